import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { WORDS } from "#database/erasing/named-in.ts";
import { IMPORTED_ROWS, OWN_ROWS } from "#database/importing/import-undo.ts";
import { type Answer, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { type Home, perform } from "#operations/perform.ts";
import { examine } from "../../src/start-doctor.ts";
import { openHome, portsWith } from "../../src/start-home.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

/** In every row about Ana and in every text about others; neither is a word that anything else has. */
const CANARY = "Qzcanary";
const NAME = `Ana ${CANARY}`;
const ADDRESS = "ana@qzcanary.example";
/** With a number that is none: what cannot be read is told in its own words. */
const CARD = `BEGIN:VCARD\nVERSION:3.0\nFN:${NAME}\nEMAIL:${ADDRESS}\nORG:${CANARY} Labs\nTEL:via ${CANARY}'s secretary\nEND:VCARD\n`;

type Asks = Pick<TestHome, "ask" | "call">;

/** The same home, with a file that can be imported under any name. */
function handing(test: TestHome, content: string): TestHome {
  return Object.assign(test, { home: { ...test.home, ports: { files: handedFiles(() => content) } } });
}

/** Everything that Weakties can keep about Ana, through its operations. */
async function planted(test: Asks) {
  const { ask, call } = test;
  const imre = await ask("person.add", { name: "Imre Kovács", email: "imre@example.org" });
  const imported = await ask("import.apply", { files: ["ana.vcf"] });
  await ask("import.apply", { files: [`${CANARY.toLowerCase()}_ana.vcf`, `Ana-${CANARY} (2).vcf`] });
  const ana = (await ask("person.list", { search: CANARY })).people[0];
  if (ana === undefined) throw new Error("Ana was not imported.");
  const personId = ana.id;
  await ask("person.edit", { id: personId, howMet: `${CANARY} summer school`, notes: `${CANARY} notes` });
  const key = { idempotencyKey: "one" };
  await call("touch.log", { personId, kind: "mail", note: `${CANARY} touch`, at: START - 1 }, key);
  const talk = await ask("interview.plan", { personId, focus: "explore-career" });
  await ask("interview.edit", { id: talk.id, notes: `${CANARY} talk` });
  const advice = await ask("advice.record", { personId, text: `${CANARY} advice`, offRecord: true });
  await ask("advice.did", { id: advice.id, did: `${CANARY} did` });
  await ask("promise.make", { personId, text: `${CANARY} promise` });
  await ask("projection.note", { personId, picture: `${CANARY} picture` });
  await ask("help.record", { personId, kind: "feedback", note: `${CANARY} help` });
  const option = await ask("option.add", { name: "Patent law", notes: `Heard of it from ${NAME}.` });
  await ask("option.addEvidence", {
    optionId: option.id,
    direction: "for",
    text: `${CANARY} evidence`,
    personId,
  });
  const draft = await ask("draft.write", { personId });
  await ask("draft.edit", { id: draft.id, body: `Dear ${NAME}, ${CANARY} letter` });
  await ask("review.open", { draftId: draft.id, name: CANARY, line: `${CANARY} line`, reader: CANARY });
  const fenwick = await ask("person.add", { name: "Lin Wei", organization: "Fenwick" });
  const [place] = (await ask("person.show", { id: fenwick.id })).affiliations;
  await ask("organization.edit", { id: place?.organizationId ?? "", field: `The field of ${NAME}` });
  await ask("today.notNow", { key: `news:${advice.id}` });
  await ask("touch.log", {
    personId: imre.id,
    kind: "call",
    note: `He works with ${NAME} (${ADDRESS}).`,
    at: START - 2,
  });
  return { personId, imre, imported };
}

/** Every text of every table, whatever the tables are. */
async function everyText({ home }: TestHome): Promise<string> {
  const { databases } = home;
  const list =
    databases.backend === "sqlite"
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`;
  const { rows } = await list.execute(databases.read);
  const texts = await Promise.all(
    rows.map(async ({ name }) =>
      JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(databases.read)).rows),
    ),
  );
  return texts.join("\n").toLowerCase();
}

onEveryStore((open) => {
  it("[R59] takes out somebody whose name and address are as long as any", async () => {
    const { ask } = await open();
    const name = `Ana ${"oaeu".repeat(49)}`;
    const url = `https://x.example/${"oaeu".repeat(115)}`;
    const ana = await ask("person.add", { name, url });
    const bo = await ask("person.add", { name: "Bo", notes: `with ${name.toUpperCase()}, ${url}` });
    await ask("person.erase", { id: ana.id, confirm: name });
    expect((await ask("person.show", { id: bo.id })).notes).not.toMatch(/oaeu/i);
  });

  it("[R59] erases one person from every table, and what others are told in stays otherwise as it was", async () => {
    const test = handing(await open(), CARD);
    const { personId, imre } = await planted(test);
    expect(await everyText(test)).toContain("qzcanary");
    const refused = await test.call("person.erase", { id: personId, confirm: "Imre" });
    expect(refused).toMatchObject({ kind: "invalid", at: "confirm" });
    const erased = await test.call(
      "person.erase",
      { id: personId, confirm: NAME.toUpperCase() },
      { idempotencyKey: "e" },
    );
    expect(erased).toMatchObject({ kind: "done", value: { erased: true } });
    const left = await everyText(test);
    expect(left).not.toContain("qzcanary");
    expect(left).not.toContain(personId);
    const shown = await test.ask("person.show", { id: imre.id });
    expect(shown.touches[0]?.note).toBe("He works with someone (someone).");
    // Tried again after a lost answer, it is known as done.
    const again = await test.call(
      "person.erase",
      { id: personId, confirm: NAME.toUpperCase() },
      { idempotencyKey: "e" },
    );
    expect(again.kind).toBe("done");
  });

  it("[R59] does not bring somebody erased back by a file, says so, and has a way back by hand", async () => {
    const test = handing(await open(), CARD);
    const { personId } = await planted(test);
    const exported = await test.ask("export.all", {});
    await test.ask("person.erase", { id: personId, confirm: NAME });
    const plan = await test.ask("import.plan", { files: ["ana.vcf"] });
    expect(plan.people).toMatchObject([
      { kind: "skip", erased: true, reason: "You erased them, so they stay out." },
    ]);
    const again = await test.ask("import.apply", { files: ["ana.vcf"] });
    expect(again).toMatchObject({ new: 0, skipped: 1 });
    expect(again.problems).toMatchObject([
      { reason: "“…” does not read as a phone number; the rest is kept." },
    ]);
    expect(JSON.stringify(await test.ask("import.list", {}))).not.toContain(CANARY);
    await test.ask("import.everything", { everything: JSON.parse(exported.text ?? "") });
    expect((await test.ask("person.list", { search: CANARY })).people).toEqual([]);
    const key = plan.people[0]?.key ?? "";
    expect(await test.ask("import.apply", { files: ["ana.vcf"], back: [key] })).toMatchObject({ new: 1 });
    expect(await test.ask("import.apply", { files: ["ana.vcf"] })).toMatchObject({ new: 0, skipped: 1 });
    expect((await test.ask("person.list", { search: CANARY })).people).toHaveLength(1);
  });

  it("[R59] knows somebody erased again under the name of the file after a rename, and by a number dialled otherwise", async () => {
    const named = handing(await open(), "Name,Company\nAna Ruiz,Lumen\n");
    await named.ask("import.apply", { files: ["ana.csv"] });
    const [ana] = (await named.ask("person.list", {})).people;
    if (ana === undefined) throw new Error("Ana was not imported.");
    await named.ask("person.edit", { id: ana.id, name: "Ana Kovács" });
    await named.ask("person.erase", { id: ana.id, confirm: "Ana Kovács" });
    expect(await named.ask("import.apply", { files: ["ana.csv"] })).toMatchObject({ new: 0, skipped: 1 });
    const { people } = await named.ask("import.plan", { files: ["ana.csv"] });
    const back = people.map(({ key }) => key);
    expect(await named.ask("import.apply", { files: ["ana.csv"], back })).toMatchObject({ new: 1 });

    const dialled = handing(await open(), "Name,Phone\nAna Ruiz,0171 5550134\n");
    const added = await dialled.ask("person.add", { name: "Ana Ruiz", phone: "+49 171 5550134" });
    await dialled.ask("person.erase", { id: added.id, confirm: "Ana Ruiz" });
    expect(await dialled.ask("import.apply", { files: ["ana.csv"] })).toMatchObject({ new: 0, skipped: 1 });
  });

  it("[R59] keeps somebody erased out of an older copy of the book, where they went by another name", async () => {
    const { ask } = await open();
    const { id } = await ask("person.add", { name: NAME });
    const before = JSON.parse((await ask("export.all", {})).text ?? "");
    await ask("person.edit", { id, name: "Imre Kovács" });
    await ask("person.erase", { id, confirm: "Imre Kovács" });
    await ask("import.everything", { everything: before });
    expect((await ask("person.list", {})).people).toEqual([]);
  });

  it("[R59] exports one person whole, as rows and as a card, and nothing about anybody else", async () => {
    const test = handing(await open(), CARD);
    const { personId } = await planted(test);
    const { text, vcard } = await test.ask("person.export", { id: personId });
    for (const word of [
      "touch",
      "talk",
      "advice",
      "promise",
      "picture",
      "help",
      "evidence",
      "letter",
      "Labs",
    ])
      expect(text).toContain(`${CANARY} ${word}`);
    expect(vcard).toContain(`EMAIL:${ADDRESS}`);
    expect(text).not.toContain("Imre");
    // What they said off the record is theirs to read, and is marked; what others said so is not in it (R15).
    expect(JSON.parse(text)).toMatchObject({
      name: NAME,
      tables: { people: [{ id: personId }], advice: [{ text: `${CANARY} advice`, off_record: 1 }] },
    });
  });

  it("[R59] leaves a name that somebody else has too where it stands in texts about others", async () => {
    const test = handing(await open(), CARD);
    const { personId, imre } = await planted(test);
    await test.ask("person.add", { name: NAME, anyway: true });
    expect(await test.ask("person.traces", { id: personId })).toMatchObject({
      nameGoes: false,
      sharedName: true,
    });
    await test.ask("person.erase", { id: personId, confirm: NAME });
    const { touches } = await test.ask("person.show", { id: imre.id });
    expect(touches[0]?.note).toBe(`He works with ${NAME} (someone).`);
  });

  it("[R59] names what of them stands alone in texts about others, and takes it out where the user says so", async () => {
    const { ask, call } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács" });
    await ask("person.add", { name: "Ana Kovács" });
    const { id } = await ask("person.add", { name: "Zsófi Bell" });
    await ask("touch.log", { personId: id, kind: "call", note: "Bell was late" });
    await ask("touch.log", {
      personId: imre.id,
      kind: "call",
      note: "Met Zsófi too. Bell and the bell rang.",
    });
    await ask("person.edit", { id: imre.id, notes: "He and Bell share a lab." });
    expect((await ask("person.traces", { id })).alone).toEqual([
      { part: "Zsófi", texts: 1, others: 0 },
      { part: "Bell", texts: 2, others: 0 },
    ]);
    expect((await ask("person.traces", { id: imre.id })).alone).toEqual([]);
    expect(await call("person.erase", { id, confirm: "Zsófi Bell", parts: ["late"] })).toMatchObject({
      kind: "invalid",
    });
    await ask("person.erase", { id, confirm: "Zsófi Bell", parts: ["Bell"] });
    const { touches, notes } = await ask("person.show", { id: imre.id });
    expect(touches[0]?.note).toBe("Met Zsófi too. someone and the bell rang.");
    expect(notes).toBe("He and someone share a lab.");
    await ask("touch.log", { personId: imre.id, kind: "call", note: "Kovács senior" });
    const ana = (await ask("person.list", { search: "Ana" })).people[0];
    expect((await ask("person.traces", { id: ana?.id ?? "" })).alone).toEqual([
      { part: "Kovács", texts: 1, others: 1 },
    ]);
  });

  it("[R59] leaves the name of an organization whole that is called as they are", async () => {
    const { ask } = await open();
    const { id } = await ask("person.add", { name: "Zsófi Bell" });
    const imre = await ask("person.add", {
      name: "Imre Kovács",
      organization: "Bell Labs",
      notes: "Bell hired me",
    });
    expect((await ask("person.traces", { id })).alone).toEqual([{ part: "Bell", texts: 1, others: 0 }]);
    await ask("person.erase", { id, confirm: "Zsófi Bell", parts: ["Bell"] });
    expect(await ask("person.show", { id: imre.id })).toMatchObject({
      headline: "Bell Labs",
      notes: "someone hired me",
      affiliations: [{ organization: "Bell Labs" }],
    });
  });

  it("[R59] finds their name in texts about others however it is spelt there", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const { id } = await ask("person.add", { name: "Siobhan O’Brien" });
    const wang = await ask("person.add", { name: "王小明" });
    await ask("person.edit", {
      id: imre.id,
      notes: "Met SIOBHÁN O'BRIEN. Siobhans idea, and siobhan's; 王小明说，小明也来。",
      howMet: "Through OBrien",
    });
    expect((await ask("person.traces", { id })).alone).toEqual([
      { part: "Siobhans", texts: 1, others: 0 },
      { part: "siobhan", texts: 1, others: 0 },
      { part: "OBrien", texts: 1, others: 0 },
    ]);
    await ask("person.erase", { id, confirm: "Siobhan O’Brien", parts: ["Siobhans", "siobhan", "OBrien"] });
    expect((await ask("person.traces", { id: wang.id })).alone).toEqual([
      { part: "小明", texts: 1, others: 0 },
    ]);
    await ask("person.erase", { id: wang.id, confirm: "王小明", parts: ["小明"] });
    expect(await ask("person.show", { id: imre.id })).toMatchObject({
      notes: "Met someone. someone idea, and someone's; someone说，someone也来。",
      howMet: "Through someone",
    });
  });

  it("[R59] names no part as staying that goes with the whole name or an address", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const { id } = await ask("person.add", { name: "Zsófi Bell", email: "Bell@lab.example" });
    await ask("touch.log", {
      personId: imre.id,
      kind: "call",
      note: "We spoke about Zsófi Bell and Bell@lab.example",
    });
    expect((await ask("person.traces", { id })).alone).toEqual([]);
    await ask("person.edit", { id: imre.id, notes: "Zsófi Bell sat there. Bell waved." });
    expect((await ask("person.traces", { id })).alone).toEqual([{ part: "Bell", texts: 1, others: 0 }]);
    await ask("person.erase", { id, confirm: "Zsófi Bell" });
    expect((await ask("person.show", { id: imre.id })).notes).toBe("someone sat there. Bell waved.");
  });

  it("[R59] knows every column in which anybody may be named", async () => {
    const { home } = await open();
    const named = new Map<string, readonly string[]>(WORDS);
    const columns =
      home.databases.backend === "sqlite"
        ? sql<{
            of: string;
            name: string;
          }>`select m.name as of, c.name as name from sqlite_master m, pragma_table_info(m.name) c
          where m.type = 'table' and lower(c.type) = 'text'`
        : sql<{
            of: string;
            name: string;
          }>`select table_name as of, column_name as name from information_schema.columns
          where table_schema = 'public' and data_type = 'text'`;
    const { rows } = await columns.execute(home.databases.read);
    const unknown = rows
      .filter(({ of, name }) => !(named.get(of) ?? []).includes(name) && !NAMES_NOBODY.test(name))
      .map(({ of, name }) => `${of}.${name}`)
      .filter((column) => !GOES_WITH_THEM.has(column));
    expect(unknown.sort()).toEqual([]);
  });
});

