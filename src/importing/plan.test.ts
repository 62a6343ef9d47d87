import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detailKey, type ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { leftOutKeys } from "#people/left-out.ts";
import { isNameless, otherNamesAmong } from "#people/other-names.ts";
import { alsoTold } from "#people/told-otherwise.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { peopleInTable } from "./from-table.ts";
import { peopleInCards } from "./from-vcard.ts";
import { type Book, type Plan, planImport, planInSteps, type Told } from "./plan.ts";
import type { ImportedPerson, ImportedTouch } from "./record.ts";
import { person, touch } from "./testing.ts";

const EMPTY: Book = {
  people: [],
  leftOut: new Set(),
  erased: new Set(),
  letters: [],
  imported: new Map(),
};

const told = (people: readonly ImportedPerson[], touches: readonly ImportedTouch[] = []): Told => ({
  people,
  touches,
  problems: [],
  bad: 0,
});
const kinds = (plan: Plan) => plan.people.map((each) => [each.name, each.kind]);

/** The book after a plan was carried out, as the operations do it. */
function carriedOut(plan: Plan, book: Book): Book {
  const people = new Map(book.people.map((each) => [each.id, each]));
  const letters = [...book.letters];
  const imported = new Map(book.imported);
  plan.people.forEach((each, place) => {
    if (each.kind === "skip") {
      for (const record of each.personId === null ? [] : each.records) {
        imported.set(fingerprintOf(record), each.personId ?? ("" as PersonId));
      }
      return;
    }
    const id = each.kind === "merge" ? each.personId : (`p${people.size}` as PersonId);
    const before: ExistingPerson = people.get(id) ?? {
      id,
      name: each.name,
      leftOut: false,
      points: [],
      places: [],
      notes: "",
      howMet: "",
      birthday: null,
      connectedOn: null,
      paceMonths: null,
    };
    people.set(id, each.records.reduce(withRecord, before));
    for (const record of each.records) imported.set(fingerprintOf(record), id);
    for (const each of plan.touches[place] ?? []) letters.push({ ...each, personId: id });
  });
  return { ...book, people: [...people.values()], letters, imported };
}

function withRecord(before: ExistingPerson, record: ImportedPerson): ExistingPerson {
  const name = isNameless(before.name) ? record.name : before.name;
  return {
    ...before,
    name,
    alsoCalled: [
      ...(before.alsoCalled ?? []),
      ...otherNamesAmong([record.name], [name, ...(before.alsoCalled ?? [])]),
    ],
    points: [...new Set([...before.points, ...record.points.map(({ kind, key }) => `${kind}:${key}`)])],
    places: [
      ...before.places,
      ...record.affiliations.map(({ organization, role }) => ({
        organization: foldText(organization),
        role,
      })),
    ],
    ...alsoTold(before, record),
    connectedOn: before.connectedOn ?? record.connectedOn,
    paceMonths: before.paceMonths ?? record.paceMonths,
    details: [...(before.details ?? []), ...record.extra.map(([name, value]) => detailKey(name, value))],
  };
}

