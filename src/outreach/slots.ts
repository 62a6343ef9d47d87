import { listed } from "#people/shown.ts";

/** A gap in a letter that only the user can fill: `[how you know each other]`, or what a template of any make left behind. */
export type Slot = {
  /** What is missing; of what was left over, its own words. */
  readonly hint: string;
  /** What kind of words do well here, with an example; "" where the hint says all. */
  readonly help: string;
  /** Where it stands in the text, in UTF-16 units; `end` is behind the closing bracket. */
  readonly start: number;
  readonly end: number;
};

const SLOT = /\[([^[\]\n]{3,220})\]/g;
/** "{{name}}", "XXX", "<company>", "____", "[...]". */
const LEFT_OVER =
  /\{\{[^{}\n]{0,80}\}\}|\{[A-Za-z_ ]{2,40}\}|\bX{3,}\b|<(?:[A-Za-z]+[ _-]?){1,4}>|\b(?:INSERT|TODO|TBD|FIXME)\b(?: [A-Z]+)*|_{3,}|\[\s*(?:\.{2,}|…|_+|[Xx]+|\?+)?\s*\]/g;

export function slot(hint: string): string {
  return `[${hint}]`;
}

/** The gaps in a text, in order, for Tab to walk through. */
export function slotsIn(text: string): readonly Slot[] {
  const left = [...text.matchAll(LEFT_OVER)].map((match) => slotAt(match[0], LEFT_BEHIND, match));
  const marked = [...text.matchAll(SLOT)]
    .map((match) => slotAt(match[1] ?? "", helpFor(match[1] ?? ""), match))
    .filter((gap) => !left.some((each) => each.start === gap.start));
  const outside = left.filter((gap) => !marked.some((each) => each.start < gap.start && gap.end <= each.end));
  return [...marked, ...outside].toSorted((one, other) => one.start - other.start);
}

const LEFT_BEHIND = "This was left over from a template; the letter needs the real words here.";

function slotAt(hint: string, help: string, match: RegExpExecArray): Slot {
  return { hint, help, start: match.index, end: match.index + match[0].length };
}

/** Whether a gap is none of ours, but what a template left behind. */
export function isLeftOver({ help }: Slot): boolean {
  return help === LEFT_BEHIND;
}

/** What is missing in two places of a letter is named once; after the first, Tab goes to the other. */
export function eachOnce(gaps: readonly Slot[]): readonly Slot[] {
  return gaps.filter(({ hint }, at) => gaps.findIndex((each) => each.hint === hint) === at);
}

/** Why a letter with gaps, in its subject or its words, does not go yet; null where it has none. */
export function heldBack(letter: { readonly subject: string; readonly body: string }): string | null {
  const gaps = [...slotsIn(letter.subject), ...slotsIn(letter.body)];
  const hints = eachOnce(gaps).map(({ hint }) => `“${hint}”`);
  if (hints.length === 0) return null;
  if (hints.length === 1) return `A gap is still open: ${hints[0]}. Fill it in before the letter goes.`;
  return `${hints.length} gaps are still open: ${listed(hints)}. Fill them in before the letter goes.`;
}

/** For the beginning of a hint, what does well in its place. */
const HELP: readonly (readonly [string, string])[] = [
  [
    "what of theirs you read",
    "One true sentence: “I read your essay on examiners twice.” It is what makes them read on.",
  ],
  [
    "what brings you to them",
    "Your note as one true sentence to them: “Tom Baker mentioned you to me.” Name somebody only if they may be named.",
  ],
  ["what it is about", "After “your paper on”: “how roots find water”."],
  ["what it was about", "After “your talk on”: “how roots find water”."],
  ["which piece of theirs", "“your essay on examiners”."],
  ["what of it stayed with you", "A thought of theirs that you still have: “that a good no saves a year”."],
  [
    "where you met",
    "A place and a detail: “We met at the summer school in Szeged; I asked the long question.”",
  ],
  ["where they work", "The name of the organization: “the City Museum”."],
  ["how you know each other", "A place and a detail: “We shared an office in Lyon until 2021.”"],
  ["which position", "After “refer me for”: “the planning post at Lumen, open until 15 May”."],
  ["what you are applying for", "After “applying for”: “the planning post at Lumen”."],
  ["what you are", "After “I am”: “a biology teacher in Basel”."],
  ["where you are just now", "After “I”: “am finding out which kinds of work could suit me”."],
  ["what you would like to understand", "After “understand”: “what it is like to work in patent law”."],
  ["what you would like to ask", "After “ask you”: “what your working days really look like”."],
  ["one thing they said", "A sentence of theirs, as you remember it. It need not be wise."],
  ["one true", "Something only you could write to them."],
  ["why you are asking them", "One reason: something they did, a place you share, or who sends you."],
  ["why this person", "One reason that you could say to their face."],
  [
    "why the two should meet",
    "What they would have from it, in a sentence that the other one would not mind.",
  ],
  ["two or three times", "After “would”: “Tuesday at 14:00, or Thursday at 9:30,”."],
  ["what it made clear", "“I would not want to live there.” A no is a result."],
  ["what came of it", "What happened, or that nothing did: “I got in.” “Nobody has answered.”"],
  ["how it went", "What happened, in a sentence: “They took somebody else after the second round.”"],
  ["what you did with it", "“I applied in April.”"],
  [
    "what made you think of them",
    "Something you read, a place, a word of theirs. If there is none, it may not be the day to write.",
  ],
  ["a line about you", "“I am in Heidelberg now, and still teach two days a week.”"],
  ["who sends you", "The full name, and only if they said that you may use it."],
];

function helpFor(hint: string): string {
  return HELP.find(([begins]) => hint.startsWith(begins))?.[1] ?? "";
}

/** Shapes a fact into a phrase; a gap is left as it is, and nothing stays nothing. */
export function unlessGap(text: string, shape: (text: string) => string): string {
  return text === "" || text.startsWith("[") ? text : shape(text);
}