it("knows which rows about people are the user's own, so that undoing an import takes nobody who has any", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-erase-"));
  const home = await openHome(
    { WEAKTIES_HOME: folder },
    "me",
    portsWith({ files: handedFiles(() => CARD) }, {}, "me"),
  );
  const { rows } = await sql<{ name: string }>`select distinct m.name as name
    from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" = 'people'`.execute(
    home.databases.read,
  );
  await home.close();
  rmSync(folder, { recursive: true });
  const workedOut = ["ties", "imported_records", "sync_remarks", "merges", "told_apart"];
  const known = new Set<string>([...OWN_ROWS.map(([table]) => table), ...IMPORTED_ROWS, ...workedOut]);
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

/** Ids, dates, and words from a list of ours. */
const NAMES_NOBODY =
  /(^|_)(id|ids|on|date|day|days|key|hash|kind|form|wording|state|stage|verdict|direction|familiarity|fingerprint|seal|sha256|digest|type|source|outcome|channel|decision|side|field|from|goals|spent|tags|items|deed|format|mark|item)$/;
/** Their own row or one that hangs on it; what others have in these is no text, or is emptied as a whole. */
const GOES_WITH_THEM = new Set([
  "people.name",
  "contact_points.value",
  "organizations.name",
  "document_contents.content",
  "idempotency_keys.answer",
  "tie_models.model",
  "owners.name",
  "migrations.name",
  "own_addresses.address",
  "touches.address",
  "leaving_done.address",
  "home_keys.value",
  "home_keys.use_for",
  "import_changes.table_name",
  "capture_rows.table_name",
  // The user's own sign-ins, in words of ours about their own address.
  "consent_troubles.name",
  "consent_troubles.says",
  // Servers and folders of the user's own mailbox, as the server names them.
  "mail_accounts.address",
  "mail_accounts.certificate",
  "mail_accounts.imap_host",
  "mail_accounts.imap_security",
  "mail_accounts.issuer",
  "mail_accounts.login",
  "mail_accounts.name",
  "mail_accounts.scope",
  "mail_accounts.sign_in",
  "mail_accounts.smtp_host",
  "mail_accounts.smtp_security",
  // A mark of the path, which can have a name in it: no text to be read back.
  "mail_folders.path",
  "mail_folders.uid_validity",
  "sendings.recipient",
  "sendings.says",
  "sync_accounts.issuer",
  "sync_accounts.name",
  "sync_accounts.scope",
  "sync_accounts.settings",
  "sync_accounts.shared",
  "sync_accounts.sign_in",
  "sync_accounts.url",
  "sync_accounts.user_name",
  "sync_erased.etag",
  "sync_links.etag",
  "sync_links.href",
  "sync_links.subject",
  "merge_rows.table_name",
  "people.birthday",
  "review_answers.came_as",
  "review_answers.comes_off",
  "mentor_answers.answer",
  "introductions.answer",
  "introductions.other_answer",
  "introductions.replaced",
  "search_words.word",
]);

it("[R59] leaves no byte of somebody erased in any file of the database; older copies are named and can go", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-erase-"));
  const home = await openHome(
    { WEAKTIES_HOME: folder },
    "me",
    portsWith({ files: handedFiles(() => CARD) }, {}, "me"),
  );
  const other = await openHome(
    { WEAKTIES_HOME: folder },
    "me",
    portsWith({ files: handedFiles(() => CARD) }, {}, "me"),
  );
  try {
    const test = asked(home);
    const { personId } = await planted(test);
    await home.ports.backups?.make("asked for");
    const [left, aside] = [
      `restoring-${2 ** 22}-0123456789ab.db`,
      "weakties-damaged-2027-03-31T14-05-09Z.db",
    ];
    for (const name of [left, aside]) copyFileSync(join(folder, "weakties.db"), join(folder, name));
    for (const name of [left, aside])
      copyFileSync(join(folder, "weakties.db-wal"), join(folder, `${name}-wal`));
    // Another program on the same data has read of her.
    expect((await asked(other).ask("person.list", { search: CANARY })).people).toHaveLength(1);
    expect(filesWith(folder)).not.toEqual([]);
    const { copies } = await test.ask("person.erase", { id: personId, confirm: NAME });
    expect(copies).toMatchObject([
      { name: expect.stringMatching(/^weakties-.*-asked-for\.db$/) },
      { name: left },
      { name: aside },
    ]);
    expect(filesWith(folder)).toContain(join("backups", copies[0]?.name ?? ""));
    expect(await test.ask("backup.remove", { names: copies.map(({ name }) => name) })).toEqual({
      removed: 3,
      left: [],
    });
    expect(filesWith(folder)).toEqual([]);
    expect(await test.ask("backup.list", {})).toEqual({ copies: [], lost: null });
    expect((await asked(other).ask("person.list", {})).people).toMatchObject([
      { name: "Imre Kovács" },
      { name: "Lin Wei" },
    ]);
  } finally {
    await other.close();
    await home.close();
    rmSync(folder, { recursive: true });
  }
});

