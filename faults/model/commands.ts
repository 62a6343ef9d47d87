import assert from "node:assert/strict";
import fc, { type AsyncCommand } from "fast-check";
import type { PersonId } from "#people/id.ts";
import { chance } from "../chance.ts";
import type { OwnHome } from "../home.ts";

/** What somebody would expect of their book, in as few words as possible. */
export type Model = {
  readonly people: Map<string, Known>;
  /** Imports that can be undone, the last one last: whom they brought, by name. */
  readonly lots: (readonly string[])[];
};

type Known = {
  id: string;
  headline: string;
  version: number;
  leftOut: boolean;
  readonly touches: Map<string, string>;
  readonly promises: Map<string, boolean>;
  /** Nothing was done about them since they were imported. */
  untouched: boolean;
};

/** Several programs on the same data: what one writes, any other reads at once. */
export type Clients = readonly OwnHome[];
type Command = AsyncCommand<Model, Clients> & { readonly check: (model: Readonly<Model>) => boolean };

const client = fc.nat({ max: 2 });
const whom = fc.nat();
const word = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.trim());

const adding = fc.tuple(client, word).map(([by, headline]) =>
  command(
    "add",
    by,
    () => true,
    async (model, home) => {
      const name = freshName();
      const { id } = await home.ask("person.add", { name, role: headline, anyway: true });
      model.people.set(name, { ...nobody(), id, headline });
      return name;
    },
  ),
);

/** All that may happen; each reads back, through another client, what it has done. */
const allCommands: readonly fc.Arbitrary<Command>[] = [
  adding,
  fc.tuple(client, whom, word).map(([by, at, headline]) =>
    command("edit", by, anybody, async (model, home) => {
      const [name, known] = chosen(model, at);
      const edited = await home.ask("person.edit", { id: asPerson(known), version: known.version, headline });
      assert.equal(edited.version, known.version + 1);
      Object.assign(known, { headline, version: edited.version, untouched: false });
      return name;
    }),
  ),
  fc.tuple(client, whom).map(([by, at]) =>
    command(
      "edit what was changed meanwhile",
      by,
      (model) => changed(model).length > 0,
      async (model, home) => {
        const [name, known] = changed(model)[at % changed(model).length] as [string, Known];
        const outcome = await home.call("person.edit", {
          id: asPerson(known),
          version: known.version - 1,
          headline: "lost",
        });
        assert.equal(outcome.kind, "stale");
        return name;
      },
    ),
  ),
  fc.tuple(client, whom).map(([by, at]) =>
    command("leave out or take back", by, anybody, async (model, home) => {
      const [name, known] = chosen(model, at);
      const { version } = await home.ask("person.leaveOut", { id: asPerson(known), leftOut: !known.leftOut });
      Object.assign(known, { leftOut: !known.leftOut, version, untouched: false });
      return name;
    }),
  ),
  fc.tuple(client, whom, word).map(([by, at, note]) =>
    command("log", by, anybody, async (model, home) => {
      const [name, known] = chosen(model, at);
      const { id } = await home.ask("touch.log", { personId: asPerson(known), note });
      known.touches.set(id, note);
      known.untouched = false;
      return name;
    }),
  ),
  fc.tuple(client, whom).map(([by, at]) =>
    command(
      "take a touch back",
      by,
      (model) => having(model, "touches").length > 0,
      async (model, home) => {
        const all = having(model, "touches");
        const [name, known] = all[at % all.length] as [string, Known];
        const [id = ""] = known.touches.keys();
        await home.ask("touch.remove", { id: id as never });
        known.touches.delete(id);
        return name;
      },
    ),
  ),
  fc.tuple(client, whom).map(([by, at]) =>
    command("promise", by, anybody, async (model, home) => {
      const [name, known] = chosen(model, at);
      const { id } = await home.ask("promise.make", { personId: asPerson(known), text: "send the protocol" });
      known.promises.set(id, false);
      known.untouched = false;
      return name;
    }),
  ),
  fc.tuple(client, whom).map(([by, at]) =>
    command(
      "keep a promise",
      by,
      (model) => having(model, "promises").length > 0,
      async (model, home) => {
        const all = having(model, "promises");
        const [name, known] = all[at % all.length] as [string, Known];
        const [id = ""] = known.promises.keys();
        await home.ask("promise.keep", { id: id as never });
        known.promises.set(id, true);
        return name;
      },
    ),
  ),
  fc.tuple(client, fc.integer({ min: 1, max: 3 })).map(([by, count]) =>
    command(
      "import",
      by,
      () => true,
      async (model, home) => {
        const names = Array.from({ length: count }, freshName);
        const rows = names.map((name) => `${name},${name.replace(" ", ".")}@example.org`);
        home.files.set("lot.csv", `Name,Email\n${rows.join("\n")}\n`);
        const answer = await home.ask("import.apply", { files: ["lot.csv"] });
        assert.equal(answer.new, count, JSON.stringify(answer));
        for (const name of names) {
          const { people } = await home.ask("person.list", { search: name });
          const id = people.find((each) => each.name === name)?.id ?? "";
          model.people.set(name, { ...nobody(), id, untouched: true });
        }
        model.lots.push(names);
        return names[0] ?? "";
      },
    ),
  ),
  client.map((by) =>
    command("undo the last import", by, lastIsUntouched, async (model, home) => {
      await home.ask("import.undo", {});
      const [first = ""] = model.lots.at(-1) ?? [];
      for (const name of model.lots.pop() ?? []) model.people.delete(name);
      return first;
    }),
  ),
];

