import { languageOf } from "#people/language.ts";
import { capitalised } from "#people/shown.ts";
import { countFor, mostWords, wordCount } from "../counter.ts";
import type { DraftKind } from "../draft.ts";
import { repeatsIn } from "../once.ts";
import { isLeftOver, type Slot, slotsIn } from "../slots.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import type { Checked, Finding } from "./finding.ts";
import { greeting, wrongName } from "./greeting.ts";
import { noSuchDay } from "./no-such-day.ts";
import { endOf } from "./request.ts";
import type { Span } from "./text.ts";
import { tone } from "./tone.ts";

const THANKS =
  /\b(?:thank\w*|grateful|gratitude|appreciate\w*|much obliged|(?:kind|good|lovely|nice|sweet) of you|merci|danke?|gracias|grazie|obrigad[oa]|tack|takk|kiitos|hvala|asante|mahalo|shukran|arigat[oō]u?|xie ?xie|terima kasih|köszi|mersi|mulțumesc|paldies|aitäh|ačiū|ngiyabonga|salamat|diolch|efharist[oó])\b|dzięk|děkuj|ďakuj|хвала|спасибо|teşekkür|sağ ol|köszön|ευχαριστ|дякую|благодар|شكرا|תודה|धन्यवाद|谢谢|謝謝|ありがとう|감사|cảm ơn/i;
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/gi;

/** What says, in a letter that answers a kindness, whose doing it was. */
const OWING =
  /\bwithout you(?:r (?:help|advice|word|push|tip|note))?(?=[.,;!]| i\b)|\bi owe (?:it|this|that) to you\b/i;

/** How a letter to a friend ends that needs no other kind word. */
const FOND = /^[^\S\n]*(?:(?:big |lots of )?(?:hugs?|love|kisses)|xx+)\b/im;

/** A coffee among friends, or congratulations with a question: nobody is thanked for reading it. */
const FRIENDLY =
  /\b(?:fancy|feel like|how about|up for) an? (?:quick )?(?:coffee|beer|tea|drink|lunch|walk)\b|\bcongrat\w+/i;

function isLight(text: string): boolean {
  return FOND.test(text) || FRIENDLY.test(text);
}

/** Letters that give something, or only arrange it, may do without thanks. */
const NEEDS_NO_THANKS: readonly DraftKind[] = [
  "offer",
  "opt-in",
  "joining",
  "revive",
  "confirmation",
  "reminder",
  "direction",
];

/** What is looked at in every letter, whatever its kind. */
export function checkEvery(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  return [
    ...slots(letter),
    greeting(letter, anatomy),
    wrongName(letter, anatomy),
    thanks(letter, anatomy),
    ...tone(letter, anatomy),
    links(anatomy),
    ...noSuchDay(anatomy),
    ...repeated(anatomy),
    ...doubled(anatomy),
    length(letter),
  ].filter((each) => each !== null);
}

/**
 * What can be looked at in a letter of any language. The rules for words read English alone, and say so once rather than
 * miss a thanks that stands there in German; null where the letter is English.
 */
export function checkForeign(letter: Checked): readonly Finding[] | null {
  const anatomy = anatomyOf(letter.body);
  const language = languageOf(anatomy.own);
  if (language === null) return null;
  return [
    ...slots(letter),
    inLanguage(language),
    links(anatomy),
    ...repeated(anatomy),
    length(letter),
  ].filter((each) => each !== null);
}

function inLanguage(language: string): Finding {
  return {
    check: "language",
    rule: "R30",
    severity: "consider",
    words: null,
    says: `This is in ${language}, and its words are looked through in English only: gaps, links, repetitions and length are checked, the rest is yours to judge.`,
    better: null,
    at: null,
  };
}

function slots({ subject, body }: Checked): readonly Finding[] {
  const gap = (hint: string, words: Span | null): Finding => ({
    check: "slot",
    rule: "R39",
    severity: "mend",
    words,
    says: hint,
    better: null,
    at: null,
  });
  return [
    ...slotsIn(subject).map(({ hint }) =>
      gap(`The subject has a gap that only you can fill: ${hint}.`, null),
    ),
    ...slotsIn(body).map((each) => {
      const { start, end } = each;
      return gap(missing(each), { text: body.slice(start, end), start, end });
    }),
  ];
}

function missing(gap: Slot): string {
  return isLeftOver(gap)
    ? `“${gap.hint}” was left over from a template.`
    : `${capitalised(gap.hint)}: only you know this.`;
}

