import { WEEKDAY } from "#time/day-words.ts";
import { spelledRight } from "./misspelt.ts";

/** What thumbs leave out, and what it stands for. Each as a whole word, in small letters. */
const HALF_WORDS: Readonly<Record<string, string>> = {
  w: "with",
  "2day": "today",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tmw: "tomorrow",
  "2moro": "tomorrow",
  "2mrw": "tomorrow",
  tonite: "tonight",
  "2nite": "tonight",
  yest: "yesterday",
  yday: "yesterday",
  u: "you",
  ur: "your",
  wk: "week",
  wks: "weeks",
  gr8: "great",
  wknd: "weekend",
  yr: "year",
  yrs: "years",
  mins: "minutes",
  nxt: "next",
  b4: "before",
  thru: "through",
  til: "till",
  abt: "about",
  bc: "because",
  cuz: "because",
  shd: "should",
  cld: "could",
  wld: "would",
  shoulda: "should have",
  wanna: "want to",
  gotta: "must",
  gonna: "going to",
  msg: "message",
  msgd: "messaged",
  intro: "introduction",
  "rec'd": "recommended",
  intros: "introductions",
  convo: "conversation",
  mtg: "meeting",
  appt: "appointment",
  ppl: "people",
  bday: "birthday",
  thx: "thanks",
  ty: "thanks",
  pls: "please",
  plz: "please",
  rly: "really",
  prolly: "probably",
  def: "definitely",
  govt: "government",
  mgmt: "management",
  xmas: "Christmas",
  "dm'd": "messaged",
  frm: "from",
  gmeet: "Google Meet",
  whatsapped: "messaged",
  "whatsapp'd": "messaged",
  mon: "Monday",
  tue: "Tuesday",
  tues: "Tuesday",
  wed: "Wednesday",
  weds: "Wednesday",
  thu: "Thursday",
  thur: "Thursday",
  thurs: "Thursday",
  fri: "Friday",
  ive: "I've",
  ...negations("do does did is are was were has have had could would should must need ca wo"),
  ...contractions("he she", "s"),
  ...contractions("they", "re ve ll d"),
  ...contractions("we you", "ve"),
  ...contractions("that there what who", "s"),
};

/** dont, isnt: words without another meaning once the apostrophe is gone. */
function negations(verbs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(verbs.split(" ").map((verb) => [`${verb}nt`, `${verb}n't`]));
}

/** shes, theyre; "well", "hell", "were", "id" and "ill" have a meaning of their own. */
function contractions(words: string, ends: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.split(" ").flatMap((word) => ends.split(" ").map((end) => [`${word}${end}`, `${word}'${end}`])),
  );
}

const WHOLE = new Map(Object.entries(HALF_WORDS));

/** "by jan", "end of feb"; may and march are spelled out anyway. */
const MONTHS: Readonly<Record<string, string>> = {
  jan: "January",
  feb: "February",
  apr: "April",
  jun: "June",
  jul: "July",
  aug: "August",
  sep: "September",
  sept: "September",
  oct: "October",
  nov: "November",
  dec: "December",
};
const SHORT_MONTH =
  /\b(in|by|until|till|before|after|from|since|end of|mid|early|late|next|last|this) (jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! \d)/g;

