import { clipped, oneLine } from "#people/shown.ts";
import type { Lead, LeadKind, LeadState } from "./lead.ts";

export const LEAD_NAMES: Record<LeadKind, string> = {
  job: "job",
  internship: "internship",
  course: "course",
  fellowship: "fellowship",
};

export const LEAD_STATES_IN_WORDS: Record<LeadState, string> = {
  open: "open",
  applied: "you applied",
  "got-it": "you got it",
  "not-for-me": "not for you",
  "passed-by": "passed by",
};

const WHAT_SHOWN = 100;

/** What it is, on one line and bounded. */
export function whatItIs({ what }: Pick<Lead, "what">): string {
  return clipped(oneLine(what).replace(/\.$/, ""), WHAT_SHOWN);
}

/** How it reached me: "“Imaging scientist”, a job, reached you through Tomasz on 3 March, unasked." */
export function leadInWords(
  lead: Pick<Lead, "what" | "kind" | "unasked">,
  through: string,
  day: string,
): string {
  const article = lead.kind === "internship" ? "an" : "a";
  const how = lead.unasked === null ? "" : lead.unasked ? ", unasked" : ", after you had asked";
  return `“${whatItIs(lead)}”, ${article} ${LEAD_NAMES[lead.kind]}, reached you through ${through} on ${day}${how}.`;
}

const GOT: Record<LeadKind, string> = {
  job: "got the job",
  internship: "got the internship",
  course: "got a place on the course",
  fellowship: "got the fellowship",
};

/** After "I": "got the job “Imaging scientist at Delta”"; where its name says what it is, that is not said twice. */
export function gotIt(lead: Pick<Lead, "what" | "kind">): string {
  const what = whatItIs(lead);
  const isSaid = wordsOf(what).includes(LEAD_NAMES[lead.kind]);
  return `${isSaid ? GOT_NAMED[lead.kind] : GOT[lead.kind]} “${what}”`;
}

const GOT_NAMED: Record<LeadKind, string> = {
  job: "got",
  internship: "got",
  course: "got a place on",
  fellowship: "got",
};

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u);
}
