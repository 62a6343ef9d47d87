import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { TABLES_OF_PEOPLE } from "#database/merging/pointing.ts";
import { readEverything } from "#operations/exporting/read-everything.ts";
import type { MergeId, PersonId } from "#people/id.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

/** Two who are one, and somebody else whom both have to do with. */
async function twice({ ask }: TestHome) {
  const ana = await ask("person.add", {
    name: "Ana Ruiz",
    email: "ana@example.org",
    organization: "EMBL",
    role: "Group leader",
    notes: "Likes tea.",
  });
  const twin = await ask("person.add", {
    name: "Ana María Ruiz",
    email: "ruiz@embl.example",
    organization: "EMBL",
    role: "Group leader",
    howMet: "summer school",
    notes: "Moved in May.",
    anyway: true,
  });
  const imre = await ask("person.add", { name: "Imre Kovács" });
  await ask("person.edit", { id: twin.id, preferences: { paceMonths: 6 } });
  await ask("touch.log", { personId: ana.id, kind: "mail", note: "first", at: START - 3 });
  await ask("touch.log", { personId: twin.id, kind: "mail", note: "first", at: START - 3 });
  await ask("touch.log", { personId: twin.id, kind: "call", note: "second", at: START - 2 });
  const talk = await ask("interview.plan", { personId: twin.id, focus: "explore-career" });
  await ask("advice.record", { personId: twin.id, text: "Look at patents" });
  await ask("promise.make", { personId: twin.id, text: "Send the paper" });
  await ask("projection.note", { personId: twin.id, picture: "The one with the microscope" });
  await ask("help.record", { personId: twin.id, kind: "feedback", note: "read my CV" });
  await ask("need.add", {
    personId: twin.id,
    side: "needs",
    kind: "introduction",
    text: "a statistician",
  });
  await ask("acquaintance.say", { personId: twin.id, otherId: imre.id });
  const draft = await ask("draft.write", { personId: twin.id });
  const option = await ask("option.add", { name: "Patent law" });
  const line = { optionId: option.id, direction: "for", text: "Calm work", personId: twin.id } as const;
  await ask("option.addEvidence", line);
  const lead = await ask("lead.record", { personId: twin.id, kind: "job", what: "A post in Lyon" });
  const introduction = await ask("introduction.add", { introducerId: twin.id, personId: imre.id });
  return { ana, twin, imre, talk, draft, option, lead, introduction };
}

/** Something to know about one of four, or about two of them. */
const FACT = fc.record({
  what: fc.constantFrom(
    "touch",
    "talk",
    "advice",
    "help",
    "need",
    "knows",
    "apart",
    "edit",
    "evidence",
    "picture",
    "not-now",
  ),
  of: fc.nat(3),
  and: fc.nat(3),
  n: fc.nat(2),
});

/** A book of four with these facts. */
async function book(
  { ask, call }: TestHome,
  facts: readonly (typeof FACT extends fc.Arbitrary<infer F> ? F : never)[],
) {
  const ids: PersonId[] = [];
  for (const [at, name] of ["Ana Ruiz", "Ana Ruiz", "Imre Kovács", "A. Ruiz"].entries()) {
    const more = {
      email: `a${at % 2}@example.org`,
      organization: "EMBL",
      notes: `note ${at % 2}`,
      anyway: true,
    };
    ids.push((await ask("person.add", { name, ...more })).id);
  }
  const option = await ask("option.add", { name: "Patent law" });
  for (const { what, of, and, n } of facts) {
    const [personId, otherId] = [ids[of] ?? "", ids[and] ?? ""] as [PersonId, PersonId];
    if (what === "touch") await ask("touch.log", { personId, kind: "call", note: `n${n}`, at: START - n });
    if (what === "talk") await ask("interview.plan", { personId, focus: "explore-career" });
    if (what === "advice") await ask("advice.record", { personId, text: `advice ${n}` });
    if (what === "help") await ask("help.record", { personId, kind: "feedback", note: `help ${n}` });
    if (what === "need") await ask("need.add", { personId, side: "needs", kind: "paper", text: `need ${n}` });
    if (what === "knows") await call("acquaintance.say", { personId, otherId, knows: n > 0 });
    if (what === "apart") await call("person.tellApart", { id: personId, otherId });
    if (what === "edit")
      await ask("person.edit", {
        id: personId,
        howMet: `met ${n}`,
        mentor: n > 0,
        preferences: { paceMonths: n + 1 },
      });
    if (what === "evidence")
      await ask("option.addEvidence", { optionId: option.id, direction: "for", text: `line ${n}`, personId });
    if (what === "picture") await ask("projection.note", { personId, picture: `picture ${n}` });
    if (what === "not-now") await call("today.notNow", { key: `picture:${personId}` });
  }
  return ids;
}

