import { adviceItself } from "#advice/itself.ts";
import { leadKind } from "#capture/cues/opening.ts";
import { IN_CONFIDENCE, isConfided } from "#interviews/in-confidence.ts";
import { type InNotes, readMarks } from "#interviews/note-marks.ts";
import { capitalised } from "#people/shown.ts";
import type { StageProps } from "./stage.ts";
import type { Conversation } from "./use-conversation.ts";
import { type Asked, newQuestion } from "./use-questions.ts";

export const MARKS = [
  { kind: "advice", keys: "a", label: "Advice", does: "Mark the line as advice" },
  { kind: "promise", keys: "p", label: "My promise", does: "Mark the line as a promise of yours" },
  { kind: "introduction", keys: "i", label: "Introduction", does: "Mark the line as an introduction" },
  { kind: "opportunity", keys: "o", label: "Opportunity", does: "Mark the line as an opportunity" },
  { kind: "off-record", keys: "f", label: "Off the record", does: "Mark the line as said in confidence" },
] as const;
export type MarkKind = (typeof MARKS)[number]["kind"];

/** The line of a text that the caret is in, or the last one written before it where that one is empty. */
export function lineAt(text: string, caret: number) {
  const before = text.slice(0, caret);
  const end =
    before.trimEnd().length === 0 || /\S/.test(lineOf(text, caret).text) ? caret : before.trimEnd().length;
  return lineOf(text, end);
}

function lineOf(text: string, at: number) {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const found = text.indexOf("\n", at);
  const end = found < 0 ? text.length : found;
  return { start, end, text: text.slice(start, end) };
}

/** A line of the notes as an opportunity that reached me through them. */
export function leadOf({
  personId,
  optionId,
  text,
}: Pick<Conversation, "personId" | "optionId"> & { readonly text: string }) {
  return { personId, optionId, what: text.slice(0, 500), kind: leadKind(text) };
}

/** What is kept of a line besides the notes, under the same words. */
export function keptOf(
  { advice, promises, leads }: Pick<Conversation, "advice" | "promises" | "leads">,
  text: string,
) {
  const short = text.slice(0, 500);
  return {
    // Advice is kept without its telling: "She told me to wait" as "Wait".
    advice: advice.find((each) => each.text === text || each.text === adviceItself(text)),
    promise: promises.find((each) => each.text === short),
    lead: leads.find((each) => each.what === short),
  };
}
type Kept = ReturnType<typeof keptOf>;

/**
 * What a line needs in its records, and has too much of there, to be what the new mark says and nothing else.
 * `mine`: an introduction that I am to make is a promise of mine as well. Advice that turns out to be in confidence
 * stays advice.
 */
export function recordsOf(kind: MarkKind, kept: Kept, mine: boolean) {
  const wants = {
    advice: kind === "advice" || (kind === "off-record" && kept.advice !== undefined),
    promise: kind === "promise" || (kind === "introduction" && mine),
    lead: kind === "opportunity",
  };
  const names = ["advice", "promise", "lead"] as const;
  return {
    add: names.filter((each) => wants[each] && kept[each] === undefined),
    remove: names.filter((each) => !wants[each] && kept[each] !== undefined),
  };
}

/** What was marked so far: a slip's words, and what stands behind it. */
export type Mark = { readonly kind: string; readonly text: string } & (
  | { readonly of: "advice"; readonly advice: Conversation["advice"][number] }
  | { readonly of: "promise"; readonly promise: Conversation["promises"][number] }
  | { readonly of: "introduction" | "opportunity" | "off-record" }
);

export function markedIn({ conversation, writing, questions }: StageProps): readonly Mark[] {
  const lines = writing.fields.notes.split("\n").map(readMarks);
  const inNotes = (kind: InNotes, named: string): readonly Mark[] =>
    lines.flatMap(({ kinds, text }) => (kinds.includes(kind) ? [{ of: kind, kind: named, text }] : []));
  const introductions = inNotes("introduction", "Introduction");
  const introduced = new Set(introductions.map(({ text }) => text));
  return [
    ...conversation.advice.map((advice): Mark => {
      const kind = advice.offRecord ? "Advice, off the record" : "Advice";
      return { of: "advice", kind, text: advice.text, advice };
    }),
    ...conversation.promises
      .filter(({ text }) => !introduced.has(text))
      .map((promise): Mark => ({ of: "promise", kind: "My promise", text: promise.text, promise })),
    ...introductions,
    ...inNotes("opportunity", "Opportunity"),
    ...questions.list
      .filter(isConfided)
      .flatMap(({ answer }) => answer.split("\n"))
      .map((text): Mark => ({ of: "off-record", kind: "Off the record", text })),
  ];
}

/** The notes with a line marked as what it is, by the word before it. */
export function withPrefix(notes: string, text: string, kind: InNotes): string {
  return remarked(notes, text, (kinds) => (kinds.includes(kind) ? undefined : [...kinds, kind]));
}

export function withoutPrefix(notes: string, text: string, kind: InNotes): string {
  return remarked(notes, text, (kinds) =>
    kinds.includes(kind) ? kinds.filter((each) => each !== kind) : undefined,
  );
}

/** The notes with a line that is nothing but this from now on; without a kind it stands there as it was said. */
export function markedOnly(notes: string, text: string, kind?: InNotes): string {
  return remarked(notes, text, () => (kind === undefined ? [] : [kind]));
}

/** The notes with the first line of these words marked otherwise; `next` leaves out a line that is so already. */
function remarked(
  notes: string,
  text: string,
  next: (kinds: readonly InNotes[]) => readonly InNotes[] | undefined,
): string {
  const lines = notes.split("\n");
  for (const [at, line] of lines.entries()) {
    const read = readMarks(line);
    const kinds = read.text === text ? next(read.kinds) : undefined;
    if (kinds === undefined) continue;
    const before = kinds.length === 0 ? "" : `${capitalised(kinds.toSorted().join(" and "))}: `;
    return lines.with(at, before + text).join("\n");
  }
  return notes;
}

/** The answers with a line more, or less, among what was said in confidence. */
export function confided(list: readonly Asked[], text: string): readonly Asked[] {
  const kept = list.find(isConfided) ?? {
    ...newQuestion(IN_CONFIDENCE),
    asked: true,
    offRecord: true,
    minutes: 0,
  };
  const answer = kept.answer === "" ? text : `${kept.answer}\n${text}`;
  return [...list.filter((each) => each !== kept), { ...kept, answer }];
}

export function unconfided(list: readonly Asked[], text: string): readonly Asked[] {
  return list.flatMap((each) => {
    const lines = isConfided(each) ? each.answer.split("\n") : [];
    const at = lines.indexOf(text);
    if (at < 0) return [each];
    return lines.length === 1 ? [] : [{ ...each, answer: lines.toSpliced(at, 1).join("\n") }];
  });
}