/** One of them; where it cannot be done in the book as it is, somebody is added instead. */
export const anyStep: fc.Arbitrary<Command> = fc
  .tuple(fc.oneof(...allCommands), adding)
  .map(([wanted, instead]) => ({
    check: () => true,
    run: (model, clients) => (wanted.check(model) ? wanted : instead).run(model, clients),
    toString: () => wanted.toString(),
  }));

/** `run` answers whom it was about: they are then looked at through the next client, and must be as the model says. */
function command(
  name: string,
  by: number,
  check: (model: Model) => boolean,
  run: (model: Model, home: OwnHome) => Promise<string>,
): Command {
  return {
    check,
    async run(model, clients) {
      const about = await run(model, clients[by % clients.length] as OwnHome);
      await asExpected(model, clients[(by + 1) % clients.length] as OwnHome, about);
    },
    toString: () => `${name} (${by})`,
  };
}

async function asExpected(model: Model, home: OwnHome, name: string): Promise<void> {
  const known = model.people.get(name);
  const { people } = await home.ask("person.list", { search: name });
  assert.equal(
    people.some((each) => each.name === name),
    known !== undefined && !known.leftOut,
  );
  if (known === undefined) return;
  const shown = await home.ask("person.show", { id: asPerson(known) });
  assert.deepEqual(
    {
      name: shown.name,
      headline: shown.headline,
      version: shown.version,
      leftOut: shown.leftOut,
      touches: shown.touches.map(({ id, note }) => [id, note]).sort(),
      promises: shown.promises.map(({ id, keptAt }) => [id, keptAt !== null]).sort(),
    },
    {
      name,
      headline: known.headline,
      version: known.version,
      leftOut: known.leftOut,
      touches: [...known.touches].sort(),
      promises: [...known.promises].sort(),
    },
  );
}

function nobody(): Known {
  return {
    id: "",
    headline: "",
    version: 1,
    leftOut: false,
    touches: new Map(),
    promises: new Map(),
    untouched: false,
  };
}

let made = 0;

/** Unlike any other, in letters alone: whoever is alike would be taken for the same. */
function freshName(): string {
  made += 1;
  const random = chance(4747, made);
  const letter = (of: string) => of[Math.floor(random() * of.length)] ?? "";
  const word = () => Array.from({ length: 5 }, () => letter("bcdfghjklmnprstvwz") + letter("aeiou")).join("");
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return `${capital(word())} ${capital(word())}`;
}

const anybody = (model: Model) => model.people.size > 0;
const chosen = (model: Model, at: number) => [...model.people][at % model.people.size] as [string, Known];
const changed = (model: Model) => [...model.people].filter(([, { version }]) => version > 1);
const having = (model: Model, what: "touches" | "promises") =>
  [...model.people].filter(([, each]) => each[what].size > 0);
const lastIsUntouched = (model: Model) =>
  (model.lots.at(-1) ?? []).length > 0 &&
  model.lots.at(-1)?.every((name) => model.people.get(name)?.untouched) === true;
const asPerson = ({ id }: Known) => id as PersonId;
