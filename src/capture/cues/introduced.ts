import { mentionsIn } from "../named/mentions.ts";
import { KIN } from "../words/plain-words.ts";
import { firstIn, type Heard, SOMEBODY, starts, startsWithThem } from "./heard.ts";

const TO =
  "(?:(?:introduce|present) (?:me|us) (?:to|(?:with|per mail to|by mail to)(?= \\p{Lu}))|make (?:the |a )?(?:contact|connection) (?:to|with)|(?:hand|forward|pass|give|send)(?: on)? my (?:cv|profile|details|name|message|linkedin|number) (?:on )?to|(?:write|talk|speak|e-?mail|message) (?:to )?(?=\\p{Lu}.* about me\\b)|introduce (?=.+ to (?:me|us)\\b)|put (?:me|us) in (?:touch|contact) with|connect (?:me|us) (?:with|to)|(?:link|hook|set) (?:me|us) up with|make an intro(?:duction)? (?:to|with)|give me the (?:contact|number|name|address|e-?mail) of)";
const MADE = starts(
  "introduced me to|(?:passed|referr?ed|sent) me (?:on )?to (?=\\p{Lu})|put me in (?:touch|contact) with|connected me (?:with|to)|hooked me up with|made an intro(?:duction)? to|" +
    "cc'd me (?:to|with) (?=\\p{Lu})|" +
    "(?:got|gave|sent|passed) me the (?:contacts?|number|name|address|e-?mail)(?: details)? of",
);
/** "Wrote to Lars about me", "passed my CV to Robert": theirs, where it could be I who did it without a name. */
const MADE_BY_THEM = startsWithThem(
  "(?:has |have )?(?:(?:wrote|texted|mailed|e-?mailed|messaged|told|called|asked) (?:to )?(?=[\\p{L} ]*\\p{Lu}[\\p{L} ]* about me\\b)|(?:passed|forwarded|handed|gave|sent)(?: on)? my (?:[Cc][Vv]|profile|details|name|message|linkedin|number) (?:on )?to (?=.*\\p{Lu}))",
);
const TO_COME = starts(
  `(?:will|would|can|could|is going to|wants to|want to|offered to|offers to|promised to|(?:is|would be) (?:happy|willing|glad) to|might) (?:gladly |also )?${TO}|` +
    "(?:passes|refers|sends|introduces|connects|presents) me (?:on )?(?:next \\p{Ll}+ )?(?:to|with) (?=\\p{Lu})|(?:puts|brings) me in (?:touch|contact) with (?=\\p{Lu})|(?:links|hooks|sets) me up with (?=\\p{Lu})|makes (?:the |a )?(?:contact|connection) (?:to|with) (?=\\p{Lu})|(?:gives|sends) me (?:the (?:contact|number|name|address|e-?mail) of |(?=\\p{Lu}[\\p{L}-]+['’]s (?:contact|number|address|e-?mail)))|(?:offered|promised) (?:me )?an intro(?:duction)? to",
);
/** "Agnes will put us in touch", "Beth will write him about me": to whoever was named before. */
const TO_THEM = new RegExp(
  `^(?:${SOMEBODY})(?:['’](?:ll|d)| will| would| can| could| is going to) (?:gladly |also )?(?:(?:put|get) us in (?:touch|contact)|introduce us|connect us|(?:write|talk to|speak to|e-?mail|message|ask|tell|text) (?:to )?(?:him|her|them) about me|(?:ask|message|write|text) (?:to )?(?:him|her|them)$)`,
  "u",
);

/** "Kelsey: intro to Omar". */
const NOTED =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?: (?:(?:possible|maybe an?|an?) )?intro(?:duction)? to (?=\p{Lu})/u;
/** "Introduce me to Sabine": what only they can do. */
const ASKED_OF_THEM =
  /^(?:please )?(?:introduce me to|connect me (?:with|to)|put me in (?:touch|contact) with) (?=.*\p{Lu})/u;
const WILL = new RegExp(
  `^(?:(?:(?:she|he|they|\\p{Lu}[\\p{L}-]+) )?(?:said|says|promised|offered)(?: that)? )?(?:she|he|they|who|\\p{Lu}[\\p{L}-]+)(?:['’](?:ll|d)| will| would| can| could) (?:gladly |also )?${TO}`,
  "iu",
);

/** "Ana said her supervisor could put me in touch with Hugo": theirs, of whom no name is told. */
const THEIRS_WILL = new RegExp(
  `(?:^|[ ,])(?:[Hh]er|[Hh]is|[Tt]heir|\\p{Lu}[\\p{L}-]+['’]s) (?:new |old |former )?(?:${KIN})(?:['’](?:ll|d)| will| would| can| could| might) (?:gladly |also )?${TO} (?=\\p{Lu})`,
  "u",
);

