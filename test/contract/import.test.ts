import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { livedTies } from "#database/ties/tie-models.ts";
import { reading, writing } from "#database/transaction.ts";
import { PARTS } from "#operations/importing/in-parts.ts";
import type { Files } from "#operations/importing/port.ts";
import { problemInWords } from "#operations/importing/problem-in-words.ts";
import type { ImportId } from "#people/id.ts";
import { DAY_MS, type DateText } from "#time/date.ts";
import { onEveryStore } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

const folder = mkdtempSync(join(tmpdir(), "weakties-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINKEDIN = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-example,ana@example.org,Lumen,Scientist,12 Mar 2024
Imre,Kovács,https://www.linkedin.com/in/imre-example,,Fenwick,Attorney,1 Feb 2022
,,,,,,
,,,,Nowhere,Boss,
`;

const message = (from: string, to: string, day: number, subject: string, more = "") =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${day} Mar 2025 10:00:00 +0000\nSubject: ${subject}\nMessage-ID: <${subject}@x>\n${more}\nBody\n\n`;

const MAIL = [
  message("Me <me@example.org>", "Ana Ruiz <ana@example.org>", 3, "a1"),
  message("Ana Ruiz <ana@example.org>", "me@example.org", 4, "a2"),
  message("Zoë <zoe@example.org>", "me@example.org", 5, "z1"),
  message("me@example.org", "zoe@example.org", 6, "z2"),
  message("news@shop.example", "me@example.org", 7, "n1", "List-Unsubscribe: <https://shop.example/u>\n"),
  message("Once <once@example.org>", "me@example.org", 8, "o1"),
].join("");

/** As a mail program keeps it, on a day of our own. */
const dated = (from: string, to: string, at: number, subject: string) =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${new Date(at).toUTCString()}\nSubject: ${subject}\nMessage-ID: <${at}@x>\n\nBody\n\n`;

/** The Files port over what the test wrote; the http and cli surfaces bring their own. */
const files: Files = {
  open: async (ref) => ({
    kind: "file",
    name: ref,
    size: null,
    async *bytes() {
      yield new Uint8Array(await (await import("node:fs/promises")).readFile(join(folder, ref)));
    },
  }),
};

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

onEveryStore((openPlain) => {
  const open = async () => {
    const test = await openPlain();
    Object.assign(test.home, { ports: { files } });
    return test;
  };

  it("imports connections, tells the bad row with its line, and adds nothing the second time", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    const first = await ask("import.apply", input);
    expect(first).toMatchObject({ new: 2, merged: 0, skipped: 0, touches: 0 });
    expect(first.problems).toMatchObject([{ file: "Connections.csv", line: 5 }]);
    expect(await ask("import.apply", input)).toMatchObject({ new: 0, merged: 0, skipped: 2, touches: 0 });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    expect(await ask("person.show", { id: ana?.id ?? "" })).toMatchObject({
      familiarity: "unknown",
      headline: "Scientist, Lumen",
      connectedOn: "2024-03-12",
    });
  });

  it("sees what came into the book between the look at a plan and the import", async () => {
    const { ask } = await open();
    const files = [
      put(
        "people.csv",
        "Name,E-mail,Organization\nAna Ruiz,ana@example.org,Lumen\nLin Wei,lin@example.org,\n",
      ),
    ];
    expect((await ask("import.plan", { files })).counts).toMatchObject({ new: 2, merged: 0 });
    const { id } = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const lin = await ask("person.add", { name: "Lin Wei", email: "lin@example.org" });
    await ask("person.erase", { id: lin.id, confirm: "Lin Wei" });
    expect(await ask("import.apply", { files })).toMatchObject({ new: 0, merged: 1, skipped: 1 });
    expect((await ask("person.list", {})).people.map((each) => each.id)).toEqual([id]);
  });

  it("[R61] [R62] [R63] reads mail into touches, infers whose it is, and leaves lists and strangers out", async () => {
    const { ask } = await open();
    const plan = await ask("import.plan", { files: [put("mail.mbox", MAIL)] });
    expect(plan.me).toMatchObject({ addresses: ["me@example.org"], inferred: true });
    expect(plan.leftOut.map((each) => [each.address, each.reason])).toEqual([
      ["news@shop.example", expect.stringContaining("mass mail")],
      ["once@example.org", expect.stringContaining("wrote to you once")],
    ]);
    expect(plan.counts).toMatchObject({ new: 2, touches: 4 });
    expect((await ask("person.list", {})).total).toBe(0);
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 2, touches: 4 });
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 0, touches: 0 });
    const kept = await ask("import.apply", { files: ["mail.mbox"], keep: ["once@example.org"] });
    expect(kept).toMatchObject({ new: 1, touches: 1 });
    const [zoe] = (await ask("person.list", { search: "zoe" })).people;
    const shown = await ask("person.show", { id: zoe?.id ?? "" });
    expect(shown).toMatchObject({ familiarity: "unknown" });
    expect(shown.touches.map((each) => [each.direction, each.subject])).toEqual([
      ["out", "z2"],
      ["in", "z1"],
    ]);
  });

  it("[R61] asks whose mail it is where nothing shows it, and keeps nothing until that is said", async () => {
    const { ask, call } = await open();
    const two =
      message("a@example.org", "b@example.org", 3, "a1") + message("b@example.org", "a@example.org", 4, "b1");
    const files = [put("two.mbox", two)];
    const plan = await ask("import.plan", { files });
    expect(plan).toMatchObject({ people: [], me: { addresses: [] }, problems: [{ file: "two.mbox" }] });
    expect(plan.me.because).not.toBe("");
    expect(await call("import.apply", { files })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Say which it is"),
    });
    expect(await ask("import.apply", { files, me: ["a@example.org"] })).toMatchObject({ new: 1, touches: 2 });
  });

  it("knows a letter again that comes once with and once without its id, in either order", async () => {
    const plain = message("Ana Ruiz <ana@example.org>", "me@example.org", 4, "a2");
    const bare = plain.replace(/^Message-ID.*\n/m, "");
    for (const [first, second] of [
      [plain, bare],
      [bare, plain],
    ] as const) {
      const { ask } = await open();
      const me = ["me@example.org"];
      const keep = ["ana@example.org"];
      const once = await ask("import.apply", { files: [put("first.mbox", first)], me, keep });
      const again = await ask("import.apply", { files: [put("second.mbox", second)], me, keep });
      expect([once.touches, again.touches]).toEqual([1, 0]);
    }
  });

  it("[R51] keeps a letter that it prompted, and its answer, out of the chances when the mailbox comes in later", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org", familiarity: "known" });
    const letter = await ask("draft.write", { personId: ana.id, kind: "revive" });
    const sent = await ask("draft.sent", { id: letter.id, anyway: true });
    const at = sent.sentAt ?? 0;
    const [me, her] = ["Me <me@example.org>", "Ana Ruiz <ana@example.org>"];
    const mail = [
      dated(me, her, at - 100 * 86_400_000, "Before"),
      dated(me, her, at + 3_600_000, letter.subject),
      dated(her, me, at + 2 * 86_400_000, `Re: ${letter.subject}`),
      dated(her, me, at + 9 * 86_400_000, "Another thing"),
    ];
    test.clock += 30 * 86_400_000;
    const input = { files: [put("since.mbox", mail.join(""))], me: ["me@example.org"] };
    expect(await ask("import.apply", input)).toMatchObject({ merged: 1, touches: 3 });
    expect(await ask("import.apply", input)).toMatchObject({ touches: 0 });
    const { touches, tie } = await ask("person.show", { id: ana.id });
    expect(touches.map(({ direction, prompted }) => [direction, prompted])).toEqual([
      ["in", false],
      ["in", true],
      ["out", true],
      ["out", false],
    ]);
    expect(tie.why.sentences).toContain(
      "Contact that was planned here, on 2 days, is left out of the chance of contact: that is of what comes by itself.",
    );
    const { databases, owner } = test.home;
    const [lived] = await reading(databases, owner, (tx) => livedTies(tx, "2026-03-02" as DateText));
    expect(lived?.tie.days).toHaveLength(2);
  });

  it("finds people by how their addresses begin, whoever brought them", async () => {
    const { ask } = await open();
    await ask("import.apply", { files: [put("Connections.csv", LINKEDIN)] });
    await ask("person.add", { name: "Zoë", email: "Z.Weiss@Lumen.example" });
    const found = async (search: string) =>
      (await ask("person.list", { search })).people.map(({ name }) => name);
    for (const search of ["ana@example.org", "ana@ex", "ANA@"])
      expect([search, await found(search)]).toEqual([search, ["Ana Ruiz"]]);
    for (const search of ["z.weiss@lumen.example", "z.we"])
      expect([search, await found(search)]).toEqual([search, ["Zoë"]]);
    expect(await found("weiss@lumen.example")).toEqual([]);
    expect(await found("imre@example.org")).toEqual([]);
  });

  it("[R61] knows the user by each of their addresses, former ones too, without being told again", async () => {
    const { ask } = await open();
    await ask("settings.edit", {
      addresses: [{ address: "me@example.org" }, { address: "me@old.example", former: true }],
    });
    const mail = [
      message("me@example.org", "Ana Ruiz <ana@example.org>", 3, "n1"),
      message("me@old.example", "Imre <imre@example.org>", 4, "o1"),
      message("Ana Ruiz <ana@example.org>", "me@old.example", 5, "o2"),
    ];
    const plan = await ask("import.plan", { files: [put("both.mbox", mail.join(""))] });
    expect(plan).toMatchObject({ me: { inferred: false }, leftOut: [], counts: { new: 2, touches: 3 } });
    expect(plan.people.map((each) => each.name).toSorted()).toEqual(["Ana Ruiz", "Imre"]);
  });

  it("undone, leaves every request known that came before it, so that none is done twice", async () => {
    const test = await open();
    const add = () => test.call("person.add", { name: "Lin Wei" }, { idempotencyKey: "before" });
    await add();
    test.clock += DAY_MS;
    await test.ask("import.apply", { files: [put("Connections.csv", LINKEDIN)] });
    await test.ask("import.undo", {});
    expect(await add()).toMatchObject({ kind: "refused", says: expect.stringContaining("done already") });
    expect((await test.ask("person.list", {})).total).toBe(1);
  });

  it("[R61] keeps the addresses it guessed where that is wished, and lets go of them when it is undone", async () => {
    const test = await open();
    const before = await wholeState(test);
    await test.ask("import.apply", { files: [put("mail.mbox", MAIL)], remember: true });
    const addresses = async () => (await test.ask("settings.show", {})).addresses.map((each) => each.address);
    expect(await addresses()).toEqual(["me@example.org"]);
    await test.ask("import.undo", {});
    expect(await addresses()).toEqual([]);
    expect(await wholeState(test)).toEqual(before);
    await test.ask("import.apply", { files: ["mail.mbox"], remember: true });
    await test.ask("settings.edit", { addresses: [{ address: "me@example.org", former: true }] });
    await test.ask("import.undo", {});
    expect(await addresses()).toEqual(["me@example.org"]);
  });

  it("[R61] keeps the addresses that I say are mine, so that they need not be said again, unless I do not want that", async () => {
    const test = await open();
    const before = await wholeState(test);
    const addresses = async () => (await test.ask("settings.show", {})).addresses.map((each) => each.address);
    const input = { files: [put("mail.mbox", MAIL)], me: ["Me@Example.org ", "old@example.org"] };
    await test.ask("import.apply", { ...input, remember: false });
    expect(await addresses()).toEqual([]);
    await test.ask("import.undo", {});
    await test.ask("import.apply", input);
    expect(await addresses()).toEqual(["me@example.org", "old@example.org"]);
    const again = await test.ask("import.plan", { files: ["mail.mbox"] });
    expect(again.me).toMatchObject({ addresses: await addresses(), inferred: false });
    await test.ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
    const cards = { files: [put("Connections.csv", LINKEDIN)], me: ["me@example.org"] };
    await test.ask("import.apply", cards);
    expect(await addresses()).toEqual(["me@example.org"]);
    await test.ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
    await test.ask("import.apply", { files: ["mail.mbox"] });
    expect(await addresses()).toEqual([]);
  });

  it("refuses an answer for nobody, and reads a folder of letters and a hundred and more files", async () => {
    const { ask, call } = await open();
    const answered = { files: [put("Connections.csv", LINKEDIN)], same: ["nonsense"] };
    expect((await ask("import.plan", answered)).unknown).toEqual(["nonsense"]);
    expect(await call("import.apply", answered)).toMatchObject({
      kind: "refused",
      says: "Nobody in the files has the key “nonsense”. A plan shows the keys.",
    });
    const letters = Array.from({ length: 150 }, (_, at) =>
      put(
        `${at}.eml`,
        message("Ana Ruiz <ana@example.org>", "me@example.org", 3, `a${at}`).replace(/^.*\n/, ""),
      ),
    );
    expect(await ask("import.apply", { files: letters, me: ["me@example.org"] })).toMatchObject({
      new: 1,
      touches: 150,
      problems: [],
    });
  });

  it("adds mail to people known by the same address, and fills only what was empty", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana R.", email: "ana@example.org", howMet: "same lab" });
    put("Connections.csv", LINKEDIN);
    put("mail.mbox", MAIL);
    const answer = await ask("import.apply", {
      files: ["Connections.csv", "mail.mbox"],
      me: ["me@example.org"],
    });
    expect(answer).toMatchObject({ new: 2, merged: 1, touches: 4 });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown).toMatchObject({ name: "Ana R.", howMet: "same lab", headline: "Scientist, Lumen" });
    expect(shown.touches).toHaveLength(2);
  });

  it("keeps in the notes what a file tells otherwise, once, and fills what tells more", async () => {
    const { ask } = await open();
    const told = async (howMet: string, birthday: string) => {
      const row = `Ana Ruiz,ana@example.org,${howMet},${birthday}`;
      const files = [put("known.csv", `Name,Email,How you met,Birthday\n${row}\n`)];
      const { new: added, merged, skipped } = await ask("import.apply", { files });
      return { added, merged, skipped };
    };
    expect(await told("at a fair", "--04-12")).toEqual({ added: 1, merged: 0, skipped: 0 });
    expect(await told("in Rome", "1980-04-12")).toEqual({ added: 0, merged: 1, skipped: 0 });
    expect(await told("in Rome", "1980-12-04")).toEqual({ added: 0, merged: 1, skipped: 0 });
    expect(await told("at a fair", "1980-12-04")).toEqual({ added: 0, merged: 0, skipped: 1 });
    const [ana] = (await ask("person.list", {})).people;
    expect(await ask("person.show", { id: ana?.id ?? "" })).toMatchObject({
      howMet: "at a fair",
      birthday: "1980-04-12",
      notes: "How you met was also told so: in Rome\n\nAnother birthday was noted: 1980-12-04.",
    });
  });

  it("reads company out of my own letters to several, and only while I let it", async () => {
    const { ask } = await open();
    const both = "Jonas Ek <jonas@example.org>, Frida Lindqvist <frida@example.org>";
    const among = "me@example.org, Frida Lindqvist <frida@example.org>, Zoe Ray <zoe@example.org>";
    put(
      "several.mbox",
      [
        message("me@example.org", both, 3, "s1"),
        message("Jonas Ek <jonas@example.org>", "me@example.org", 4, "s2"),
        message("Jonas Ek <jonas@example.org>", among, 5, "s3"),
        message("me@example.org", "zoe@example.org", 6, "s4"),
      ].join(""),
    );
    await ask("import.apply", { files: ["several.mbox"], me: ["me@example.org"] });
    const [jonas] = (await ask("person.list", { search: "Jonas" })).people;
    await ask("person.edit", { id: jonas?.id ?? ("" as never), familiarity: "known" });
    const ways = async (to: string) => {
      const found = await ask("network.introduce", { to });
      return found.kind === "ways" ? found.ways.map((way) => way.steps[0]?.sentence) : found.says;
    };
    expect(await ways("Frida")).toEqual([
      "Jonas and Frida probably know each other: you wrote to both in one letter.",
    ]);
    // A letter to three says as much of two of them, whether or not the third is left out later.
    const three = "Jonas Ek <jonas@example.org>, Imre Kov <imre@example.org>, Kate Ng <kate@example.org>";
    put("three.mbox", [7, 8].map((day) => message("me@example.org", three, day, `t${day}`)).join(""));
    await ask("import.apply", { files: ["three.mbox"], me: ["me@example.org"] });
    const whyImre = async () => {
      const found = await ask("network.introduce", { to: "Imre" });
      return found.kind === "ways" ? found.ways[0]?.why : undefined;
    };
    const why = await whyImre();
    expect(why).toBeDefined();
    await ask("person.leaveOut", {
      id: (await ask("person.list", { search: "Kate" })).people[0]?.id ?? ("" as never),
    });
    expect(await whyImre()).toEqual(why);
    await ask("person.edit", { id: jonas?.id ?? ("" as never), familiarity: "unknown" });
    expect(await ask("network.introduce", { to: "Jonas" })).toMatchObject({
      says: "You have been in touch with Jonas Ek yourself. Nobody has to introduce you; write to them.",
    });
    // What Jonas wrote to Zoe is between the two of them.
    expect(await ways("Zoe")).toEqual([]);
    expect((await ask("network.people", {})).between).toMatchObject([{ inferred: true }, { inferred: true }]);
    await ask("settings.edit", { sharedLetters: false });
    expect(await ways("Frida")).toEqual([]);
    expect((await ask("network.people", {})).between).toEqual([]);
  });

  it("[R37] gives somebody known the pace that another tool has for them, unless they have one", async () => {
    const test = await open();
    const { ask } = test;
    const { id } = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const before = await wholeState(test);
    const dex = (pace: string) =>
      put(
        "dex.csv",
        `First Name,Last Name,Emails,Keep in touch frequency\nAna,Ruiz,ana@example.org,${pace}\n`,
      );
    const paceOf = async () => (await ask("person.show", { id })).preferences.paceMonths;
    const first = await ask("import.apply", { files: [dex("Every 3 months")] });
    expect([first.merged, await paceOf()]).toEqual([1, 3]);
    expect(await ask("import.apply", { files: [dex("Yearly")] })).toMatchObject({ merged: 0, skipped: 1 });
    await ask("import.undo", { id: first.import ?? "" });
    expect(await paceOf()).toBe(12);
    await ask("import.undo", {});
    expect(await paceOf()).toBe(null);
    expect((await wholeState(test))["people"]).toEqual(before["people"]);
  });

  const CARD = (name: string, more: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${more}END:VCARD\n`;

  it("writes to nobody any more of whom a file tells that they have died, until that is undone", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const before = await wholeState(test);
    const died = "DEATHDATE:20210203\n";
    const cards = put(
      "late.vcf",
      `${CARD("Ana Ruiz", `EMAIL:ana@example.org\n${died}`)}${CARD("Imre Kovács", died)}`,
    );
    const card = put(
      "late.json",
      JSON.stringify({
        "@type": "Card",
        version: "1.0",
        uid: "late-1",
        name: { full: "Eszter Vámos" },
        anniversaries: { a: { kind: "death", date: { "@type": "PartialDate", year: 2021 } } },
      }),
    );
    const { import: id } = await ask("import.apply", { files: [cards, card] });
    const closed = async (person: string) => {
      const { doNotContact, died } = (await ask("person.show", { id: person })).preferences;
      return doNotContact && died;
    };
    const { people } = await ask("person.list", {});
    const called = (whose: string) => people.find(({ name }) => name === whose)?.id ?? "";
    expect(await Promise.all([ana.id, called("Imre Kovács"), called("Eszter Vámos")].map(closed))).toEqual([
      true,
      true,
      true,
    ]);
    await ask("import.undo", { id: id ?? "" });
    expect((await wholeState(test))["people"]).toEqual(before["people"]);
  });

  it("gives a name to whom only an address was known by, keeps another one, and takes both back exactly", async () => {
    const test = await open();
    const { ask } = test;
    const csv = (name: string, rows: readonly string[]) => ({
      files: [put(name, `Name,Email,LinkedIn,Company\n${rows.join("\n")}\n`)],
    });
    const first = csv("first.csv", [
      "h.lang@kth.example,h.lang@kth.example,,",
      "Bill Harrow,w.harrow@x1.example,,",
      "Oleksandr Shevchuk,o.s@kpi.example,,",
      "Sara Lindqvister,,https://www.linkedin.com/in/sara-lq,",
    ]);
    await ask("import.apply", first);
    const before = await wholeState(test);
    const second = csv("second.csv", [
      "Helena Lang,h.lang@kth.example,,",
      "William Harrow,w.harrow@x1.example,,",
      "Олександр Шевчук,o.s@kpi.example,,",
      "Sara Lindqvister-Holm,,https://www.linkedin.com/in/sara-lq,",
    ]);
    const { import: id } = await ask("import.apply", second);
    expect(await ask("import.apply", second)).toMatchObject({ new: 0, merged: 0, skipped: 4 });
    const find = async (search: string) =>
      (await ask("person.list", { search })).people.map(({ name }) => name);
    expect(await find("helena")).toEqual(["Helena Lang"]);
    expect(await find("h.lang")).toEqual(["Helena Lang"]);
    expect(await find("william")).toEqual(["Bill Harrow"]);
    expect(await find("шевчук")).toEqual(["Oleksandr Shevchuk"]);
    expect(await find("holm")).toEqual(["Sara Lindqvister"]);
    const [bill] = (await ask("person.list", { search: "william" })).people;
    expect(await ask("person.show", { id: bill?.id ?? "" })).toMatchObject({
      alsoCalled: [{ name: "William Harrow", import: id, merge: null, from: "second.csv" }],
    });
    await ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
  });

  it("keeps the other names that one file tells of somebody", async () => {
    const { ask } = await open();
    const rows = "Bill Harrow,w.harrow@x1.example\nWilliam Harrow,w.harrow@x1.example\n";
    await ask("import.apply", { files: [put("two.csv", `Name,Email\n${rows}`)] });
    const [bill] = (await ask("person.list", { search: "william" })).people;
    expect(bill?.name).toBe("Bill Harrow");
    expect(
      await ask("import.apply", {
        files: [put("again.csv", `Email,Name\n${"w.harrow@x1.example,William Harrow\n"}`)],
      }),
    ).toMatchObject({ skipped: 1 });
  });

  it("a nickname that a file tells is shown and found, and goes with the import that told it", async () => {
    const google =
      "First Name,Last Name,Nickname,E-mail 1 - Value\nAnna,Nowak,Ania,a.nowak@x1.example\nJohn,Smith,John,j.smith@x1.example\n";
    const card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Nowak\nNICKNAME:Ania\nEMAIL:a.nowak@x1.example\nEND:VCARD\n";
    const contact = {
      "@type": "Card",
      version: "1.0",
      uid: "u1",
      name: { full: "Anna Nowak" },
      nicknames: { k: { name: "Ania" } },
      emails: { e: { address: "a.nowak@x1.example" } },
    };
    for (const [name, text] of [
      ["google.csv", google],
      ["card.vcf", card],
      ["contacts.json", JSON.stringify([contact])],
    ] as const)
      for (const known of [false, true]) {
        const test = await open();
        const { ask } = test;
        if (known)
          await ask("import.apply", {
            files: [put("known.csv", "Name,Email\nAnna Nowak,a.nowak@x1.example\n")],
          });
        const before = await wholeState(test);
        await ask("import.apply", { files: [put(name, text)] });
        const found = (await ask("person.list", { search: "ania" })).people;
        expect(found.map((each) => each.name)).toEqual(["Anna Nowak"]);
        const shown = await ask("person.show", { id: found[0]?.id ?? "" });
        const others = shown.alsoCalled.filter((each) => each.name !== "Anna Nowak");
        expect(others).toMatchObject([{ name: "Ania", from: name, merge: null, import: null }]);
        await ask("import.undo", {});
        expect(await wholeState(test)).toEqual(before);
      }
  });

  it("a nickname stays with whoever is taken apart, and is a later import's where that tells it as well", async () => {
    const test = await open();
    const { ask } = test;
    const head = "Name,Nickname,Email,LinkedIn\n";
    const called = async (search: string) =>
      (await ask("person.list", { search })).people.map(({ name }) => name);
    const file = `${head}Jan Novak,Honza,j.novak@cuni.example,https://www.linkedin.com/in/jn\nJ. Novak,Jenda,ja.novak@cuni.example,https://www.linkedin.com/in/jn\n`;
    const { import: id } = await ask("import.apply", { files: [put("two.csv", file)] });
    expect([await called("honza"), await called("jenda")]).toEqual([["Jan Novak"], ["Jan Novak"]]);
    const [jan] = (await ask("person.list", { search: "novak" })).people;
    await ask("person.unmerge", { id: jan?.id ?? "", import: id ?? "", different: true });
    expect([await called("honza"), await called("jenda")]).toEqual([["Jan Novak"], ["J. Novak"]]);
    await ask("import.apply", {
      files: [put("later.csv", "Nickname,Name,Email\nHonza,Jan Novak,j.novak@cuni.example\n")],
    });
    await ask("import.undo", { id: id ?? "" });
    expect([await called("honza"), await called("jenda")]).toEqual([["Jan Novak"], []]);
  });

  it("takes apart whom an import made one with somebody known, each with what is theirs, and again by that import's undo", async () => {
    const test = await open();
    const { ask } = test;
    const head = "Name,Email,LinkedIn,Company,Position,Birthday,Notes\n";
    await ask("import.apply", {
      files: [
        put(
          "c.csv",
          `${head}Jan Novak,j.novak@cuni.example,https://www.linkedin.com/in/jn,Cuni,,,likes tea\n`,
        ),
      ],
    });
    const before = await wholeState(test);
    const other =
      "J. Novak,ja.novak@cuni.example,https://www.linkedin.com/in/jn,Cuni,Postdoc,1980-04-12,likes ale\n";
    const { import: id, merged } = await ask("import.apply", { files: [put("d.csv", head + other)] });
    expect(merged).toBe(1);
    const [jan] = (await ask("person.list", { search: "novak" })).people;
    const janId = jan?.id ?? "";
    const parted = await ask("person.unmerge", { id: janId, different: true });
    expect(parted).toMatchObject({ name: "J. Novak", from: janId });
    expect(await ask("person.show", { id: parted.id })).toMatchObject({
      name: "J. Novak",
      headline: "Postdoc, Cuni",
      birthday: "1980-04-12",
      notes: "likes ale",
      contactPoints: [{ key: "ja.novak@cuni.example" }, { key: "jn" }],
      affiliations: [{ organization: "Cuni", role: "Postdoc" }],
    });
    expect(await ask("person.show", { id: janId })).toMatchObject({
      birthday: null,
      notes: "likes tea",
      headline: "Cuni",
      affiliations: [{ organization: "Cuni", role: "" }],
      contactPoints: [{ key: "j.novak@cuni.example" }, { key: "jn" }],
      alsoCalled: [],
    });
    expect(await ask("import.apply", { files: ["d.csv"] })).toMatchObject({ new: 0, merged: 0, skipped: 1 });
    expect(await test.call("person.unmerge", { id: janId })).toMatchObject({ kind: "refused" });
    await ask("import.undo", id === null ? {} : { id });
    const { told_apart: _, ...rest } = await wholeState(test);
    const { told_apart: __, ...stood } = before;
    expect(rest).toEqual(stood);
  });

  it("takes apart whom an earlier Weakties made one, whose records it did not keep, by what that import added", async () => {
    const test = await open();
    const { ask } = test;
    const head = "Name,Email,LinkedIn,Company,Birthday,Notes\n";
    const one = "Jan Novak,j.novak@cuni.example,https://www.linkedin.com/in/jn,Cuni,,likes tea\n";
    await ask("import.apply", { files: [put("e.csv", head + one)] });
    const before = await wholeState(test);
    const other =
      "Jan Novak,ja.novak@cuni.example,https://www.linkedin.com/in/jn,Brno,1980-04-12,likes ale\n";
    const { import: id } = await ask("import.apply", { files: [put("f.csv", head + other)] });
    await writing(test.home.databases, test.home.owner, ({ db }) =>
      db.deleteFrom("import_changes").where("table_name", "=", "together").execute(),
    );
    const [jan] = (await ask("person.list", { search: "novak" })).people;
    const janId = jan?.id ?? "";
    expect((await ask("person.show", { id: janId })).alsoCalled).toMatchObject([
      { import: id, from: "f.csv" },
    ]);
    const parted = await ask("person.unmerge", { id: janId, import: id ?? "", different: true });
    expect(await ask("person.show", { id: parted.id })).toMatchObject({
      name: "Jan Novak",
      birthday: "1980-04-12",
      notes: "likes ale",
      contactPoints: [{ key: "ja.novak@cuni.example" }],
      affiliations: [{ organization: "Brno" }],
    });
    expect(await ask("person.show", { id: janId })).toMatchObject({
      birthday: null,
      notes: "likes tea",
      alsoCalled: [],
      contactPoints: [{ key: "j.novak@cuni.example" }, { key: "jn" }],
      affiliations: [{ organization: "Cuni" }],
    });
    expect(await test.call("person.unmerge", { id: janId })).toMatchObject({ kind: "refused" });
    expect(await ask("import.apply", { files: ["f.csv"] })).toMatchObject({ new: 0 });
    await ask("import.undo", { id: id ?? "" });
    const { told_apart: _, imported_records: records, ...rest } = await wholeState(test);
    const { told_apart: __, imported_records: were, ...stood } = before;
    expect(rest).toEqual(stood);
    expect(records).toEqual(were);
  });

  it("takes apart two whom one file made one, and says what was made one since has to be taken apart first", async () => {
    const test = await open();
    const { ask } = test;
    const rows =
      "Sara Lindqvister,sara@lumen.example,https://www.linkedin.com/in/sara-lq,Lumen\n" +
      "Sara Holm,sara@holm.example,https://www.linkedin.com/in/sara-lq,Harbour\n";
    const { import: id } = await ask("import.apply", {
      files: [put("one.csv", `Name,Email,LinkedIn,Company\n${rows}`)],
    });
    const { people } = await ask("person.list", {});
    expect(people).toHaveLength(1);
    const sara = people[0]?.id ?? "";
    const imre = await ask("person.add", { name: "Imre Nagy" });
    const { merge } = await ask("person.merge", { id: imre.id, into: sara });
    const byImport = id === null ? {} : { import: id };
    expect(await test.call("person.unmerge", { id: sara, ...byImport })).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/^Since then Imre Nagy was made one with them/),
    });
    await ask("person.unmerge", { id: sara, merge });
    const parted = await ask("person.unmerge", { id: sara, ...byImport });
    expect(parted.name).toBe("Sara Holm");
    expect(await ask("person.show", { id: parted.id })).toMatchObject({
      contactPoints: [{ key: "sara@holm.example" }, { key: "sara-lq" }],
      affiliations: [{ organization: "Harbour" }],
    });
    expect(await ask("person.show", { id: sara })).toMatchObject({
      name: "Sara Lindqvister",
      contactPoints: [{ key: "sara@lumen.example" }, { key: "sara-lq" }],
      affiliations: [{ organization: "Lumen" }],
    });
  });

  it("writes to the address that a card prefers, whichever is first in the alphabet", async () => {
    const { ask } = await open();
    const card = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Ana Ruiz",
      "EMAIL:a.private@alias.example",
      "EMAIL;type=INTERNET;type=pref:ruiz@work.example",
      "END:VCARD",
    ];
    await ask("import.apply", { files: [put("pref.vcf", card.join("\r\n"))] });
    const [ana] = (await ask("person.list", {})).people;
    const { contactPoints } = await ask("person.show", { id: ana?.id ?? "" });
    expect(contactPoints).toMatchObject([
      { key: "ruiz@work.example", preferred: true },
      { key: "a.private@alias.example" },
    ]);
    const draft = await ask("draft.write", { personId: ana?.id ?? "" });
    expect(draft.ways[0]).toMatchObject({ kind: "email", value: "ruiz@work.example" });
    expect(await ask("import.apply", { files: ["pref.vcf"] })).toMatchObject({ skipped: 1 });
  });

  it("undoes an import to exactly the state before", async () => {
    const test = await open();
    const { ask } = test;
    await ask("person.add", { name: "Ana R.", email: "ana@example.org", organization: "Lumen" });
    const before = await wholeState(test);
    put("Connections.csv", LINKEDIN);
    put("mail.mbox", MAIL);
    await ask("import.apply", { files: ["Connections.csv", "mail.mbox"] });
    expect(await wholeState(test)).not.toEqual(before);
    expect(await ask("import.undo", {})).toMatchObject({ removed: 2, kept: 0 });
    expect(await wholeState(test)).toEqual(before);
    expect((await test.call("import.undo", {})).kind).toBe("refused");
  });

  it("keeps what the user did since, and says so, when an import is undone", async () => {
    const { ask } = await open();
    await ask("import.apply", { files: [put("Connections.csv", LINKEDIN)] });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("interview.plan", { personId: ana?.id ?? "" });
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1, kept: 1 });
    expect((await ask("person.list", {})).people.map((each) => each.name)).toEqual(["Ana Ruiz"]);
  });

  it("brings in cards and letters with NUL in them, without it", async () => {
    const { ask } = await open();
    const card = CARD("A=00na Ruiz", "EMAIL:ana@example.org\n").replace(
      "FN:",
      "FN;ENCODING=QUOTED-PRINTABLE:",
    );
    const noted = card.replace(
      "END:",
      "NOTE;ENCODING=QUOTED-PRINTABLE:one=00two\nX-MORE;ENCODING=QUOTED-PRINTABLE:a=00b\nEND:",
    );
    const mail = message("ana@example.org", "me@example.org", 4, "=?utf-8?Q?a=00b?=");
    const files = [put("nul.vcf", noted), put("nul.mbox", mail)];
    expect(await ask("import.apply", { files, me: ["me@example.org"] })).toMatchObject({
      new: 1,
      touches: 1,
      bad: 0,
    });
    const [ana] = (await ask("person.list", {})).people;
    expect(await ask("person.show", { id: ana?.id ?? "" })).toMatchObject({
      notes: "onetwo",
      touches: [{ subject: "a b" }],
    });
  });

  it("writes nothing in an import that adds nothing, and takes its mark back with it", async () => {
    const test = await open();
    await test.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const before = await wholeState(test);
    const card = put("ana.vcf", "BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@example.org\nEND:VCARD\n");
    const input = { files: [card, put("newsletter.mbox", message("news@x.example", "a@x.example", 3, "n"))] };
    const nothing = await test.ask("import.apply", input);
    expect(nothing).toMatchObject({ new: 0, skipped: 1 });
    const withoutMarks = { ...before, imported_records: [] };
    expect({ ...(await wholeState(test)), imported_records: [] }).toEqual(withoutMarks);
    expect((await test.ask("import.list", {})).imports).toMatchObject([{ id: nothing.import }]);
    expect(await test.ask("import.undo", {})).toMatchObject({ import: nothing.import, changed: false });
    expect(await wholeState(test)).toEqual(before);
    const more = put(
      "more.vcf",
      "BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@example.org\nTEL:+49 30 901820\nEND:VCARD\n",
    );
    const { import: id } = await test.ask("import.apply", { files: [more] });
    expect((await test.ask("import.list", {})).imports[0]).toMatchObject({ id });
    await test.ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
  });

  it("plans files that hold nobody like any others, and says what is not right in each", async () => {
    const { ask, call } = await open();
    const files = [
      put("empty.vcf", ""),
      put("text.csv", "just,some\n"),
      put("cut.json", '{"weakties":1,"tab'),
    ];
    const plan = await ask("import.plan", { files });
    expect(plan).toMatchObject({ people: [], counts: { new: 0, merged: 0, skipped: 0 }, notRead: files });
    expect(plan.problems.map(({ file }) => file)).toEqual(files);
    expect(await call("import.apply", { files })).toMatchObject({
      kind: "refused",
      problems: plan.problems.map(({ file }) => ({ file })),
    });
  });

  it("undoes an import with the same file once more, which is no import of its own", async () => {
    const test = await open();
    const before = await wholeState(test);
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    const first = await test.ask("import.apply", input);
    await test.ask("import.apply", input);
    expect(await test.ask("import.undo", {})).toMatchObject({
      import: first.import,
      changed: true,
      removed: 2,
    });
    expect(await wholeState(test)).toEqual(before);
    expect(await test.call("import.undo", {})).toMatchObject({
      kind: "refused",
      says: "There is no import to undo.",
    });
  });

  it("takes no address back that the user has written to or asked with since", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const olu = await ask("person.add", { name: "Olu Ade" });
    const card = (name: string) => CARD(name, `EMAIL:${name.slice(0, 3).toLowerCase()}@example.org\n`);
    put("cards.vcf", `${card("Ana Ruiz")}${card("Olu Ade")}${card("Imre Kovács")}${card("Zoë Berg")}`);
    const plan = await ask("import.plan", { files: ["cards.vcf"] });
    const same = plan.people.filter((each) => each.kind === "ask").map((each) => each.key);
    await ask("import.apply", { files: ["cards.vcf"], same });
    const [imre] = (await ask("person.list", { search: "imre" })).people;
    await ask("draft.write", { personId: ana.id, kind: "offer" });
    await ask("interview.plan", { personId: imre?.id ?? "" });
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1, kept: 1 });
    const pointsOf = async (id: string) =>
      (await ask("person.show", { id })).contactPoints.map((each) => each.value);
    expect(await pointsOf(ana.id)).toEqual(["ana@example.org"]);
    expect(await pointsOf(imre?.id ?? "")).toEqual(["imr@example.org"]);
    expect(await pointsOf(olu.id)).toEqual([]);
    expect((await ask("person.list", { search: "zoë" })).people).toEqual([]);
  });

  it("undoes two imports of the same people to exactly the state before, in either order", async () => {
    for (const order of [
      [1, 0],
      [0, 1],
    ]) {
      const test = await open();
      const { ask } = test;
      await ask("person.add", { name: "Olu Ade", email: "olu@example.org" });
      const before = await wholeState(test);
      const first = put(
        "first.vcf",
        CARD("Ana Ruiz", "EMAIL:ana@example.org\nORG:Lumen\nTITLE:Postdoc\n") +
          CARD("Olu Ade", "EMAIL:olu@example.org\nTEL:+49301234567\nORG:Lumen\nTITLE:Postdoc\n"),
      );
      const second = put(
        "second.vcf",
        CARD("Ana Ruiz", "EMAIL:ana@example.org\nTEL:+49307654321\nORG:Fenwick\nTITLE:Scientist\n") +
          CARD(
            "Olu Ade",
            "EMAIL:olu@example.org\nTEL:+49301234567\nBDAY:1990-03-04\nORG:Lumen\nTITLE:Lead\n",
          ),
      );
      const done = [
        await ask("import.apply", { files: [first] }),
        await ask("import.apply", { files: [second] }),
      ];
      expect(done).toMatchObject([
        { new: 1, merged: 1 },
        { new: 0, merged: 2 },
      ]);
      for (const at of order) await ask("import.undo", { id: done[at]?.import as never });
      expect(await wholeState(test), `undone in the order ${order}`).toEqual(before);
    }
  });

  it("undoes three imports that filled the same to exactly the state before, in every order", async () => {
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const test = await open();
      const { ask } = test;
      await ask("person.add", { name: "Olu Ade", email: "olu@example.org" });
      const before = await wholeState(test);
      const done: (string | null)[] = [];
      for (const [at, note] of ["likes tea", "plays the oud", "moved to Lyon"].entries()) {
        const file = put(`note${at}.vcf`, CARD("Olu Ade", `EMAIL:olu@example.org\nNOTE:${note}\n`));
        done.push((await ask("import.apply", { files: [file] })).import);
      }
      for (const at of order) await ask("import.undo", { id: done[at] as never });
      expect(await wholeState(test), `undone in the order ${order}`).toEqual(before);
    }
  });

  it("keeps the role of somebody of whom a card tells only where they are", async () => {
    const test = await open();
    const { ask } = test;
    const known = { name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen", role: "Group leader" };
    const ana = await ask("person.add", known);
    const before = await wholeState(test);
    const bare = put("bare.vcf", CARD("Ana Ruiz", "EMAIL:ana@example.org\nTEL:+49307654321\nORG:Lumen\n"));
    expect(await ask("import.apply", { files: [bare] })).toMatchObject({ merged: 1 });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown.affiliations).toMatchObject([{ organization: "Lumen", role: "Group leader" }]);
    expect(shown.headline).toBe("Group leader, Lumen");
    await ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
    const nothing = put("nothing.vcf", CARD("Ana Ruiz", "EMAIL:ana@example.org\nORG:Lumen\n"));
    expect(await ask("import.apply", { files: [nothing] })).toMatchObject({ merged: 0, skipped: 1 });
  });

  it("completes where somebody is by the role that a file tells, also under another spelling, and takes it back", async () => {
    for (const organization of ["Lumen", "Lumen, Inc."]) {
      const test = await open();
      const { ask } = test;
      const known = { name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen" };
      const ana = await ask("person.add", known);
      const before = await wholeState(test);
      const places = async () =>
        (await ask("person.show", { id: ana.id })).affiliations.map((each) => [each.organization, each.role]);
      const card = (title: string) =>
        CARD("Ana Ruiz", `EMAIL:ana@example.org\nORG:${organization}\nTITLE:${title}\n`);
      const fuller = put("fuller.vcf", card("Group leader"));
      const { import: first, ...counts } = await ask("import.apply", { files: [fuller] });
      expect(counts).toMatchObject({ merged: 1, new: 0 });
      expect(await places()).toEqual([["Lumen", "Group leader"]]);
      expect((await ask("organization.list", {})).organizations).toHaveLength(1);
      expect((await ask("person.list", { search: "leader" })).total).toBe(1);
      const again = put("again.vcf", card("Group leader").replace("EMAIL", "NOTE:x\nEMAIL"));
      await ask("import.apply", { files: [again] });
      expect(await places()).toEqual([["Lumen", "Group leader"]]);
      // What a later import that stands was told as well stays with it.
      await ask("import.undo", { id: first as never });
      expect(await places()).toEqual([["Lumen", "Group leader"]]);
      await ask("import.undo", {});
      expect(await wholeState(test), organization).toEqual(before);
    }
  });

  it("[R26] keeps somebody's work under their name, whichever file tells of a seat on a board", async () => {
    const card = (role: string, at: string) =>
      `BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@example.org\nORG:${at}\nTITLE:${role}\nEND:VCARD\n`;
    const [work, board] = [
      put("work.vcf", card("Professor", "Lumen")),
      put("board.vcf", card("Board member", "Fenwick")),
    ];
    for (const lots of [[[work], [board]], [[board], [work]], [[board, work]], [[work, board]]]) {
      const test = await open();
      for (const files of lots) await test.ask("import.apply", { files });
      const [ana] = (await test.ask("person.list", {})).people;
      const shown = await test.ask("person.show", { id: ana?.id ?? "" });
      expect(shown.headline).toBe("Professor, Lumen");
      expect(shown.affiliations.map(({ role }) => role)).toEqual(["Professor", "Board member"]);
    }
    const test = await open();
    const ana = await test.ask("person.add", {
      name: "Ana Ruiz",
      organization: "Fenwick",
      role: "Board member",
    });
    const other = await test.ask("person.add", { name: "A. Ruiz", organization: "Lumen", role: "Professor" });
    await test.ask("person.merge", { id: other.id, into: ana.id });
    expect(await test.ask("person.show", { id: ana.id })).toMatchObject({ headline: "Professor, Lumen" });
  });

  it("leaves the words that I put under a name, and a new position stands below them", async () => {
    const test = await open();
    const { ask } = test;
    const known = { name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen", role: "Scientist" };
    const ana = await ask("person.add", known);
    const edited = await ask("person.edit", {
      id: ana.id,
      version: 1,
      headline: "Brews beer, knows every fungus",
    });
    const card = (role: string) => CARD("Ana Ruiz", `EMAIL:ana@example.org\nORG:Fenwick\nTITLE:${role}\n`);
    await ask("import.apply", { files: [put("moved.vcf", card("Group leader"))] });
    const shown = async () => ask("person.show", { id: ana.id });
    expect((await shown()).headline).toBe("Brews beer, knows every fungus");
    expect((await shown()).affiliations[0]).toMatchObject({ organization: "Fenwick", role: "Group leader" });
    // Whoever says no more than a position there has it follow the next one.
    await ask("person.edit", { id: ana.id, version: edited.version, headline: "Group leader, Fenwick" });
    await ask("import.apply", { files: [put("again.vcf", card("Director"))] });
    expect((await shown()).headline).toBe("Director, Fenwick");
  });

  it("completes one position by one role, and puts a second role there beside it", async () => {
    const test = await open();
    const { ask } = test;
    const known = { name: "Ana Ruiz", email: "ana@example.org", organization: "Lumen" };
    const ana = await ask("person.add", known);
    const roles = async () =>
      (await ask("person.show", { id: ana.id })).affiliations.map((each) => each.role).toSorted();
    const both = put(
      "both.vcf",
      CARD("Ana Ruiz", "EMAIL:ana@example.org\nORG:Lumen\nTITLE:Group leader\n") +
        CARD("Ana Ruiz", "EMAIL:ana@example.org\nORG:Lumen\nTITLE:Dean\n"),
    );
    await ask("import.apply", { files: [both] });
    expect(await roles()).toEqual(["Dean", "Group leader"]);
    await ask("import.undo", {});
    expect(await roles()).toEqual([""]);
  });

  it("leaves a later import what it shares with the one that is undone", async () => {
    const test = await open();
    const { ask } = test;
    const first = put("first.vcf", CARD("Ana Ruiz", "EMAIL:ana@example.org\nORG:Lumen\n"));
    const second = put("second.vcf", CARD("Ana Ruiz", "EMAIL:ana@example.org\nTEL:+49307654321\n"));
    const { import: id } = await ask("import.apply", { files: [first] });
    await ask("import.apply", { files: [second] });
    expect(await ask("import.undo", { id: id as never })).toMatchObject({ removed: 0, kept: 1 });
    const [ana] = (await ask("person.list", {})).people;
    const { contactPoints } = await ask("person.show", { id: ana?.id ?? "" });
    expect(contactPoints.map((each) => each.value)).toEqual(["ana@example.org", "+49307654321"]);
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1 });
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("lets a file come in again whose every row an undone import had brought", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const both = "EMAIL:ana@example.org\nTEL:+49307654321\n";
    const first = put("first.vcf", CARD("Ana Ruiz", `${both}ORG:Lumen\n`));
    const second = put("second.vcf", CARD("Ana Ruiz", both));
    await ask("import.apply", { files: [first] });
    expect(await ask("import.apply", { files: [second] })).toMatchObject({ merged: 0, skipped: 1 });
    for (const _ of ["second", "first"]) await ask("import.undo", {});
    expect(await ask("import.apply", { files: [second] })).toMatchObject({ merged: 1 });
    expect((await ask("person.show", { id: ana.id })).contactPoints).toHaveLength(2);
  });

  it("says that an export that was merged cannot be taken apart, rather than undo an older import", async () => {
    const test = await open();
    const sample = await test.again("sample");
    await sample.ask("person.add", { name: "Imre Kovács" });
    const { text } = await sample.ask("export.all", { format: "json" });
    await test.ask("import.apply", { files: [put("first.vcf", CARD("Ana Ruiz", ""))] });
    await test.ask("import.apply", { files: [put("everything.json", text ?? "")] });
    expect(await test.call("import.undo", {})).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("took in an export"),
    });
    expect((await test.ask("person.list", {})).total).toBe(2);
  });

  it("[R64] leaves out again whom the user left out, also after the person is gone", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    await ask("import.apply", input);
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.leaveOut", { id: ana?.id ?? "" });
    put("mail.mbox", MAIL);
    const plan = await ask("import.plan", { files: ["Connections.csv", "mail.mbox"] });
    expect(plan.people.find((each) => each.name === "Ana Ruiz")).toMatchObject({
      kind: "skip",
      reason: expect.stringContaining("left Ana Ruiz out"),
    });
    await ask("import.apply", { files: ["Connections.csv", "mail.mbox"] });
    expect((await ask("person.list", { search: "ana" })).people).toEqual([]);
    expect((await ask("person.show", { id: ana?.id ?? "" })).touches).toEqual([]);
  });

  it("brings nothing back that the user corrected, and asks whom a namesake is", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    await ask("import.apply", input);
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.edit", { id: ana?.id ?? "", name: "Anna Ruiz-Nagy" });
    expect(await ask("import.apply", input)).toMatchObject({ new: 0, merged: 0, skipped: 2 });
    const other = {
      files: [put("card.vcf", "BEGIN:VCARD\nFN:Imre Kovács\nEMAIL:imre@example.com\nEND:VCARD\n")],
    };
    const [asked] = (await ask("import.plan", other)).people;
    expect(asked).toMatchObject({
      kind: "ask",
      reason: expect.stringContaining("Perhaps the same as Imre Kovács"),
    });
    expect(await ask("import.apply", { ...other, same: [asked?.key ?? ""] })).toMatchObject({
      new: 0,
      merged: 1,
    });
    expect((await ask("person.list", { search: "imre" })).people).toHaveLength(1);
  });

  it("remembers what the user said of a table's columns, until that import is undone", async () => {
    const test = await open();
    const plan = async (column: string[] = []) => {
      const { people } = await test.ask("import.plan", {
        files: [put("k.csv", "Wer,Woher\nAna,Lyon\n")],
        column,
      });
      return people.map(({ record }) => [record?.name, record?.howMet]);
    };
    const column = ["Wer=Name", "Woher = How we met"];
    expect(
      await test.call("import.plan", { files: ["k.csv"], column: ["Wer=whatever it may be"] }),
    ).toMatchObject({
      kind: "invalid",
    });
    expect(await plan(column)).toEqual([["Ana", "Lyon"]]);
    const done = await test.ask("import.apply", {
      files: [put("first.csv", "Woher,Wer\nBonn,Imre\n")],
      column,
    });
    expect(await plan(), "remembered").toEqual([["Ana", "Lyon"]]);
    // Of a table with other headings nobody has said anything yet.
    expect(
      await test.ask("import.plan", { files: [put("other.csv", "Wer,Note\nAna,tall\n")] }),
    ).toMatchObject({
      people: [],
      notRead: ["other.csv"],
    });
    await test.ask("import.undo", { id: done.import ?? "" });
    // Nobody can tell what they are any more: a plan asks, an import is refused.
    expect(await test.ask("import.plan", { files: ["k.csv"] })).toMatchObject({
      people: [],
      problems: [{ about: "columns" }],
      notRead: ["k.csv"],
      tables: [{ names: false, columns: [{ key: "wer" }, { key: "woher", values: ["Lyon"] }] }],
    });
    expect(await test.call("import.apply", { files: ["k.csv"] })).toMatchObject({ kind: "refused" });
  });

  it("does not ask again about two whom the user told apart, and forgets that with the import", async () => {
    const test = await open();
    const { ask } = test;
    await ask("person.add", { name: "Imre Kovács", organization: "Lumen" });
    const list =
      "Name,Email\nImre Kovács,imre@example.com\nLin Chen,lin@example.com\nLin Chen,chen@example.org\n";
    const files = [put("names.csv", list)];
    const doubtful = async () =>
      (await ask("import.plan", { files })).people.filter(({ kind }) => kind === "ask").map(({ key }) => key);
    const pairs = async () => (await ask("person.duplicates", {})).pairs.length;
    const before = await wholeState(test);
    const different = await doubtful();
    expect(different).toHaveLength(2);
    const { import: left } = await ask("import.apply", { files });
    expect(await pairs()).toBe(2);
    await ask("import.undo", { id: left as ImportId });
    expect(await wholeState(test)).toEqual(before);
    const { import: told } = await ask("import.apply", { files, different });
    expect(await pairs()).toBe(0);
    await ask("import.undo", { id: told as ImportId });
    expect(await wholeState(test)).toEqual(before);
    expect(await doubtful()).toEqual(different);
  });

  it("takes columns without headings by their places, and remembers nothing of them for other tables", async () => {
    const test = await open();
    const column = ["column 1=Organization", "column 2=Name"];
    const file = put("plain.csv", "Lumen,Ana Ruiz\nKovács,Imre Kovács\n");
    expect(await test.ask("import.plan", { files: [file] })).toMatchObject({
      people: [],
      tables: [{ firstRow: "somebody", names: false }],
    });
    expect(await test.ask("import.apply", { files: [file], column })).toMatchObject({ new: 2, problems: [] });
    const other = await test.ask("import.plan", { files: [put("other.csv", "Imre,Zoë\nAna,Rosa\n")] });
    expect(other).toMatchObject({ people: [], tables: [{ names: false }] });
  });

  it("[R62] remembers whose letters the user wants, until that import is undone", async () => {
    const test = await open();
    const { ask } = test;
    await ask("import.apply", { files: [put("mail.mbox", MAIL)] });
    const before = await wholeState(test);
    const kept = { files: ["mail.mbox"], keep: ["News@shop.example"] };
    expect(await ask("import.apply", kept)).toMatchObject({ new: 1, touches: 1 });
    const later = put(
      "later.mbox",
      message("news@shop.example", "me@example.org", 9, "n2", "Precedence: bulk\n"),
    );
    expect(await ask("import.apply", { files: [later], me: ["me@example.org"] })).toMatchObject({
      merged: 1,
      touches: 1,
    });
    await ask("import.undo", {});
    await ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 0, touches: 0 });
  });

  it("[R58] takes a whole export of another home in, as JSON and as an archive, and adds nothing twice", async () => {
    const test = await open();
    const sample = await test.again("sample");
    await sample.ask("sample.fill", {});
    const json = await sample.ask("export.all", { format: "json" });
    const zip = await sample.ask("export.all", { format: "zip" });
    const inFile = put("everything.json", json.text ?? "");
    writeFileSync(join(folder, "weakties.zip"), Buffer.from(zip.base64 ?? "", "base64"));
    expect(await test.ask("import.apply", { files: [inFile] })).toMatchObject({ new: 30, merged: 0, bad: 0 });
    expect(await test.ask("import.apply", { files: ["weakties.zip"] })).toMatchObject({
      new: 0,
      merged: 0,
      bad: 0,
    });
    expect((await test.ask("interview.list", {})).interviews.length).toBeGreaterThan(5);
  });

  it("says before and after what an export would do to my settings, and undo passes over none of it", async () => {
    const [desk, phone] = [await open(), await open()];
    await desk.ask("settings.edit", { name: "Ana Ruiz" });
    await phone.ask("settings.edit", { name: "Imre Soto", introduction: "a biologist in Lyon" });
    const file = {
      files: [put("whole.json", (await phone.ask("export.all", { format: "json" })).text ?? "")],
    };
    const added = ["you in one line “a biologist in Lyon”"];
    const their = ["your name “Imre Soto”"];
    expect((await desk.ask("import.plan", file)).settings).toEqual({ added, replaced: [], kept: their });
    expect((await desk.ask("import.plan", { ...file, settings: true })).settings).toEqual({
      added,
      replaced: their,
      kept: [],
    });
    const done = await desk.ask("import.apply", file);
    expect(done).toMatchObject({ new: 0, settings: { added, replaced: [], kept: their } });
    expect(await desk.ask("settings.show", {})).toMatchObject({
      name: "Ana Ruiz",
      introduction: "a biologist in Lyon",
    });
    const undone = await desk.call("import.undo", {});
    expect(undone).toMatchObject({ kind: "refused", says: expect.stringContaining("a copy made before it") });
    expect(await desk.ask("import.apply", file)).toMatchObject({ settings: { added: [], kept: their } });
  });

  it("[R58] merges whoever of another home is certainly somebody here, with all that hangs on them, and once", async () => {
    const desk = await open();
    const ana = await desk.ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@example.org",
      organization: "EMBL",
    });
    await desk.ask("touch.log", { personId: ana.id, kind: "mail", note: "first", at: desk.clock - 3 });
    await desk.ask("person.add", { name: "Imre Kovács" });
    const phone = await open();
    const { ask } = phone;
    const other = await ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@example.org",
      organization: "EMBL",
      notes: "Likes tea.",
    });
    const imre = await ask("person.add", { name: "Imre Kovács", notes: "Plays chess." });
    const lin = await ask("person.add", { name: "Lin Wei" });
    await ask("touch.log", { personId: other.id, kind: "mail", note: "first", at: desk.clock - 3 });
    await ask("touch.log", { personId: other.id, kind: "call", note: "second", at: desk.clock - 2 });
    const talk = await ask("interview.plan", { personId: other.id, focus: "explore-career" });
    await ask("advice.record", { personId: other.id, text: "Look at patents" });
    const draft = await ask("draft.write", { personId: other.id });
    await ask("acquaintance.say", { personId: other.id, otherId: lin.id });
    await ask("today.notNow", { key: `picture:${other.id}` });
    const file = { files: [put("whole.json", (await ask("export.all", { format: "json" })).text ?? "")] };
    const before = await wholeState(desk);
    const plan = await desk.ask("import.plan", file);
    expect(plan.counts).toEqual({
      new: 2,
      merged: 1,
      skipped: 0,
      bad: 0,
      touches: 1,
      introductions: 0,
      places: 0,
      noted: 0,
    });
    expect(plan.people.map(({ kind, name, personId }) => [kind, name, personId])).toEqual([
      ["merge", "Ana Ruiz", ana.id],
      ["ask", "Imre Kovács", expect.any(String)],
      ["new", "Lin Wei", null],
    ]);
    expect(await wholeState(desk), "a plan writes nothing").toEqual(before);
    const done = await desk.ask("import.apply", file);
    expect(done).toMatchObject({ new: 2, merged: 1, skipped: 0, touches: 1, exports: ["whole.json"] });
    expect((await desk.ask("person.list", { search: "ana" })).people.map(({ id }) => id)).toEqual([ana.id]);
    const shown = await desk.ask("person.show", { id: other.id });
    expect(shown).toMatchObject({ id: ana.id, notes: "Likes tea." });
    expect(shown.touches.map(({ note }) => note)).toEqual(["second", "first"]);
    expect(shown.contactPoints).toHaveLength(1);
    expect(shown.affiliations).toHaveLength(1);
    expect((await desk.ask("interview.show", { id: talk.id })).personId).toBe(ana.id);
    expect((await desk.ask("draft.show", { id: draft.id })).personId).toBe(ana.id);
    const { pairs } = await desk.ask("person.duplicates", {});
    expect(pairs.map(({ kind, one }) => [kind, one.name])).toEqual([["ask", "Imre Kovács"]]);
    const merged = await wholeState(desk);
    expect((await desk.ask("import.plan", file)).counts).toEqual({
      new: 0,
      merged: 0,
      skipped: 3,
      bad: 0,
      touches: 0,
      introductions: 0,
      places: 0,
      noted: 0,
    });
    expect(await desk.ask("import.apply", file)).toMatchObject({ new: 0, merged: 0, skipped: 3, touches: 0 });
    expect(await wholeState(desk), "the same export again").toEqual(merged);
    // And back to the phone, and from there again: the same people, under the ids of the desk.
    const back = put("back.json", (await desk.ask("export.all", { format: "json" })).text ?? "");
    expect((await ask("import.plan", { files: [back] })).counts).toMatchObject({ new: 1, touches: 0 });
    expect(await ask("import.apply", { files: [back] })).toMatchObject({ new: 1, touches: 0 });
    expect((await ask("person.list", {})).total).toBe(4);
    const there = await ask("person.show", { id: other.id });
    expect(there.id).toBe(ana.id);
    expect(there.touches.map(({ note }) => note)).toEqual(["second", "first"]);
    const third = put("third.json", (await ask("export.all", { format: "json" })).text ?? "");
    expect(await desk.ask("import.apply", { files: [third] })).toMatchObject({
      new: 0,
      merged: 0,
      touches: 0,
    });
    expect(imre.id).not.toBe(ana.id);
  });

  it("merges what is told apart nowhere and nobody twice: a second one of the same file is asked about", async () => {
    const desk = await open();
    const ana = await desk.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const phone = await open();
    const one = await phone.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const two = await phone.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org", anyway: true });
    const { text } = await phone.ask("export.all", { format: "json" });
    const files = [put("whole.json", text ?? ""), put("again.json", text ?? "")];
    const plan = await desk.ask("import.plan", { files });
    expect(plan.counts).toMatchObject({ new: 1, merged: 1, skipped: 2 });
    expect(plan.people.map(({ kind, key }) => [kind, key])).toEqual([
      ["merge", one.id],
      ["ask", two.id],
      ["skip", one.id],
      ["skip", two.id],
    ]);
    const said = { files, same: [two.id as string] };
    expect(await desk.ask("import.apply", said)).toMatchObject({ new: 0, merged: 2, skipped: 2 });
    expect((await desk.ask("person.list", {})).people.map(({ id }) => id)).toEqual([ana.id]);
    // Parted again, they are two, and stay so whatever comes in.
    await desk.ask("person.unmerge", { id: two.id });
    await desk.ask("person.tellApart", { id: ana.id, otherId: two.id });
    expect(await desk.ask("import.apply", { files })).toMatchObject({ new: 0 });
    expect((await desk.ask("person.list", {})).total).toBe(2);
  });

  it("refuses an export that is cut off or without one good row, in our words, and records nothing", async () => {
    const test = await open();
    await test.ask("person.add", { name: "Ana Ruiz", notes: "{ [ \\" });
    const { text = "" } = await test.ask("export.all", { format: "json" });
    const refusals: Readonly<Record<string, string>> = {
      [put("cut.json", text?.slice(0, 400) ?? "")]: "cut.json: The file is cut off",
      [put("text.json", text?.slice(0, (text?.indexOf("Ana Ruiz") ?? 0) + 4) ?? "")]:
        "text.json: The file is cut off",
      [put("changed.json", text?.replace(":", ";") ?? "")]: "",
      [put("poor.json", '{"weakties":1,"tables":{"people":[{"x":1}]}}')]:
        "poor.json: people, row 1: id: This is needed.",
    };
    for (const [file, says] of Object.entries(refusals)) {
      expect(await test.call("import.apply", { files: [file] })).toMatchObject({
        kind: "refused",
        says: expect.stringContaining(says),
      });
      const { problems } = await test.ask("import.plan", { files: [file] });
      expect(problems.map(problemInWords)[0]).toContain(says);
    }
    expect((await test.ask("import.list", {})).imports).toEqual([]);
    const half = put(
      "half.json",
      (text ?? "").replace('"people": [', '"people": [{"x":1},').replace('"people":[', '"people":[{"x":1},'),
    );
    expect(await test.ask("import.plan", { files: [half] })).toMatchObject({
      counts: { bad: 1 },
      problems: [{ file: "half.json" }],
    });
    expect(await test.ask("import.apply", { files: [half] })).toMatchObject({ bad: 1, merged: 0 });
  });

  it("keeps the names of files that brought nobody new, and says what undoing took off the timelines", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    await ask("person.add", { name: "Zoë", email: "zoe@example.org" });
    await ask("import.apply", { files: [put("mail.mbox", MAIL)], me: ["me@example.org"] });
    expect((await ask("import.list", {})).imports).toMatchObject([{ files: ["mail.mbox"] }]);
    expect(await ask("import.undo", {})).toMatchObject({ files: ["mail.mbox"], removed: 0, touches: 4 });
  });

  it("refuses what is no address of mine, and counts what a search finds", async () => {
    const { ask, call } = await open();
    const said = { files: [put("mail.mbox", MAIL)], me: ["not-an-address"] };
    expect(await call("import.plan", said)).toMatchObject({
      kind: "invalid",
      at: "me.0",
      says: expect.stringContaining("“not-an-address” is no e-mail address"),
    });
    await ask("import.apply", { files: ["mail.mbox"], me: ["me@example.org"] });
    expect(await ask("person.list", { search: "nobody" })).toMatchObject({ people: [], total: 0, inAll: 2 });
    expect(await ask("person.list", { search: "ana", limit: 1 })).toMatchObject({ total: 1 });
    expect(await ask("person.list", {})).toMatchObject({ total: 2 });
  });

  it("keeps the order in which a file tells addresses: the first is written to, shown and exported first", async () => {
    const { ask } = await open();
    put(
      "outlook.csv",
      "First Name,Last Name,E-mail Address,E-mail 2 Address\nAna,Ruiz,z.ruiz@uni.example,a.old@home.example\n",
    );
    await ask("import.apply", { files: ["outlook.csv"] });
    const [ana] = (await ask("person.list", {})).people;
    if (ana === undefined) throw new Error("Nobody was imported.");
    const { contactPoints } = await ask("person.show", { id: ana.id });
    expect(contactPoints.map(({ value }) => value)).toEqual(["z.ruiz@uni.example", "a.old@home.example"]);
    const { to } = await ask("draft.write", { personId: ana.id });
    expect(to).toBe("z.ruiz@uni.example");
  });

  it("leaves nothing when it is stopped half-way", async () => {
    const test = await open();
    const before = await wholeState(test);
    const rows = Array.from(
      { length: 1000 },
      (_, each) => `Person,${each},,p${each}@example.org,Place ${each},Role,`,
    );
    put(
      "many.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join("\n")}\n`,
    );
    for (const part of ["Looking who is who", ...PARTS]) {
      const stop = new AbortController();
      const report = ({ says }: { says: string }) => says === part && stop.abort(new Error("stopped"));
      await expect(
        test.call("import.apply", { files: ["many.csv"] }, { signal: stop.signal, report }),
        part,
      ).rejects.toThrow(/stopped/);
    }
    expect(await wholeState(test)).toEqual(before);
    expect(await test.ask("import.apply", { files: ["many.csv"] })).toMatchObject({ new: 1000 });
  });

  it.each([
    ["nothing.csv", "", /empty/],
    ["noise.bin", "\u0001\u0002\u0003\u0000\u0004\u0005".repeat(50), /no text/],
    ["other.json", '{"name": "Ana"}', /JSON of another program/],
    ["page.html", "<!doctype html><p>hi", /web page/],
    ["numbers.csv", "1,2\n3,4\n", /headings/],
    ["cut.zip", "PK\u0003\u0004cut", /damaged/],
  ])("says in a sentence why %s cannot be read, and writes nothing", async (name, text, says) => {
    const { call, ask } = await open();
    const outcome = await call("import.apply", { files: [put(name, text)] });
    expect(outcome).toMatchObject({ kind: "refused", says: expect.stringMatching(says) });
    expect((await ask("import.list", {})).imports).toEqual([]);
  });
});
