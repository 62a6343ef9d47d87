import { clipped, oneLine } from "#people/shown.ts";
import { isWritable, LONGEST_LETTER, readTemplate } from "./liquid.ts";
import { TEMPLATES, type TemplateName } from "./templates/choose.ts";
import type { Template } from "./templates/template.ts";
import { viewNames } from "./view.ts";

export const PARTS = ["subject", "email", "message", "note"] as const;
export type Part = (typeof PARTS)[number];

export const PART_NAMES: Readonly<Record<Part, string>> = {
  subject: "subject",
  email: "e-mail",
  message: "message",
  note: "connection note",
};

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as unknown as readonly [TemplateName, ...TemplateName[]];

/** What is wrong with a letter of the user's own: in which part, on which line, and what to do. */
export type LetterProblem = { readonly part: Part; readonly line: number | null; readonly says: string };

/** Everything that keeps a letter of the user's own from being written; empty where it can be used (R10). */
export function problemsIn(template: Template): readonly LetterProblem[] {
  const problems = PARTS.flatMap((part) => problemsInPart(part, template[part]));
  return template.email.trim() === ""
    ? [...problems, { part: "email", line: null, says: "The e-mail is empty; a letter needs at least that." }]
    : problems;
}

/** Whether it is written where it stands, with a name in it that is nothing or not; else ours is in its place. */
export function canBeWritten(template: Template): boolean {
  return PARTS.every((part) => isWritable(template[part]));
}

function problemsInPart(part: Part, source: string): readonly LetterProblem[] {
  const reading = readTemplate(source);
  if (reading.kind === "unreadable")
    return [{ part, line: reading.line, says: explained(clipped(oneLine(reading.reason), 160)) }];
  if (reading.kind === "too-much") return [tooMuchIn(part)];
  return reading.names
    .filter(({ name }) => !viewNames().includes(name))
    .map(({ name, line }) => ({ part, line, says: unknownName(name) }));
}

/** What only shows once the facts are in. */
export function tooMuchIn(part: Part): LetterProblem {
  return { part, line: null, says: TOO_MUCH };
}

const TOO_MUCH = `This would write more than a letter holds; ${LONGEST_LETTER.toLocaleString("en")} characters at most, and as many as that in the template.`;

/** Liquid's own words, for somebody who writes letters and not programs. */
function explained(reason: string): string {
  const filter = /^undefined filter: (.+)$/.exec(reason)?.[1];
  if (filter !== undefined)
    return `“| ${filter}” is nothing a letter knows. “| slot: "what is missing"” leaves a gap; “| pick: "one way", "another"” varies a sentence.`;
  const tag = /^tag "(.+)" not found$/.exec(reason)?.[1];
  if (tag?.startsWith("end") || tag === "else" || tag === "elsif")
    return `“{% ${tag} %}” stands here without its beginning, such as “{% if … %}”.`;
  if (tag !== undefined)
    return `“{% ${tag} %}” is nothing a letter knows; “{% if %}”, “{% unless %}” and “{% case %}” are.`;
  const open = /^tag (\{%.+%\}) not closed$/.exec(reason)?.[1];
  if (open !== undefined) return `“${open}” begins here and nothing ends it.`;
  if (/^output .* not closed$/.test(reason)) return "“{{” begins here and no “}}” ends it.";
  return `This cannot be read: ${reason}.`;
}

function unknownName(name: string): string {
  const near = viewNames().find((each) => isNear(each, name));
  const meant = near === undefined ? "The names are listed below." : `Did you mean “${near}”?`;
  return `There is nothing called “${clipped(name, 40)}” in a letter. ${meant}`;
}

/** One letter too many, too few, other or swapped. */
function isNear(known: string, typed: string): boolean {
  if (known.toLowerCase() === typed.toLowerCase()) return true;
  if (Math.abs(known.length - typed.length) > 1 || known.length < 3) return false;
  let at = 0;
  while (at < known.length && known[at] === typed[at]) at += 1;
  const [restKnown, restTyped] = [known.slice(at), typed.slice(at)];
  return (
    restKnown.slice(1) === restTyped ||
    restKnown === restTyped.slice(1) ||
    restKnown.slice(1) === restTyped.slice(1) ||
    (restKnown[0] === restTyped[1] &&
      restKnown[1] === restTyped[0] &&
      restKnown.slice(2) === restTyped.slice(2))
  );
}

/** The names most often of use in a letter, and what stands in their place. */
export const LETTER_NAMES: readonly (readonly [name: string, stands: string])[] = [
  ["first", "their name, as you would address them"],
  ["firstGiven", "their given name"],
  ["me", "your name"],
  ["meGiven", "your given name"],
  ["iAm", "you in one line, as a sentence without its full stop"],
  ["intro", "you in one line, after “I am”"],
  ["stage", "where you are, after “I”"],
  ["met", "how you know each other, as a sentence"],
  ["why", "why you ask them, as a sentence"],
  ["whyShort", "the same in a few words"],
  ["work", "what they do and where, as a sentence"],
  ["ask", "what you would like to know, after “ask you”"],
  ["topic", "what it is about"],
  ["time", "“twenty minutes”, as agreed"],
  ["introducer", "who sends you"],
  ["third", "whom you would like to meet, or bring together with them"],
  ["when", "when you talk or talked"],
  ["was", "when a talk was to be that has to move"],
  ["offered", "when you offered times that nobody chose from"],
  ["place", "where"],
  ["learned", "one thing they said, as a sentence"],
  ["advised", "their advice, after “You”"],
  ["did", "what you did with it, as a sentence"],
  ["cameOfIt", "what came of it, as a sentence"],
  ["talk", "your talk with whom they introduced you to, as a sentence"],
  ["got", "what you got, after “I”"],
  ["part", "their part in it, as a sentence"],
  ["clarified", "what it made clear to you"],
  ["mine", "news of yours, as a sentence"],
  ["offer", "what you offer, as a sentence"],
  ["promise", "what you promised, as a sentence"],
];