/** What a letter of its kind has to thank for. */
function thanking(kind: DraftKind): Pick<Finding, "says" | "better"> {
  switch (kind) {
    case "outcome":
      return {
        says: "Nobody is thanked in it; whoever had a part in what came of it will like to read so.",
        better: "\n\nThank you for your part in this.",
      };
    case "thanks":
      return {
        says: "It does not say thank you yet, and that is what it is for.",
        better: "\n\nThank you for your time.",
      };
    case "decline":
      return {
        says: "Nobody is thanked in it; a no is received more gently with thanks for having been asked.",
        better: "\n\nThank you for thinking of me.",
      };
    default:
      return {
        says: "Nobody is thanked in it, for reading it if for nothing else.",
        better: "\n\nThank you for reading this.",
      };
  }
}

function thanks({ kind, form, recipient }: Checked, anatomy: Anatomy): Finding | null {
  if (NEEDS_NO_THANKS.includes(kind) || THANKS.test(anatomy.own)) return null;
  if (kind === "outcome" && OWING.test(anatomy.own)) return null;
  if (kind === "request" && recipient.familiarity === "known" && isLight(anatomy.own)) return null;
  const place = endOf(anatomy);
  return {
    check: "thanks",
    rule: "R30",
    // A first letter owes no thanks yet; a letter that answers a kindness does.
    severity: kind === "thanks" || kind === "outcome" ? "mend" : "consider",
    words: null,
    ...thanking(kind),
    ...(form === "email" ? {} : { better: "Thank you!" }),
    at: { start: place, end: place },
  };
}

function links({ own, bodyEnd }: Anatomy): Finding | null {
  const second = [...own.slice(0, bodyEnd).matchAll(LINK)][1];
  if (second === undefined) return null;
  const text = second[0].replace(/[.,;:)\]]+$/, "");
  const words = { text, start: second.index, end: second.index + text.length };
  return {
    check: "links",
    rule: "R30",
    severity: "consider",
    words,
    says: "With several links it looks like a circular, and some mail programs will treat it as one; keep the one that matters.",
    better: null,
    at: null,
  };
}

function repeated({ own, sentences }: Anatomy): readonly Finding[] {
  return inARow(repeatsIn(sentences), own).map(({ text, start, end }) => ({
    check: "repeated",
    rule: "R30",
    severity: "mend",
    words: { text, start, end },
    says: "This has been said before in the same words; once is enough.",
    better: "",
    at: { start, end },
  }));
}

/** Said twice on purpose, or right twice in a row. */
const MAY_STAND_TWICE =
  /^(?:had|that|is|her|very|so|really|no|ha|bye|now|well|far|long|many|much|more|there|yes|please|big|way|in|up|do|again|never|hear|good|blah|bla|knock|x+|a)$/;

/** A slip of the fingers: "your your essay". */
function doubled({ own, bodyEnd }: Anatomy): readonly Finding[] {
  return [
    ...own.slice(0, bodyEnd).matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}+)(?:[ \t]+\1)+(?![\p{L}\p{N}'’-])/gu),
  ].flatMap((match): Finding[] => {
    const [text, word = ""] = match;
    // Duran Duran has a name, and whoever writes "long long long" means it.
    const isSlip = text.split(/[ \t]+/).length === 2 && !/^\p{Lu}/u.test(word);
    if (!isSlip || MAY_STAND_TWICE.test(word)) return [];
    const words = { text, start: match.index, end: match.index + text.length };
    return [
      {
        check: "repeated",
        rule: "R30",
        severity: "mend",
        words,
        says: "A word stands there twice.",
        better: word,
        at: { start: words.start, end: words.end },
      },
    ];
  });
}

/** What stands next to each other is taken out at once. */
function inARow(spans: readonly Span[], own: string): readonly Span[] {
  const rows: Span[] = [];
  for (const { start, end, text } of spans) {
    const last = rows.at(-1);
    if (last !== undefined && own.slice(last.end, start).trim() === "")
      rows[rows.length - 1] = { start: last.start, end, text: own.slice(last.start, end) };
    else rows.push({ start, end, text });
  }
  return rows;
}

function length({ kind, form, body, noteLimit, words: usual }: Checked): Finding | null {
  const { left, limit } = countFor(form, body, noteLimit);
  if (left !== null && limit !== null && left < 0) {
    return {
      check: "length",
      rule: "R40",
      severity: "mend",
      words: { text: body.slice(limit), start: limit, end: body.length },
      says: `It is ${-left} ${left === -1 ? "character" : "characters"} longer than the ${limit} that fit.`,
      better: null,
      at: null,
    };
  }
  const words = wordCount(body);
  if (form !== "email" || words <= mostWords(kind, usual)) return null;
  return {
    check: "length",
    rule: "R40",
    severity: "consider",
    words: null,
    says:
      kind === "reminder"
        ? "A reminder need not say everything again; three sentences are enough."
        : `It has ${words} words; one of at most ${mostWords(kind, usual)} fits on the screen of a telephone, and is answered more often.`,
    better: null,
    at: null,
  };
}
