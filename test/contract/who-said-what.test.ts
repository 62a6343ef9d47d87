import fc from "fast-check";
import { expect, it } from "vitest";
import { FACTS, fromOf } from "#database/people/told.ts";
import type { ImportId, MergeId, PersonId } from "#people/id.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;
const WHO = ["ana", "imre", "lin"] as const;

const DEED = fc.oneof(
  fc.record({
    deed: fc.constant("set" as const),
    field: fc.constantFrom("notes" as const, "howMet" as const, "addressAs" as const, "headline" as const),
    who: fc.nat(2),
  }),
  fc.record({
    deed: fc.constant("add to" as const),
    field: fc.constantFrom("notes" as const, "howMet" as const),
    who: fc.nat(2),
  }),
  fc.record({ deed: fc.constant("clear" as const), who: fc.nat(2) }),
  fc.record({
    deed: fc.constant("import" as const),
    whom: fc.subarray([...WHO], { minLength: 1 }),
    tells: fc.subarray(["Notes", "How you met", "Birthday"] as const, { minLength: 1 }),
  }),
  fc.record({ deed: fc.constantFrom("merge" as const, "part" as const), who: fc.nat(2), with: fc.nat(2) }),
  fc.record({ deed: fc.constant("undo" as const), which: fc.nat(5) }),
);
type Deed = typeof DEED extends fc.Arbitrary<infer Each> ? Each : never;

/** A word that nobody else says, so that wherever it stands it is known who said it. */
const WORD = /\b(?:w\d+x|19\d\d-\d\d-\d\d)\b/g;

/** A book, and beside it each word with who said it and when. */
class Model {
  readonly #test: TestHome;
  readonly #said = new Map<string, { readonly from: string; readonly at: number }>();
  readonly #files = new Map<string, string>();
  readonly #imports: { readonly id: ImportId; readonly words: readonly string[] }[] = [];
  readonly #merges: { readonly id: PersonId; readonly merge: MergeId }[] = [];
  #words = 0;

  constructor(test: TestHome) {
    this.#test = test;
    const files = handedFiles((name) => this.#files.get(name) ?? "");
    Object.assign(test.home, { ports: { files } });
  }

  async people() {
    return (await this.#test.ask("person.list", {})).people;
  }

  async carryOut(deed: Deed): Promise<void> {
    this.#test.clock += DAY;
    const { call } = this.#test;
    const people = await this.people();
    const one = people["who" in deed ? deed.who % Math.max(1, people.length) : 0];
    switch (deed.deed) {
      case "import":
        return this.#import(deed.whom, deed.tells);
      case "undo": {
        const wanted = this.#imports[deed.which % Math.max(1, this.#imports.length)];
        if (wanted === undefined) return;
        const undone = await call("import.undo", { id: wanted.id });
        if (undone.kind !== "done") return;
        for (const word of wanted.words) this.#said.delete(word);
        expect(await this.#tellers()).not.toContain(wanted.id);
        return;
      }
      case "merge": {
        const other = people[deed.with % Math.max(1, people.length)];
        if (one === undefined || other === undefined) return;
        const merged = await call("person.merge", { id: other.id, into: one.id });
        if (merged.kind === "done") this.#merges.push({ id: one.id, merge: merged.value.merge });
        return;
      }
      case "part": {
        const wanted = this.#merges[(deed.who + deed.with) % Math.max(1, this.#merges.length)];
        if (wanted !== undefined) await call("person.unmerge", wanted);
        return;
      }
      case "clear":
        if (one !== undefined) await this.#edit(one.id, "notes", () => "");
        return;
      case "set": {
        const word = this.#word("", this.#test.clock);
        if (one !== undefined) await this.#edit(one.id, deed.field, () => word);
        return;
      }
      case "add to": {
        const word = this.#word("", this.#test.clock);
        if (one !== undefined)
          await this.#edit(one.id, deed.field, (before) => (before === "" ? word : `${before}; ${word}`));
      }
    }
  }

  async #edit(
    id: PersonId,
    field: "notes" | "howMet" | "addressAs" | "headline",
    become: (before: string) => string,
  ): Promise<void> {
    const shown = await this.#test.ask("person.show", { id });
    await this.#test.ask("person.edit", { id, version: shown.version, [field]: become(shown[field]) });
  }

  #word(from: string, at: number): string {
    this.#words += 1;
    const word = `w${this.#words}x`;
    this.#said.set(word, { from, at });
    return word;
  }

  async #import(
    whom: readonly string[],
    tells: readonly ("Notes" | "How you met" | "Birthday")[],
  ): Promise<void> {
    const [file, at] = [`${this.#test.clock / DAY}.csv`, this.#test.clock];
    const rows = whom.map((name) => ({
      name,
      words: tells.map((column) => {
        const word = this.#word(file, at);
        if (column !== "Birthday") return word;
        const day = new Date(Date.UTC(1950, 0, this.#words)).toISOString().slice(0, 10);
        this.#said.set(day, { from: file, at });
        return day;
      }),
    }));
    const lines = rows.map(({ name, words }) => `${name} Ruiz,${name}@example.org,${words.join(",")}\n`);
    this.#files.set(file, `Name,Email,${tells.join(",")}\n${lines.join("")}`);
    const { import: id } = await this.#test.ask("import.apply", { files: [file] });
    if (id !== null) this.#imports.push({ id: id as ImportId, words: rows.flatMap(({ words }) => words) });
  }

  /** Whom the columns name that say who said what. */
  async #tellers(): Promise<readonly string[]> {
    const rows = await this.#test.home.databases.read
      .selectFrom("people")
      .select(FACTS.map(fromOf))
      .execute();
    return rows.flatMap((row) => Object.values(row).flatMap((from) => from?.split(" ") ?? []));
  }

  async expectRight(): Promise<void> {
    for (const { id } of await this.people()) {
      const shown = await this.#test.ask("person.show", { id });
      const facts = {
        notes: shown.notes,
        "how you met": shown.howMet,
        "how to address them": shown.addressAs,
        "what they do": shown.headline,
        "the birthday": shown.birthday ?? "",
      };
      const told = shown.sources.flatMap(({ from, at, facts: all }) =>
        all.map((fact) => ({ fact, from, at })),
      );
      for (const [fact, text] of Object.entries(facts)) {
        const by = (text.match(WORD) ?? []).flatMap((word) => this.#said.get(word) ?? []);
        expect(inOrder(told.filter((each) => each.fact === fact)), `${fact}: ${text}`).toEqual(inOrder(by));
      }
    }
  }
}

function inOrder(told: readonly { readonly from: string; readonly at: number }[]): readonly string[] {
  return [...new Set(told.map(({ from, at }) => `${(at - START) / DAY} ${from}`))].toSorted();
}

onEveryStore((open) => {
  it("whatever is edited, merged, parted, taken in and undone, each fact is told of who said it, and of its day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(DEED, { minLength: 4, maxLength: 20 }), async (deeds) => {
        const model = new Model(await open());
        for (const deed of deeds) {
          await model.carryOut(deed);
          await model.expectRight();
        }
      }),
      { numRuns: 10 },
    );
  });
});
