/** One to three words with a capital, as a pattern: what may be a name where nothing else can stand. */
export const A_NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

/** Words of everyday notes that are nobody's name. */
export const PLAIN: ReadonlySet<string> = new Set(
  `a aber aboard about above abroad abstract academia academic acc accelerator accept acceptance accepted according
  account across actually ad additional address ads advert adverts advice advise advised adviser advisor affairs after
  afternoon again against agency ago agree agreed ahead aim airport aka all almost along alongside already also
  although alum alumna alumni alumnus alums always am amazing american amid among amongst an analyst analysts and
  annual another answer answered antibodies antibody any anyone anything anyway anywhere apart apologise apologize app
  appear appeared application applications applied apply applying approx apps april arabic archive are around arranged
  arrive arrived article articles as asap aside ask asked asking assay assays associate associates astronomy at ate
  atop attend attended attorney attorneys auch audio august aunt austria automatic autumn availability award awards
  away awesome baby bachelor back backpack backwards badge bar barbecue barely basically be because been beer beers
  before began begin beginning begun behind bei being belgium below bench beneath beside besides best better between
  beware beyond big bigger biggest bike bio bioinformatics biology biotech bit bitte blog blot blots bonus book booked
  books bootcamp booth booths bored boring borrow borrowed boss both bought boy boyfriend branch bread break breakfast
  breaks bright bring brings britain british brochure brother brought brunch bsc btw budget budgets build building
  built bumped bunch burnout bursary bus busy but buy buys by ca cafe cafeteria cake cakes call called calls came
  camera campus can can't cancel cancelled cancer cant canteen canteens capital car card cards care cared career
  careful carried carry catch caught cell cells ceo ceremony certain certificate certificates chair change changed
  changes chapter chat chats chatted cheap cheese chemistry chf chief childcare children chinese chocolate chocolates
  choose chose christmas circa class classes classmate classmates classroom clear clients climate climb climbing
  clinic clinical close closed closes coach coached code coffee cold colleague colleagues colloquium come comes
  comments communication communications companies company complex computer con concerning conclusion conference
  confidence confirmed congratulated congress connect connected cons consensus considering consultant consultants
  consulting contact contacted contacts continue continued contract contracts convince convinced cook cookie cookies
  cool copied copy copyright corridor cost costs could countless couple course courses cousin cover create created
  crispr cto curiosity current curriculum customers cut cuts cv cvs czech dad daddy daily danced danish danke dark
  data dataset daughter dawn day days deadline deadlines dean dear december decide decided deciding defence defense
  definitely degree degrees delay delayed demonstrate denmark department describe described design designed desk
  despite details developed development did didn't didnt different difficult digital dinner diploma director directors
  disagree discuss discussed division do docker doctor doctors does doesn't don't door dossier double doubt doubts
  download downloaded downside downstairs dozen draft drafts drank drawn drew drink drinks drive drives drop dropped
  drove dsa during dutch each earlier early earn earned easier easter easy eat eats ecology economics edit edited
  editor editorial editors eg either electric elevator elsewhere email emailed employ employed encourage encouraged
  end energy engagement engineer engineering engineers england english enjoy enjoyed entire entrance eod equity eta
  etc eur euro europe european euros even evening event events ever every everybody everyone everything everywhere
  exam examiner examiners exams excel except excited exhausted exit expensive experience experiences expert experts
  explain explained expo extra facetimed facility fact faculty fair fairs false family father fazit fear feared fears
  february feedback feels fees fellow fellows fellowship fellowships felt few field fields figure figures file files
  film final finance finds fine finished finishing finland finnish fire fired firms first fixed fixed-term flat
  flatmate flatmates flew flies flower flowers fly flyer folks follow followed follows food football for forget forgot
  forgotten form formal former forms forward found founder founders fourth france free freelance freelancer freezer
  french fresh friday fridge friend friendly from fte full full-time fun funder funders funding funds funny future fyi
  für gallery gave gene general generally genes genetics genomics geography geology german germany get gets getting
  gift gifts girl girlfriend gist git github give given gives glad global go goal goals god gods goes going gone good
  gossip got government grabbed grad grade grades grads graduation grain grandfather grandma grandmother grandpa
  granny grant grants great greece greek grew group groups grow grown guess guessed guide guided gut guy guys gym
  hackathon had haha half half-hour hall hallway handout happy hard harder hardly has hated hates have he he's head
  headhunter headphones headquarters heads headshot health heard hears heavy held hello help helped helpful hence her
  here hers herself hes hey hi high higher hike hiking him himself hindi hint hints hire hired hiring his history hmm
  hold holiday holidays home homework honestly hoped hoping hospital host hosted hosts hot hour hours house how
  however hr hub humanities hundred hung hungarian hungry hurry husband hybrid i i'd i'll idea ideas ie if imaging
  immunology important impossible improve improved in increase incubator indian indoors industrial industry informal
  informatics informational initial innovation inside insiders insight insights instagram instead institute
  interesting international internet internship internships interview interviewed into introduced investor investors
  invited ireland is isn't isnt it it's italian italy its itself january japanese job jobs join joined joining joke
  jokes journal journals july june junior juniors just keep keeps kept key keyboard keynote kid kids kindergarten
  kitchen know korean lab lab-mate labmate labmates labs lady laptop large larger last late later latex law lawyer
  lawyers lead leadership learn learning learnings leave leaving lecture lecturer lecturers lectures left lent let
  let's lets letter letters library licensing lie lies lift light like liked likely likes linguistics link linkedin
  links linux list listened literally little llm lobby local login logistics lol long longer longest look lose lost
  lot lots loved lovely loves low lower luck lunch lunchroom mac made mail mailed main major makes making mama manage
  managed management manager managers manual manufacturing manuscript march market master masters mastodon maternity
  maths matlab mattered may maybe mba md me mean means meant meanwhile media medical medicine meet meeting meets
  meetup meetups meh mensa mentioned mentor message messaged met method methods metro mic mice microphone microscope
  microscopy middle midi midnight million min mind minded mine ministry minor mins minus minute minutes miss missed
  mittag mom mommy monday money month monthly mood moral more moreover morning most mostly mother motivation moved
  moving msc much mum mummy museum must my myself nach nada nah national near nearby nearly necessary need needed
  needs negotiate negotiated neighbor neighbour neighbours neither nerves netherlands never new newbie newer newest
  news newsletter next ngo nice night no nobody noch none noon nope normal norway norwegian not note notes nothing
  novel november now nowhere number numbers numerous nurse nurses october odd oder of off offer offered office
  officemate official offline often ok okay old older oldest omg on once oncology one one's ones online only onto open
  opening openings operations opposite options or order organise organised organize organized organoids other
  otherwise our ours ourselves out outcome outdoors outreach outside over overseas owe owed own page paid panel panels
  papa paper papers parents parking part part-time partner party passes passion passport password past paste patent
  patents paternity patience patients pay pays pcr peers pension people per percent perhaps permanent permit permits
  person personal persons pharma pharmacology pharmacy phd phds philosophy phone phoned photo photos physical physics
  pi pick picked picture pinged pint pints pizza plan plane planned planning plans plant plants plasmid plasmids play
  played please plenty pls plus podcast poland policy polish polite politics poor portfolio portugal portuguese
  position positions possible possibly post postdoc postdocs posted poster postponed posts powerpoint preclinical
  prepare prepared present presentation presents press pressure previous principal print private prize prizes probably
  process procurement product production prof profile program programme programmes project projects promise promised
  proofread proposal pros protein proteins proteomics protocol provost ps psychology pub public publish published
  publisher publishing pull pupil pupils push put python quality question questions quick quit quite quitting radio
  rain raise raised ran rang rare rarely rather re reached read reader reads ready reagent reagents real really
  rebuttal receive received recent recommend recommendation recommendations recommended recruit recruited recruiter
  recruiters reduce reduced ref refered referee referees reference references referral referred refs refuse refused
  regarding regional regulatory reject rejected rejection relatives remark remarks remember remembered reminded
  reminder remote rent rented rep replied reply representative reps rescheduled research respond responded restaurant
  results resume resumes retreat return returned review reviewed reviewer reviewers revision revisions rich ride rides
  right rn roadmap rode roles room roommate rooms round rude rumor rumour rumours running runs rush rushed russian sad
  safety said salaries salary salt same sample samples sang sat saturday save saved saw say says scan scanned
  scheduled scholarship scholarships schon school schools science sciences scientist scientists scotland scout screen
  script scripts sec second secret secrets section see seek seem seemed seems sehr seldom self sell seminar send
  senior seniors sent september sequencing seriously serve served session sessions set several shared she she's sheet
  sheets shes shorter should show showed shown shows sick sign signal signed similar simple simply since single sirna
  sister sit site sits skill skills skype skyped slack sleep slept slide slides small smaller smallest smell sms
  snacks snow so sociology software sold some somebody someday someone something sometime sometimes somewhere son soon
  sorry sought sound sounded soup spain spanish speak special speech spends spent spoke spoken spring sql stairs stand
  stands start started starting startup startups station statistics status stay stayed stays still stock stood stopped
  stories story strange stranger strangers strategy stress stressed strong student students stuff submission
  submissions submit submitted subsidiary such suggest suggested summary summer sunday sunshine super supervise
  supervised supervisor supply support supported sure swear sweden swedish swim swimming switzerland symposium table
  tables take taken takes talent talk talked talks taste taught tax taxes taxi tba tbd tea teacher teachers teaching
  team teams teamwork technical telegram television tell temporary tennis tenure tenured test tests text texted than
  thank thanked thanks thanksgiving that that's the theater theatre their theirs them themselves then there there's
  therefore these thesis they they're thing things think thinking thinks third this though thousand three threw thrice
  through throughout throw thursday thus thx till time times tip tips tired to today told tomorrow tonight tons too
  took tool tools total totally touch tough toward towards toxicology track trademark train trained trainee trainees
  traineeship training trainings tram transcript transcripts transfer translation tried triple true truth try trying
  tuesday turkish turn turned turns tutor tutorial tv twice twitter two two- typical ugh uk uncle under undergrad
  undergrads underneath uni unique unit university unless unlike unlikely until up upcoming update upload uploaded
  upon upset upshot upside upstairs us usa usd use useful useless users usually vacation various venture verdict
  versus very via vibe video videos virus visa visas visit visited visits voicemail vor vs wage wages wait waiting
  wake wales walk walked walks want wants warm warn warned warning was water we weak wear weather webinar webpage
  website wednesday week weekend weekends weekly weeks weird welcomed well went were western what whatever whatsapp
  when whenever where whereas wherever whether which while who whoever whole whom why wife wifi will win windows wine
  winter wish wished with within without wks woke won won't wonder wonderful wont wore work worked works workshop
  workshops worried worry worse worst wow write writer writers writes written wrong wrote xmas yay yeah year yep yes
  yesterday yet yoga you your yours yourself zoom zoomed über`.split(/\s+/),
);

