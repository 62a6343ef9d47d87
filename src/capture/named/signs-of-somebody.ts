import { foldText } from "#people/fold.ts";
import { isGivenName } from "#people/nicknames.ts";
import { isVerb } from "../cues/deeds.ts";
import { A_LEAD } from "../cues/opening.ts";
import { isNobody } from "../words/nobody.ts";
import {
  A_NAME,
  DOES,
  OF_A_GROUP,
  SOMEBODY_IN_BRACKETS,
  SOMEBODYS,
  WITH_A_ROLE,
} from "../words/plain-words.ts";

/** Words with a capital, and what stands around them. */
export type Place = {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** Whoever was named before them, and what stands since then; undefined where nobody was. */
  readonly last: { readonly name: string; readonly since: string; readonly after: string } | undefined;
};

/** What tells that a name is somebody's, or that it is not. */
type Sign = {
  readonly is: boolean;
  readonly before?: RegExp;
  readonly name?: RegExp;
  readonly after?: RegExp;
  readonly since?: RegExp;
  /** More than words around it. */
  readonly when?: (place: Place) => boolean;
  /** Somebody after all where the book knows them. */
  readonly unlessKnown?: true;
};

/** After these somebody is named. */
const BEFORE_SOMEBODY =
  /(?:^|[\s(])(?:(?:dr|prof)\.?|acc(?:ording|\.)? to|let|(?:told|tell|asked|heard) (?:(?:me|him|her|them) )?about|(?:sent|send|gave|give|lent|lend|showed|show|forward|forwarded)(?: (?:my|the|an?|our|her|his|some))?(?: [\p{L}\d]+){1,3} to|(?:maybe|perhaps) for|met|with|saw|into|told|thank|thanks|e-?mail|mail|call|called|phoned|skyped|zoomed|facetimed|rang|ring|ping|nudge|chase|gave|ask|asked|taught|thanked|congratulated|reminded|cc'd|write|wrote|contact|connect|introduce|congratulate|knows|help|helped|text|texted|messaged|e-?mailed|visited|interviewed|invite|remind|tell|sent|send|return|lend|bring|give|show|seeing|meeting|meet|owe|mit|avec|con|traf|between|promised|by|promised (?:\S+ ){0,3}to|(?:nothing|anything|word|sign)(?: new| yet| back)? from|(?:next|back|talked|spoke|talk|speak|introduced|introduce|replied|message|mail|answered|wrote|reply|introduction|intro|connect|chatted|talking|listened|write|reach out|letter|thanks) (?:me |her |him |them )?to|(?:heard|message|mail|e-?mail|reply|answer|call|letter|note|back|text|talk|seminar|lecture|keynote|whatsapp|sms|dm|tip|advice|suggestion|recommendation|feedback|comments|help|invitation|learned|learnt|number|contact|address|news|book|paper|link|question|news) from|waiting (?:on|for)|cancel(?:led)? on|(?:introduced?|connect(?:ed)?) \p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)? (?:to|with)|(?:touch|contact|up) with|(?:contacts?|number|name|address) of|via|through|(?:lab|group|team|office|poster|talk|student|postdoc|friend) of|mail an|nachricht an|(?:mail|anruf|nachricht|antwort|vortrag) von)\s+$/iu;
/** After these a book or a course as often, and somebody where two names stand. */
const RECOMMENDED = /\brecommend(?:ed|s)\s+$/;
/** "She suggests Lisbon": a town as well as somebody, where no given name is known that reads so. */
const SUGGESTED =
  /\b(?:recommend(?:ed|s)|suggest(?:ed|s)|propose[ds])\s+(?:\p{Lu}\p{L}+(?:,? and |,? or |, ))*$/u;
/** "EMBL will close": a place that does something. */
export const INITIALS = /^\p{Lu}{3,}$/u;
/** After these a place. */
const BEFORE_PLACE = /(?:^|[\s(])(?:at|@|in|for|of|the|from|near|bei|beim|am|im|an der|aus)\s+$/i;
const AND = /^(?: \([^)]*\))?(?:,| and| &| und|, and)\s+(?:(?:dr|prof)\.? )?$/;
/** "Dr Ruiz", "Frau Albers". */
const TITLED = /^(?:Dr|Prof|Pr|Professor|Mr|Mrs|Ms|Mme|Herr|Frau)\b\.? \p{Lu}/u;
const NO_INITIALS = /^(?!\p{Lu}{3,}$)/u;
/** "Networking isn't everything": what one does. */
const A_DOING = /^\p{L}{4,}ing$/iu;
const OPENS = /(?:^|[,:;(“"]|\b(?:and|but|then|also|so|und|maybe|perhaps))\s*$/i;

/** "Declan Moore (Met Eireann)", "Ana from HR (Lonza)": what stands in brackets behind a name is a place. */
const BRACKETED = /^(?: (?:from|in|of) \p{Lu}+)? \((?:\p{L}+ )?$/u;

/** "Deepak Joshi, PM at Swiggy". */
const INITIALS_OF_A_ROLE = /^\p{Lu}{2,4} (?:at|of|for|@) /u;

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Ll}{2,3})? \p{Lu}[\p{L}'’-]+$/u;
const OF_A_PLACE =
  /\b(?:Institut\p{L}*|Universit\p{L}*|School|Bank|Group|Foundation|Council|Office|Agency|Press|Research|Sciences?|Pharma\p{L}*|Biotech|Bio|Therapeutics|Energy|Systems|Labs?|College|Trust|Society|Academy|Cent(?:re|er)|Hospital|Museum|Fund|Programm?e?|Fellowship|Awards?|Prize|Grants?|Call|Course|Day|Days|Conference|Consulting|Partners|Capital|Life|Book|Works?|Europe|America|Africa|Asia|Street|Road|City|San|New|Los|North|South|East|West|Saint|St|Great|Royal|National|International|European)\b/u;
const A_THING_BEFORE =
  /(?:["“'‘]|\b(?:recommend(?:s|ed)|read|reading|book|paper|called|use|using|learn|try|apply to|the|an?|like|suggest(?:s|ed)|joined|joining))\s*["“'‘]?$/i;

/** "Met two alumni at the dinner, Conor (KPMG) and Niamh (HSE)". */
const ONE_OF =
  /\b(?:two|three|four|\d+|some|several) (?:\p{L}+ )?(?:alumni|people|friends|women|men|guys|girls|colleagues|students|postdocs|researchers|scientists)\b[^,:]*[,:] $/u;
const PAIR = /^(?: \([^)]*\))?(?:,| and| &) \p{Lu}/u;

/** "Talked to Ana about Imre", where "talked about Bayer" is of a place as often. */
const TALKED_ABOUT = /\b(?:(?:talked|spoke|chatted) (?:to|with)|asked|told)\b[^,.;:]* about $/i;
const A_TOPIC =
  /\b(?:talk(?:ed|ing)?|spoke|chatt?(?:ed)?|speaking) (?:(?:a (?:lot|bit|little)|lots|much|mostly|mainly|only|also|again) )*about $/i;

/** "Teresa Moreira, ex EMBL", who that is. */
const PRESENTED =
  /^, (?:ex|formerly|former|now|an?|the|postdoc|phd|professor|works?|from|at|head|who|curator|editor|consultant|analyst|manager|lawyer|engineer|scientist|teacher|researcher|partner|director|founder|head ?hunter|recruiter|my|our)\b|^ \([^)]*\)|^ again\b/i;

/** "Beth Carvalhosa curator at Pinacoteca", "Paulo Nunes most important:". */
const IN_A_ROLE =
  /^ (?:\p{Ll}+ ){1,3}(?:at|@) \p{Lu}|^ (?:most important|main (?:point|message)|tips?|advice):/u;

/** "three people from Bayer: Anke, Jörg and Dilek": nothing but names to the end. */
const ONLY_NAMES = new RegExp(`^${A_NAME}(?:, ${A_NAME})*,? (?:and|&|und) ${A_NAME}[.!]?$`, "u");

/** "my committee (Keller, Ott, Brandt)": nothing but names to the bracket's end. */
const IN_A_ROW = new RegExp(`^${A_NAME}(?:, ${A_NAME})*(?:,| and|, and| &| und) ${A_NAME}\\)`, "u");

/** "She moved to Genentech", "told me to apply to McKinsey": nobody is moved to, left or applied to but an employer. */
const BEFORE_EMPLOYER =
  /\b(?:(?:moved|moves?|moving|went|switched|switching|changed|transferred|apply|applied|applies|applying|application|applications|interviews?|interviewed|interviewing|interned|internship|postdoc|works?|worked|working|job|jobs|position|hired|hiring|recruited|started|starts?|starting) (?:to|at|by|from)|(?:works?|worked|working) for|joined|joins|joining|leaving|quitting|(?:s?he|they|who|has|just|had) (?:left|leaves|quit)|(?:hired|employed|recruited|rejected|funded|paid|bought) by|(?:an?|the|job|his|her|their|my) (?:offer|contract|rejection) (?:from|by|at|with)|spin-?off of|(?:alumni|alum|ex|intern|employee) (?:of|at))\s+(?:the\s+)?$/iu;
/** What an author or a house makes: nobody whom I met. */
const OF_AN_AUTHOR =
  /^['’]s?["”]? (?:(?:new|old|famous|great|first|last|latest|[\p{Ll}-]+) )?(?:(?:text)?books?|novels?|biography|memoirs?|podcast|blog|websites?|web ?site|web ?page|home ?page|careers? (?:page|site|portal)|job (?:board|page|portal)|portal|magazine|handbook|graduate (?:programme|scheme)|ted talk|newsletter|taxonomy|theorem|law|equation|algorithm|principle|framework)\b/iu;
/** "Strunk's paper", where it is read, lent or recommended and the name may be anybody's. */
const OF_A_READ =
  /^['’]s? (?:[\p{Ll}-]+ )?(?:papers?|articles?|essays?|reviews?|method|technique|course)\b/iu;
const TO_READ =
  /\b(?:read|reading|re-?read|lent me|get|buy|try|use|using|quoted|cited?|recommend(?:s|ed))\s+$/iu;
const BY_AN_AUTHOR =
  /\b(?:(?:text)?books?|novel|biography|memoir|papers?|articles?|essay|podcast|blog|ted talk|newsletter|column|chapter) (?:by|of)\s+$|\b(?:read(?: up on)?|swears? by|swore by|cites?|quotes?|quoted)\s+$/iu;

/** "Rust, Go and ", before the last of a row. */
const A_ROW_OF_THINGS = "(?:[\\p{L}\\d+#.]+(?:,? and |,? or |, | & |/))*";
/** "She uses Rust", "learn Spark and Airflow", "published in Nature": what one is able to do, works with or is printed in. */
const A_SKILL = new RegExp(
  "\\b(?:learn(?:s|ed|ing|t)?|us(?:e[sd]?|ing)|practi[sc](?:e[sd]?|ing)|master(?:s|ed|ing)?|brush(?:ed|ing)? up(?: on)?|read(?:ing)? up on|pick(?:ed|ing)? up|cod(?:e[sd]?|ing) in|programs?(?:med|ming)? in|wr(?:ites?|ote|itten|iting) in|works? in|publish(?:ed|es|ing)? in|(?:papers?|articles?|reviews?) in|review(?:s|ed|ing)? for|" +
    "(?:skills?|courses?|certificates?|experience|basics|knowledge|expert|fluent|good|proficient|trained|training) (?:in|with|of|at)|familiar with|instead of|switch(?:ed|ing)? to|move to|changed? to|built (?:in|with|on))\\s+" +
    `${A_ROW_OF_THINGS}$`,
  "iu",
);
/** "Knows Python, Julia and Stata": where one of a row is a thing, all are. */
const KNOWN_THINGS = new RegExp(`\\bknows?\\s+(${A_ROW_OF_THINGS})$`, "iu");

/** "Read the paper in Nature, Ana recommended it": who does something begins a statement, and ends no row. */
function isNext({ before, after }: Place): boolean {
  return /(?:,|\band) $/.test(before) && actsAfter(after);
}

/** "Rust is what they use", "Spark would be good to know". */
const AS_A_THING_IS =
  /^(?: and \p{Lu}\p{L}+)? (?:(?:is|are|was) (?:also |really |still )?(?:what|used|useful|needed|required|enough|everywhere|all over|good to|worth (?:learning|knowing)|a must|over(?:hyped|rated)|underrated|outdated|obsolete|popular|in demand|faster|slower|easier|harder|better (?:than|for))\b|(?:is|would be) (?:good|nice|useful|helpful|great) to (?:know|learn|have)\b)/u;
/** "Apply at Roche, then Novartis". */
const EMPLOYER_IN_TURN = new RegExp(
  `${BEFORE_EMPLOYER.source.slice(0, -1)}\\p{Lu}[\\p{L}&.-]*(?: \\p{Lu}[\\p{L}&.-]*)?,? (?:and )?(?:then|or)(?: (?:to|at|for))? $`,
  "iu",
);

function isAmongThings({ before, name, after }: Place): boolean {
  const row = KNOWN_THINGS.exec(before)?.[1];
  if (row === undefined) return false;
  const [behind = ""] = /^(?:(?:, | and | or | & |\/)\p{Lu}[\p{L}+#]*)*/u.exec(after) ?? [];
  return `${row} ${name} ${behind}`
    .split(/[ ,/&]+/)
    .some((word) => /^\p{Lu}/u.test(word) && isNobody(word) && !DOES.test(word.toLowerCase()));
}

/** "Roche made me an offer", "BASF offer came through". */
const MAKES_AN_OFFER =
  /^ (?:(?:has |have )?(?:made|gave|sent|offered) me (?:an?|the) (?:\p{Ll}+ )?(?:offer|job|position|contract|place|internship|traineeship)\b|(?:(?:job|written|formal) )?offer\b(?! to\b))/u;
/** "9am her time (New York)", "17:00 (Berlin time)", "4pm London time": where a clock is. */
const OF_A_CLOCK = /\btime,? \($|(?:\d(?: ?[ap]m)?|\d:\d\d) \($/iu;

/** "Heard from Lonza, they said no": of a letter or a call it is told as of a person, and a firm writes as well. */
const HEARD_FROM =
  /\b(?:heard|answer|reply|e-?mail|mail|letter|call|word|news|invitation|offer|rejection) (?:back )?from\s+$/iu;
const FIRM =
  /\b(?:GmbH|AG|SE|Inc|Ltd|LLC|PLC|plc|SA|SAS|BV|NV|Oy|AB|ApS|KG|Pharma\p{L}*|Therapeutics|Biotech|Biosciences?|Diagnostics|Consulting|University|Institute?|Foundation|Agency|Press)\b\.?$|^\p{Lu}{3,}$/u;
const AS_A_FIRM_DOES =
  /^(?: (?:again|today|yesterday))?(?: (?:about|on|regarding) my application)?[,.:;–-]? (?:(?:and )?they\b|(?:an? )?(?:offer|rejection|interview (?:on|at|next|in)\b|assessment)|(?:I(?:['’]m| am|['’]ve been| have been|['’]ve got| got) )?(?:rejected|invited|shortlisted|through to)\b)/iu;

/** "Bayer will close the site", "Novartis is cutting jobs": what is done to sites, jobs and firms, and with nothing of her own. */
const AS_AN_EMPLOYER_DOES =
  /^ (?:(?:will|would|is|are|was|may|might|could|has|have|had|wants?|plans?|going|about|have|to|be|been|also|soon|just|probably|really|now|not) ){0,5}(?:(?:shut|clos|cut|sell|buy|acquir|expand|shrink|restructur|reorgani[sz]|outsourc|relocat|merg|downsiz|freez|list|spin|open|scrapp?|axe?|stopp?)(?:e|es|ed|ing|s|t|ting)?|sold|bought|froze|lays?|laid|laying|pays?|goes|going) (?!(?:his|her|my|their own) )(?:off|down|out|up|bankrupt|bust|public|well|badly|better|more|less|with|all|half|(?:(?:a|an|the|its|their|our|some|most|many|\d+) )?(?:[\p{L}\d-]+ ){0,2}?(?:sites?|jobs?|plants?|offices?|branch(?:es)?|positions?|departments?|divisions?|units?|teams?|labs?|factor(?:y|ies)|people|staff|budgets?|programmes?|programs?|hiring|business|company|firm|research|start-?ups?))\b/u;

/** What a firm does as often as who leads a group. */
const HIRES = /^ (?:is|are) (?:\p{Ll}+ )?(?:hiring|recruiting)\b/u;

/** "Heard from Lonza", "Lonza is hiring", where no word beside it tells a firm, and no given name is known that reads so. */
export function mayBeFirm({ before, name, after }: Pick<Place, "before" | "name" | "after">): boolean {
  return (
    (HEARD_FROM.test(before) || HIRES.test(after)) &&
    !name.includes(" ") &&
    !/^['’]s\b|^ \p{Lu}|^ (?:and|&|from|at|\()/u.test(after) &&
    !isGivenName(foldText(name))
  );
}

/** "Openings at Lonza, Roche and Novartis": a row that began with a place. */
const OPENING_AT = new RegExp(
  `\\b${A_LEAD} (?:[\\p{Ll}-]+ ){0,3}?(?:at|with) [^.;]*(?:,| and| or| &) $`,
  "iu",
);

const ENDS_A_ROW =
  /^(?:[.!]?$|(?:, \p{Lu}[^,]*)*,? (?:and|or|&) \p{Lu}[^,]*$|,(?: and| or)? (?:an?|the|one|two)\b)/u;

/** "On St Stephen's Day", "St Mary's Hospital": a day, a church or a house, and nobody whom I met. */
const A_SAINT = /^(?:St|Saint|Sankt|Saints)\b\.? \p{Lu}/u;
const OF_A_SAINT = /^(?:['’]s?)? (?:(?:Day|Eve|Night|Week|Feast)\b|\p{Lu})|^['’]s?(?=$|[.,;!?]| \p{Ll})/u;

/** The first that fits decides; a name without any is nobody's. */
const SIGNS: readonly Sign[] = [
  { is: false, since: BRACKETED },
  { is: false, name: A_SAINT, after: OF_A_SAINT, unlessKnown: true },
  { is: true, name: TITLED },
  { is: false, before: BEFORE_EMPLOYER, when: isNobodysOwn, unlessKnown: true },
  { is: false, after: OF_AN_AUTHOR, unlessKnown: true },
  { is: false, before: TO_READ, after: OF_A_READ, unlessKnown: true },
  { is: false, before: BY_AN_AUTHOR, unlessKnown: true },
  { is: false, before: A_SKILL, when: (place) => isNobodysOwn(place) && !isNext(place), unlessKnown: true },
  { is: false, before: EMPLOYER_IN_TURN, when: (place) => !isNext(place), unlessKnown: true },
  { is: false, after: AS_A_THING_IS, unlessKnown: true },
  {
    is: false,
    before: /(?:^|[\s(])(?:an?|another|every) $/i,
    after: /^(?:-based)? \p{Ll}{3,}/u,
    unlessKnown: true,
  },
  {
    is: false,
    after:
      /^ (?:developers?|programmers?|users?|engineers|people|folks|guys|employees|recruiters|interns|alumni)\b/,
    unlessKnown: true,
  },
  { is: false, when: isAmongThings },
  // "A postdoc who knows GIS".
  {
    is: false,
    before: /\b(?:who|that) (?:knows|uses|understands|can do|does) $/i,
    name: /^\S+$/,
    when: ({ name }) => !isGivenName(foldText(name)),
    unlessKnown: true,
  },
  { is: false, after: MAKES_AN_OFFER, unlessKnown: true },
  { is: false, before: OF_A_CLOCK, after: /^(?: time)?\)/ },
  { is: false, before: /\d(?: ?[ap]m)? $/i, after: /^ time\b/ },
  { is: true, before: RECOMMENDED, name: / / },
  { is: false, before: SUGGESTED, when: ({ name }) => !isGivenName(foldText(name)), unlessKnown: true },
  { is: false, before: HEARD_FROM, name: FIRM, unlessKnown: true },
  { is: false, before: HEARD_FROM, after: AS_A_FIRM_DOES, unlessKnown: true },
  { is: false, before: OPENING_AT, after: ENDS_A_ROW, unlessKnown: true },
  {
    is: false,
    before: OPENS,
    name: /^\S+$/,
    after: AS_AN_EMPLOYER_DOES,
    when: ({ name }) => !isGivenName(foldText(name)),
    unlessKnown: true,
  },
  { is: true, before: BEFORE_SOMEBODY },
  { is: true, before: SOMEBODYS },
  { is: true, before: WITH_A_ROLE },
  { is: true, after: /^['’]s\s\p{Ll}/u },
  { is: true, before: /(?:^|[\s,])(?:says|said)\s+$/, after: /^[.!]?$/ },
  { is: false, name: A_DOING },
  { is: false, when: ({ last, name }) => last !== undefined && placeBehind(last.name, last.after) === name },
  { is: false, when: ({ name, after }) => INITIALS_OF_A_ROLE.test(name + after) },
  { is: true, since: AND },
  { is: true, before: SOMEBODY_IN_BRACKETS, after: /^[^,)]*\)/ },
  { is: true, before: /\($/, when: ({ name, after }) => IN_A_ROW.test(name + after) },
  { is: true, before: OF_A_GROUP },
  { is: true, before: ONE_OF, after: PAIR },
  { is: false, before: A_TOPIC, name: /^\S+$/, unlessKnown: true },
  { is: true, before: TALKED_ABOUT, name: NO_INITIALS, after: /^(?:[.,!]|$)/ },
  { is: true, before: /^$/, name: NO_INITIALS, after: /^(?: (?:at last|finally|again)[.!]*|[.!]+)$/ },
  { is: true, before: /^$/, after: PRESENTED },
  { is: true, before: /^$/, after: /^ (?:from|at) (?:the )?\p{Lu}\S*(?: \p{Lu}\S*)?$/u },
  { is: true, before: /(?:^|: )$/, name: / /, after: IN_A_ROLE },
  { is: true, before: /:\s+$/, when: ({ name, after }) => ONLY_NAMES.test(name + after) },
  { is: true, name: FULL_NAME, when: isFullName },
  { is: true, before: /\bat $/i, after: /^['’]s(?:$|[.,!;])/ },
  { is: true, before: /\b(?:from|by) $/i, after: /^(?: \([^)]*\))?:/, when: isOneAlone },
  {
    is: false,
    before: /(?:^|[\s(])(?:of|for)\s+$/i,
    when: ({ before }) => BEFORE_PLACE.test(before),
    unlessKnown: true,
  },
  { is: false, before: BEFORE_PLACE },
  {
    is: false,
    before: OPENS,
    name: INITIALS,
    when: ({ before, after }) => /\p{Ll}{2}/u.test(before + after),
  },
  { is: true, before: OPENS, when: ({ after }) => actsAfter(after) },
  { is: true, before: OPENS, when: ({ after }) => actsWithAnother(after) },
];

/** "Reckons that", "Wouldn't", "Skip it": verbs that open a sentence; and "de Vries" is named with his particle. */
function mayBeName({ before, name }: Place): boolean {
  const word = name.toLowerCase();
  return (
    !DOES.test(word) &&
    !isVerb(word) &&
    !/n['’]t$/.test(word) &&
    !/\b(?:de|da|van|von|der|ten|la|le|di)\s+$/.test(before)
  );
}

/** "Apply to Ana's lab", "joined Ana for lunch": somebody's, or with somebody. */
function isNobodysOwn({ after }: Place): boolean {
  return !/^(?:['’]s\b|[^.,;:]* for (?:an? |the )?(?:\p{Ll}+ )?(?:lunch|coffee|dinner|drinks?|beers?|tea|a walk|walk)\b)/iu.test(
    after,
  );
}

/**
 * By the first sign that fits; without any, as `sounds` has it. `knows` says whether the book has somebody of that name,
 * who may stand where otherwise only an employer or an author does.
 */
export function isSomebody(
  place: Place,
  sounds: (place: Place) => boolean = () => false,
  knows: (name: string) => boolean = () => false,
  isPlace: (name: string) => boolean = () => false,
): boolean {
  const { before, name, after, last } = place;
  if (isPlace(name)) return knows(name);
  const fits = (sign: Sign) =>
    (sign.before?.test(before) ?? true) &&
    (sign.name?.test(name) ?? true) &&
    (sign.after?.test(after) ?? true) &&
    (sign.since === undefined || (last !== undefined && sign.since.test(last.since))) &&
    (sign.when?.(place) ?? true);
  const sign = SIGNS.find(fits);
  if (sign?.unlessKnown) return knows(name);
  return sign?.is ?? (mayBeName(place) && (sounds(place) || knows(name)));
}

/** Neither an abbreviation nor a word of places and programmes: nobody else is written with two capitals. */
function isFullName({ before, name }: Place): boolean {
  const isPlace = OF_A_PLACE.test(name) || /\p{Lu}{2}/u.test(name) || BEFORE_PLACE.test(before);
  return !isPlace && !A_THING_BEFORE.test(before);
}

/** "Three people from Bayer: Anke, Jörg and Dilek" are from there. */
function isOneAlone({ before, name }: Place): boolean {
  return !OF_A_GROUP.test(`${before}${name}: `);
}

/** "Kim and Tomasz are hiring": whoever comes first does it too. */
function actsWithAnother(after: string): boolean {
  const other = /^(?:,| and| &| und)\s+(\p{Lu}[\p{L}'’-]+)/u.exec(after);
  return (
    other !== null &&
    !isNobody(other[1] ?? "") &&
    /^\s+(?:are|have|both|were|think|say|want|need)\b/.test(after.slice(other[0].length))
  );
}

function actsAfter(rest: string): boolean {
  if (/^(?::|\s+(?:and [Ii]|over for|am|bei|getroffen|telefoniert|gesprochen)\b)/.test(rest)) return true;
  // "Tom from the NHS trust will": the place may have several words.
  const [lead = "", ...beyond] = rest.trim().split(/\s+/, 6);
  if (
    /^(?:from|at|of)$/.test(lead) &&
    beyond.slice(1).some((word) => DOES.test(word.toLowerCase().replace(/[^\p{L}'’-]+$/u, "")))
  )
    return true;
  const next =
    /^(?:\s+(?:never|always|also|just|already|still|kindly|really)(?=\s)|\s*\([^)]*\)|,[^,]*,)?\s+([\p{L}'’-]+)/u.exec(
      rest,
    )?.[1] ?? "";
  return DOES.test(next.toLowerCase()) || /^\p{Ll}{3,}ed$/u.test(next);
}

/** "Ewa Lis, ABB Krakow", "Ana Ruiz, Novo": behind a full name, where nobody else is named in a row. */
const BEHIND =
  /^, ((?:\p{Lu}|\d)[\p{L}\d&.-]*|(?:\p{Lu}{2,}[\p{L}\d&-]*)(?: \p{Lu}[\p{L}&-]+){1,2})(?=$|[.!?]|, ?\p{Ll})/u;

export function placeBehind(name: string, after: string): string {
  const place = name.includes(" ") ? (BEHIND.exec(after)?.[1] ?? "") : "";
  return isNobody(place) ? "" : place.replace(/[.-]+$/, "");
}
