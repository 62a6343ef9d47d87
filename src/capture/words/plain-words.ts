/** One to three words with a capital, as a pattern: what may be a name where nothing else can stand. */
export const A_NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

/** Words of everyday notes that are nobody's name. */
export const PLAIN: ReadonlySet<string> = new Set(
  `a cases dates protocols topics top owes dinner abend aber aboard about above abroad absence absolutely abstract academia academic acc accelerator accent accept
  acceptance accepted according account acquaintance acquaintances across action active activity actual actually ad
  adapt additional address admin admission ads adult advance advanced advantage advert adverts advice advise advised
  adviser advisor advisory afaik affair affairs afraid after afternoon again against aged agency agenda ago agree
  agreed agreement ahead aim airport aka album alert alike alive all allowed almost alone along alongside already
  alright also alternative alternatively although altogether alum alumna alumni alumnus alums always am amazing
  american amid among amongst amount an analyst analysts and angry announced announcement annual anonymous another
  anrufen answer answered antibodies antibody antwort any anymore anyone anything anyway anywhere apart apologies
  apologise apologize apology app appear appeared appel appetite applicant applicants application applications
  applied apply applying appointment appointments appreciate appreciated apprentice apprenticeship appropriate
  approval approved approx apps april arabic archive are area areas arm around arranged arrival arrive arrived
  article articles as asap aside ask asked asking aspect aspects assay assays assessment assignment assistance
  assistant assistants associate associates assume assumed astronomy at ate atm atmosphere atop attempt attempts
  attend attended attention attitude attorney attorneys auch auction audience audio august aunt auntie austria author
  authors automatic automatically automation autumn availability available avec avoided award awards aware away
  awesome awful awkward ayer baby bachelor back backpack backup backwards badge balance band bank banking bar
  barbecue bare barely bargain base based basement basic basically basics basis bath battery bcc be beach bear beat
  beautiful because bed been beer beers before began begin beginning begun behaviour behind bei being belgium belief
  below bench beneath beneficial benefit benefits beside besides best bet better between beware bewerbung bewerbungen
  beyond bhai bhaiya bid big bigger biggest bike bio bioinformatics biology biotech bird birth birthday bit bite
  bitte blah blank blessed blind block blog blood blot blots blue board boards boat body bold bonjour bonus bonuses
  book booked books bootcamp booth booths boots border bored boring borrow borrowed boss both bottom bought bound
  bowl box boxes boy boyfriend brain brainstorm branch brand brave bread break breakfast breaks breath brief briefed
  briefing briefly bright brilliant bring brings britain british broad brochure broke broken brother brought brunch
  brush bsc btw budget budgeting budgets bug bugs build building built bullet bullets bumped bunch bureau burnout
  bursary bus busy but button buy buys by ca cab cabin cafe cafeteria cake cakes calendar call called calls calm came
  camera campus can can't cancel cancellation cancelled cancer candidate candidates cant canteen canteens capable
  capacity capital captain caption car card cards care cared career careers careful carried carry cash casual catch
  category caught cause caution cc celebrate cell cells center centre ceo ceremony certain certificate certificates
  chain chair challenge challenges chances change changed changes channel chaos chapter charge charm chased chat
  chats chatted cheap check checked checking checklist checks cheese chef chefin chemicals chemist chemistry chf
  chief childcare children chinese chocolate chocolates choice choices choose chose christmas church circa circle
  cita city civil claim clash class classes classmate classmates classroom clean cleaned clear clever click client
  clients climate climb climbing clinic clinical close closed closes clue clues coach coached coaching coast coat
  code coffee cold collaborate collaboration colleague colleagues collect collected collection college colloquium
  column combination combine come comedy comes comfort comfortable coming comment comments commercial commission
  commit committee common communication communications community companies company comparison competition competitive
  complete completed completely complex compliance compliments compromise computer con concept concern concerning
  concerns concert conclusion condition conditions conduct conference confidence confident confirm confirmation
  confirmed confused confusing congratulated congress connect connected connection connections cons conscious
  consensus consent consider considered considering constant constantly construction consultant consultants
  consulting contact contacted contacting contacts contents contest context continue continued contract contracts
  contrary contrast contribution control conversation conversations convince convinced cook cookie cookies cool
  copied copy copyright corner correct corrected correction corridor cost costs could council counsel countless
  counts county couple courage course courses court cousin cover covered covering covid crazy create created credit
  crew crisis crispr critical criticism crowd crucial cruise cry ctc cto culture cup cure curiosity curious current
  currently curriculum customer customers cut cute cuts cv cvs cycle czech dad daddy daily damn danach dance danced
  danger danish danke dann dark dass data dataset dating daughter daunting dawn day days dead deadline deadlines deal
  dealing deals dean dear death debate debrief debriefed debt december decent decide decided deciding decision
  decisions decline declined deep defence defend defense deferred defined definitely degree degrees delay delayed
  delight delighted deliver delivered delivery demain demand demo demonstrate denmark dentist deny department
  departure depends deposit depressed deputy describe described design designed desire desk desperate desperately
  despite destination detail detailed details determined developed development devote diary dice did didi didn't
  didnt died diet difference differences different difficult difficulty dig digital dinner dinners diploma diplomatic
  direct direction directions directly director directors dirt disagree disaster discount discovery discuss discussed
  discussion discussions dismissed display distance distant disturb diversity division dizzy do docker doctor doctors
  does doesn't dog domain domestic don't door doors dort dossier double doubt doubtful doubts download downloaded
  downside downstairs dozen doña draft drafts drank drawn dream dreams dress dressed drew drill drink drinks drive
  driver drives driving drop dropped drove drunk dry dsa due dull during dutch duty each eager ear earlier early earn
  earned earnings ears ease easier easily east easter easy eat eats ecology economics edge edit edited editor
  editorial editors education effect effective efficiency effort efforts eg egg either elder elected election
  electric elevator elsewhere email emailed embarrassed embarrassing embassy emergency emotional employ employed
  employee employees employer employers empty encourage encouraged encouragement encouraging end ends enemy energy
  engagement engineer engineering engineers england english enjoy enjoyed enormous enough enquiries enquiry enrolled
  ensured enterprise enthusiastic entire entrance entry environment eod equal equipment equity error errors escape
  especially essay essential establish estate estimate eta etc eur euro europe european euros evaluation even evening
  event events ever every everybody everyone everything everywhere evidence exact exactly exam examiner examiners
  example examples exams excel excellent except exception exchange exchanged excited excuse executive exercise
  exhausted exhibition exist existing exit expected expecting expensive experience experiences expert expertise
  experts explain explained explanation explore expo exposure extended extension extensive extra extremely eye eyes
  face faced facetimed facility fact factor factory faculty fail failed failure fair fairly fairs fake fall falls
  false fame familiar family fan fancy fantastic faq farm fashion fast fat father fault favour favourite fazit fear
  feared fears feature features february fee feed feedback feeling feelings feels fees fell fellow fellows fellowship
  fellowships felt fence festival fever few fewer field fields fight figure figures file files fill filled film final
  finally finance finding findings finds fine finger finish finished finishing finland finnish fire fired firms first
  fixed fixed-term flag flat flatmate flatmates flew flies flight floor flow flower flowers fly flyer focus folks
  follow followed follows food foot football for force forced foreign forever forget forgot forgotten form formal
  formally former forms fortunately fortune forty forward forwarding found foundation founder founders fourth frage
  fragen france frankly free freedom freelance freelancer freezer french frequently fresh freund freundin friday
  fridays fridge friend friendly frightened from front fruit fte fulfilled full full-time fully fun function
  fundamental funder funders funding funds funny furniture further future fwd fwiw fyi für gain gallery gap gaps
  garden gas gate gather gathered gave gene general generally generous genes genetics genomics gentle gentleman
  genuine genuinely geography geology german germany gespräch gespräche gestern get gets getting giant gift gifts
  girl girlfriend gist git github give given gives giving glad glass glimpse global go goal goals god gods goes going
  golden gone good gossip got government gpa grabbed gracias grad grade grades grads graduate graduates graduation
  grain grandfather grandma grandmother grandpa granny grant grants grateful gratitude gre great greece greek
  greeting greetings grew ground group groups grow growing grown growth guarantee guess guessed guest guests guidance
  guide guided guideline guidelines guilt guilty gut guy guys gym habe haben habit hackathon had haha hair half
  half-hour halfway hall hallway hand handed handle handout hands handy hang happened happens happy hard harder
  hardly harmless has hat hated hates have he he's head headhunter heading headline headphones headquarters
  heads headshot health heard hears heart heat heaven heavy height held hell hello help helped helpful helping hence
  her here hero hers herself hes hesitate hey hi hidden hier high high-level higher highlight highlights hike hiking
  him himself hindi hint hints hire hired hiring his history hit hmm hobbies hobby hola hold hole holiday holidays
  home homework honest honestly honour hook hoped hopefully hoping horrible horror hospital host hosted hostel
  hosting hosts hot hotel hotels hour hours house household how however hoy hr hub huge human humanities humour
  hundred hung hungarian hungry hurry hurt husband hybrid i i'd i'll ice icy icymi idea ideal ideally ideas identity
  idiot idk ie ielts if ignored ihm ihn ihr ihre ihren illness image imagine imaging immediate immediately immunology
  imo impact impatient importance important imported impossible impressed impression impressive improve improved in
  included including income increase increased incredible incubator indeed independent indian indirect individual
  indoors industrial industries industry infection inform informal informatics information informational initial
  initiative injury inner innovation input inquiry inside insiders insight insights inspired inspiring instagram
  install instance instant instead institute instruction instructions insurance intense intention interest interested
  interesting interests interim internal internally international internet internship internships interpreter
  interview interviewed interviewer interviewers interviews into introduced introduction introductions invention
  investment investor investors invitation invitations invited involved ireland irl is island isn't isnt issue issues
  it it's italian italy item items its itself jacket january japanese jealous jet jewel ji job jobs join joined
  joining joke jokes journal journals journey judge juice july jump june junior juniors jury just justice kann keen
  keep keeps kein keine kept key keyboard keynote keys kick kid kids kind kindergarten kindly kindness kit kitchen
  knee knew knife knock knocked know known kollege kollegin korean kpi könnte lab lab-mate label labmate labmates
  labour labs lack lady lake land landed landing language languages laptop large larger last lasted late later latex
  launch launched law laws lawyer lawyers lay layer lazy lead leader leaders leadership leaflet league leap learn
  learned learning learnings leave leaving lebenslauf lecture lecturer lecturers lectures left leg legal leider lend
  lent less lesson lessons let let's lets letter letters level levels liberal library licence license licensing lie
  lies lifestyle lifetime lift light like liked likely likes likewise limit limited limits line lines linguistics
  link linkedin links linux lip liquid list listened literally literature little live lived lives living llamada llm
  lmk load loan lobby local locally located location lock locked logical login logistics lol lonely long longer
  longest look loose lord lose losing loss lost lot lots loud loved lovely loves low lower luck luckily lucky lunch
  lunchroom lunchtime lung maam mac machine machines mad madam madame made magazine magic mail mailbox mailed mailing
  main mais major majority makes making male mama manage managed management manager managers manner manual
  manufacturing manuscript map march marked market marketing marriage married mass master masters mastodon match
  matches mate materials maternity mates maths matlab mattered maximum may maybe mañana mba md me meal meals mean
  meaning means meant meanwhile media medical medicine medium meet meeting meets meetup meetups meh mein meine member
  members membership memory mensa mental mention mentioned mentioning mentor mentoring mentors merci merely mess
  message messaged messy met metal method methods metro mic mice microphone microscope microscopy middle midi
  midnight midweek might mild milk million min mind minded mine mini minimum ministry minor mins minus minute minutes
  miracle miss missed mission mistake mistakes mit mittag mixed mixture mme mock mode model models modern modest mom
  moment moments mommy monday mondays money monsieur month monthly mood moral more moreover morgens morning most
  mostly mother motivated motivation mountain mouth move moved moves movie moving msc much multiple mum mummy muscle
  museum music muss must mutual muy mvp my myself möchte nach nachmittag nada nah name namely names narrow nation
  national native natural naturally nature nb near nearby nearly neat necessary need needed needs negative negotiate
  negotiated neighbor neighbour neighbours neither nerve nerves nervous netherlands network networking networks
  neutral never new newbie newer newest news newsletter next ngl ngo nice nicely nicht night nightmare no nobel
  nobody noch noise noisy none noon nope normal normally northern norway norwegian not notable note noted notes
  nothing notice noticed notion novel november now nowhere number numbers numerous nurse nurses nächste nächsten
  object objective obvious obviously occasion occasionally occupied october odd oder of off offer offered offers
  office officemate officer officers official officially offline often oil ok okay okr old older oldest omg on once
  oncology one one's ones online only onto ooo open opened opening openings openly opera operation operations opinion
  opinions opportunities opportunity opposite options or oral order ordinary organisation organisations organise
  organised organization organizations organize organized organoids original originally other otherwise our ours
  ourselves out outcome outdoors outfit outline output outreach outside outstanding over overall overbooked overdue
  overheard overseas overtime overview owe owed own owner owners pace packed page paid pain pair pale panel panels
  panic papa paper papers para parent parents park parking part part-time partially participant participants
  participate participation particular particularly partly partner partners party pass passed passes passing passion
  passionate passport password past paste patent patents paternity path pathway patience patient patients pattern
  pause pay payment pays pcr peace peak peers pen pending pension people per percent perfect perfectly performance
  perhaps period permanent permission permit permits pero persistent person personal personalerin personality persons
  perspective pet pharma pharmacology pharmacy phase phd phds philosophy phone phoned photo photos phrase physical
  physics pi pick picked picture pile pilot pinged pinned pint pints pitch pity pizza place placed placement
  placements places plain plainly plan plane planned planning plans plant plants plasmid plasmids plastic plate
  platform play played plea pleasant please pleased pleasure plenty pls plus poc pocket podcast poet point pointed
  points poland policies policy polish polite politics pool poor popular population port portfolio portion portugal
  portuguese position positions possible possibly post postdoc postdocs posted poster postponed posts pot potential
  potentially pour power powerful powerpoint practical practically practice praise praktika praktikum pray precious
  precise precisely preclinical predict prefer preferred pregnant preparation prepare prepared presence present
  presentation presents president press pressed pressure pretty previous pride prime principal print priority prison
  privacy private privately prize prizes probability probably problem problems procedure procedures proceed process
  procurement producer product production prof profession professional professors profile profit program programme
  programmes progress project projects promise promised promising promoted promotion prompt proof proofread proper
  properly property proposal proposed pros prospect prospects protection protein proteins proteomics protest protocol
  proud proved provided provider provost ps psychologist psychology pto pub public publish published publisher
  publishing pull pupil pupils purchase pure purely purpose pursue push put python qualification qualifications
  qualified quality quarter quarters query question questions queue quick quicker quickly quiet quietly quit quite
  quitting quiz quote quotes race radio rain raise raised ran random rang range rank ranking rapid rare rarely rate
  rates rather rating re reach reached reaction read reader readiness reads ready reagent reagents real realised
  reality realized really reason reasonable reasons rebuttal recap receive received recent recently recipe recognised
  recommend recommendation recommendations recommended recording records recovery recruit recruited recruiter
  recruiters recruitment red reduce reduced ref refered referee referees reference references referral referred
  reflection refresh refs refusal refuse refused regarding regards region regional register registered registration
  regret regular regularly regulation regulations regulatory reject rejected rejection related relations relationship
  relative relatively relatives relax relaxed release relevant reliable relief religion reluctant remain remaining
  remains remark remarkable remarks remember remembered remind reminded reminder reminders remote remove removed
  rendez-vous renewed rent rented reorganisation rep repair repeat repeated replace replacement replied reply report
  reports representative reps reputation requested requests require required requirement requirements rescheduled
  rescue research reserve reserved resident resource resources respect respectful respond responded response
  responses responsibility responsible rest restaurant result results resume resumes retired retreat return returned
  reunion reunión revealed reverse revert review reviewed reviewer reviewers revision revisions rewarding rhythm rich
  ride rides ridiculous right risk risky river rn road roadmap roads rock rode roi roles roof room roommate rooms
  root rotation rough roughly round rounds route routine row royal rubbish rude ruf ruined rule rules rumor rumour
  rumours running runs rush rushed russian sad safe safely safety sahib said salaries salary sales salt same sample
  samples sang sat satisfied saturday saturdays save saved savings saw say says scale scan scanned scene schedule
  scheduled scheme schemes schicken scholar scholarship scholarships schon school schools schreiben science sciences
  scientist scientists score scotland scout screen screening screenshot script scripts sea search searched season
  seat sec second seconds secret secrets section sector secured security see seek seem seemed seems sehr sein seine
  seinen seldom selected selection self sell selling semana seminar send senior seniors sense sensei sensible sent
  sentence separate separately september sequencing series serious seriously servant serve served server service
  services session sessions set setting settled setup several severe señor señora shadow shadowing shame shape shared
  sharing she she's sheet sheets shes shift shiny ship shirt shock shocked shoes shop shopping shortage shorter
  shortlist shortlisted shot should shoulder shout show showed shower shown shows shut shy sick side sight sign
  signal signature signed significant silence silent silly similar simple simply since sincere sincerely singing
  single sir sirna sister sit site sits situation skill skilled skills skip skipped skype skyped slack sleep slept
  slide slides slight slightly slim slip slot slots slow slowly small smaller smallest smart smell smile smiled smoke
  smooth sms snack snacks sneak snow so social society sociology soft software sold solid soll sollte solution
  solutions solved some somebody someday someone someplace something sometime sometimes somewhere son song soon sorry
  sorted sought soul sound sounded soup southern space spain spanish spare speak speaker speakers speaking special
  specialist specialists specific specifically specify spectacular speech speed spends spent spirit split spoke
  spoken sponsor spontaneous sports spot spread spring sql square stable staff stage stairs stake stand standard
  standing stands stars start started starting startup startups state statement statements states station statistics
  status stay stayed stays steady steep stelle stellen stepped steps stick sticking still stipendium stock stood
  stopped store stories storm story straight straightforward strange strangely stranger strangers strategic strategy
  stream street strength strengths stress stressed stretch strict strictly strike striking strong strongly structure
  structured stubborn student students studies studio study stuff stunned stupid style subject subjects submission
  submissions submit submitted subsidiary subtle suburb succeed success successful successfully such sudden suddenly
  suffer sufficient sugar suggest suggested suggestion suggestions suit suitable suits sum summary summer summit
  sunday sundays sunny sunshine super superb supervise supervised supervision supervisor supplier supply support
  supported supporting sure surely surface surprise surprised surprising surprisingly survey surveys survived suspect
  swear sweden swedish swim swimming switch switzerland sympathetic symposium system systems table tables tactic tail
  tailored take taken takes tale talent talk talked talks tall también target task tasks taste taught tax taxes taxi
  tba tbd tbh tea teacher teachers teaching team team-mate teams teamwork technical technique techniques technologies
  technology teen teenage tel telefon telegram telephone telephoned television tell temperature temporary tempted
  tender tennis tense tenure tenured term termin termine terms terrible terribly terrific territory test testing
  tests text texted than thank thanked thankful thankfully thanks thanksgiving that that's the theater theatre their
  theirs them theme themselves then theory there there's therefore these thesis they they're thick thin thing things
  think thinking thinks third thirty this though thought thoughts thousand thread threat three threw thrice thrilled
  throat through throughout throw thursday thursdays thus thx tick ticket tickets tidy tie tight till time times tiny
  tip tipp tipps tips tired title titles tldr to today toefl toilet told tomorrow tomorrows tone tongue tonight tons
  too took tool tools topic topics toss total totally touch tough tour tourist toward towards tower town toxicology
  toy trace track tracks trade trademark tradition traditional traffic trail train trained trainee trainees
  traineeship training trainings trains tram transcript transcripts transfer translation translations translator
  transport travel travelled travelling treat treatment tree treffen trend trial trick tricky tried trip triple trips
  trouble truck true truly trust truth try trying très ttyl tuesday tuesdays tuition tune turkish turn turned turns
  tutor tutorial tv twenty twice twist twitter two two- type types typical typically ugh uhr uk ultimate ultimately
  umbrella unable uncle unclear under undergrad undergrads underneath understand understandable understanding
  understood unemployed unexpected unexpectedly unfortunately unfriendly unhappy uni union unique unit university
  unknown unless unlike unlikely unpaid unpleasant unread unsure unterlagen until untrue unusual up upbeat upcoming
  update upload uploaded upon upper upset upshot upside upstairs urban urge urged urgent urgently us usa usd use useful
  useless user users usual usually vacancies vacancy vacant vacation vague vaguely valid valley valuable value values
  variety various vast vegetarian vehicle vendor venture verbally verdict version versus very vet via vibe vice video
  videos vielleicht view views village virus visa visas vision visit visited visits vital vocabulary voice voicemail
  volume voluntary volunteer volunteers vor vorstellungsgespräch vortrag vote voucher vs vulnerable wage wages wait
  waited waiter waiting waitlist wake waking wales walk walked walks wall want wants war waren warm warmth warn
  warned warning was wash waste watch watched water wave we weak weakness weaknesses wealth wear weather webinar
  webpage website wedding wednesday wednesdays week weekday weekend weekends weekly weeks weight weil weird welcome
  welcomed welfare well wenn went werden were west western wet what whatever whatsapp wheel when whenever where
  whereas wherever whether which while who whoever whole whom why wide widely wife wifi wild will willing win windows
  wine winner winter wip wiped wird wire wisely wish wished with within without witness witty wks woche wochen woke
  wollte won won't wonder wonderful wondering wont word wording words wore work worked workers working workload
  workplace works workshop workshops world worldwide worried worry worrying worse worst worth would wow wrapped write
  writer writers writes written wrong wrote xmas yard yay yeah year yearly yelling yellow yep yes yesterday yet yoga
  you younger your yours yourself youth zero zone zoom zoomed über`.split(/\s+/),
);

