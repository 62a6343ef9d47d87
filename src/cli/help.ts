import { type Command, kebab } from "./command.ts";
import { exampleOf } from "./examples.ts";
import type { Field, Kind } from "./field.ts";
import { calledBy, givenFor, wordsFor } from "./field-words.ts";
import type { Paper } from "./paper.ts";

/** The order in which help tells of commands, by their first word; what is not named comes last. */
const CHAPTERS: readonly (readonly [string, readonly string[]])[] = [
  [
    "Day by day",
    words(
      "today do not-now kind-word whom people merge unmerge apart capture names show add edit timeline log unlog leave-out path",
    ),
  ],
  [
    "Conversations",
    words("interviews interview draft drafts letters review document prep questions question"),
  ],
  [
    "What came of it",
    words("news loops advice promise helped mentors mentor kinds-of-help opportunities opportunity effort"),
  ],
  [
    "Who knows whom",
    words(
      "introductions introduction matches need needs knows acquaintances moved moved-back reach unreach prefer stale",
    ),
  ],
  [
    "Careers and network",
    words(
      "careers career stage sprint network places organizations organization fields known-for outdated learn",
    ),
  ],
  [
    "Your data",
    words(
      "import imports undo mail export calendar contacts sync backup backups restore traces erase leaving settings",
    ),
  ],
  ["This computer", words("open doctor completion mcp")],
];

function words(text: string): readonly string[] {
  return text.split(" ");
}

const TITLE = "weakties: conversations that help you find your way, and the people you had them with";

/** What one types first, for who has typed nothing yet. */
const BEGINNING: readonly (readonly [string, string])[] = [
  ["weakties add Ana Ruiz", "a name is enough to begin with"],
  ["weakties import FILE… --plan", "people and mail you have; --plan only shows what would come in"],
  ["weakties today", "whom to talk to, and why"],
  ["weakties draft ana", "the letter that asks Ana for a talk"],
  ["weakties prep ana", "one page to take along"],
  ["weakties open", "all of it in the browser"],
];

export function drawBeginning(paper: Paper): void {
  paper.heading(TITLE);
  paper.gap();
  paper.table(
    BEGINNING,
    [
      { title: "", of: ([typed]) => typed },
      { title: "", of: ([, does]) => does, wraps: true },
    ],
    2,
  );
  paper.gap();
  paper.text("To look round first: weakties today --sample, with invented people, kept apart from yours.");
  paper.text("Every command: weakties help. One of them: weakties help draft.");
}

/** All commands, by what one wants to do. */
export function drawHelp(paper: Paper, commands: readonly Command[]): void {
  paper.heading(TITLE);
  paper.gap();
  paper.text("weakties COMMAND [words] [--options]");
  for (const [chapter, words] of chaptersOf(commands)) {
    paper.gap();
    paper.heading(chapter);
    paper.table(
      words.map((command) => ({ typed: spelled(command), does: command.does })),
      [
        { title: "", of: ({ typed }) => typed },
        { title: "", of: ({ does }) => does, wraps: true },
      ],
      2,
    );
  }
  paper.gap();
  paper.text(
    "A person is named by their name, a part of it, or their id. Every command takes --help, --json (one JSON object " +
      "on standard output) and --sample (the sample network, kept apart from yours).",
  );
}

/**
 * The command as it is typed, each place by what stands there: `interview show <conversation>`. Where its fields are
 * known, a place that may stay empty is in square brackets.
 */
export function spelled(command: Command, fields: readonly Field[] = []): string {
  const places = command.places.map(({ field, takesRest }) => {
    const name = `${placeName(command, field)}${takesRest ? "…" : ""}`;
    return fields.some((each) => each.name === field && !each.required) ? `[${name}]` : `<${name}>`;
  });
  return [...command.words, ...places].join(" ");
}

/** Two people in one command are told apart by what they are in it: `<person> <other>`. */
function placeName(command: Command, field: string): string {
  const name = calledBy(command, field) ?? kebab(field);
  const [first] = command.places.filter(
    (place) => (calledBy(command, place.field) ?? kebab(place.field)) === name,
  );
  return first === undefined || first.field === field ? name : kebab(field).replace(/-id$/, "");
}

function chaptersOf(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  const known = new Set(CHAPTERS.flatMap(([, words]) => words));
  const of = (words: readonly string[]) =>
    words.flatMap((word) => commands.filter((command) => command.words[0] === word));
  const others = commands.filter((command) => !known.has(command.words[0] ?? ""));
  const chapters = CHAPTERS.map(([chapter, words]) => [chapter, of(words)] as const);
  return [...chapters, ["More", others] as const].filter(([, found]) => found.length > 0);
}

