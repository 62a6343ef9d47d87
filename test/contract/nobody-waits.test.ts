import { strToU8, zipSync } from "fflate";
import { CompiledQuery, type KyselyPlugin } from "kysely";
import { describe, expect, it } from "vitest";
import { addRows, type Row, type TableName } from "#database/everything.ts";
import { recountTies } from "#database/ties/recount.ts";
import { writing } from "#database/transaction.ts";
import { readFiles } from "#importing/read-files.ts";
import type { Home } from "#operations/perform.ts";
import { pausing } from "#operations/turns.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { handedFiles } from "./handed-files.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";
import { turnsTaken } from "./turns-taken.ts";

const fill = (home: Home, rows: Partial<Record<TableName, readonly Row[]>>) =>
  writing(home.databases, home.owner, async (tx) => {
    for (const [table, some] of Object.entries(rows)) await addRows(tx, table as TableName, some);
  });

const numbered = <Each>(count: number, of: (at: number) => Each) =>
  Array.from({ length: count }, (_, at) => of(at));

const person = (id: string): Row => ({
  ...{
    id,
    name: `Person ${id}`,
    name_key: foldText(`Person ${id}`),
    familiarity: "unknown",
    created_at: START,
    updated_at: START,
  },
});
const place = (id: string): Row => ({ id, name: `Place ${id}`, name_key: foldText(`Place ${id}`) });
const stay = (id: string, person_id: string, organization_id: string, more: Row = {}): Row => ({
  ...{ id, person_id, organization_id, added_at: START, ...more },
});

/** What a book is asked while something runs: each query, how many rows came of it, and the way SQLite takes through it. */
function watched({ home }: TestHome) {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[]; rows: number }[] = [];
  const queries = new WeakMap<object, (typeof asked)[number]>();
  const plain = home.databases.read;
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const { sql, parameters } = plain.getExecutor().compileQuery(node, queryId);
      const query = { sql, parameters, rows: 0 };
      queries.set(queryId, query);
      asked.push(query);
      return node;
    },
    async transformResult({ result, queryId }) {
      const query = queries.get(queryId);
      if (query !== undefined) query.rows = result.rows.length;
      return result;
    },
  };
  Object.assign(home, { databases: { ...home.databases, read: plain.withPlugin(plugin) } });
  return {
    rows: () => asked.splice(0).reduce((sum, { rows }) => sum + rows, 0),
    ways: async () => {
      const ways: string[] = [];
      for (const { sql, parameters } of asked.splice(0)) {
        const explained = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
        const { rows } = await plain.executeQuery<{ readonly detail: string }>(explained);
        ways.push(...rows.map(({ detail }) => detail));
      }
      return ways;
    },
  };
}

