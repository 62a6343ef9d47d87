import type { DayReader } from "#capture/days/days.ts";
import { type Command, camel, kebab, nearest } from "./command.ts";
import { type Field, PASSWORD, PIPED } from "./field.ts";
import { NEEDED, nounOf } from "./noun.ts";
import { readValue } from "./value.ts";

export type Read =
  | { readonly kind: "input"; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: "usage"; readonly says: string };

/** `days` reads what people call a day, "friday"; without it only dates are read. */
export type Moment = { readonly now: number; readonly days?: DayReader };

/**
 * Reads the words after a command: options of its fields, and plain words in its places. Who knows what people call a
 * day is fetched only for words that are no dates.
 */
export async function readArguments(
  command: Command,
  fields: readonly Field[],
  words: readonly string[],
  { now }: { readonly now: number },
): Promise<Read> {
  const plainly = readAt(command, fields, words, { now });
  if (plainly.kind === "input") return plainly;
  const { dayReader } = await import("#capture/days/days.ts");
  const days = await dayReader([Intl.DateTimeFormat().resolvedOptions().locale]);
  return readAt(command, fields, words, { now, days });
}

function readAt(command: Command, fields: readonly Field[], words: readonly string[], moment: Moment): Read {
  const input: Record<string, unknown> = {};
  const plain: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") {
      plain.push(...words.slice(at + 1));
      break;
    }
    if (!/^--?[A-Za-z]/.test(word)) {
      plain.push(word);
      continue;
    }
    const option = readOption(fields, word, words[at + 1]);
    if (option.kind === "usage") return option;
    if (option.field.name === PASSWORD && option.text !== PIPED) return { kind: "usage", says: ON_THE_LINE };
    if (option.took) at += 1;
    const fault = put(input, option.field, option.text, moment);
    if (fault !== undefined) return { kind: "usage", says: fault };
  }
  const fault = fill(command, fields, plain, input, moment);
  if (fault !== undefined) return { kind: "usage", says: fault };
  return { kind: "input", input };
}

const ON_THE_LINE =
  "A password on the command line can be read by other accounts while the command runs, and stays in the shell’s " +
  "history. Leave it out, and it is asked for; or pipe it in, with --password - in its place.";

type OptionRead =
  | { readonly kind: "option"; readonly field: Field; readonly text: string; readonly took: boolean }
  | { readonly kind: "usage"; readonly says: string };

/** One option and its text: `--field value`, `--field=value`, `--flag`, `--no-flag`. */
function readOption(fields: readonly Field[], word: string, next: string | undefined): OptionRead {
  const equals = word.indexOf("=");
  const spelt = word.slice(word.startsWith("--") ? 2 : 1, equals < 0 ? undefined : equals);
  const joined = equals < 0 ? undefined : word.slice(equals + 1);
  const field = fields.find((each) => each.name === camel(spelt) && word.startsWith("--"));
  if (field !== undefined && field.kind.is === "flag" && !field.many)
    return { kind: "option", field, text: joined ?? "yes", took: false };
  if (field !== undefined && joined !== undefined)
    return { kind: "option", field, text: joined, took: false };
  if (field !== undefined && next !== undefined && !next.startsWith("--"))
    return { kind: "option", field, text: next, took: true };
  if (field !== undefined) return { kind: "usage", says: `--${spelt} needs a value after it.` };
  const negated = spelt.startsWith("no-")
    ? fields.find((each) => each.name === camel(spelt.slice(3)) && each.kind.is === "flag")
    : undefined;
  if (negated !== undefined) return { kind: "option", field: negated, text: "no", took: false };
  const near = nearest(
    spelt,
    fields.map((each) => kebab(each.name)),
  );
  const meant = near === undefined ? "--help lists what there is." : `Did you mean --${near}?`;
  return { kind: "usage", says: `There is no option ${word.slice(0, 60)} here. ${meant}` };
}

function put(input: Record<string, unknown>, field: Field, text: string, moment: Moment): string | undefined {
  const read = readValue(field, text, moment);
  if (read.kind === "bad") return `--${kebab(field.name)}: ${read.says}`;
  if (field.many) {
    const before = (input[field.name] ?? []) as readonly unknown[];
    input[field.name] = [...before, ...(Array.isArray(read.value) ? read.value : [read.value])];
    return undefined;
  }
  if (field.name in input) return `--${kebab(field.name)} is given twice.`;
  input[field.name] = read.value;
  return undefined;
}

/** Puts plain words into the command's places; what is missing and must not be is said in its own words. */
function fill(
  command: Command,
  fields: readonly Field[],
  plain: readonly string[],
  input: Record<string, unknown>,
  moment: Moment,
): string | undefined {
  const left = [...plain];
  for (const [index, place] of command.places.entries()) {
    const field = fields.find((each) => each.name === place.field);
    if (field === undefined) throw new Error(`The route names ${place.field}, which its operation lacks.`);
    if (left.length === 0 || field.name in input) continue;
    // A name of two words without quotes still means one.
    const last = index === command.places.length - 1;
    const all =
      place.takesRest || (last && field.kind.is === "text" && nounOf(command, field.name) !== undefined);
    const taken = all ? left.splice(0) : left.splice(0, 1);
    const texts = field.many ? taken : [taken.join(" ")];
    for (const text of texts) {
      const fault = put(input, field, text, moment);
      if (fault !== undefined) return fault.replace(/^--/, "");
    }
  }
  if (left.length > 0) return `“${left[0]}” is one word too many here.`;
  const lacking = fields.find((field) => field.required && !(field.name in input));
  if (lacking === undefined) return undefined;
  return command.places.some((place) => place.field === lacking.name)
    ? `“weakties ${command.words.join(" ")}” needs ${articled(command, lacking.name)}.`
    : `--${kebab(lacking.name)} is needed.`;
}

function articled(command: Command, field: string): string {
  const noun = nounOf(command, field);
  if (noun !== undefined) return NEEDED[noun];
  if (field === "files") return "a file";
  const word = kebab(field).replace(/-/g, " ");
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}