/** One family: all commands that begin with the same word. */
export function drawFamily(paper: Paper, commands: readonly Command[]): void {
  paper.table(
    commands.map((command) => ({ typed: `weakties ${spelled(command)}`, does: command.does })),
    [
      { title: "", of: ({ typed }) => typed },
      { title: "", of: ({ does }) => does, wraps: true },
    ],
  );
}

/** What a command takes: its fields, and perhaps the key of a program that repeats itself. */
export type Takes = { readonly fields: readonly Field[]; readonly key: boolean };

/** One command, from what its operation takes. */
export function drawCommandHelp(paper: Paper, command: Command, { fields, key }: Takes): void {
  paper.heading(`weakties ${spelled(command, fields)}`);
  paper.text(`${command.does}.`);
  const places = new Set(command.places.map((place) => place.field));
  const plain = fields.filter((field) => places.has(field.name));
  const options = fields.filter((field) => !places.has(field.name));
  const row = (field: Field, typed: string) => ({ typed, says: sentenceOf(command, field) });
  const rows = [
    ...plain.map((field) => row(field, `<${placeName(command, field.name)}>`)),
    ...options.map((field) => row(field, optionOf(command, field))),
    { typed: "--json", says: "one JSON object on standard output" },
    { typed: "--sample", says: "in the sample network" },
    ...(key
      ? [{ typed: "--idempotency-key KEY", says: "for programs that write: the same key does the same once" }]
      : []),
  ];
  paper.gap();
  paper.table(
    rows,
    [
      { title: "", of: ({ typed }) => typed },
      { title: "", of: ({ says }) => says, wraps: true },
    ],
    2,
  );
  const example = exampleOf(command);
  if (example === undefined) return;
  paper.gap();
  paper.hint(`For example: ${example}`);
}

function optionOf(command: Command, field: Field): string {
  const option = `--${kebab(field.name)}`;
  const off = field.standard === false ? "" : `, --no-${kebab(field.name)}`;
  return field.kind.is === "flag"
    ? `${option}${off}`
    : `${option} ${calledBy(command, field.name)?.toUpperCase() ?? VALUES[field.kind.is]}`;
}

const VALUES: Readonly<Record<Kind["is"], string>> = {
  text: "TEXT",
  number: "NUMBER",
  flag: "",
  instant: "WHEN",
  date: "DATE",
  choice: "WORD",
  object: "KEY=…",
  json: "JSON",
};

function sentenceOf(command: Command, field: Field): string {
  const parts = [
    (field.says ?? wordsFor(command, field.name)) || givenFor(command, field.name),
    KINDS[field.kind.is]?.(field.kind) ?? "",
    field.many ? "may be repeated" : "",
    field.nullable ? "none clears it" : "",
    field.required ? "needed" : standardOf(field),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

const KINDS: { readonly [Is in Kind["is"]]?: (kind: Kind) => string } = {
  choice: (kind) => (kind.is === "choice" ? kind.choices.join(", ") : ""),
  date: () => '2027-03-31, today, friday, "in two weeks"',
  instant: () => '2027-03-31T14:30, today, now, "friday 3pm"',
  object: (kind) =>
    kind.is === "object" ? `${kind.fields.map((each) => `${kebab(each.name)}=…`).join(",")} or JSON` : "",
};

function standardOf({ standard, kind }: Field): string {
  if (standard === undefined || standard === null || standard === "" || kind.is === "flag") return "";
  return typeof standard === "string" || typeof standard === "number" ? `otherwise ${standard}` : "";
}

/** The same for programs. */
export function helpValue(command: Command, fields: readonly Field[]): Readonly<Record<string, unknown>> {
  const places = new Set(command.places.map((place) => place.field));
  return {
    command: command.words.join(" "),
    does: command.does,
    ...(exampleOf(command) === undefined ? {} : { example: exampleOf(command) }),
    fields: fields.map(({ name, kind, many, required, nullable, standard }) => ({
      name,
      option: places.has(name) ? null : `--${kebab(name)}`,
      type: kind.is,
      ...(kind.is === "choice" ? { choices: kind.choices } : {}),
      many,
      required,
      nullable,
      ...(standard === undefined ? {} : { default: standard }),
    })),
  };
}
