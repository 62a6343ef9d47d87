import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS, type Checked, type CheckName } from "#outreach/check/finding.ts";
import { DRAFT_KINDS, type DraftKind, FORMS, type Form } from "#outreach/draft.ts";
import { FAMILIARITIES, type Familiarity } from "#people/person.ts";

/** One letter of the set: what it is, the letter, and what the check should say of it. */
export type Labelled = {
  readonly title: string;
  readonly file: string;
  readonly letter: Checked;
  /** The checks that should speak, with the words they should point at where the label names any. */
  readonly expected: ReadonlyMap<CheckName, string>;
};

export function readLetters(folder: string): readonly Labelled[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.flatMap((file) => {
    const [, ...records] = `\n${readFileSync(join(folder, file), "utf8")}`.split("\n### ");
    return records.map((record) => readLetter(file, record));
  });
}

function readLetter(file: string, record: string): Labelled {
  const gap = record.indexOf("\n\n");
  const [title = "", ...head] = record.slice(0, gap).split("\n");
  const labels = new Map(head.map((line) => [line.split(":")[0] ?? "", line.replace(/^[^:]*:\s*/, "")]));
  const fault = (what: string): never => {
    throw new Error(`${file}, “${title}”: ${what}`);
  };
  const one = <T extends string>(of: readonly T[], value: string): T =>
    of.find((each) => each === value) ?? fault(`there is no ${value}`);
  const known = ["to", "kind", "form", "focus", "subject", "limit", "advice", "came", "expect"];
  for (const label of labels.keys()) if (!known.includes(label)) fault(`there is no label ${label}`);
  const [name = "", familiarity = ""] = (labels.get("to") ?? fault("nobody is named in to:")).split(
    /, (?=\w+$)/,
  );
  const expected = (labels.get("expect") ?? "").split(";").map((each) => each.trim());
  return {
    title,
    file,
    letter: {
      kind: one<DraftKind>(DRAFT_KINDS, labels.get("kind") ?? "request"),
      form: one<Form>(FORMS, labels.get("form") ?? "email"),
      wording: "term",
      subject: labels.get("subject") ?? "",
      body: record.slice(gap + 2).trimEnd(),
      recipient: { name, familiarity: one<Familiarity>(FAMILIARITIES, familiarity) },
      focus: labels.get("focus") ?? "explore-career",
      minutes: 20,
      words: 180,
      noteLimit: Number(labels.get("limit") ?? 200),
      advice: labels.has("advice")
        ? { text: labels.get("advice") ?? "", cameOfIt: labels.get("came") ?? "" }
        : null,
    },
    expected: new Map(
      expected
        .filter((each) => each !== "")
        .map((each) => {
          const [check = "", words = ""] =
            /^(\S+)(?: "(.*)")?$/.exec(each)?.slice(1) ?? fault(`cannot read ${each}`);
          return [one<CheckName>(CHECKS, check), words];
        }),
    ),
  };
}