/** A card of one of a few people, some of whom share an address. */
const CARD = fc.record({
  name: fc.constantFrom("Ana Ruiz", "Imre Kovács", "Lin Wei"),
  n: fc.nat(2),
  firm: fc.nat(1),
});

function cardOf({ name, n, firm }: { readonly name: string; readonly n: number; readonly firm: number }) {
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL;TYPE=work:a${n}@example.org\nORG:Firm ${firm}\nNOTE:note ${n}\nEND:VCARD\n`;
}

onEveryStore((open) => {
  it("holds back where somebody is, where the other has a role there, and brings it back", async () => {
    for (const stays of ["with", "without"] as const) {
      const test = await open();
      const { ask } = test;
      const add = (email: string, role: string) =>
        ask("person.add", { name: "Ana Ruiz", email, organization: "EMBL", role, anyway: true });
      const people = {
        with: await add("ana@example.org", "Group leader"),
        without: await add("ruiz@embl.example", ""),
      };
      const before = await wholeState(test);
      const [into, goes] = [people[stays], people[stays === "with" ? "without" : "with"]];
      const { merge } = await ask("person.merge", { id: goes.id, into: into.id });
      const shown = await ask("person.show", { id: into.id });
      expect(shown.affiliations).toMatchObject([{ organization: "EMBL", role: "Group leader" }]);
      expect(shown.headline).toBe("Group leader, EMBL");
      await ask("person.unmerge", { id: into.id, merge });
      expect(await wholeState(test)).toEqual(before);
    }
  });

  it("makes one person out of two with everything about both, and no fact twice", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, twin, imre, talk, draft, lead } = await twice(test);
    const merged = await ask("person.merge", { id: twin.id, into: ana.id });
    expect(merged).toMatchObject({ id: ana.id, name: "Ana Ruiz", alsoCalled: "Ana María Ruiz" });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown).toMatchObject({
      name: "Ana Ruiz",
      howMet: "summer school",
      notes: "Likes tea.\n\nMoved in May.",
      preferences: { paceMonths: 6 },
      alsoCalled: [{ merge: merged.merge, name: "Ana María Ruiz", at: START }],
      interviews: [{ id: talk.id }],
      advice: [{ text: "Look at patents" }],
      promises: [{ text: "Send the paper" }],
      help: [{ note: "read my CV" }],
    });
    expect(shown.contactPoints.map(({ value }) => value)).toEqual(["ana@example.org", "ruiz@embl.example"]);
    expect(shown.affiliations).toHaveLength(1);
    expect(shown.touches.map(({ note }) => note)).toEqual(["second", "first"]);
    expect((await ask("draft.show", { id: draft.id })).personId).toBe(ana.id);
    expect((await ask("lead.show", { id: lead.id })).person.id).toBe(ana.id);
    expect((await ask("acquaintance.list", { personId: imre.id })).acquaintances).toMatchObject([
      { id: ana.id },
    ]);
    expect((await ask("person.list", { search: "maria" })).people).toMatchObject([{ id: ana.id }]);
    expect((await ask("person.list", {})).total).toBe(2);
  });

  it("finds who stayed under the id of who went, also where an edit was begun before", async () => {
    const test = await open();
    const { ask, call } = test;
    const { ana, twin } = await twice(test);
    await ask("person.merge", { id: twin.id, into: ana.id });
    expect((await ask("person.show", { id: twin.id })).id).toBe(ana.id);
    const stale = await call("person.edit", { id: twin.id, version: 2, headline: "Other" });
    expect(stale).toMatchObject({ kind: "stale", current: { id: ana.id } });
    await ask("touch.log", { personId: twin.id, kind: "call", note: "third" });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(3);
    expect(await call("person.merge", { id: twin.id, into: ana.id })).toMatchObject({ kind: "invalid" });
  });

  it("leads every old id to who stands today: in a part of it, in a key of Today, and after another merge", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, twin } = await twice(test);
    const other = await ask("person.add", { name: "A. M. Ruiz", anyway: true });
    await ask("person.merge", { id: twin.id, into: ana.id });
    expect(await ask("id.find", { part: twin.id.slice(-12) })).toEqual({
      found: [{ noun: "person", id: ana.id }],
    });
    expect((await ask("today.notNow", { key: `picture:${twin.id}` })).key).toBe(`picture:${ana.id}`);
    await ask("person.merge", { id: ana.id, into: other.id });
    for (const { id } of [twin, ana]) {
      expect((await ask("person.show", { id })).id).toBe(other.id);
      expect((await ask("touch.list", { personId: id })).touches).not.toHaveLength(0);
    }
    // What the user writes keeps an id that stands in it.
    const said = `She was ${twin.id} in the old list`;
    await ask("person.edit", { id: twin.id, notes: said });
    expect((await ask("person.show", { id: other.id })).notes).toBe(said);
  });

  it("knows somebody of a file by a name from before two were made one", async () => {
    const test = await open();
    const table = "Name,Company\nMaría Quiroga,EMBL\n";
    Object.assign(test.home, { ports: { files: handedFiles(() => table) } });
    const kind = async () =>
      (await test.ask("import.plan", { files: ["people.csv"] })).people.map((each) => each.kind);
    const ana = await test.ask("person.add", { name: "Ana Achterberg", organization: "EMBL" });
    expect(await kind()).toEqual(["new"]);
    const twin = await test.ask("person.add", { name: "María Quiroga" });
    const { merge } = await test.ask("person.merge", { id: twin.id, into: ana.id });
    expect(await kind()).toEqual(["skip"]);
    await test.ask("person.unmerge", { id: ana.id, merge });
    expect(await kind()).not.toEqual(["skip"]);
  });

  it("parts two again to exactly the state before, in every table", async () => {
    const test = await open();
    const { ana, twin } = await twice(test);
    const before = await wholeState(test);
    await test.ask("person.merge", { id: twin.id, into: ana.id });
    expect(await wholeState(test)).not.toEqual(before);
    expect(await test.ask("person.unmerge", { id: ana.id })).toMatchObject({ id: twin.id, from: ana.id });
    expect(await wholeState(test)).toEqual(before);
    await test.ask("person.merge", { id: ana.id, into: twin.id });
    await test.ask("person.unmerge", { id: ana.id });
    expect(await wholeState(test)).toEqual(before);
  });

  it("lets go on what ended only because both, while they were one, moved", async () => {
    const test = await open();
    const ana = await test.ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    const twin = await test.ask("person.add", { name: "Imre Kovács", organization: "Lumen" });
    await test.ask("person.merge", { id: ana.id, into: twin.id });
    test.clock += 1_000;
    await test.ask("person.moved", { id: twin.id, organization: "ETH" });
    await test.ask("person.unmerge", { id: twin.id });
    const placesOf = async (id: PersonId) =>
      (await test.ask("person.show", { id })).affiliations.map(
        ({ organization, endsOn }) => [organization, endsOn === null] as const,
      );
    expect(await placesOf(ana.id)).toEqual([["EMBL", true]]);
    expect((await placesOf(twin.id)).toSorted()).toEqual([
      ["ETH", true],
      ["Lumen", false],
    ]);
  });

  it("leaves what was added since with who stayed, and what belongs to a talk with whose talk it is", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, twin, talk } = await twice(test);
    await ask("person.merge", { id: twin.id, into: ana.id });
    await ask("person.edit", { id: ana.id, notes: "Mine now.", headline: "Professor" });
    await ask("touch.log", { personId: ana.id, kind: "meeting", note: "since", at: START - 1 });
    await ask("advice.record", { personId: ana.id, interviewId: talk.id, text: "In the talk" });
    await ask("person.unmerge", { id: ana.id });
    const stayed = await ask("person.show", { id: ana.id });
    expect(stayed).toMatchObject({ notes: "Mine now.", headline: "Professor", howMet: "", advice: [] });
    expect(stayed.touches.map(({ note }) => note)).toEqual(["since", "first"]);
    const back = await ask("person.show", { id: twin.id });
    expect(back).toMatchObject({ notes: "Moved in May.", howMet: "summer school" });
    expect(back.touches.map(({ note }) => note)).toEqual(["second", "first"]);
    expect(back.advice.map(({ text }) => text).toSorted()).toEqual(["In the talk", "Look at patents"]);
  });

  it("takes an earlier of several merges apart, and the later ones still stand", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, twin } = await twice(test);
    const third = await ask("person.add", { name: "A. Ruiz", email: "a@ruiz.example" });
    const first = await ask("person.merge", { id: twin.id, into: ana.id });
    test.clock += 1000;
    await ask("person.merge", { id: ana.id, into: third.id });
    expect((await ask("person.show", { id: twin.id })).id).toBe(third.id);
    await ask("person.unmerge", { id: third.id, merge: first.merge });
    expect((await ask("person.show", { id: twin.id })).id).toBe(twin.id);
    const rest = await ask("person.show", { id: ana.id });
    expect(rest.id).toBe(third.id);
    expect(rest.alsoCalled.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(rest.contactPoints.map(({ value }) => value)).toEqual(["a@ruiz.example", "ana@example.org"]);
  });

  it("merges nobody with themselves, nor two who stand in one introduction", async () => {
    const test = await open();
    const { call } = test;
    const { ana, twin, imre } = await twice(test);
    expect(await call("person.merge", { id: ana.id, into: ana.id })).toMatchObject({ kind: "invalid" });
    expect(await call("person.merge", { id: twin.id, into: imre.id })).toMatchObject({
      kind: "refused",
      says: "Ana María Ruiz and Imre Kovács stand in one introduction, so they are two people.",
    });
    expect(await call("person.unmerge", { id: ana.id })).toMatchObject({ kind: "refused" });
    const nobody = "00000000-0000-7000-8000-000000000000" as PersonId;
    expect(await call("person.merge", { id: nobody, into: ana.id })).toMatchObject({ kind: "missing" });
  });

  it("[R64] leaves out whoever was left out under either name", async () => {
    const test = await open();
    const { ana, twin } = await twice(test);
    await test.ask("person.leaveOut", { id: twin.id });
    expect(await test.ask("person.merge", { id: twin.id, into: ana.id })).toMatchObject({ leftOut: true });
    expect((await test.ask("person.list", { search: "ana" })).people).toEqual([]);
  });

  it("[R59] erases whoever was made one with somebody else under both names and ids", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, twin, imre } = await twice(test);
    await ask("touch.log", {
      personId: imre.id,
      kind: "call",
      note: "Spoke of Ana María Ruiz.",
      at: START - 9,
    });
    await ask("person.merge", { id: twin.id, into: ana.id });
    await ask("person.erase", { id: twin.id, confirm: "Ana Ruiz" });
    const left = JSON.stringify(await wholeState(test));
    for (const trace of [ana.id, twin.id, "María", "microscope", "ruiz@embl.example"])
      expect(left).not.toContain(trace);
    expect((await ask("person.show", { id: imre.id })).touches[0]?.note).toBe("Spoke of someone.");
  });

  it("[R58] goes along in an export with its way back, and comes back identical", async () => {
    const test = await open();
    const { ana, twin } = await twice(test);
    const before = await wholeState(test);
    await test.ask("person.merge", { id: twin.id, into: ana.id });
    const everything = JSON.parse((await test.ask("export.all", {})).text ?? "");
    const other = await open();
    expect(await other.ask("import.everything", { everything })).toMatchObject({ problems: [] });
    expect(JSON.parse((await other.ask("export.all", {})).text ?? "").tables).toEqual(everything.tables);
    await other.ask("person.unmerge", { id: twin.id });
    expect((await wholeState(other))["contact_points"]).toEqual(before["contact_points"]);
    expect((await wholeState(other))["people"]).toEqual(before["people"]);
    expect((await wholeState(other))["touches"]).toEqual(before["touches"]);
  });

  it.each([
    [
      "an address of everybody's",
      "contact_points",
      { kind: "email" },
      { value: "x@evil.example" },
      { stale: 0 },
    ],
    ["every call", "touches", { kind: "call" }, { note: "overwritten" }, { prompted: 0 }],
    ["every letter", "drafts", { kind: "request" }, { body: "send money" }, { version: 1 }],
    ["everybody", "people", { familiarity: "unknown" }, { left_out: 1 }, { left_out: 0 }],
    ["a moment that is none", "touches", { kind: "call" }, { at: "garbage" }, { prompted: 0 }],
    [
      "somebody's address",
      "contact_points",
      { person_id: "ZORA", kind: "email", key: "zora@real.example" },
      { value: "x@evil.example" },
      { value: "zora@real.example" },
    ],
    [
      "somebody's label",
      "contact_points",
      { person_id: "ZORA", kind: "email", key: "zora@real.example" },
      { label: "" },
      { label: "\u0000" },
    ],
    [
      "somebody else",
      "people",
      { id: "ZORA" },
      { name: "Nobody", name_key: "nobody" },
      { name: "Zora Neale", name_key: "zora neale" },
    ],
    ["whose a talk is", "touches", { id: "CALL" }, { person_id: "ANA" }, { person_id: "ZORA" }],
    ["a column that there is not", "touches", { id: "CALL" }, { nothing: "x" }, { nothing: "y" }],
    [
      "who stayed, with a name that sorts otherwise",
      "people",
      { id: "ANA" },
      { name_key: "zzz" },
      { name_key: "ana ruiz" },
    ],
    ["a row of somebody else that was held back", "touches", { id: "CALL" }, "held", null],
  ] as const)(
    "changes nothing that no merge does, when a foreign export's is taken apart: %s",
    async (_, table, key, before, after) => {
      const theirs = await open();
      const { ana, twin } = await twice(theirs);
      await theirs.ask("person.merge", { id: twin.id, into: ana.id });
      const everything = JSON.parse((await theirs.ask("export.all", {})).text ?? "");
      const mine = await open();
      const zora = await mine.ask("person.add", { name: "Zora Neale", email: "zora@real.example" });
      const call = await mine.ask("touch.log", {
        personId: zora.id,
        kind: "call",
        note: "a talk",
        at: START - 5,
      });
      await mine.ask("draft.write", { personId: zora.id });
      const rows = everything.tables.merge_rows;
      const count = rows.length;
      const ids: Readonly<Record<string, string>> = { ZORA: zora.id, CALL: call.id, ANA: ana.id };
      const json = (value: unknown) => JSON.stringify(value, (__, each) => ids[String(each)] ?? each);
      const held = { id: "t-1", person_id: zora.id, at: 1, kind: "call", direction: "mutual", created_at: 1 };
      rows.push({
        merge_id: rows[0].merge_id,
        position: count,
        table_name: table,
        row_key: json(key),
        before: before === "held" ? json(held) : json(before),
        after: after === null ? null : json(after),
      });
      const stood = await wholeState(mine);
      const { problems } = await mine.ask("import.everything", { everything });
      expect(problems).toMatchObject([{ table: "merge_rows", row: count + 1 }]);
      await mine.ask("person.unmerge", { id: twin.id });
      const now = await wholeState(mine);
      for (const each of ["people", "contact_points", "touches", "drafts"] as const)
        expect(now[each]).toEqual(expect.arrayContaining([...(stood[each] ?? [])]));
    },
  );

  it("leads another copy's rows of two people to the one that they became here, and the other way round", async () => {
    const desk = await open();
    const { ana, twin } = await twice(desk);
    const older = JSON.parse((await desk.ask("export.all", {})).text ?? "");
    const phone = await open();
    await phone.ask("import.everything", { everything: older });
    await desk.ask("person.merge", { id: twin.id, into: ana.id });
    const merged = await wholeState(desk);
    await desk.ask("import.everything", { everything: older });
    expect((await desk.ask("person.list", {})).total).toBe(2);
    expect((await wholeState(desk))["contact_points"]).toEqual(merged["contact_points"]);
    const newer = JSON.parse((await desk.ask("export.all", {})).text ?? "");
    await phone.ask("import.everything", { everything: newer });
    expect((await phone.ask("person.list", {})).total).toBe(2);
    expect((await phone.ask("person.show", { id: twin.id })).id).toBe(ana.id);
  });

  it("is taken back exactly, whatever the book, whoever were merged and in whatever order they are parted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(FACT, { maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(9), { maxLength: 4 }),
        async (facts, pairs, order) => {
          const test = await open();
          const ids = await book(test, facts);
          const before = await wholeState(test);
          const merges: { readonly merge: MergeId; readonly id: PersonId }[] = [];
          for (const [one, other] of pairs) {
            test.clock += 1;
            const merged = await test.call("person.merge", { id: ids[one] ?? "", into: ids[other] ?? "" });
            if (merged.kind === "done") merges.push({ merge: merged.value.merge, id: merged.value.id });
          }
          const { text } = await test.ask("export.all", {});
          expect(readEverything(JSON.parse(text ?? "")), "all that merges do may come back").toMatchObject({
            problems: [],
          });
          for (const at of [...order, ...merges.keys()].map((each) => each % Math.max(1, merges.length))) {
            const merge = merges[at];
            if (merge !== undefined) await test.call("person.unmerge", merge);
          }
          expect(await wholeState(test)).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("undoes an import that came after two were made one, and their parting is as it was", async () => {
    const table = (...lines: readonly string[]) =>
      ["Name,Email,Notes,How we met,Company", ...lines, ""].join("\n");
    const handed: Readonly<Record<string, string>> = {
      "one.csv": table("Una One,una@x.example,first,,"),
      "two.csv": table("Una Two,una2@x.example,second,,"),
      "three.csv": table("Una One,una@x.example,third,at a fair,Newco"),
    };
    const test = await open();
    Object.assign(test.home, { ports: { files: handedFiles((name) => handed[name] ?? "") } });
    const takeIn = (file: string) => test.ask("import.apply", { files: [file], remember: false });
    await takeIn("one.csv");
    await takeIn("two.csv");
    const apart = await wholeState(test);
    const { people } = await test.ask("person.list", {});
    const idOf = (name: string) => people.find((each) => each.name === name)?.id ?? "";
    const { merge, id } = await test.ask("person.merge", { id: idOf("Una Two"), into: idOf("Una One") });
    const one = await wholeState(test);
    await takeIn("three.csv");
    expect((await test.ask("person.show", { id })).notes).toContain("third");
    await test.ask("import.undo", {});
    const { imports: _, ...undone } = await wholeState(test);
    expect(undone).toEqual({
      ...one,
      imports: undefined,
      ...undone,
      people: one["people"],
      merge_rows: one["merge_rows"],
    });
    expect((await test.ask("person.show", { id })).notes).toBe("first\n\nsecond");
    await test.ask("person.unmerge", { merge, id });
    expect((await wholeState(test))["people"]).toEqual(apart["people"]);
    // What I wrote meanwhile stays mine, whatever is undone.
    const again = await test.ask("person.merge", { id: idOf("Una Two"), into: idOf("Una One") });
    const shown = await test.ask("person.show", { id: again.id });
    await test.ask("person.edit", { id: again.id, version: shown.version, notes: "first, second, and mine" });
    await takeIn("three.csv");
    await test.ask("import.undo", {});
    expect((await test.ask("person.show", { id: again.id })).notes).toBe("first, second, and mine");
  });

  it("undoes an import as if nobody had been merged, and merges those who are still there again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(CARD, { minLength: 1, maxLength: 5 }),
        fc.array(CARD, { minLength: 1, maxLength: 5 }),
        async (first, second) => {
          const outcome = async (mergedBefore: boolean) => {
            const test = await open();
            const handed = new Map([
              ["one.vcf", first.map(cardOf).join("")],
              ["two.vcf", second.map(cardOf).join("")],
            ]);
            Object.assign(test.home, { ports: { files: handedFiles((name) => handed.get(name) ?? "") } });
            const ana = await test.ask("person.add", { name: "Ana Ruiz", email: "a0@example.org" });
            await test.ask("import.apply", { files: ["one.vcf"] });
            const { import: second_ } = await test.ask("import.apply", { files: ["two.vcf"] });
            const { people } = await test.ask("person.list", {});
            const merge = async () => {
              test.clock = START + 1000;
              for (const { id } of people) await test.call("person.merge", { id, into: ana.id });
            };
            if (mergedBefore) await merge();
            if (second_ !== null) await test.ask("import.undo", { id: second_ });
            if (!mergedBefore) await merge();
            const told = await test.ask("person.show", { id: ana.id });
            return {
              ...told,
              alsoCalled: told.alsoCalled.map(({ name }) => name),
              id: "",
              contactPoints: told.contactPoints.map(({ kind, key, label }) => [kind, key, label]),
              affiliations: told.affiliations
                .map(({ organization, role }) => [organization, role])
                .toSorted(),
            };
          };
          expect(await outcome(true)).toEqual(await outcome(false));
        },
      ),
      { numRuns: 5 },
    );
  });

  it("knows every table in which a person stands", async () => {
    const { home } = await open();
    const { rows } =
      home.databases.backend === "sqlite"
        ? await sql<{ name: string }>`select distinct m.name as name from sqlite_master m,
            pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" = 'people'`.execute(
            home.databases.read,
          )
        : await sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint
            where contype = 'f' and confrelid = 'people'::regclass`.execute(home.databases.read);
    const columns = (await home.databases.read.introspection.getTables()).filter(({ columns: all }) =>
      all.some(({ name }) => name === "person_id"),
    );
    const names = new Set([...rows, ...columns].map(({ name }) => name).filter((name) => name !== "ties"));
    expect([...names].filter((name) => !TABLES_OF_PEOPLE.has(name))).toEqual([]);
  });
});
