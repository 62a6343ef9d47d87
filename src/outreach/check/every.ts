import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import { countFor } from "../counter.ts";
import { slotsIn } from "../slots.ts";
import type { Checked, Finding } from "./finding.ts";
import { find, ownWords } from "./text.ts";

const GREETING =
  /^\s*(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening)|thank you,|liebe\w*|cher|chère|sehr geehrte\w*|bonjour|hola|ciao|once more)\b[ ,]*([^\n]{0,120}?)(?:[,!:.]|\n|$)/i;
const THANKS = /\b(?:thank(?:s| you)?|grateful|gratitude|appreciate)\b/i;
const PRESSURE =
  /\b(?:as soon as possible|asap|urgent(?:ly)?|at your earliest convenience|i (?:look forward to|expect|await) your (?:prompt|quick|immediate|early) (?:reply|response|answer)|please (?:reply|respond|answer) (?:by|before|within|today|tomorrow)|i need (?:an answer|a reply|to hear)|you must|time is running out|by (?:tomorrow|tonight|the end of (?:today|the day)))\b/i;
const APOLOGY =
  /\b(?:(?:so|very|really|terribly|deeply|extremely) sorry|apologi[sz]e|apologies|sorry (?:to|for) (?:bother\w*|disturb\w*|the (?:spam|intrusion|inconvenience)|tak\w+ (?:up )?your)|i know (?:that )?you (?:must be|are) (?:extremely|incredibly|very|so|terribly) busy|forgive me|i hate to (?:ask|bother)|i feel bad)\b/gi;
const FLATTERY =
  /\b(?:world[- ]?(?:class|leading|renowned)|(?:your|such an?|an?) (?:amazing|incredible|outstanding|brilliant|extraordinary|exceptional|stellar|impressive|illustrious) (?:career|work|journey|achievements?|profile|background|person|scientist|success)|huge (?:fan|admirer)|(?:greatly|deeply) admire|truly inspir\w+|such an inspiration|role model|legend(?:ary)?)\b/i;
const CLICHE =
  /\b(?:pick your brains?|touch base|reach(?:ing)? out to (?:you )?(?:because|to)|leverage|synerg\w+|circle back|thought leader|win-win|add value|value-add|quick favou?r|network with you|expand my network|grow my network|deep dive)\b/i;
const BETTER_THAN: Readonly<Record<string, string>> = {
  "pick your brain": "ask you a few questions",
  "pick your brains": "ask you a few questions",
  "touch base": "talk",
  "circle back": "come back to it",
  "expand my network": "learn from you",
  "grow my network": "learn from you",
  "network with you": "learn from you",
};
const LONG_LETTER_WORDS = 230;

/** What is looked at in every letter, whatever its kind. */
export function checkEvery(letter: Checked): readonly Finding[] {
  const own = ownWords(letter.body);
  return [
    ...slots(letter),
    greeting(letter),
    wrongName(letter),
    thanks(letter, own),
    pressure(own),
    apology(own),
    phrase(
      own,
      FLATTERY,
      "flattery",
      "Praise this large reads as a preface to something; one true detail honours them more.",
    ),
    phrase(
      own,
      CLICHE,
      "cliche",
      "People have read this phrase a hundred times; plain words sound like you.",
    ),
    length(letter),
  ].filter((each) => each !== null);
}

function slots({ subject, body }: Checked): readonly Finding[] {
  const inBody = slotsIn(body).map(({ hint, start, end }) => ({ hint, start, end }));
  const inSubject = slotsIn(subject).map(({ hint }) => ({ hint, start: 0, end: 0 }));
  return [...inSubject, ...inBody].map(({ hint, start, end }) => ({
    check: "slot",
    rule: "R39",
    severity: "mend",
    words: { text: `[${hint}]`, start, end },
    says: `Only you know this: ${hint}.`,
    better: null,
  }));
}

function greeting({ body, form, recipient }: Checked): Finding | null {
  if (form !== "email" || GREETING.test(body)) return null;
  return {
    check: "greeting",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "It begins without a greeting.",
    better: `Dear ${bareName(recipient.name)},`,
  };
}

/** A letter meant for another, pasted: the name in the greeting is none of this person's names. */
function wrongName({ body, recipient }: Checked): Finding | null {
  const match = GREETING.exec(body);
  const named = match?.[1]?.trim() ?? "";
  if (match === null || named === "" || named.startsWith("[")) return null;
  const theirs = new Set(foldText(recipient.name).split(/[^\p{L}\p{N}]+/u));
  const words = foldText(named)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const generic =
    /^(?:sir|madam|all|everyone|team|colleague|friend|there|prof|professor|dr|doctor|mr|ms|mrs|mx)$/;
  const names = words.filter((word) => !generic.test(word));
  const first = names[0];
  if (first !== undefined && names.some((word) => theirs.has(word))) return null;
  if (first !== undefined && names.length > 4) return null;
  if (first === undefined && words.length === 0) return null;
  const start = match.index + match[0].indexOf(named);
  return {
    check: "wrong-name",
    rule: "R30",
    severity: "mend",
    words: { text: named, start, end: start + named.length },
    says:
      first === undefined
        ? "A greeting by name shows that you mean them."
        : `This letter is for ${bareName(recipient.name)}, and the greeting names somebody else.`,
    better: bareName(recipient.name),
  };
}

function thanks({ kind, form }: Checked, own: string): Finding | null {
  const wanted = kind === "request" || kind === "thanks" || kind === "outcome" || kind === "introduction";
  if (!wanted || form === "connection-note" || THANKS.test(own)) return null;
  return {
    check: "thanks",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "It does not say thank you anywhere.",
    better: "Thank you for considering it.",
  };
}

function pressure(own: string): Finding | null {
  const words = find(own, PRESSURE);
  if (words === null) return null;
  return {
    check: "pressure",
    rule: "R30",
    severity: "mend",
    words,
    says: "This sets them a deadline for a favour.",
    better: "whenever it suits you",
  };
}

function apology(own: string): Finding | null {
  const found = [...own.matchAll(APOLOGY)];
  const [, second] = found;
  const heavy = found.find((each) =>
    /^(?:so|very|really|terribly|deeply|extremely)|bother|disturb|hate to/i.test(each[0]),
  );
  const match = heavy ?? second;
  if (match === undefined) return null;
  return {
    check: "apology",
    rule: "R32",
    severity: "consider",
    words: { text: match[0], start: match.index, end: match.index + match[0].length },
    says: "You are not doing anything wrong by asking; the apology makes it heavier for both.",
    better: "",
  };
}

function phrase(own: string, pattern: RegExp, check: "flattery" | "cliche", says: string): Finding | null {
  const words = find(own, pattern);
  if (words === null) return null;
  return {
    check,
    rule: "R30",
    severity: "consider",
    words,
    says,
    better: BETTER_THAN[words.text.toLowerCase()] ?? "",
  };
}

function length({ form, body, noteLimit }: Checked): Finding | null {
  const { left, limit } = countFor(form, body, noteLimit);
  if (left !== null && left < 0) {
    return {
      check: "length",
      rule: "R30",
      severity: "mend",
      words: { text: body.slice(limit ?? 0), start: limit ?? 0, end: body.length },
      says: `It is ${-left} characters longer than the ${limit} that fit.`,
      better: null,
    };
  }
  const words = body.split(/\s+/).length;
  if (form !== "email" || words <= LONG_LETTER_WORDS) return null;
  return {
    check: "length",
    rule: "R30",
    severity: "consider",
    words: null,
    says: `It has ${words} words; letters that fit on a telephone's screen are answered more often.`,
    better: null,
  };
}
