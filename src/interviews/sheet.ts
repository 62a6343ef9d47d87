import type { Brief } from "./brief.ts";

/** The parts of the sheet for one talk, as it is read from top to bottom. */
export const SHEET_PARTS = [
  "who",
  "known",
  "then-and-now",
  "yourself",
  "ask",
  "questions",
  "offer",
  "promised",
  "minutes",
] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** One part under its heading; the plain ones are their lines, the others each surface draws. */
export type SheetSection = {
  readonly part: SheetPart;
  readonly title: string;
  readonly lines: readonly string[];
};

/**
 * What stands on the sheet, in order, for the screen, the paper and the terminal alike. A part without lines is left
 * out, but for the questions, to which some can be added.
 */
export function sheetOf(brief: Brief): readonly SheetSection[] {
  return SHEET_PARTS.map((part) => ({
    part,
    title: titleOf(part, brief),
    lines: linesOf(part, brief),
  })).filter(({ part, lines }) => part === "questions" || lines.length > 0);
}

function titleOf(part: SheetPart, { agenda, iAmAsked }: Brief): string {
  switch (part) {
    case "who":
      return "Who they are";
    case "known":
      return "What you know";
    case "then-and-now":
      return "Then and now";
    case "yourself":
      return "Say who you are";
    case "ask":
      return "What you would like to ask";
    case "questions":
      return iAmAsked ? "What you could ask in turn" : "Questions";
    case "offer":
      return "What you can offer";
    case "promised":
      return "What you promised";
    case "minutes":
      return `The ${agenda.minutes} minutes`;
  }
}

function linesOf(part: SheetPart, brief: Brief): readonly string[] {
  const { ask, thenAndNow: talk } = brief;
  switch (part) {
    case "who":
      return brief.who;
    case "known":
      return brief.known;
    case "then-and-now":
      return talk === null ? [] : [talk.sentence];
    case "yourself":
      return [brief.introduceYourself];
    case "ask":
      return ask === null ? [] : [`I would like to ask you ${ask.words}.`];
    case "questions":
      return brief.questions.map(({ text }) => text);
    case "offer":
      return brief.offer === null ? [] : [brief.offer];
    case "promised":
      return brief.promised;
    case "minutes":
      return brief.agenda.boxes.map(({ name, minutes }) => `${minutes} min ${name}`);
  }
}
