import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import { findCommand } from "./command.ts";
import { allCommands } from "./commands.ts";
import { EXAMPLES } from "./examples.ts";
import { wordsFor } from "./field-words.ts";
import { whatItTakes } from "./takes.ts";

/** Whoever uses these has to type more than a name. */
const SHOWN = /^(?:import|imports|undo|mail|calendar|contacts|sync|export|merge|unmerge|apart|traces|erase)$/;
const shown = allCommands().filter(
  ({ words }) => SHOWN.test(words[0] ?? "") || words.join(" ") === "people duplicates",
);

it("has an example for each command about data that comes, goes and is one person’s", () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(shown.map(({ words }) => words.join(" ")).toSorted());
});

describe.each(shown.map((command) => [command.words.join(" "), command] as const))("%s", (name, command) => {
  it("can be typed as its example stands", async () => {
    const typed = [...(EXAMPLES[name] ?? "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? "");
    const found = findCommand(allCommands(), typed);
    if (found.kind !== "command") throw new Error(`${name}: ${found.kind}`);
    expect(found.command.words).toEqual(command.words);
    const { fields } = await whatItTakes(command);
    const read = await readArguments(command, fields, found.rest, { now: Date.UTC(2027, 2, 3) });
    expect(read.kind === "usage" ? read.says : "").toBe("");
  });

  it("says of everything that it takes what it is for", async () => {
    const { fields } = await whatItTakes(command);
    const silent = fields.filter(
      ({ name: field, says, kind }) =>
        (says ?? "") === "" && wordsFor(command, field) === "" && kind.is !== "choice" && field !== "id",
    );
    const places = new Set(command.places.map(({ field }) => field));
    expect(silent.map(({ name: field }) => field).filter((field) => !places.has(field))).toEqual([]);
  });
});

it.each(allCommands().map((command) => [command.words.join(" "), command] as const))(
  "names the words to choose from once: %s",
  async (_, command) => {
    const { fields } = await whatItTakes(command);
    for (const { name, kind, says } of fields)
      if (kind.is === "choice")
        expect(says ?? wordsFor(command, name)).not.toContain(kind.choices.join(", "));
  },
);
