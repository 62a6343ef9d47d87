/** One to three words with a capital, as a pattern: what may be a name where nothing else can stand. */
export const A_NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

/** Words of everyday notes that are nobody's name. */
export const PLAIN: ReadonlySet<string> = new Set(
  `a about abstract academia academic acc according actually ad address ads advert adverts advice adviser advisor
  affairs after afternoon again agency ago airport aka all almost also alum alumna alumni alumnus alums am amazing
  american an analyst analysts and another answer answered any anyone anything anyway application applications applied
  apply applying approx april are arranged as asap ask asked asking at attended august aunt autumn awesome baby
  bachelor back bar barbecue basically be because been beer beers before beginning being besides big bigger bike
  biology biotech bit bonus book booked booth booths bored boring borrowed boss both bought boy boyfriend break
  breakfast breaks bring brings british brother brought brunch bsc btw building bumped bunch bus busy but buy buys by
  ca cafe cafeteria cake call called came campus can can't cancelled cant canteen canteens car career caught ceo
  certain certificate certificates chair chapter chat chatted cheap chemistry chief children chinese christmas circa
  class classes classmate classmates clear climbing clinic clinical closed code coffee colleague colleagues come comes
  comments companies company complex concerning conference confirmed congratulated congress considering consultant
  consultants consulting contact contacts contract contracts cool corridor could couple course courses cousin cover
  cto current cv cvs dad daddy data daughter dawn day days deadline dean dear december decided deciding definitely
  degree degrees design details development did didn't didnt different difficult dinner diploma director directors do
  doctor doctors does doesn't don't door draft drafts drinks drive dropped drove during each earlier early easier
  easter easy economics editor editors eg elevator email emailed end engineer engineering engineers english entrance
  eod equity eta etc european even evening event events every everybody everyone everything exam exams excited
  exhausted exit expensive experience experiences expo facetimed faculty fair fairs false family father february
  feedback feels fees fellow fellows fellowship fellowships felt few figure figures finds fine finished finishing
  firms first fixed fixed-term flat flatmate flatmates folks follow football for forget forgot form former forms
  forward found founder founders fourth free freelance freelancer french friday friend from full funding funds funny
  future fyi gave generally german get gets getting girl girlfriend give given gives glad global go goes going gone
  good got government grabbed grad grads grandfather grandma grandmother grandpa granny grant grants great group
  groups guy guys gym had haha half half-hour hall hallway happy hard harder has hated hates have he he's head heads
  heard hears hello help helped her here hers hes hey hi high higher hike hiking him his history hmm home honestly
  hoped hoping hospital hour hours house how hr hung hungry husband i i'd i'll idea ideas ie if imaging important
  impossible in indian industrial industry instagram instead institute interesting international internship
  internships interview interviewed into introduced invited is isn't isnt it it's italian its january job jobs join
  joined joining july june junior just keep keeps kept keynote kid kids kitchen know lab lab-mate labmate labmates
  labs lady large larger last late later law lawyer lawyers learn leaving lecture lecturer lecturers lectures left let
  let's lets letter letters library lift like liked likes link linkedin links list listened literally little llm lobby
  local lol long look lost lot lots loved lovely loves low lower lunch made mail mailed main major makes making mama
  manager managers manuscript march market master masters mastodon maths may maybe mba md me medical medicine meet
  meeting meetup meetups meh mensa mentor message messaged met method methods metro middle midnight min mine ministry
  minor mins minus minute minutes mom mommy monday money month more morning most mostly mother motivation moved moving
  msc much mum mummy museum must my myself nada nah national necessary need needed needs neighbor neighbour neighbours
  never new news next ngo nice night no nobody none noon nope not note notes nothing november now number nurse nurses
  october of off office officemate often ok okay old omg on once one one's ones only open opening openings options or
  order other otherwise our ours out over owed own paid panel panels papa paper papers parents parking part partner
  party past pay pays pension people per perhaps permanent permit permits person persons pharma phd phds phone phoned
  physics pi pinged pint pints pizza plan plane planned planning plans please pls plus policy politics poor position
  positions possible possibly post postdoc postdocs poster postponed posts presentation previous private probably prof
  project projects promised proposal protocol provost ps pub public question questions quick quit quite quitting ran
  rang rather re read reader reads real really recent recommendation recommendations recruiter recruiters referee
  referees reference references regarding regulatory relatives remember rent replied reply rescheduled research
  restaurant results resume resumes retreat returned rich right rn roles room roommate rooms running sad said salaries
  salary same saturday saw say says scheduled scholarship scholarships school science sciences scientist scientists
  scout script scripts sec second see sell seminar send senior sent september seriously session sessions several
  shared she she's shes should show showed shown shows sick signal simple since sister skill skills skype skyped slack
  slides small smaller sms snacks so some somebody someone something sometimes son soon sorry spanish spends spent
  spoke spring stairs stand stands start started starting startup startups station statistics still stock stopped
  stressed strong student students stuff such summary summer sunday super supervisor support sure swimming symposium
  table tables take taken takes talent talk talked taught tax taxes taxi tba tbd tea teacher teachers team teams
  technical telegram tell temporary tennis tenure tenured test tests text texted than thank thanked thanks that that's
  the their theirs them then there there's these thesis they they're thing things think thinking thinks third this
  three thrice through thursday thx till time times tip tips tired to today told tomorrow tonight tons too took
  totally touch track train trained trainee trainees traineeship tram transcript transcripts tried true try trying
  tuesday twice twitter two two-minute ugh uncle undergrad undergrads uni university until up upset us use useful
  useless usually various very via video visa visas visit visited visits vs wage wages wait walk walked walks want
  wants was we weak webinar wednesday week weekend weekends weeks welcomed well went were what whatsapp when where
  whether which while who whole whom why wife will winter with won't wonderful wont work worked workshop wow write
  writer writers writes written wrong wrote xmas yay yeah year yep yes yesterday yet yoga you your yours zoom zoomed`.split(
    /\s+/,
  ),
);

