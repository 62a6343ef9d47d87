import { capitalised } from "#people/shown.ts";
import type { Failure } from "#web/client/client.ts";
import type { Plan, Problem } from "./plan.ts";

/** "Imported 214 people and added to 12." */
export function inWords(answer: {
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  readonly bad: number;
  readonly settings?: Plan["settings"];
}): string {
  const parts = [
    answer.new === 0 ? "" : `imported ${people(answer.new)}`,
    answer.merged === 0 ? "" : `added to ${answer.merged === 1 ? "one you had" : `${answer.merged} you had`}`,
  ].filter((part) => part !== "");
  if (parts.length === 0 && answer.touches > 0) return "New letters came in, and nobody new.";
  const { added = [], replaced = [] } = answer.settings ?? {};
  if (parts.length === 0 && added.length + replaced.length > 0) return "Settings came in, and nobody new.";
  if (parts.length === 0)
    return answer.bad > 0
      ? "Nothing new: what could be read was here already."
      : "Nothing new: all of it was here already.";
  return `${capitalised(parts.join(" and "))}.`;
}

/** "One letter, meeting or other contact", "12 letters, meetings and other contacts" */
export function lettersInWords(count: number): string {
  return count === 1
    ? "One letter, meeting or other contact"
    : `${count.toLocaleString("en")} letters, meetings and other contacts`;
}

export function people(count: number): string {
  return count === 1 ? "one person" : `${count.toLocaleString("en")} people`;
}

/** Without the name that a field has in the catalogue. */
export function inPlainWords(failure: Failure): string {
  const of = failure.kind === "invalid" ? `${failure.at}: ` : "";
  return failure.says.startsWith(of) ? failure.says.slice(of.length) : failure.says;
}

export function problemsIn(reply: Failure): readonly Problem[] {
  return reply.kind === "refused" ? ((reply.problems ?? []) as readonly Problem[]) : [];
}

/** A file's name and what is the matter with it; a reason that names it stands alone. */
export function whichAndWhy({ file, reason }: Problem): string {
  return reason.includes(file) ? reason : `${file}: ${reason}`;
}
