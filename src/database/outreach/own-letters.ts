import type { TemplateName } from "#outreach/templates/choose.ts";
import type { Template } from "#outreach/templates/template.ts";
import type { Instant } from "#time/date.ts";
import { readSettings, writeSetting } from "../settings.ts";
import type { Tx } from "../transaction.ts";

/** Each letter is a setting of its own, so that two copies of the data can each bring theirs. */
const KEY = "letter:";

export type OwnLetters = Partial<Record<TemplateName, Template>>;

/** The letters that the user has rewritten, by name. */
export async function readOwnLetters(tx: Tx): Promise<OwnLetters> {
  const entries = Object.entries(await readSettings(tx)).flatMap(([key, value]) =>
    key.startsWith(KEY) && isTemplate(value) ? [[key.slice(KEY.length), value]] : [],
  );
  return Object.fromEntries(entries);
}

/** null brings ours back. */
export async function writeOwnLetter(
  tx: Tx,
  name: TemplateName,
  template: Template | null,
  now: Instant,
): Promise<void> {
  await writeSetting(tx, `${KEY}${name}`, template, now);
}

/** What an import brings is looked at as well: it may hold anything under a key. */
export function isTemplate(value: unknown): value is Template {
  if (typeof value !== "object" || value === null) return false;
  const parts = value as Record<string, unknown>;
  return ["subject", "email", "message", "note"].every((part) => typeof parts[part] === "string");
}