/** Who comes before one of these does something, and so is somebody. */
export const DOES =
  /^(?:says?|said|told|tells|thinks?|thought|reckons?|believes?|feels?|finds?|found|suggest(?:s|ed)|recommend(?:s|ed)|advis(?:es|ed)|ask(?:s|ed)|e-?mail(?:s|ed)|mailed|messaged|text(?:s|ed)|call(?:s|ed)|phoned|rang|pinged|wrote|writes|answer(?:s|ed)|repl(?:ies|ied)|can|cannot|could|will|would|might|may|should|is|isn't|was|wasn't|has|hasn't|had|does|doesn't|did|didn't|won't|can't|wont|cant|couldn't|wouldn't|knows?|knew|wants?|wanted|needs?|needed|likes?|loves?|loved|hates?|hopes?|hoped|plans?|forward(?:s|ed)|sent|sends|gave|gives|got|gets|offer(?:s|ed)|introduc(?:es|ed)|connect(?:s|ed)|put|works?|worked|mention(?:s|ed)|warn(?:s|ed)|considers?|considered|sees|saw|expects?|insists?|claims?|argues?|stress(?:es|ed)|cancell?ed|postponed|dropped|came|studies|teaches|taught|wishes|prefers?|hired|hires|urg(?:es|ed)|encourag(?:es|ed)|promis(?:es|ed)|agreed|declined|refused|accepted|confirmed|invited|shared|showed|shows|explain(?:s|ed)|left|leaves|moved|moves|moving|joined|joins|started|starts|starting|finished|applied|went|goes|came|comes|took|takes|runs|leads|heads|met|talked|spoke|hat|riet|meint|meinte|empfiehlt|empfahl|schrieb|stellt)$/;

const KIN =
  "wife|husband|partner|girlfriend|boyfriend|sister|brother|cousin|colleague|boss|PI|supervisor|advis[eo]r|mentor|teacher|professor|group leader|postdoc|student|friend|neighbou?r|lab ?mate|flatmate|assistant";

/** "My former labmate": whoever stands next is named. */
export const SOMEBODYS = new RegExp(
  `(?:^|[\\s(])(?:his|her|their|my) (?:new |old |former )?(?:${KIN})\\s*$`,
  "iu",
);

/** "My old PI (Gunnar Holm)": so is whoever stands in the brackets. */
export const SOMEBODY_IN_BRACKETS = new RegExp(`\\b(?:${KIN})\\s+\\($`, "u");

/** "Two people from Siemens today, ": whoever comes next is one of them. */
export const OF_A_GROUP =
  /\b(?:people|persons|folks|guys|women|men|colleagues|postdocs|students|scientists|researchers|recruiters|others) (?:from|at|of) (?:the )?(\S+(?: \p{Lu}\S+)*?)(?: (?:today|yesterday|there|this \p{L}+|last \p{L}+))?[,:] $/u;