it("leaves no byte of an import that was undone in any file, nor what it changed of somebody known", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-undo-"));
  const card = (name: string, lines: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${lines}END:VCARD\n`;
  const theirs = `NOTE:${CANARY} was seen in Lyon\nORG:${CANARY} Labs\nTEL:+493012345\n`;
  const photo = `PHOTO;ENCODING=b;TYPE=PNG:${btoa(CANARY.repeat(20_000))}\n`;
  const cards =
    card(NAME, `EMAIL:${ADDRESS}\n${theirs}${photo}`) +
    card(`Bob ${CANARY}`, `EMAIL:bob@example.org\n${theirs}`);
  const home = await openHome(
    { WEAKTIES_HOME: folder },
    "me",
    portsWith({ files: handedFiles(() => cards) }, {}, "me"),
  );
  try {
    const { ask, call } = asked(home);
    const robert = await ask("person.add", { name: "Robert", email: "bob@example.org" });
    const { people } = await ask("import.plan", { files: ["two.vcf"] });
    const same = people.flatMap((each) => (each.kind === "ask" ? [each.key] : []));
    const brought = await call("import.apply", { files: ["two.vcf"], same }, { idempotencyKey: "in" });
    expect(brought).toMatchObject({ kind: "done", value: { new: 1, merged: 1 } });
    expect(filesWith(folder)).not.toEqual([]);
    expect(await call("import.undo", {}, { idempotencyKey: "out" })).toMatchObject({
      kind: "done",
      value: { removed: 1 },
    });
    expect(filesWith(folder)).toEqual([]);
    expect(await ask("person.list", {})).toMatchObject({ people: [{ id: robert.id, name: "Robert" }] });
  } finally {
    await home.close();
    rmSync(folder, { recursive: true });
  }
});

describe("where the file could not be written anew", () => {
  const cutOff = async (scrub: () => Promise<boolean>) => {
    const folder = mkdtempSync(join(tmpdir(), "weakties-erase-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const opened = () =>
      openHome({ WEAKTIES_HOME: folder }, "me", portsWith({ files: handedFiles(() => CARD) }, {}, "me"));
    const home = await opened();
    onTestFinished(home.close);
    const test = asked({ ...home, databases: { ...home.databases, scrub } });
    const { personId } = await planted(test);
    await test.ask("person.list", {});
    const erased = await test.call("person.erase", { id: personId, confirm: NAME });
    return { folder, opened, home, test, erased };
  };
  const full = () => Promise.reject(Object.assign(new Error("full"), { errcode: 13 }));

  it("[R59] says that somebody is out of the book all the same, and why traces may be left", async () => {
    const { test, erased, folder } = await cutOff(full);
    expect(erased).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(
        /^It is out of your book, but there is no room on the disk.*traces may be left/,
      ),
    });
    expect((await test.ask("person.list", { search: CANARY })).people).toEqual([]);
    expect(filesWith(folder)).not.toEqual([]);
  });

  it("[R59] the next program that opens it clears it, and says beforehand that this is due", async () => {
    const { folder, home, opened } = await cutOff(async () => false);
    await home.close();
    const due = expect.objectContaining({ says: expect.stringMatching(/taken out.*traces/) });
    expect(await examine({ WEAKTIES_HOME: folder }, "me")).toContainEqual(due);
    await (await opened()).close();
    expect(filesWith(folder)).toEqual([]);
    expect(await examine({ WEAKTIES_HOME: folder }, "me")).not.toContainEqual(due);
  });

  it("[R59] a copy takes none of it along", async () => {
    const { folder, home } = await cutOff(full);
    await home.ports.backups?.make("asked for");
    const files = filesWith(folder);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => file.startsWith("backups"))).toEqual([]);
  });
});

/** The files that have a byte of her in them, in whatever case or as UTF-16. */
function filesWith(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file).toString("latin1").toLowerCase();
      return bytes.includes("qzcanary") || bytes.includes([..."qzcanary"].join("\0"));
    })
    .map((file) => relative(folder, file));
}

function asked(home: Home): Asks {
  const call: Asks["call"] = async (name, input, extra = {}) =>
    (await perform(home, {
      name,
      operation: await loadOperation(name),
      input,
      granted: new Set(PERMISSIONS),
      ...extra,
    })) as Outcome<Answer<typeof name>>;
  return {
    call,
    ask: async (name, input) => {
      const outcome = await call(name, input);
      if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.kind}: ${outcome.says}`);
      return outcome.value;
    },
  };
}
