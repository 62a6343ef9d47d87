import { foldText } from "./fold.ts";
import type { Person } from "./person.ts";

/** What of somebody has one place in the book, and may be told differently by several. */
export type Facts = Pick<Person, "howMet" | "birthday" | "notes">;

/** What is here with what else is told: it fills what is empty, and where it says otherwise it stands in the notes. */
export function alsoTold(here: Facts, told: Facts): Facts {
  return {
    howMet: here.howMet || told.howMet,
    birthday: fullerDay(here.birthday, told.birthday),
    notes: notesToldBy(told, here).reduce(withNote, here.notes),
  };
}

/** Whether all of it is here, in its place or in the notes. */
export function isTold(told: Facts, here: Facts): boolean {
  return (
    (told.howMet === "" || here.howMet !== "") &&
    fullerDay(here.birthday, told.birthday) === here.birthday &&
    notesToldBy(told, here).every((note) => here.notes.includes(note))
  );
}

function withNote(notes: string, note: string): string {
  return notes.includes(note) ? notes : [notes, note].filter((each) => each !== "").join("\n\n");
}

function notesToldBy(told: Facts, here: Facts): readonly string[] {
  return [
    withoutHowMet(told.notes, here.howMet || told.howMet),
    otherMeeting(here, told),
    otherBirthday(here, told),
  ].filter((note) => note !== "");
}

/** An address card has one note, and ours begins with how two met, which has a place of its own here. */
export function withoutHowMet(notes: string, howMet: string): string {
  if (howMet === "" || !notes.startsWith(howMet)) return notes;
  const rest = notes.slice(howMet.length);
  return rest === "" || rest.startsWith("\n\n") ? rest.trimStart() : notes;
}

/** It goes into letters, where one answer reads well and two do not. */
function otherMeeting({ howMet: one, notes }: Facts, { howMet: other }: Facts): string {
  if (one === "" || other === "") return "";
  const isKnown = [one, notes].some((text) => foldText(text).includes(foldText(other)));
  return isKnown ? "" : `How you met was also told so: ${other}`;
}

/** A day with its year tells more than one without, if they are the same day. */
export function fullerDay(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one.startsWith("--") && other.endsWith(one.slice(1)) ? other : one;
}

export function otherBirthday(
  { birthday: one }: Pick<Person, "birthday">,
  { birthday: other }: Pick<Person, "birthday">,
): string {
  if (one === null || other === null || isSameDay(one, other)) return "";
  return `Another birthday was noted: ${other.replace(/^--/, "")}.`;
}

function isSameDay(one: string, other: string): boolean {
  return (
    one === other || ([one, other].some((each) => each.startsWith("--")) && one.slice(-5) === other.slice(-5))
  );
}
