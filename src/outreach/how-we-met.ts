import { givenName } from "#people/bare-name.ts";
import { clipped } from "#people/shown.ts";
import type { Before, LetterFacts } from "./facts.ts";
import { metElsewhere, withYearInPlace } from "./occasion.ts";
import { namesThem, toThem } from "./phrases.ts";
import { article, lowerFirst, plainFact, saysDone, sentence } from "./sentences.ts";
import { slot } from "./slots.ts";
import { askedWhich, ofTheirs } from "./which-one.ts";

const PLACE = /^(?:at|in|on|through|during|via|over|near|outside)\b/i;
/** "worked for the EEA" is what one of us did; the note does not say who. */
const TOGETHER =
  /^(?!worked (?:for|as)\b)(?:shared|worked|studied|met|were|talked|travelled|played)\b(?!.*\b(?:me|my)\b)/i;
/** "During my first two years" tells when, and makes nobody's deed of it. */
const WHEN_OF_MINE =
  /,? \b(?:during|throughout|until|since|before|after|in|for|at the (?:beginning|start|end) of) (?:most of |all of )?my (?:\p{L}+ ){0,3}(?:years?|months?|days|time|ph\.?d|doctorate|postdoc|master['’]?s?|bachelor['’]?s?|studies|stay|internship|semesters?|rotation)\b/giu;
/** Places where people see each other without belonging to anything. */
const SEEN_AT =
  /^(?:the )?same ((?:\p{L}+ )?(?:gym|café|cafe|pub|bar|pool|bus|train|playground|kindergarten|climbing hall|yoga class)\b.*)$/iu;
/** "Taught at the same school", "wrote a paper together": done by both, which the word itself does not say. */
const BOTH =
  /^(?:taught|trained|presented|wrote|published|edited|organi[sz]ed|supervised|interviewed|sat|lived|volunteered|sang)\b(?=.*\b(?:the same|together)\b)(?!.*\b(?:me|my)\b)/i;
/** "met via my friend Lena", which has a "my" that is nobody's part in it. */
const MET_BY = /^met (?:via|through|by|at|in|on|during)\b/i;
const THEIRS =
  /^(?:gave|wrote|published|presented|taught|trained|supervised|introduced|helped|showed|organised|organized|let|interviewed|reviewed|examined|mentored|advised|sat (?:next to|beside|with) me|shared|worked|invited|hosted|hired|edited|chaired|lent)\b/i;
/** "Sat on the panel of my fellowship", "came to our retreat": with them left out, it was they who did it. */
const NEAR_US =
  /^(?!met|saw|heard|read|found|asked|e-?mailed)(?!.*\b(?:she|he|they|her|his|him|them|their)\b).*(?:\b(?:me|us)\b|\b(?:at|on|in|to|of|from|with|for) (?:\p{L}+ )?(?:my|our)\b)/iu;
/** "Alumnus of my programme", "colleague of Ana's": what somebody is to others. */
const OF_OTHERS =
  /^(?:(?:former|old) )?(?:alumn(?:us|a)|graduate|friend|colleague|student|postdoc|member|organi[sz]er|neighbou?r) (?:of|from|in) /i;
const WHOLE = /\b(?:us|we|our|i)\b/i;
const COMMITTEE = /^on (?:my|our) (?:\p{L}+ ){0,2}(?:committee|board|panel)\b/iu;
const SAME = /^(?:the )?same\b/i;
const OCCASION =
  /^(?:(?:summer|winter|spring|autumn) school|(?:poster|career|careers|job) (?:session|day|fair)|conference|workshop|retreat|symposium|hackathon|open day)\b/i;
const SITE = /^(?:linkedin|twitter|mastodon|bluesky|facebook|instagram|slack|discord)$/i;
const TIE =
  "(supervisor|boss|teacher|professor|ta|tutor|mentor|advis[eo]r|student|colleague|classmate|flat ?mate|room ?mate|house ?mate|lab ?mate|neighbou?r|instructor|examiner|line manager|pi)";
const WAS = new RegExp(`^(?:my )?(?:former|old|ex[- ]|previous) ?${TIE}$`, "i");
const IS = new RegExp(`^my ${TIE}$`, "i");
/** What both are to each other. */
const MUTUAL = /^(?:colleague|neighbou?r|(?:class|flat|room|house|lab) ?mate)$/i;
/** "talk on grading in Lyon": one was there; a talk of one's own would be "my talk". */
const HEARD = /^(?:(?:the|a|their) )?((?:talk|lecture|keynote|seminar) (?:on|about) .+)$/i;