/** Who comes before one of these does something, and so is somebody. */
export const DOES =
  /^(?:says?|said|told|tells|thinks?|thought|reckons?|believes?|feels?|finds?|found|suggest(?:s|ed)|recommend(?:s|ed)|advis(?:es|ed)|ask(?:s|ed)|e-?mail(?:s|ed)|mailed|messaged|text(?:s|ed)|call(?:s|ed)|phoned|rang|pinged|wrote|writes|answer(?:s|ed)|repl(?:ies|ied)|can|cannot|could|will|would|might|may|should|is|isn't|was|wasn't|has|hasn't|had|does|doesn't|did|didn't|won't|can't|wont|cant|couldn't|wouldn't|knows?|knew|wants?|wanted|needs?|needed|likes?|loves?|loved|hates?|hopes?|hoped|plans?|forward(?:s|ed)|sent|sends|gave|gives|got|gets|offer(?:s|ed)|introduc(?:es|ed)|connect(?:s|ed)|puts?|makes|works|worked|mention(?:s|ed)|warn(?:s|ed)|considers?|considered|sees|saw|expects?|insists?|claims?|argues?|stress(?:es|ed)|cancell?ed|postponed|dropped|came|reminded|informed|passes|passed|refer(?:s|r?ed)|updated|studies|teaches|taught|wishes|prefers?|hired|hires|urg(?:es|ed)|encourag(?:es|ed)|promis(?:es|ed)|agreed|declined|refused|accepted|confirmed|invited|shared|showed|shows|explain(?:s|ed)|left|leaves|moved|moves|moving|joined|joins|started|starts|starting|grabbed|caught|stopped|cornered|approached|pulled|finished|applied|went|goes|came|comes|took|takes|runs|leads|heads|met|talked|spoke|hat|riet|meint|meinte|empfiehlt|empfahl|schrieb|stellt)$/;

export const KIN =
  "wife|husband|partner|girlfriend|boyfriend|sister|brother|cousin|colleague|boss|PI|supervisor|advis[eo]r|mentor|teacher|professor|coach|manager|director|editor|recruiter|collaborator|founder|co-?founder|head|aunt|uncle|ex|housemate|officemate|roommate|group leader|postdoc|student|friend|neighbou?r|lab ?mate|flatmate|assistant|team ?lead(?:er)?|buddy|trainer|examiner|tutor|lecturer|consultant|lawyer|CEO|CTO|VP";

/** "My former labmate": whoever stands next is named. */
export const SOMEBODYS = new RegExp(
  `(?:^|[\\s(])(?:his|her|their|my|\\p{L}+['’]s) (?:new |old |former )?(?:${KIN}),?\\s*$`,
  "iu",
);

/** "Chat with recruiter Nora Blum", "met the editor, Laura". */
export const WITH_A_ROLE = new RegExp(
  `\\b(?:with|met|saw|to|from|by|and|of|is) (?:(?:the|an?|our|former|old|new|hr) )*(?:${KIN}),? $`,
  "iu",
);

/** "My old PI (Gunnar Holm)": so is whoever stands in the brackets. */
export const SOMEBODY_IN_BRACKETS = new RegExp(
  `\\b(?:${KIN}|hr|HR|rep|someone|somebody)(?: (?:from|at|of) \\S+(?: [^\\s()]+){0,3})?\\s+\\($`,
  "u",
);

/** "Two people from Siemens today, ": whoever comes next is one of them. */
export const OF_A_GROUP =
  /\b(?:people|persons|folks|guys|girls|boys|ladies|women|men|colleagues|postdocs|students|scientists|researchers|recruiters|others) (?:from|at|of) (?:the )?(\S+(?: \p{Lu}\S+)*?)(?: (?:today|yesterday|there|this \p{L}+|last \p{L}+|(?:at|after|during|in) the [\p{L} ]+?))?[,:] $/u;