describe("a plan", () => {
  const ana = person({ name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen", line: 2 });

  it("takes records of one person together, within an import and with the book", () => {
    const card = person({ name: "Ruiz, Ana", linkedin: "ana", organization: "Lumen", line: 9 });
    const first = planImport(told([ana, card]), EMPTY);
    expect(kinds(first)).toEqual([["Ana Ruiz", "new"]]);
    const book = carriedOut(planImport(told([ana]), EMPTY), EMPTY);
    expect(planImport(told([card]), book).people).toMatchObject([
      { kind: "merge", personId: "p0", reason: "The same name at the same organization." },
    ]);
  });

  it("keeps a doubtful one apart, says whom they may be, and takes the user's word for it", () => {
    const book = carriedOut(planImport(told([ana]), EMPTY), EMPTY);
    const namesake = person({
      name: "Ana Ruiz",
      email: "ruiz@example.com",
      organization: "Harbour",
      line: 3,
    });
    expect(planImport(told([namesake]), book).people).toMatchObject([
      {
        kind: "ask",
        personId: "p0",
        reason: "Perhaps the same as Ana Ruiz: the name is the same, at another organization.",
        ground: "the name is the same, at another organization.",
      },
    ]);
    const answered = planImport(told([namesake]), book, {
      same: new Set([fingerprintOf(namesake)]),
      back: new Set(),
    });
    expect(answered.people).toMatchObject([{ kind: "merge", personId: "p0", reason: "You said so." }]);
    expect(kinds(planImport(told([ana, namesake]), EMPTY))).toEqual([
      ["Ana Ruiz", "new"],
      ["Ana Ruiz", "ask"],
    ]);
  });

  it("knows a card by its id and its name that an earlier Weakties read otherwise, and asks nothing", () => {
    const bare = person({ name: "Ana Ruiz" });
    const card = {
      ...bare,
      extra: [
        ["uid", "urn:uuid:4FBE8971-0bc3"],
        ["nickname", "Anita"],
      ] as const,
    };
    const book = carriedOut(planImport(told([{ ...bare, extra: card.extra.slice(0, 1) }]), EMPTY), EMPTY);
    const read = { ...book, imported: new Map() };
    expect(planImport(told([{ ...card, extra: [["uid", "4fbe8971-0bc3"]] }]), read).people).toMatchObject([
      { kind: "skip", personId: "p0" },
    ]);
    expect(planImport(told([card]), read).people).toMatchObject([
      {
        kind: "merge",
        personId: "p0",
        reason: "The same name, and the same id in the program that they come from.",
      },
    ]);
    const other = person({ name: "Imre Nagy" });
    expect(kinds(planImport(told([{ ...other, extra: card.extra }]), read))).toEqual([["Imre Nagy", "new"]]);
    // What counts from 1 in every file names nobody.
    const first = { ...bare, extra: [["uid", "1"]] as const };
    const numbered = carriedOut(planImport(told([first]), EMPTY), EMPTY);
    const again = { ...first, extra: [...first.extra, ["nickname", "Anita"] as const] };
    expect(kinds(planImport(told([again]), numbered))).toEqual([["Ana Ruiz", "ask"]]);
  });

  it("knows a record again that an earlier Weakties read without the id that another program gives it", () => {
    const uid = ["uid", "4fbe8971-0bc3-4a17-8e0a-0d2b6f1c9a77"] as const;
    const [ana, namesake] = [
      person({ name: "Ana Ruiz", notes: "at the poster" }),
      person({ name: "Ana Ruiz", notes: "a neighbour" }),
    ];
    const book = carriedOut(planImport(told([ana, namesake]), EMPTY), EMPTY);
    const now = [ana, namesake].map((each) => ({ ...each, extra: [uid] }));
    expect(kinds(planImport(told(now.slice(0, 1)), book))).toEqual([["Ana Ruiz", "skip"]]);
    // Read with it, a later export tells of the same person what is new.
    const since = carriedOut(planImport(told(now.slice(0, 1)), EMPTY), EMPTY);
    const later = { ...ana, notes: "at the poster, and at the fair", extra: [uid] };
    expect(kinds(planImport(told([later]), since))).toEqual([["Ana Ruiz", "merge"]]);
    expect(planImport(told([{ ...later, name: "Ana Kovács" }]), since).people).toMatchObject([
      { kind: "ask", ground: "the id in the program that they come from is the same, under another name." },
    ]);
  });

  it("knows a row again that an earlier Weakties called by its number, and leaves the name that was given since", () => {
    const row = "Name,Company,Position,Phone\n,Lumen,Postdoc,+34 91 555 01 20\n";
    const [firm] = peopleInTable(row, "people.csv").people;
    if (firm === undefined) throw new Error("The row names nobody.");
    const before = carriedOut(planImport(told([{ ...firm, name: "+34 91 555 01 20" }]), EMPTY), EMPTY);
    const named = { ...before, people: before.people.map((each) => ({ ...each, name: "Spare keys" })) };
    expect(firm.name).toBe("Lumen");
    for (const book of [before, named]) {
      const again = planImport(told([firm]), book);
      expect(again.people.map(({ kind, reason }) => [kind, reason])).toEqual([
        ["skip", "All of it is in your book already."],
      ]);
    }
  });

  it.each([
    [
      "a name that is written family first",
      { name: "Doe, Jane" },
      peopleInCards({ text: "BEGIN:VCARD\nVERSION:4.0\nFN:Doe, Jane\nEND:VCARD", charset: "utf-8" }, "x.vcf"),
    ],
    [
      "several firms in one cell",
      { affiliations: [{ organization: "Lumen, Fenwick", role: "", startsOn: null, endsOn: null }] },
      peopleInTable('Name,Companies\nJane,"Lumen, Fenwick"\n', "x.csv"),
    ],
    [
      "two numbers under one heading",
      {
        points: ["+36205550134", "+3615550134"].map((key) => ({
          kind: "phone" as const,
          value: key,
          key,
          label: "mobile",
        })),
      },
      peopleInTable("Name,Telefon / Mobil\nJane,+36205550134; +3615550134\n", "x.csv"),
    ],
  ])("knows again of whom an earlier Weakties read otherwise %s", (_, otherwise, { people: [now] }) => {
    if (now === undefined) throw new Error("Nobody is named.");
    const before = carriedOut(planImport(told([{ ...now, ...otherwise }]), EMPTY), EMPTY);
    const since = before.people.map((each) => ({ ...each, name: "Spare keys", points: [], places: [] }));
    expect(planImport(told([now]), { ...before, people: since }).people).toMatchObject([{ kind: "skip" }]);
  });

  it("knows those of its own export again by the id that it gave them", () => {
    const id = "01a21d7a-dab2-7012-823a-1788c3e28302" as PersonId;
    const book = carriedOut(planImport(told([person({ name: "Ana Ruiz" })]), EMPTY), EMPTY);
    const people = book.people.map((each) => ({ ...each, id }));
    const card = {
      ...person({ name: "Ana Ruiz" }),
      extra: [
        ["uid", `urn:uuid:${id}`],
        ["mood", "fine"],
      ] as const,
    };
    expect(planImport(told([card]), { ...book, people, imported: new Map() }).people).toMatchObject([
      { kind: "merge", personId: id },
    ]);
  });

  it("asks once about two in the same files, and takes the answer by the key of either", () => {
    const card = person({ name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen", line: 1 });
    const other = person({ name: "Imre Nagy", email: "ana@example.org", phone: "+36 1 555 0134", line: 2 });
    const again = person({ name: "Ana Ruiz", email: "ana@example.org", phone: "+36 1 555 0199", line: 3 });
    const files = told([card, other, again]);
    expect(planImport(files, EMPTY).people.filter(({ kind }) => kind === "ask")).toHaveLength(1);
    for (const each of [card, other]) {
      const same = new Set([fingerprintOf(each)]);
      const plan = planImport(files, EMPTY, { same, back: new Set() });
      expect([plan.people.length, plan.unknown]).toEqual([1, []]);
    }
  });

  it("tells of an answer whose key nobody has", () => {
    const answers = { same: new Set(["nonsense"]), back: new Set([fingerprintOf(ana)]) };
    expect(planImport(told([ana]), EMPTY, answers).unknown).toEqual(["nonsense"]);
  });

  it("never makes one of two people of the book", () => {
    const twins = [ana, person({ name: "Ana Ruiz", email: "ruiz@example.com", line: 3 })];
    const book = carriedOut(planImport(told(twins), EMPTY), EMPTY);
    const both = { ...ana, points: twins.flatMap((each) => each.points) };
    expect(book.people).toHaveLength(2);
    expect(planImport(told([both]), book).people).toMatchObject([{ kind: "merge", personId: "p0" }]);
  });

  it("[R64] leaves out whoever was left out, also somebody who may be them", () => {
    const leftOut = new Set(leftOutKeys(ana.name, ana.points));
    expect(planImport(told([ana]), { ...EMPTY, leftOut }).people).toMatchObject([
      { kind: "skip", personId: null, reason: "You left Ana Ruiz out." },
    ]);
    const known = carriedOut(planImport(told([ana]), EMPTY), EMPTY);
    const book = { ...known, people: known.people.map((each) => ({ ...each, leftOut: true })) };
    const other = person({ name: "Ana Ruiz", email: "new@example.com", line: 4 });
    const plan = planImport(told([other], [touch("new@example.com", "m1")]), book);
    expect(plan.people).toMatchObject([{ kind: "skip", personId: null }]);
    expect(plan.touches).toEqual([[]]);
  });

  it("gives each letter to the person of its address, once", () => {
    const letters = [
      touch("ana@example.org", "m1"),
      touch("ana@example.org", "m1"),
      touch("x@example.org", "m2"),
    ];
    const plan = planImport(told([ana], letters), EMPTY);
    expect(plan.touches.map((each) => each.map(({ messageId }) => messageId))).toEqual([["m1"]]);
    const book = carriedOut(plan, EMPTY);
    const more = planImport(told([ana], [...letters, touch("ana@example.org", "m3")]), book);
    expect([kinds(more), more.touches[0]?.map(({ messageId }) => messageId)]).toEqual([
      [["Ana Ruiz", "merge"]],
      ["m3"],
    ]);
  });

  const few = <Value>(...values: readonly Value[]) => fc.constantFrom(undefined, ...values);
  const record = fc
    .record({
      name: fc.constantFrom(
        "Ana Ruiz",
        "Ruiz, Ana",
        "A. Ruiz",
        "Ana",
        "Imre Nagy",
        "info@example.org",
        "Ana Maria Ruiz",
      ),
      email: few("ana@example.org", "ruiz@example.com", "info@example.org"),
      phone: few("+36 1 555 0134", "555"),
      linkedin: few("ana", "ruiz"),
      organization: few("Lumen", "Lumen Inc.", "Harbour"),
      role: few("Chair"),
      birthday: few("--04-12", "1980-04-12"),
      notes: few("met in Lyon", "Lyon"),
      line: fc.nat({ max: 99 }),
    })
    .map((about) => person(JSON.parse(JSON.stringify(about))));
  const letter = fc.tuple(
    fc.constantFrom("ana@example.org", "ruiz@example.com"),
    fc.constantFrom("m1", "m2"),
  );
  const input = fc
    .tuple(fc.array(record, { maxLength: 12 }), fc.array(letter, { maxLength: 6 }))
    .map(([people, letters]) =>
      told(
        people,
        letters.map(([address, id]) => touch(address, id)),
      ),
    );

  it("adds nothing when it is made again after it was carried out", () => {
    fc.assert(
      fc.property(input, input, (before, now) => {
        const book = carriedOut(planImport(before, EMPTY), EMPTY);
        const after = carriedOut(planImport(now, book), book);
        const again = planImport(now, after);
        expect(again.people.filter((each) => each.kind !== "skip")).toEqual([]);
        expect(again.touches.flat()).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["without an id and then with one", "hash:0123", "m1@example.org", 1],
    ["with an id and then without", "m1@example.org", "hash:0123", 1],
    ["under two ids of its own as two", "m1@example.org", "m2@example.org", 2],
  ])("counts a letter that comes in twice, %s", (_, first, second, count) => {
    const letter = (messageId: string, more: Partial<ImportedTouch> = {}) =>
      told([ana], [{ ...touch("ana@example.org", messageId), subject: "Your poster", ...more }]);
    const book = carriedOut(planImport(letter(first, { at: 1_741_000_000_000 }), EMPTY), EMPTY);
    // A Date header knows seconds, a server's own time may know more.
    const again = planImport(letter(second, { at: 1_741_000_000_400 }), book);
    expect(again.touches.flat()).toHaveLength(count - 1);
    for (const other of [{ at: 1_741_000_001_000 }, { subject: "Your talk" }, { direction: "in" as const }])
      expect(
        planImport(letter(second, { at: 1_741_000_000_000, ...other }), book).touches.flat(),
      ).toHaveLength(1);
  });

  it("brings nothing back that the user has taken away since", () => {
    const first = carriedOut(planImport(told([ana]), EMPTY), EMPTY);
    const corrected = {
      ...first,
      people: first.people.map((each) => ({ ...each, name: "Anna Ruiz", points: [], places: [] })),
    };
    expect(kinds(planImport(told([ana]), corrected))).toEqual([["Ana Ruiz", "skip"]]);
  });

  it("is the same for the same input, and loses no record", () => {
    fc.assert(
      fc.property(input, (given) => {
        const plan = planImport(given, EMPTY);
        expect(planImport(given, EMPTY)).toEqual(plan);
        expect(new Set(plan.people.flatMap((each) => each.records))).toEqual(new Set(given.people));
      }),
    );
  });

  it("can be left half-way: it is made in many small steps", () => {
    const many = Array.from({ length: 2_000 }, (_, at) => person({ name: `Ana ${at}`, line: at }));
    const steps = planInSteps(told(many), EMPTY, { same: new Set(), back: new Set() });
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(20);
  });

  it("costs about as much per record for many as for few", () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      person({ name: "Ana Ruiz", email: `a${at}@example.org`, line: at }),
    );
    expect(planImport(told(many), EMPTY).people).toHaveLength(5_000);
  });
});

it("asks about somebody of another name who is reached like one in the book, rather than passing them over", () => {
  const email = "pk1950@example.org";
  const book = carriedOut(planImport(told([person({ name: "Peter Kovács", email })]), EMPTY), EMPTY);
  const again = (name: string) => kinds(planImport(told([person({ name, email })]), book));
  expect(again("Jana Ruiz")).toEqual([["Jana Ruiz", "ask"]]);
  expect(again("Kovács, Peter")).toEqual([["Kovács, Peter", "skip"]]);
});

it("knows how two met where an address card has it at the head of its note, as ours have", () => {
  const record = (notes: string) => person({ name: "Ana", email: "ana@example.org", notes });
  const book = carriedOut(planImport(told([{ ...record("likes tea"), howMet: "at a fair" }]), EMPTY), EMPTY);
  const again = (notes: string) => kinds(planImport(told([record(notes)]), book));
  expect(again("at a fair\n\nlikes tea")).toEqual([["Ana", "skip"]]);
  expect(again("at a fair")).toEqual([["Ana", "skip"]]);
  expect(again("at a fair, and again in Lyon")).toEqual([["Ana", "merge"]]);
});

it("knows where somebody is by a role with a bar in it, as LinkedIn has them", () => {
  const at = (role: string) => person({ name: "Ana Ruiz", organization: "Lumen", role });
  const book = carriedOut(planImport(told([at("Postdoc | Optics")]), EMPTY), EMPTY);
  expect(kinds(planImport(told([at("")]), book))).toEqual([["Ana Ruiz", "skip"]]);
});

it("[R58] takes what has no place of its own from a second file too, once, and a name in its parts for no news", () => {
  const card = (...extra: readonly (readonly [string, string])[]) => ({
    ...person({ name: "Ana Ruiz", email: "ana@example.org" }),
    extra,
  });
  const photo = ["PHOTO", `PHOTO:data:image/png;base64,${"A".repeat(5_000)}`] as const;
  const book = carriedOut(planImport(told([card(photo)]), EMPTY), EMPTY);
  const again = (...extra: readonly (readonly [string, string])[]) =>
    kinds(planImport(told([card(...extra)]), book));
  expect(again(photo, ["N", "N:Ruiz;Ana;;;"])).toEqual([["Ana Ruiz", "skip"]]);
  expect(again(["nickname", "Anita"])).toEqual([["Ana Ruiz", "merge"]]);
  expect(again([photo[0], photo[1].replace("A", "B")])).toEqual([["Ana Ruiz", "merge"]]);
});

it("never passes over another who shares a mailbox, nor takes two for one by an address without a name", () => {
  const email = "office@klein-law.example";
  const of = (name: string, line: number) => person({ name, email, line });
  const book = carriedOut(planImport(told([of("Peter Klein", 2)]), EMPTY), EMPTY);
  expect(kinds(planImport(told([of("Petra Klein", 3)]), book))).toEqual([["Petra Klein", "ask"]]);
  const nameless = of(email, 4);
  for (const people of [
    [nameless, of("Peter Klein", 2), of("Petra Klein", 3)],
    [of("Peter Klein", 2), nameless, of("Petra Klein", 3)],
    [of("Peter Klein", 2), of("Petra Klein", 3), nameless],
  ])
    expect(kinds(planImport(told(people), EMPTY))).toEqual([
      ["Peter Klein", "new"],
      ["Petra Klein", "ask"],
    ]);
  const known = carriedOut(planImport(told([nameless]), EMPTY), EMPTY);
  expect(kinds(planImport(told([of("Peter Klein", 2), of("Petra Klein", 3)]), known))).toEqual([
    ["Peter Klein", "merge"],
    ["Petra Klein", "ask"],
  ]);
});

it("makes two whose birthdays tell them apart no one, whoever without one stands between them", () => {
  const at = (line: number, birthday: string | null) =>
    person({ name: "Olumide Adeyemi", organization: "Lumen", line, ...(birthday && { birthday }) });
  const [early, late, none] = [at(2, "1980-04-12"), at(3, "1992-11-30"), at(4, null)];
  for (const people of [
    [early, late, none],
    [early, none, late],
    [none, early, late],
  ]) {
    const planned = planImport(told(people), EMPTY).people;
    expect(
      planned.map(({ records }) => new Set(records.flatMap(({ birthday }) => birthday ?? [])).size),
    ).toEqual([1, 1]);
  }
});

it("asks whether a namesake with the same address is the same where they were born years apart", () => {
  const hans = (birthday: string) =>
    person({ name: "Hans Möller", email: "hans.moeller@example.org", birthday });
  const book = carriedOut(planImport(told([hans("1951-03-02")]), EMPTY), EMPTY);
  expect(planImport(told([hans("1984-07-19")]), book).people).toMatchObject([
    { kind: "ask", reason: expect.stringContaining("with another birthday") },
  ]);
  expect(kinds(planImport(told([hans("1951-02-03")]), book))).toEqual([["Hans Möller", "merge"]]);
  expect(kinds(planImport(told([hans("--03-02")]), book))).toEqual([["Hans Möller", "skip"]]);
});

it("asks about a second bearer of a frequent name at one place, of whom nothing else is told", () => {
  const at = (name: string, email?: string) =>
    person({ name, organization: "PKU", ...(email ? { email } : {}) });
  const chen = carriedOut(planImport(told([at("Wei Chen", "wei.chen1@pku.example")]), EMPTY), EMPTY);
  expect(kinds(planImport(told([at("Wei Chen")]), chen))).toEqual([["Wei Chen", "ask"]]);
  const rare = carriedOut(planImport(told([at("Imre Nadas", "imre@pku.example")]), EMPTY), EMPTY);
  expect(kinds(planImport(told([at("Imre Nadas")]), rare))).toEqual([["Imre Nadas", "skip"]]);
});

it("asks about a frequent name at one place also in a small book where every name is frequent", () => {
  const names = ["Anna Müller", "Wei Wang", "Jan Novak", "Michael Weber", "Peter Klein", "Maria Rossi"];
  const others = (host: string) =>
    names.map((name, at) => person({ name, email: `m${at}@${host}`, organization: `Place ${at}` }));
  const li = (role: string) => person({ name: "Ming Li", organization: "PKU", role });
  const before = planImport(told([...others("one.example"), li("Professor")]), EMPTY);
  const after = planImport(told([...others("two.example"), li("PhD student")]), carriedOut(before, EMPTY));
  expect(kinds(after)).toContainEqual(["Ming Li", "ask"]);
});