/** How we know each other, as a sentence to them; what my note does not tell for certain is a gap that keeps it. */
export function metOf({ them, before }: LetterFacts): string {
  const note = lasting(plainFact(them.howMet));
  if (UNKIND.test(note)) return slot(`how you know each other; your note: ${clipped(note, 120)}`);
  // Whom I asked once knows me from that talk, whatever was before it.
  if (before !== undefined && (note === "" || before.asked === true)) return wasBetweenUs(before);
  const said = howWeMet(note);
  if (note === "" || (said !== "" && toThem(said, them.name, "") === plainFact(said))) return said;
  if (before !== undefined) return wasBetweenUs(before);
  const label = "how you know each other";
  const turned = toThem(note, them.name, label);
  return turned.startsWith("[") ? turned : slot(`${label}; your note: ${note.slice(0, 120)}`);
}

/** What one remembers for oneself, and does not say to the one whom it is about. */
const UNKIND =
  /\b(?:reject(?:ed|s|ion)|turned (?:me|us|my \p{L}+|our \p{L}+) down|refused|fired|sacked|dumped|sued|scooped|plagiari[sz]\p{L}*|asked (?:me|us|her|him) out|dated|flirt\p{L}*|hit on|argued|argument|quarrel\p{L}*|fought|fell out|insult\p{L}*|yelled|shouted|lied|cheated|complain\p{L}*|failed me|funeral|divorc\p{L}*|affair|drunk|ex-? ?(?:wife|husband|girlfriend|boyfriend|partner))\b/iu;

/** "Last Tuesday" was true on the day of the note, and is not on that of the letter. */
function lasting(note: string): string {
  return note.replace(SOON_PAST, "").replace(/^[\s,]+/, "");
}

const SOON_PAST =
  /,?\s*\b(?:(?:on |since )?(?:last|this|next) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week(?:end)?|month|morning|afternoon|evening|night)(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight|the other day|just now|(?:a|an|\d+|two|three|four|five|six|some|few|a few) (?:day|week)s? ago)\b/giu;

/** What was noted of how I came upon somebody whom I have not met, and what of it is true to say; a gap keeps any other note. */
export function broughtTo(
  { them }: LetterFacts,
  met: string,
): { readonly in: string; readonly short: string } {
  const note = plainFact(them.howMet);
  if (note === "") return { in: "", short: "" };
  if (SHARED.test(met)) return { in: met, short: met };
  return {
    in: slot(`what brings you to them; your note: ${clipped(note, 120)}`),
    short: slot(`your note: ${clipped(note, 40)}`),
  };
}

/** What two can have in common who never met. */
const SHARED =
  /^We (?:(?:both|have|had|share) |(?:are|were) (?:both |connected |in |at |from )|(?:studied|went|live|lived|work|worked|grew up|come|belong) (?!.*\btogether\b))(?!each other|met|talked)/;

/** What both know is recalled to them and not told as news: "You may remember me: you gave a talk at our retreat." */
export function recalled(met: string): string {
  const [, did = "", ours = "", rest = ""] = ON_OURS.exec(met) ?? [];
  if (ours !== "") {
    const me = /^my /i.test(ours) ? "me from " : "";
    return `You may remember ${me}${ours}, which you ${did}${rest}.`;
  }
  const [, heard = ""] = GAVE.exec(met) ?? [];
  if (heard !== "") return `I was at your ${heard}.`;
  if (AS_IT_IS.test(met)) return `I am writing to you because ${lowerFirst(met)}`;
  return AS_NEWS.test(met) ? `You may remember me: ${lowerFirst(met)}` : met;
}

