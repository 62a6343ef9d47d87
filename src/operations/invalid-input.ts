import type { z } from "zod";
import { clipped, oneLine } from "#people/shown.ts";
import type { Refusal } from "./outcome.ts";

type Issue = z.core.$ZodIssue;

/** The first thing that does not fit an operation's schema, in a sentence; the schema's own sentence where it has one. */
export function invalidInput(issues: readonly Issue[]): Refusal {
  const issue = innermost(issues[0]);
  const at = clipped((issue?.path ?? []).map(String).join("."), AT_SHOWN);
  const says = issue === undefined ? "" : sentenceOf(issue);
  return { kind: "invalid", at, says: at === "" ? says : `${at}: ${says}` };
}

const AT_SHOWN = 100;
const CHOICES_SHOWN = 400;
/** What zod says where a schema has no words of its own. */
const ZODS_OWN = /^(?:Invalid|Too (?:small|big)|Expected)\b/;

/** Of a choice between schemas, what the first of them says. */
function innermost(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const inner = innermost(issue.errors[0]?.[0]);
  return inner === undefined ? issue : ({ ...inner, path: [...issue.path, ...inner.path] } as Issue);
}

function sentenceOf(issue: Issue): string {
  if (!ZODS_OWN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "This is needed."
        : `${kindOf(issue.expected)} is needed here.`;
    case "invalid_value":
      return `It is one of ${clipped(oneLine(issue.values.map(String).join(", ")), CHOICES_SHOWN)}.`;
    case "too_small":
      return sizeOf(issue.origin, Number(issue.minimum), "at least");
    case "too_big":
      return sizeOf(issue.origin, Number(issue.maximum), "at most");
    default:
      return "This does not fit here.";
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "A text",
  number: "A number",
  int: "A whole number",
  boolean: "true or false",
  array: "A list",
  object: "An object with fields",
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? "Something else";
}

function sizeOf(origin: string, size: number, bound: "at least" | "at most"): string {
  if (origin === "string" && bound === "at least" && size === 1) return "It is empty.";
  if (origin === "string") return `It may have ${bound} ${counted(size, "character")}.`;
  if (origin === "array") return `It may have ${bound} ${counted(size, "entry", "entries")}.`;
  return `It is ${bound} ${size}.`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