/** Who comes before one of these does something, and so is somebody. */
export const DOES =
  /^(?:says?|said|told|tells|thinks?|thought|reckons?|believes?|feels?|finds?|found|suggest(?:s|ed)|recommend(?:s|ed)|advis(?:es|ed)|ask(?:s|ed)|e-?mail(?:s|ed)|mailed|messaged|text(?:s|ed)|call(?:s|ed)|phoned|rang|pinged|wrote|writes|answer(?:s|ed)|repl(?:ies|ied)|can|cannot|could|will|would|might|may|should|is|isn't|was|wasn't|has|hasn't|had|does|doesn't|did|didn't|won't|can't|wont|cant|couldn't|wouldn't|knows?|knew|wants?|wanted|needs?|needed|likes?|loves?|loved|hates?|hopes?|hoped|plans?|forward(?:s|ed)|sent|sends|gave|gives|got|gets|offer(?:s|ed)|introduc(?:es|ed)|connect(?:s|ed)|put|works|worked|mention(?:s|ed)|warn(?:s|ed)|considers?|considered|sees|saw|expects?|insists?|claims?|argues?|stress(?:es|ed)|cancell?ed|postponed|dropped|came|reminded|informed|passes|passed|refer(?:s|r?ed)|updated|studies|teaches|taught|wishes|prefers?|hired|hires|urg(?:es|ed)|encourag(?:es|ed)|promis(?:es|ed)|agreed|declined|refused|accepted|confirmed|invited|shared|showed|shows|explain(?:s|ed)|left|leaves|moved|moves|moving|joined|joins|started|starts|starting|grabbed|caught|stopped|cornered|approached|pulled|finished|applied|went|goes|came|comes|took|takes|runs|leads|heads|met|talked|spoke|hat|riet|meint|meinte|empfiehlt|empfahl|schrieb|stellt)$/;

export const KIN =
  "wife|husband|partner|girlfriend|boyfriend|sister|brother|cousin|colleague|boss|PI|supervisor|advis[eo]r|mentor|teacher|professor|coach|manager|director|editor|recruiter|collaborator|founder|co-?founder|head|aunt|uncle|ex|housemate|officemate|roommate|group leader|postdoc|student|friend|neighbou?r|lab ?mate|flatmate|assistant|buddy|trainer|examiner|tutor|lecturer|consultant|lawyer|CEO|CTO|VP";

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
