/** One to three words with a capital, as a pattern: what may be a name where nothing else can stand. */
export const A_NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

/** Words of everyday notes that are nobody's name. */
export const PLAIN: ReadonlySet<string> = new Set(
  `a about abstract academia academic acc according address advice adviser advisor affairs after afternoon again agency
  ago all almost also am american an analyst analysts and another answer answered any anyone anything anyway
  application applications applied apply applying april are arranged as asap ask asked asking at attended august aunt
  autumn bachelor back barbecue be because been beer beers before beginning being besides big bigger biology bit book
  booked boring borrowed boss both bought boyfriend breakfast bring brings british brother brought brunch btw building
  bumped bus busy but buy buys by cake call called came campus can can't cancelled cant canteen career caught certain
  chapter chat chatted cheap chemistry children chinese christmas class classes classmate classmates clear climbing
  clinic clinical closed code coffee colleague colleagues come comes comments companies company complex concerning
  conference confirmed congratulated congress considering consultant consultants contact contacts contract contracts
  cool could course courses cousin current cv data day days deadline dear december decided deciding definitely degree
  degrees design details development did didn't didnt different difficult dinner director directors do doctor doctors
  does doesn't don't draft drafts drinks drive dropped drove during each earlier early easier easter easy economics
  editor editors email emailed end engineer engineering engineers english european even evening every everybody
  everyone everything exam exams excited expensive experience experiences facetimed fair false family father february
  feedback feels fees fellowship fellowships felt few figure figures finds fine finished finishing firms first fixed
  flat flatmate flatmates follow football for forget forgot form former forms forward found free french friday friend
  from full funding funds funny future fyi gave german get gets getting girlfriend give given gives global go goes
  going gone good got government grabbed grant great group groups guys gym had haha half happy hard harder has hated
  hates have he he's heard hears hello help helped her here hers hes hey hi high higher hike hiking him his history
  home hoped hoping hospital house how hr hung husband i i'd i'll idea ideas if important impossible in indian
  industrial industry instead institute interesting international internship internships interview interviewed into
  introduced invited is isn't isnt it it's italian its january job jobs join joined joining july june junior just keep
  keeps kept keynote kids know lab lab-mate labmate labmates labs large larger last late later law lawyer lawyers
  learn leaving lecture lectures left let let's lets letter letters library like liked likes link linkedin links list
  listened little local lol long look lost lot loved lovely loves low lower lunch made mail mailed main major makes
  making manager managers manuscript march market master masters maths may maybe me medical medicine meet meeting
  mentor message messaged met method methods middle mine ministry minor monday money month more morning most mother
  moved moving much museum must my myself national necessary need needed needs neighbor neighbour neighbours never new
  news next ngo nice night no nobody none not note notes nothing november now number nurse nurses october of off
  office officemate often ok okay old on once one one's ones only open opening openings or order other otherwise our
  ours out over owed own paid paper papers parents part partner party past pay pays people phd phds phone phoned
  physics pi pinged pint pints pizza plan plane planned planning plans please pls policy politics poor position
  positions possible possibly postdoc postdocs poster postponed presentation private probably prof project projects
  promised proposal protocol ps public question questions quick quit quite quitting ran rang rather re read reads real
  really recent recruiter recruiters regarding regulatory relatives remember replied reply rescheduled research
  results retreat returned rich right rn roles room roommate running sad said salary same saturday saw say says
  scheduled scholarship school science sciences scientist scientists script scripts see sell seminar send senior sent
  september several shared she she's shes should show showed shown shows sick simple since sister skype skyped slack
  slides small smaller snacks so some somebody someone something sometimes soon sorry spanish spends spent spoke
  spring start started starting startup statistics still stopped strong student students such summary summer sunday
  supervisor support sure swimming symposium take taken takes talk talked taught tea teacher teachers team teams
  technical tell tennis test tests text texted than thank thanked thanks that that's the their theirs them then there
  there's these thesis they they're thing things think thinking thinks this three thrice through thursday thx till
  time tip tips to today told tomorrow tonight too took totally touch train trained trainee trainees traineeship tried
  true try trying tuesday twice two two-minute uncle uni university until up us use useful useless usually various
  very via video visa visit visited visits wait walk walked walks want wants was we weak webinar wednesday week
  weekend weeks welcomed well went were what when where whether which while who whole whom why wife will winter with
  won't wonderful wont work worked workshop write writer writers writes written wrong wrote xmas yeah year yes
  yesterday yet yoga you your yours zoom zoomed`.split(/\s+/),
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