/** What they did with something of mine: it is that which brings me back to mind. */
const ON_OURS =
  /^You (supervised|examined|reviewed|edited|corrected|refereed|graded|co-supervised) ((?:my|our) (?:[\p{L}'’-]+ ){0,3}?(?:thesis|paper|manuscript|dissertation|project|proposal|essay|report|application|article|review|exam|poster))((?: (?:in|at|for|on|with|from|last|some|two|three)\b.*)?)\.$/u;
/** What they are to me still is no memory. */
const AS_IT_IS = /^You (?:are|run|lead|head|direct|chair|organi[sz]e) (?!here\b)/;
/** Two who came one after the other, and a deed for everybody, leave nobody to be remembered. */
const AS_NEWS =
  /^(?!We .*\b(?:years?|classes|cohorts|intakes) (?:apart|above|below|before|after|ahead)\b|You (?:wrote|published|presented|edited|organi[sz]ed|chaired) (?!.*\b(?:me|my|us|our|I)\b))(?:You (?!wrote to me|are\b)|We (?!met\b|wrote|are\b|know\b))/;
/** Who speaks before many does not remember each who was there. */
const GAVE =
  /^You gave (?:an?|the) ((?:[\p{L}-]+ ){0,3}?(?:talk|seminar|lecture|keynote|workshop|webinar|course|class|tutorial|masterclass)\b(?!.*\b(?:me|my|us|our|I)\b).*)\.$/u;

function wasBetweenUs({ how, when, thanked }: Before): string {
  if (how === "talked") return `Thank you ${thanked === true ? "again " : ""}for talking with me ${when}.`;
  return how === "wrote" ? `We wrote to each other ${when}.` : `You wrote to me ${when}.`;
}

/**
 * How we know each other as a sentence to them, out of the user's own note ("at the Lyon careers day", "Gave the
 * alumni talk", "she was my TA"). Empty where the note's grammar does not tell who did what: then the letter leaves a gap.
 */
export function howWeMet(note: string): string {
  const elsewhere = metElsewhere(note);
  return elsewhere === "" ? withYearInPlace(inEnglish(note)) : `We met ${elsewhere}.`;
}

function inEnglish(note: string): string {
  const said = ofTheirs(plainFact(note));
  const which = askedWhich(said);
  if (which !== "") return which;
  const plain = toYou(said).replace(/,\s*[^,]*\b(?:me|my)\b[^,]*$/i, "");
  if (plain === "") return "";
  const small = lowerFirst(plain);
  const [, was = ""] = WAS.exec(plain) ?? [];
  const [, is = ""] = IS.exec(plain) ?? [];
  if (MUTUAL.test(was || is))
    return sentence(`We ${was === "" ? "are" : "were"} ${(was || is).toLowerCase()}s`);
  const [, heard = ""] = HEARD.exec(plain) ?? [];
  if (heard !== "") return sentence(`I heard your ${lowerFirst(heard)}`);
  if (was + is !== "") return sentence(`You ${was === "" ? "are" : "were"} my ${acronymOr(was || is)}`);
  if (/^(?:you|we|i) /i.test(plain) || (/^your /.test(plain) && /\b(?:me|mine|my|us|our)\b/i.test(plain)))
    return sentence(plain.replace(/^i /, "I "));
  if (COMMITTEE.test(plain)) return sentence(`You are ${small}`);
  if (PLACE.test(plain)) return sentence(`We met ${small}`);
  if (SITE.test(plain)) return sentence(`We are connected on ${plain}`);
  if (OCCASION.test(plain)) return sentence(`We met at the ${small}`);
  if (/^from (?:the|my|our|a|an)\b/i.test(plain)) return sentence(`We know each other ${small}`);
  const [, seenAt = ""] = SEEN_AT.exec(plain) ?? [];
  if (seenAt !== "") return sentence(`We know each other from the ${seenAt}`);
  if (SAME.test(plain)) return sentence(`We were in ${/^the /i.test(plain) ? small : `the ${small}`}`);
  if (TOGETHER.test(plain.replace(WHEN_OF_MINE, "")) || BOTH.test(plain) || MET_BY.test(plain))
    return sentence(`We ${small}`);
  if (THEIRS.test(plain) || (saysDone(plain) && NEAR_US.test(plain))) return sentence(`You ${small}`);
  if (OF_OTHERS.test(plain)) return sentence(`You are ${article(small)} ${small}`);
  return WHOLE.test(plain) && /^\p{Lu}/u.test(plain) ? sentence(plain) : "";
}

function acronymOr(tie: string): string {
  return /^(?:ta|pi)$/i.test(tie) ? tie.toUpperCase() : tie.toLowerCase();
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["was", "were"],
  ["is", "are"],
  ["has", "have"],
  ["does", "do"],
  ["teaches", "teach"],
]);

/** A verb as it stands after "she" or "he", after "you": "runs" is "run"; one of the past stays. */
function afterYou(verb: string): string {
  const small = verb.toLowerCase();
  if (IRREGULAR.has(small)) return IRREGULAR.get(small) ?? small;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(small)) return small.slice(0, -2);
  return small.replace(/ies$/, "y").replace(/(?<=\p{L}{2}[^s])s$/u, "");
}

/** Between "she" and what she does. */
const IN_BETWEEN = "(?:(?:also|still|now|then|often|always|never|once|first|really|just|even) )*";

/** The same person later on: "what he would do again" is "what you would do again". */
const LATER = (who: string) =>
  new RegExp(
    `\\b(what|how|why|where|when|whether|that|because|since) ${who} (${IN_BETWEEN})(\\p{L}+)`,
    "giu",
  );

/** Somebody else may be meant where another is named: "hired Bo", and not "moved to Delta". */
const NAMES_ANOTHER = /(?<!\b(?:at|to|from|in|for|of|the|via) )(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}+/u;

/** Words that begin with her or him speak of the same one where a clause says "she" again, and of nobody else. */
function sameAgain(note: string): string {
  const [, who = ""] = /^(she|he) /i.exec(note) ?? [];
  if (who === "" || NAMES_ANOTHER.test(note)) return note;
  return note.replace(
    LATER(who.toLowerCase()),
    (_, link: string, between: string, verb: string) => `${link} you ${between}${afterYou(verb)}`,
  );
}

/** What somebody does, without a word for who: no note begins so of the one who wrote it. */
const DOES =
  /^(works|follows|knows|teaches|runs|leads|heads|chairs|edits|manages|directs|organi[sz]es|supervises|mentors|advises|reviews|shares|sits|gives|plays|lives) (?=\p{L})/iu;

/**
 * Words about the reader that were meant for somebody else, said to the reader: "she examines what I might write" is "You
 * examine …". What names them, has another he or she in it, or a "you" who is that somebody else, is a gap that keeps the
 * note; so is what begins with neither of us.
 */
export function ofThemToThem(note: string, name: string, label: string): string {
  if (note === "") return "";
  const turned = toYou(sameAgain(note));
  const isSure = /^(?:you|your|I|we) /i.test(turned) && !/\byou/i.test(note) && !namesThem(turned, name);
  const others = /\b(?:she|he|they|hers?|him|his|them|theirs?)\b/i.test(turned);
  return isSure && !others ? sentence(turned) : slot(`${label}; your note: ${note.slice(0, 120)}`);
}

/**
 * What was noted of them, said to them: "She spends half her week with users" is "You spend half your week with users".
 * "" where the note speaks of anybody else besides, or does not begin with them.
 */
export function toldOfThem(note: string, name: string): string {
  const given = givenName(name);
  const [, begins = ""] = /^(\p{L}+)(?= \p{Ll})/u.exec(note) ?? [];
  const isThem = /^(?:she|he)$/i.test(begins) || (given !== "" && begins === given);
  if (!isThem) return "";
  const rest = note.slice(begins.length + 1);
  const own = /^he$/i.test(begins) ? "his" : /^she$/i.test(begins) ? "her" : "(?:her|his)";
  const turned = rest.replace(new RegExp(`\\b${own} (?=\\p{Ll})(?!${NO_NOUN})`, "giu"), "your ");
  if (OTHERS.test(turned) || namesThem(turned, name)) return "";
  return sentence(toYou(`she ${turned}`));
}

const OTHERS = /\b(?:she|he|they|hers?|him|his|them|theirs?|you)\b/i;
/** After these "her" is whom and not whose. */
const NO_NOUN =
  "(?:and|or|but|that|if|when|while|about|after|before|for|from|in|into|on|at|by|to|with|as|so|how|why|what)\\b";

const AS_SUBJECT = new RegExp(`^(?:she|he) (${IN_BETWEEN})(\\p{L}+)`, "iu");

/** A note about her as one to her: "she was my TA", "her talk", "Runs the careers office", "let me shadow him". */
function toYou(note: string): string {
  return note
    .replace(AS_SUBJECT, (_, between: string, verb: string) => `you ${between}${afterYou(verb)}`)
    .replace(DOES, (_, verb: string) => `you ${afterYou(verb)} `)
    .replace(/^(?:her|his) (?=\p{Ll})(?!.*\b(?:she|he|him|her|his)\b)/iu, "your ")
    .replace(/^(let me \p{L}+) (?:her|him)\b/iu, "$1 you")
    .replace(/\b(?:her|his) (\p{Ll}+)$/iu, "your $1");
}