/** "Recommended Dr. Chen at MIT": somebody to meet, where nothing but a name and a place stands there. */
const RECOMMENDED = starts("recommend(?:ed|s) (?=(?:(?:[Dd]r|[Pp]rof)\\b|\\p{Lu}))");
const NAME_ONLY = /^(?:$|,| and | at | from | in | \(|\.)/;

function recommended(text: string, heard: Heard): string | undefined {
  const match = firstIn(RECOMMENDED, heard);
  if (match === null) return undefined;
  const first = mentionsIn(text).find(({ from }) => from === match[0].length);
  return first !== undefined && NAME_ONLY.test(text.slice(first.to)) ? text.slice(first.from) : undefined;
}

/** "Asked for an intro to Jonas": none yet, as long as nobody has said yes. */
const ASKED = starts(
  "(?:i )?(?:asked|begged) (?:(?:her|him|them|\\p{Lu}[\\p{L}'’-]+) )?(?:for|about) (?:an? |the )?intro(?:duction)? to|(?:i )?asked (?:(?:her|him|them|\\p{Lu}[\\p{L}'’-]+) )?(?:to|if (?:she|he|they) (?:could|would|can)) (?:introduce me to|connect me (?:with|to)|put me in touch with)",
);
/** "Intro by Ana": to whoever is spoken of. */
const THROUGH =
  /^(?:(?:an? |the )?intro(?:duction)?|i was introduced|introduced|put in touch|connected) (?:by|through|via|from) (?=\p{Lu})/iu;
/** "Got Ingrid's number from Ida". */
const GOT_FROM =
  /^(?:i )?[Gg]ot (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]+)?)['’]s (?:number|contacts?|address|e-?mail|details) (?:from|via|through) \p{Lu}/u;

/** "Fatima knows Jonas and will write to us both". */
const KNOWS_AND_WILL =
  /\bknows (?=\p{Lu})(?=.*\b(?:will|would|can|could|'ll)\b.*\b(?:us both|both of us|us in touch|us together|me in touch|connect us|introduce (?:me|us))\b)/u;

export type Introduced = {
  readonly to: string;
  readonly made: boolean;
  /** They said that they will. */
  readonly promised: boolean;
  /** I asked for it, and nobody has agreed. */
  readonly asked: boolean;
  /** Who made it, where it is told from the other side. */
  readonly by: string;
};

const THOUGHT_OF: Introduced = { to: "", made: false, promised: false, asked: false, by: "" };

/** "She will", "promised to", "puts me in touch": their word on it, where "could" and "would be happy to" are none yet. */
const THEIR_WORD =
  /\b(?:will|is going to|promised|agreed|offered|offers|passes|refers|introduces|connects|puts|links|gives|arranges|stellt|macht)\b|'ll\b/i;
const NO_WORD_YET = /\b(?:could|might|can|would|maybe|perhaps|possibly|if)\b/i;

export function isPromised(text: string): boolean {
  const said = text.replaceAll("’", "'");
  return THEIR_WORD.test(said) && !NO_WORD_YET.test(said);
}

/** To whom somebody introduces me, and whether it has happened. */
export function introduced(text: string, heard: Heard): Introduced | undefined {
  const after = (match: RegExpExecArray) => text.slice(match.index + match[0].length).trim();
  const asked = firstIn(ASKED, heard);
  if (asked !== null) return { ...THOUGHT_OF, to: after(asked), asked: true };
  const through = THROUGH.exec(text);
  if (through !== null) return { ...THOUGHT_OF, made: true, by: after(through) };
  const promised = isPromised(text);
  if (firstIn(TO_THEM, heard) !== null) return { ...THOUGHT_OF, promised };
  const toCome =
    firstIn(TO_COME, heard) ??
    NOTED.exec(text) ??
    WILL.exec(text) ??
    KNOWS_AND_WILL.exec(text) ??
    THEIRS_WILL.exec(text) ??
    firstIn(ASKED_OF_THEM, heard);
  if (toCome !== null) return { ...THOUGHT_OF, to: after(toCome), promised };
  const person = recommended(text, heard);
  if (person !== undefined) return { ...THOUGHT_OF, to: person };
  const got = GOT_FROM.exec(text)?.[1];
  if (got !== undefined) return { ...THOUGHT_OF, to: got, made: true };
  const made = firstIn(MADE, heard) ?? firstIn(MADE_BY_THEM, heard);
  return made === null ? undefined : { ...THOUGHT_OF, to: after(made), made: true };
}
