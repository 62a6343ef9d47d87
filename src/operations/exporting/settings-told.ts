import type { Row } from "#database/everything.ts";
import { isTemplate } from "#database/outreach/own-letters.ts";
import { canBeWritten } from "#outreach/own-letters.ts";
import type { TemplateName } from "#outreach/templates/choose.ts";
import { TEMPLATE_TITLES } from "#outreach/templates/titles.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { SortedTables } from "./sort-tables.ts";

/** What another copy says of the user's settings, each in words. */
export type SettingsTold = {
  /** Set nowhere here: it comes in. */
  readonly added: readonly string[];
  /** Set otherwise here: the user wants the copy's. */
  readonly replaced: readonly string[];
  /** Set otherwise here, and it stays. */
  readonly kept: readonly string[];
};

export const NO_SETTINGS: SettingsTold = { added: [], replaced: [], kept: [] };

export function settingsTold(rows: SortedTables): SettingsTold {
  const { settings, programmes } = rows;
  const notWritten = lettersNotWritten([...settings.fresh, ...settings.newer, ...settings.staying]);
  const told = (of: "fresh" | "newer" | "staying") => [
    ...settings[of].flatMap((row) => {
      const said = settingInWords(row);
      return said === undefined ? [] : `${said}${notWritten.has(String(row["key"])) ? NOT_WRITTEN : ""}`;
    }),
    ...programmes[of].map((row) => `the programme${quoted(row["title"])}`),
  ];
  const stages = rows.stage_overrides.fresh.length === 0 ? [] : ["where you are in your career"];
  const addresses = rows.own_addresses.fresh.map((row) => `the address${quoted(row["address"])}`);
  return {
    added: [...told("fresh"), ...stages, ...addresses],
    replaced: told("newer"),
    kept: told("staying"),
  };
}

export function withMore(some: SettingsTold, more: SettingsTold): SettingsTold {
  const both = (of: keyof SettingsTold) => [...new Set([...some[of], ...more[of]])];
  return { added: both("added"), replaced: both("replaced"), kept: both("kept") };
}

/** Undefined for what the program notes for itself, such as what it has shown: a copy's never replaces that. */
export function settingInWords({ key, value }: Row): string | undefined {
  const name = String(key);
  const said: unknown = JSON.parse(String(value));
  if (name === "name" || name === "introduction")
    return `${NAMES[name]}${quoted(typeof said === "string" ? said : "")}`;
  if (!name.startsWith(LETTER)) return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const letter = name.slice(LETTER.length);
  return Object.hasOwn(TEMPLATE_TITLES, letter)
    ? `your letter${quoted(TEMPLATE_TITLES[letter as TemplateName])}`
    : undefined;
}

/** Each letter is looked at once, however often a file has it. */
function lettersNotWritten(settings: readonly Row[]): ReadonlySet<string> {
  const letters = new Map(settings.map(({ key, value }) => [String(key), String(value)]));
  const wrong = [...letters].filter(([key, value]) => {
    const said: unknown = key.startsWith(LETTER) ? JSON.parse(value) : null;
    // null is the letter that was given back to us.
    return said !== null && Object.hasOwn(TEMPLATE_TITLES, key.slice(LETTER.length)) && !isWritten(said);
  });
  return new Set(wrong.map(([key]) => key));
}

function isWritten(said: unknown): boolean {
  return isTemplate(said) && canBeWritten(said);
}

const LETTER = "letter:";
const NOT_WRITTEN =
  " (something in it cannot be read or is far too long, so ours is written until it is mended)";

const NAMES: Readonly<Record<string, string>> = {
  name: "your name",
  introduction: "you in one line",
  noteLimit: "how long a connection note may be",
  unpromptedAYear: "how many letters out of the blue are fine",
  reframing: "a kind word when you hesitate",
  sharedLetters: "whether letters to several people tell that these know each other",
  gives: "what you can offer",
  norms: "your customs",
  effort: "your pace",
  helpAround: "the help around you",
};

const MOST_SHOWN = 60;

function quoted(text: unknown): string {
  const said = clipped(oneLine(String(text ?? "")), MOST_SHOWN);
  return said === "" ? "" : ` “${said}”`;
}