/** "Met Ana / Ben / Kim at the retreat": a row of names. The stroke is looked for first, as looking back costs the most. */
const NAMES_APART =
  /(?= ?\/)(?<=(?<!\p{L})\p{Lu}[\p{L}'’-]+) ?\/ ?(?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: ?\/|[,.]|$| (?:at|and|on|in|from|with|over|about)\b))/gu;

/** What stands as one word for several, and what only its neighbours tell apart from another word. */
const AMONG_OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\b(dr|prof)\.\s+(?=\p{Ll})/gu, "$1 "],
  [/\bw\/o\b/g, "without"],
  [/\bw(?:\/\s*|\.\s)/g, "with "],
  [/\bf\/u\b/gi, "follow up"],
  [
    /^(?!(?:talked|spoke|had|got|was)\b)((?:(?:dr|prof)\.? )?[\p{L}'’-]+(?: [\p{L}'’-]+)?) on the phone\b/iu,
    "talked on the phone with $1",
  ],
  [/\b(?:had|got) ((?:[\p{L}'’-]+ ){1,3})on the phone\b/giu, "talked on the phone with $1"],
  [
    /\bsat\b(?! (?:next|down|between|with|beside|in|at|on|opposite|across|and|through|there|here|by|near|together)\b)/g,
    "Saturday",
  ],
  [/\bsun\b(?! (?:is|was|and)\b)/g, "Sunday"],
  [/\b(there|they|we|you) r\b/gi, "$1 are"],
  [/ = /g, " is "],
  [/\bthx (?=(?:her|him|them)\b)/g, "thank "],
  [/^([Zz]oom|[Ss]kype|[Cc]all|[Pp]hone|[Tt]eams|[Cc]offee|[Ll]unch|[Dd]inner), (?=\p{Lu})/u, "$1 with "],
  [
    /^((?:(?:zoom|phone|video|teams|skype) )?(?:phone|tel|call|zoom|teams|skype|coffee|lunch|dinner|beers?|meeting|chat)): (?=\p{L})/giu,
    "$1 with ",
  ],
  [
    /\b(gmeet|zoom|skype|call|coffee|lunch|dinner|interview|chat|meeting) [-–—] (?=[\p{L}'’]+ [\p{L}'’]+(?:,|$| \())/giu,
    "$1 with ",
  ],
  [/^([\p{L}'’]+(?: [\p{L}'’]+)?) -> /u, "$1: "],
  [/\b(tips?|advice|take-?aways?|lessons?|suggestions?|key|to ?do|homework) [-–—] /giu, "$1: "],
  [
    /^((?:\p{L}[\p{L}'’-]+ )?\p{L}[\p{L}'’-]+): (meeting|call|coffee|lunch|dinner|zoom|interview|chat) (?=(?:on |the |at |next |this )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|today))/giu,
    "$2 with $1 ",
  ],
  [/\bhr\b/g, "HR"],
  [/ ?(?:[:;]-?[()D]|<3|\p{Extended_Pictographic})(?= |$)/gu, "."],
  [/^([\p{L}'’]+(?: [\p{L}'’]+)?) [-–—] ([^-–—.!?\n]{3,70}) [-–—] /u, "$1 ($2) "],
  [/ n (?=\p{Ll}{2})/gu, " and "],
  [/ [&+] /g, " and "],
  [NAMES_APART, ", "],
  [/\b(s?he|they)ll (?=(?:intro|put|connect|link|hook|send|ask|help|make)\b|introduce\b)/gi, "$1'll "],
  [
    /\bill (?=(?:send|ask|write|e-?mail|call|let|forward|share|get|check|try|introduce|tell|bring)\b)/g,
    "I'll ",
  ],
  [/\bim (?=(?:\p{L}+ing|not|so|too|at|in the|happy|free|on)\b)/gu, "I'm "],
  [/\b(will|would|can|could|might|may|to|['’](?:ll|d)) intro\b/gi, "$1 introduce"],
  [/\bintro (?=(?:me|us)\b)/gi, "introduce "],
  [/\bweek[- ]end\b/gi, "weekend"],
  [/\bintro['’]?e?d (?=(?:me|us)\b)/gi, "introduced "],
];
const OF_MINE: readonly (readonly [RegExp, string])[] = [
  [/\b(promised(?: \p{L}+)?) id\b/giu, "$1 to"],
  [/\b(told \p{L}+) (?:that )?id\b/giu, "$1 that I'd"],
  [/\b(said|agreed) id\b/giu, "$1 I'd"],
];

/** "ruths talk", "at imres lab": what only somebody can have tells a name with its apostrophe left out. */
const OWNED =
  /\b((?:\p{Ll}{2}[\p{L}-]*[\p{Ll}])s) (?=(?:new |old |former )?(?:talk|poster|lab|group|team|boss|supervisor|wife|husband|colleague|advice|tip|e-?mail|number|office|seminar|lecture|defen[cs]e|paper|thesis|startup|company|party)\b)/gu;

/** "Lunch imre wed 12": the word between a meal and a day. */
const MEAL_WITHOUT_WITH = new RegExp(
  `^(coffee|lunch|dinner|beers?|breakfast|tea|zoom|call) (\\p{Ll}[\\p{L}'’-]+)(?= (?:${WEEKDAY}|tomorrow|today|yesterday|next|last|\\d|\\p{Ll}\\.(?: |$))|$|[.,] )`,
  "giu",
);

/** "Zoom Ana Ruiz, 20 mins", "coffee imre vogt: …", "call Ben Carter yesterday": the same with two names, or told as past. */
const KIND_WITHOUT_WITH = new RegExp(
  `(?<=^|[.;\\n] ?)((?:(?:quick|short|long|nice|great|good) )?(?:coffee|lunch|dinner|beers?|breakfast|brunch|tea|drinks?|zoom|skype|teams|facetime|(?:video|phone) call|chat|catch-?up)|call(?= [^,.:;\\n]* (?:(?:yesterday|last \\p{L}+|this morning)\\b|\\((?:~|ca\\.? ?)?\\d{1,3} ?(?:m|h|['’′])))) ((?!with\\b)\\p{Ll}[\\p{L}'’-]+(?: \\p{Ll}[\\p{L}'’-]+)?)(?= (?:${WEEKDAY}|tomorrow|today|yesterday|next|last|this|\\d|[(•*·|/–-])|$|[.,:;\\n])`,
  "giu",
);
/** "Kim Solberg, phone: publish first", "lin (zoom)": how comes before with whom. */
const KIND_BEHIND =
  /(?<=^|\n)(\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?),? (?:by |on |over |via )?\(?(?:the )?(zoom|skype|teams|facetime|phone|(?:video |phone )?call|coffee|lunch|dinner|beers?|breakfast|tea|drinks?|chat)\)?(?=$|[,.:;\n])/giu;

/** "Said NOT to apply": what is stressed is no name of a place. */
const LOUD = /\b(?:NOT|NEVER|ALWAYS|MUST|ONLY|DO NOT|DON['’]T|VERY|PLEASE)\b/g;

/** A note with its half words whole: "coffee w imre tmrw" is "coffee with imre tomorrow". */
export function withWholeWords(note: string, isPlain: (word: string) => boolean): string {
  const read = (text: string, [pattern, whole]: readonly [RegExp, string]) => text.replace(pattern, whole);
  return OF_MINE.reduce(
    read,
    AMONG_OTHERS.reduce(
      read,
      note.replace(LOUD, (word) => word.toLowerCase()),
    )
      .replace(
        /[\p{L}\p{N}'’]+/gu,
        (word) =>
          WHOLE.get(/['’]/.test(word) ? word.toLowerCase().replace("’", "'") : word) ?? spelledRight(word),
      )
      .replace(OWNED, (said, owner: string) =>
        isPlain(owner) || isPlain(owner.slice(0, -1)) ? said : `${owner.slice(0, -1)}'s `,
      ),
  )
    .replace(MEAL_WITHOUT_WITH, (said, meal: string, who: string) =>
      isPlain(who) ? said : `${meal} with ${who}`,
    )
    .replace(KIND_WITHOUT_WITH, (said, kind: string, who: string) =>
      who.split(" ").some(isPlain) ? said : `${kind} with ${who}`,
    )
    .replace(KIND_BEHIND, (said, who: string, kind: string) =>
      who.split(" ").some(isPlain) ? said : `${kind} with ${who}`,
    )
    .replace(SHORT_MONTH, (_, before: string, month: string) => `${before} ${MONTHS[month] ?? month}`)
    .replace(
      /\b(in|end of|by|until|since|for|the|next|last|this) (may|march)\b/g,
      (_, before: string, month: string) => `${before} ${month.charAt(0).toUpperCase()}${month.slice(1)}`,
    );
}
