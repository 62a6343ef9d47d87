import { editDistance } from "#people/edit-distance.ts";

/** A place for a plain word in a command: `<name>`, or `<name...>` for all that follow. */
export type Place = { readonly field: string; readonly takesRest: boolean };

/** What stands behind a command: an operation of the catalogue, or something that only a terminal needs. */
export type Target =
  | { readonly kind: "operation"; readonly operation: string }
  | { readonly kind: "local"; readonly local: string };

export type Command = {
  /** The words that call it: ["interview", "plan"]. */
  readonly words: readonly string[];
  readonly places: readonly Place[];
  readonly does: string;
  readonly target: Target;
};

/** A word that calls a command; whatever else stands in a pattern is a place. */
const WORD = /^[a-z]+(-[a-z]+)*$/;

/** Reads a pattern such as `advice outcome <id> <cameOfIt...>`. */
export function readPattern(pattern: string, does: string, target: Target): Command {
  const parts = pattern.split(" ");
  const words = parts.filter((part) => !part.startsWith("<"));
  if (!words.every((word) => WORD.test(word))) throw new Error(`No command is called “${pattern}”.`);
  const places = parts
    .filter((part) => part.startsWith("<"))
    .map((part) => ({ field: part.replace(/[<>.]/g, ""), takesRest: part.endsWith("...>") }));
  return { words, places, does, target };
}

export type Found =
  | { readonly kind: "command"; readonly command: Command; readonly rest: readonly string[] }
  /** The words begin several commands and are none themselves. */
  | { readonly kind: "family"; readonly commands: readonly Command[] }
  | { readonly kind: "unknown"; readonly says: string };

/** Finds the command whose words open the line; of several, the one with most words. */
export function findCommand(commands: readonly Command[], words: readonly string[]): Found {
  const fitting = commands.filter((command) => startsWith(words, command.words));
  const longest = fitting.reduce<Command | undefined>(
    (best, each) => (best === undefined || each.words.length > best.words.length ? each : best),
    undefined,
  );
  if (longest !== undefined)
    return { kind: "command", command: longest, rest: words.slice(longest.words.length) };
  const family = commands.filter((command) => command.words[0] === words[0]);
  const second = words[1];
  if (family.length > 0 && (second === undefined || second.startsWith("-")))
    return { kind: "family", commands: family };
  return { kind: "unknown", says: unknownSentence(commands, family, words) };
}

function startsWith(words: readonly string[], opening: readonly string[]): boolean {
  return opening.every((word, place) => words[place] === word);
}

function unknownSentence(
  commands: readonly Command[],
  family: readonly Command[],
  words: readonly string[],
): string {
  const [first = "", second = ""] = words;
  if (family.length > 0) {
    const known = family.map((command) => command.words[1] ?? "").filter((word) => word !== "");
    const near = nearest(second, known);
    const meant =
      near === undefined ? `It knows ${known.join(", ")}.` : `Did you mean “weakties ${first} ${near}”?`;
    return `“weakties ${first}” does not know “${second}”. ${meant}`;
  }
  const near = nearest(
    first,
    commands.map((command) => command.words[0] ?? ""),
  );
  const meant =
    near === undefined ? "“weakties help” lists what there is." : `Did you mean “weakties ${near}”?`;
  return `There is no command “${first}”. ${meant}`;
}

const LONGEST_GUESSED = 40;

/** The known word that `typed` most likely stands for; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (typed === "" || typed.length > LONGEST_GUESSED) return undefined;
  const begun = known.filter((word) => word.startsWith(typed));
  if (begun[0] !== undefined && typed.length >= 2) return begun[0];
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  const ranked = known
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.word;
}

/** "leftOut" → "left-out" */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** "left-out" → "leftOut" */
export function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