onSqlite((open) => {
  it("goes to the people of one place after another to read fields, however many places there are", async () => {
    const test = await open();
    await fill(test.home, {
      people: [person("ana")],
      organizations: numbered(3, (at) => place(`o${at}`)),
      affiliations: [stay("a", "ana", "o1", { role: "Patent attorney" })],
    });
    const { ways } = watched(test);
    const { readable } = await test.ask("organization.readFields", {});
    expect(readable).toMatchObject([{ id: "o1", field: "patent law", from: "roles" }]);
    const toPlaces = (await ways()).filter((way) => /\b(a|affiliations)\b/.test(way));
    expect(toPlaces).toEqual([expect.stringContaining("organization_id=?")]);
  });

  it("[R53] reads those around somebody for who could introduce me, and no more in a book that is larger", async () => {
    const rowsFor = async (further: number) => {
      const test = await open();
      const others = numbered(further, (at) => `other${at}`);
      await fill(test.home, {
        people: [{ ...person("imre"), familiarity: "known" }, ...["ana", "kim", ...others].map(person)],
        organizations: numbered(2 + further / 5, (at) => place(`o${at}`)),
        affiliations: [
          ...[stay("a1", "imre", "o0"), stay("a2", "ana", "o0"), stay("a3", "kim", "o1")],
          // At a place of many nobody is read either.
          ...others.map((id, at) => stay(`b${at}`, id, at % 2 === 0 ? `o${2 + (at % (further / 5))}` : "o1")),
          stay("a4", "ana", "o1"),
        ],
      });
      const { rows } = watched(test);
      const found = await test.ask("network.introduce", { personId: "ana" as PersonId });
      expect(found).toMatchObject({ ways: [{ people: [{ id: "imre" }, { id: "ana" }] }] });
      return rows();
    };
    expect(await rowsFor(2_000)).toBe(await rowsFor(200));
  });

  it("[R53] looks up whom it asks for, rather than go through everybody who is not left out", async () => {
    const test = await open();
    await fill(test.home, {
      people: [{ ...person("imre"), familiarity: "known" }, person("ana")],
      organizations: [{ ...place("o1"), field: "biotech" }],
      affiliations: [stay("a1", "imre", "o1"), stay("a2", "ana", "o1")],
    });
    const { ways } = watched(test);
    await test.ask("network.introduce", { to: "biotech" });
    const toPeople = (await ways()).filter((way) => /\b(p|people)\b/.test(way));
    expect(toPeople.length).toBeGreaterThan(2);
    for (const way of toPeople) expect(way).toMatch(/\(owner_id=\? AND (?:id|person_id)=\?/);
  });

  it("reads the places of so many people by whose they are, for whoever may be in the book twice", async () => {
    const test = await open();
    await fill(test.home, {
      people: [person("ana")],
      organizations: [place("o1")],
      affiliations: [stay("a1", "ana", "o1")],
    });
    const { ways } = watched(test);
    await test.ask("person.duplicates", {});
    const toPlaces = (await ways()).filter((way) => /\b(a|affiliations)\b/.test(way));
    expect(toPlaces).toEqual([expect.stringContaining("person_id=?")]);
  });

  it("[R53] finds the same way into a field of many strangers from my side as from theirs", async () => {
    const found = async (strangers: number) => {
      const { home, ask } = await open();
      const others = numbered(strangers, (at) => `z${at}`);
      await fill(home, {
        people: [
          ...["imre", "lea"].map((id): Row => ({ ...person(id), familiarity: "known" })),

          ...["ana", "kim", ...others].map(person),
        ],
        organizations: [
          { ...place("o1"), field: "biotech" },
          ...["o2", "o3"].map((id): Row => ({ ...place(id), field: "" })),
          ...numbered(strangers / 50, (at): Row => ({ ...place(`f${at}`), field: "Biotech" })),
        ],
        affiliations: [
          ...[stay("a1", "ana", "o1"), stay("a2", "ana", "o2"), stay("a3", "imre", "o2")],
          ...[
            stay("b1", "kim", "o1"),
            stay("b2", "kim", "o3"),
            stay("b3", "lea", "o3"),
            stay("b4", "imre", "o3"),
          ],
          ...others.map((id, at) => stay(`c${at}`, id, `f${at % (strangers / 50)}`)),
        ],
      });
      const { rows } = watched({ home } as TestHome);
      const answer = await ask("network.introduce", { to: "biotech" });
      return { answer, rows: rows() };
    };
    const [few, many] = [await found(100), await found(1_000)];
    expect(many.answer).toEqual(few.answer);
    expect(few.answer).toMatchObject({
      ways: [{ people: [{ id: "imre" }, { id: "ana" }] }, { people: [{ id: "lea" }, { id: "kim" }] }],
    });
    // Who is at the places of the field is read; of all those strangers nothing else.
    expect(many.rows).toBeLessThan(2 * 1_000);
  });

  describe("lets others in while it", () => {
    const PEOPLE = 1_000;
    /** A few milliseconds of work; a book of fifty times as many keeps others waiting no longer than one notices. */
    const SHORT = 25_000;

    const book = async () => {
      const test = await open();
      const places = PEOPLE / 8;
      await fill(test.home, {
        people: numbered(PEOPLE, (at): Row => {
          const name = `${GIVEN[at % GIVEN.length]} ${FAMILY[at % FAMILY.length]}${at % 13}`;
          const familiarity = ["unknown", "known", "acquaintance"][at % 3] ?? "";
          return { ...person(`p${at}`), name, name_key: foldText(name), familiarity };
        }),
        organizations: numbered(
          places,
          (at): Row => ({
            ...place(`o${at}`),
            field: ["biotech", "policy", ""][at % 3] ?? "",
          }),
        ),
        affiliations: numbered(PEOPLE, (at) => stay(`a${at}`, `p${at}`, `o${(at * 7) % places}`)),
        touches: numbered(
          PEOPLE * 2,
          (at): Row => ({
            ...{ id: `t${at}`, person_id: `p${at % PEOPLE}`, at: START - at * 3_600_000, kind: "mail" },
            ...{ direction: at < PEOPLE ? "out" : "in", message_id: `m${at}` },
          }),
        ),
      });
      await writing(test.home.databases, test.home.owner, (tx) =>
        recountTies(
          tx,
          numbered(PEOPLE, (at) => `p${at}` as PersonId),
        ),
      );
      return test;
    };

    const asks = (name: string, input: object, least: number) => async () => {
      const { ask } = await book();
      const { longest, turns, what } = await turnsTaken(() => ask(name as "network.reach", input));
      expect(turns).toBeGreaterThanOrEqual(least);
      expect(longest, what).toBeLessThan(SHORT);
    };
    it("[R8] [R57] tells how far the network reaches", asks("network.reach", {}, 50));
    it("[R8] says which fields I can reach", asks("network.show", {}, 20));
    it("[R57] draws everybody", asks("network.people", {}, 20));
    it("[R53] looks for who could bring me into a field", asks("network.introduce", { to: "biotech" }, 10));
    it("[R53] looks further for that", asks("network.introduce", { to: "policy", hops: 3 }, 10));
    it("[R53] looks for who could bring me to somebody", asks("network.introduce", { personId: "p0" }, 5));
    it("[R58] writes everybody as contacts", asks("export.all", { format: "jscontact" }, 4));
    it("looks for who stands in the book twice", asks("person.duplicates", {}, 50));
    it("plans an import into it", async () => {
      const { home, ask } = await book();
      const rows = numbered(
        PEOPLE,
        (at) => `${GIVEN[at % GIVEN.length]} ${at},${at}@example.org,Place ${at % 90}`,
      );
      const content = ["Name,Email,Organization", ...rows].join("\n");
      Object.assign(home, { ports: { files: handedFiles(() => content) } });
      const { longest, turns, what } = await turnsTaken(() => ask("import.plan", { files: ["a.csv"] }));
      expect(turns).toBeGreaterThan(50);
      // Two hundred and fifty rows of a table are read at once.
      expect(longest, what).toBeLessThan(4 * SHORT);
    });
    it("plans an import of an archive of many cards, all with one address", async () => {
      const { home, ask } = await book();
      const count = 200;
      const cards = numbered(count, (at): [string, Uint8Array] => {
        const name = `${GIVEN[at % GIVEN.length]} ${FAMILY[at % FAMILY.length]}${at}`;
        return [`${at}.vcf`, strToU8(`BEGIN:VCARD\nFN:${name}\nEMAIL:office@example.org\nEND:VCARD\n`)];
      });
      const zip = zipSync(Object.fromEntries(cards));
      Object.assign(home, { ports: { files: handedFiles(() => zip) } });
      const { longest, turns, what } = await turnsTaken(() => ask("import.plan", { files: ["a.zip"] }));
      expect(turns).toBeGreaterThan(count);
      expect(longest, what).toBeLessThan(4 * SHORT);
    });
    it.each([
      ["a.ics", "", (at: number) => `BEGIN:VEVENT\nUID:${at}\nDTSTART:20260302T100000Z\nEND:VEVENT\n`],
      ["a.ldif", "", (at: number) => `dn: cn=${at}\ncn: Ana Ruiz${at}\nmail: a${at}@example.org\n\n`],
      [
        "a.xml",
        '<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">',
        (at: number) => `<vcard><fn><text>Ana Ruiz${at}</text></fn></vcard>`,
      ],
    ])("reads %s", async (name, begins, of) => {
      const content = new TextEncoder().encode(begins + numbered(4_000, of).join(""));
      const bytes = async function* () {
        yield content;
      };
      const wishes = { mine: [], keep: [], known: [], now: START, timeZone: "UTC" };
      // Made by the clock of the turns.
      const read = () =>
        readFiles([{ name, size: null, bytes }], wishes, pausing({ signal: new AbortController().signal }));
      const { turns } = await turnsTaken(read);
      // To make people of so many cards takes sixteen of them.
      expect(turns).toBeGreaterThan(name === "a.ics" ? 7 : 20);
    });
    it("[R8] reads fields from names and roles", asks("organization.readFields", {}, 10));
  });
});

const GIVEN = ["Ana", "Imre", "Mei", "Jonas", "Sofia", "Ada", "Tomasz"];
const FAMILY = ["Ruiz", "Kovacs", "Lin", "Weber", "Rossi", "Nowak", "Brandt", "Okafor", "Silva", "Haddad"];
