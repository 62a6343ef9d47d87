import { expect, it } from "vitest";
import type { Files } from "#operations/ports.ts";
import { onEveryStore } from "./stores.ts";

const ME = "Me <me@example.org>";
const ANA = "Ana Ruiz <ana@lumen.example>";
const DAY_MS = 86_400_000;

const letter = (from: string, to: string, at: number) =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${new Date(at).toUTCString()}\n` +
  `Message-ID: <${at}.${from.length}@x>\nSubject: Hello\n\nBody\n\n`;

/** As Postfix says that there is nobody of the name (RFC 3464). */
const report = (address: string, at: number, status = "5.1.1") =>
  `From MAILER-DAEMON Thu Jan  1 00:00:01 2015\nFrom: MAILER-DAEMON@mx.example (Mail Delivery System)\nTo: ${ME}\n` +
  `Date: ${new Date(at).toUTCString()}\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <${at}.r@mx>\n` +
  'Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary="b"\n\n' +
  "--b\nContent-Type: text/plain\n\nI could not deliver your letter.\n\n" +
  "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n" +
  `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: ${status}\n\n` +
  `--b\nContent-Type: message/rfc822\n\nFrom: ${ME}\nTo: ${address}\nSubject: Hello\n\nBody\n\n--b--\n\n`;

const NOW = Date.UTC(2026, 1, 2);
const BEFORE = NOW - 90 * DAY_MS;

let texts: Readonly<Record<string, string>> = {};
const files: Files = {
  open: async (ref) => ({
    kind: "file",
    name: ref,
    size: null,
    async *bytes() {
      yield new TextEncoder().encode(texts[ref]);
    },
  }),
};

/** What mail says of letters that are on their way: that they came back, or were answered. */
onEveryStore((home) => {
  const open = async () => {
    const test = await home();
    Object.assign(test.home, { ports: { files } });
    const take = async (...mail: readonly string[]) => {
      texts = { "mail.mbox": mail.join("") };
      const input = { files: ["mail.mbox"], me: ["me@example.org"] };
      const planned = await test.ask("import.plan", input);
      const applied = await test.ask("import.apply", input);
      expect(planned.gone).toEqual(applied.gone);
      return applied;
    };
    const isFormer = async (search: string) => {
      const [found] = (await test.ask("person.list", { search })).people;
      const shown = await test.ask("person.show", { id: found?.id ?? ("?" as never) });
      return shown.contactPoints.map(({ value, stale }) => [value, stale]);
    };
    return { ...test, take, isFormer };
  };

  it("[R58] makes an address a former one that a letter came back from, says so, and takes it back with the import", async () => {
    const { take, isFormer, ask } = await open();
    await take(letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + DAY_MS));
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: talk.id });
    const nextStep = async () => (await ask("interview.show", { id: talk.id })).nextStep.kind;
    expect(await nextStep()).toBe("wait");
    const came = await take(report("Ana@Lumen.example", BEFORE + 30 * DAY_MS));
    expect(came).toMatchObject({ new: 0, touches: 0 });
    expect(came.gone).toEqual([{ name: "Ana Ruiz", address: "ana@lumen.example", at: BEFORE + 30 * DAY_MS }]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", true]]);
    expect(await nextStep()).toBe("reach");
    expect(await ask("import.undo", {})).toMatchObject({ import: came.import, changed: true });
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
  });

  it("[R58] does the same for somebody whom the same mailbox brings, and with them it goes", async () => {
    const { take, isFormer, ask } = await open();
    const came = await take(letter(ME, ANA, BEFORE), report("ana@lumen.example", BEFORE + DAY_MS));
    expect(came).toMatchObject({ new: 1, gone: [{ name: "Ana Ruiz" }] });
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", true]]);
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1 });
  });

  it("[R58] leaves an address that they wrote from since, that is full for now, or that belongs to nobody here", async () => {
    const { take, isFormer } = await open();
    const mail = [letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + 9 * DAY_MS)];
    expect((await take(...mail, report("ana@lumen.example", BEFORE + DAY_MS))).gone).toEqual([]);
    expect((await take(report("ana@lumen.example", BEFORE + DAY_MS))).gone).toEqual([]);
    expect((await take(report("ana@lumen.example", BEFORE + 20 * DAY_MS, "5.2.2"))).gone).toEqual([]);
    expect((await take(report("nobody@lumen.example", BEFORE + 20 * DAY_MS))).gone).toEqual([]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
  });

  it("[R58] believes each return once: what the user says of the address since stands, until the next comes back", async () => {
    const { take, isFormer, ask } = await open();
    const first = report("ana@lumen.example", BEFORE + DAY_MS);
    await take(letter(ME, ANA, BEFORE), first);
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    await ask("person.markStale", { id: ana.id, value: "ana@lumen.example", stale: false });
    expect((await take(first)).gone).toEqual([]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
    expect((await take(report("ana@lumen.example", BEFORE + 9 * DAY_MS))).gone).toHaveLength(1);
  });

  it("[R33] asks whether a letter that came after the request was the answer, and knows the request among the mail", async () => {
    const { take, ask } = await open();
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@lumen.example",
      familiarity: "known",
    });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: BEFORE + 3_600_000 });
    const next = async () => (await ask("interview.show", { id })).nextStep.kind;
    expect(await next()).not.toBe("hear");
    const mail = [letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + 4 * DAY_MS)];
    expect(await take(...mail)).toMatchObject({ merged: 1, touches: 1 });
    expect(await next()).toBe("hear");
    expect((await ask("today.show", {})).suggestions.map(({ sentence }) => sentence).join(" ")).toContain(
      "after you asked",
    );
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
    expect(await take(...mail)).toMatchObject({ touches: 0 });
    const { answeredAt } = await ask("interview.answered", { id });
    expect(answeredAt).toBe(BEFORE + 4 * DAY_MS);
    expect(await next()).toBe("arrange");
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
    await ask("interview.takeBack", { id });
    expect(await next()).toBe("hear");
  });

  it("[R33] notes a request on the day of a letter that stands among the mail already as that letter", async () => {
    const { take, ask } = await open();
    await take(letter(ME, ANA, BEFORE));
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: BEFORE + 3_600_000 });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(1);
    await ask("interview.takeBack", { id });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(1);
  });
});
