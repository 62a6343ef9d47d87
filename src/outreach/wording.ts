import type { Familiarity } from "#people/person.ts";
import { shownName } from "#people/shown.ts";
import type { DraftKind, Wording } from "./draft.ts";

export type OfferedWording = {
  readonly wording: Wording;
  readonly name: string;
  /** What speaks for it here, in a sentence. */
  readonly because: string;
};

/** The term, in the letters and in the check. */
export const TERM = "informational interview";

/** Whether a letter calls it by the term. */
export function saysTerm({ subject, body }: { readonly subject: string; readonly body: string }): boolean {
  return new RegExp(`${TERM}|information interview`, "i").test(`${subject} ${body}`);
}

const PLAIN: OfferedWording = {
  wording: "plain",
  name: "Time to talk about their work",
  because: "It sounds like you. People say yes to a person more readily than to a procedure.",
};
const WITH_TERM: OfferedWording = {
  wording: "term",
  name: "An informational interview",
  because: "It says at once that you come for information and not for a job.",
};

/**
 * The wordings to offer, the default first. To someone known: time to talk, without the term (R27). To someone never
 * met: the term, which tells a stranger what is and is not being asked (R28). To an acquaintance, or where it is not
 * known yet: both, and the user chooses (R29). Either may be used with anybody.
 */
export function wordingsFor(familiarity: Familiarity): readonly OfferedWording[] {
  switch (familiarity) {
    case "known":
      return [PLAIN];
    case "stranger":
      return [WITH_TERM];
    case "acquaintance":
    case "unknown":
      return [PLAIN, WITH_TERM];
  }
}

/** How the other wording is chosen where one alone is offered: the user may use the term or drop it with anybody (R27, R28). */
export const CHANGE_WORDING: Record<Wording, string> = {
  plain: "Leave the term out",
  term: "Call it an informational interview",
};

export function otherWording(wording: Wording): Wording {
  return wording === "plain" ? "term" : "plain";
}

export function defaultWording(familiarity: Familiarity): Wording {
  return wordingsFor(familiarity)[0]?.wording ?? "plain";
}

/**
 * The one question that a letter needs answered, and that nothing else can answer (R63): how well we know each other,
 * where a request is written and it was never said. Null where no letter depends on it, or it is known.
 */
export function familiarityToSay(
  kind: DraftKind,
  { name, familiarity }: { readonly name: string; readonly familiarity: Familiarity },
): string | null {
  if (kind !== "request" || familiarity !== "unknown") return null;
  return `How well do you and ${shownName(name)} know each other?`;
}
