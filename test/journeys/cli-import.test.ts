import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, newDesk, oneObject } from "./cli-program.ts";

type Imported = {
  readonly import: string | null;
  readonly new: number;
  readonly merged: number;
  readonly skipped: number;
  readonly bad: number;
  readonly touches: number;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly reason: string;
  }[];
  readonly me: { readonly addresses: readonly string[]; readonly inferred: boolean } | null;
};

const TABLE = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Silva,https://www.linkedin.com/in/ana-example,ana@example.org,Example Institute,Postdoc,12 Mar 2024
Kim,Example,https://www.linkedin.com/in/kim-example,,Example Press,Editor,3 Jan 2023
`;

const MAIL = [
  "From noor@example.com Mon Mar  4 10:00:00 2024",
  "From: Noor <noor@example.com>",
  "To: Imre <imre@example.org>",
  "Date: Mon, 4 Mar 2024 10:00:00 +0000",
  "Subject: Hello",
  "Message-ID: <1@example.com>",
  "",
  "Dear Imre",
  "",
  "From imre@example.org Tue Mar  5 10:00:00 2024",
  "From: Imre <imre@example.org>",
  "To: Noor <noor@example.com>",
  "Date: Tue, 5 Mar 2024 10:00:00 +0000",
  "Subject: Re: Hello",
  "Message-ID: <2@example.org>",
  "",
  "Dear Noor",
  "",
].join("\n");

describe("importing from the command line", () => {
  let desk: Desk;
  let table: string;
  let mail: string;
  beforeAll(() => {
    desk = newDesk();
    table = join(desk.home, "Connections.csv");
    mail = join(desk.home, "mail.mbox");
    writeFileSync(table, TABLE);
    writeFileSync(mail, MAIL);
  });
  afterAll(() => desk.clear());

  it("shows what would be done, and writes nothing", async () => {
    const plan = await desk.json<Imported>("import", table, "--plan");
    expect(plan).toMatchObject({ import: null, new: 2, merged: 0, skipped: 0, bad: 0, problems: [] });
    expect(await desk.json("people")).toMatchObject({ total: 0 });
  });

  it("gives the plan that the documentation shows", async () => {
    const page = readFileSync(new URL("../../docs/import-plan.md", import.meta.url), "utf8");
    const block = (kind: string) => page.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";
    const place = join(desk.home, "people.csv");
    writeFileSync(place, block("csv"));
    expect(await desk.json("import", place, "--plan")).toEqual(JSON.parse(block("json")));
  });

  it("imports, counting people, and again adds nothing", async () => {
    const first = await desk.json<Imported>("import", table);
    expect(first).toMatchObject({ new: 2, merged: 0, skipped: 0, bad: 0, touches: 0, problems: [] });
    expect(typeof first.import).toBe("string");
    expect(await desk.json("import", table)).toMatchObject({ new: 0 });
    expect(await desk.json("people")).toMatchObject({ total: 2 });
  });

  it("says which addresses it took for the user's own, and takes them from --me", async () => {
    const said = await desk.json<Imported>("import", mail, "--me", "noor@example.com");
    expect(said).toMatchObject({ new: 1, touches: 2 });
    expect(said.me).toMatchObject({ addresses: ["noor@example.com"], inferred: false });
    expect((await desk.run("show", "imre")).out).toContain("Re: Hello");
  });

  it("[R62] says whose mail was left out and why, with the way back", async () => {
    const place = join(desk.home, "more.mbox");
    const letter = (from: string, more = "") =>
      `From x@y.example Mon Mar  4 10:00:00 2024\nFrom: ${from}\nTo: noor@example.com\n` +
      `Date: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <${from}>\n${more}\nBody\n\n`;
    writeFileSync(
      place,
      letter("news@shop.example", "List-Id: <news.shop.example>\n") + letter("once@example.org"),
    );
    const plain = await desk.run("import", place, "--me", "noor@example.com");
    expect(plain).toMatchObject({ code: 0, err: "" });
    expect(plain.out).toMatch(/^0 people new/);
    expect(plain.out).toMatch(/news@shop\.example +1 letter +It came over a mailing list/);
    expect(plain.out).toMatch(/once@example\.org +1 letter +They wrote to you once/);
    expect(plain.out).toContain("--keep ADDRESS");
    const told = await desk.json<{ leftOut: readonly { address: string }[] }>(
      "import",
      place,
      "--me",
      "noor@example.com",
      "--keep",
      "once@example.org",
    );
    expect(told).toMatchObject({ new: 1, leftOut: [{ address: "news@shop.example" }] });
    await desk.json("undo");
  });

  it("reads the letters of a Maildir, sent ones too, when it is given the folder", async () => {
    const place = join(desk.home, "Maildir");
    for (const [folder, from, to] of [
      ["cur", "kim@example.org", "noor@example.com"],
      [".Sent/cur", "noor@example.com", "kim@example.org"],
    ] as const) {
      mkdirSync(join(place, folder), { recursive: true });
      const headers = `From: ${from}\nTo: ${to}\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <${from}>`;
      writeFileSync(join(place, folder, "1709546400.1.desk:2,S"), `${headers}\n\nBody\n`);
    }
    mkdirSync(join(place, "new"));
    writeFileSync(join(place, "new", "1709546400.1.desk:2,S"), "Subject: nobody wrote this\n\nBody\n");
    const plan = await desk.json("import", place, "--me", "noor@example.com", "--plan");
    // The folders of a Maildir have files of the same name.
    const problems = [{ file: "Maildir/new/1709546400.1.desk:2,S", line: 1 }];
    expect(plan).toMatchObject({ new: 1, touches: 2, problems });
  });

  it("says so where mail holds no letter between two people", async () => {
    const place = join(desk.home, "notes.mbox");
    writeFileSync(
      place,
      "From x Mon Mar  4 10:00:00 2024\nFrom: noor@example.com\nTo: noor@example.com\nSubject: a list\n\nmilk\n",
    );
    const said = await desk.run("import", place, "--me", "noor@example.com");
    expect(said.err).toContain("“a list” names nobody but you");
    expect(said.code).toBe(1);
  });

  it("takes the last import back, then the one before, or one by its id", async () => {
    // The letters between nobody were the last.
    const { out } = await desk.run("undo");
    expect(out).toContain("It had added nothing, so nothing was taken back.");
    expect(out).toMatch(/To take back mail\.mbox of .*: weakties undo, once more\./);
    const undone = await desk.json<{ removed: number }>("undo");
    expect(undone.removed).toBe(1);
    expect(await desk.json("people")).toMatchObject({ total: 2 });
    const { imports } = await desk.json<{ imports: readonly { id: string }[] }>("imports");
    // Several on one day are told apart by the hour.
    expect((await desk.run("imports")).out).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d +mail\.mbox/);
    await desk.json("undo", imports.at(-1)?.id ?? "");
    expect((await desk.run("undo")).err).toContain("no import to undo");
    expect(await desk.json("people")).toMatchObject({ total: 0 });
    const again = await desk.run("undo", imports.at(-1)?.id ?? "", "--json");
    expect(again.code).toBe(1);
    expect(oneObject(again.out)).toHaveProperty("error.says");
  });

  it("keeps the good files where another cannot be read, naming it and the reason", async () => {
    const ran = await desk.run("import", table, join(desk.home, "nothing.csv"), "--json");
    expect(ran.code).toBe(1);
    const answer = oneObject(ran.out) as Imported;
    expect(answer.new).toBe(2);
    expect(answer.problems).toEqual([
      { file: join(desk.home, "nothing.csv"), line: null, reason: expect.stringContaining("nothing.csv") },
    ]);
    await desk.json("undo");
    const binary = join(desk.home, "picture.csv");
    writeFileSync(binary, Buffer.from(Array.from({ length: 4096 }, (_, at) => at % 256)));
    const beside = await desk.run("import", table, binary);
    expect(beside).toMatchObject({ code: 1, err: "", out: expect.stringContaining("2 people new") });
    expect(beside.out).toContain("picture.csv");
    await desk.json("undo");
    const folder = join(desk.home, "cards");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.vcf"), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kim Example\r\nEND:VCARD\r\n");
    renameSync(binary, join(folder, "picture.png"));
    expect(await desk.run("import", folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining("One file in it was passed over: “picture.png”."),
    });
    await desk.json("undo");
  });

  it("reads what is piped in, and says so where nothing was", async () => {
    expect(await desk.piped(TABLE, "import", "-")).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 people new"),
    });
    await desk.json("undo");
    expect(await desk.run("import", "-")).toMatchObject({
      code: 1,
      err: expect.stringContaining("“-” stands for piped input; none came."),
    });
  });

  it("says of an address that was named where no letter has it", async () => {
    const ran = await desk.run("import", mail, "--plan", "--me", "nobody@example.org");
    expect(ran.err + ran.out).toContain("“nobody@example.org” stands in no letter of these files.");
  });

  const HOPELESS: Readonly<Record<string, (place: string) => void>> = {
    "an empty file": (place) => writeFileSync(place, ""),
    "a folder": (place) => mkdirSync(place),
    "a binary file": (place) =>
      writeFileSync(place, Buffer.from(Array.from({ length: 4096 }, (_, at) => at % 256))),
    "no file at all": () => {},
  };
  for (const [what, make] of Object.entries(HOPELESS)) {
    it(`answers ${what} with a sentence that names it, and exit code 1`, async () => {
      const place = join(desk.home, what.replace(/ /g, "-"));
      make(place);
      const said = await desk.run("import", place);
      expect(said.code).toBe(1);
      expect(said.out).toBe("");
      expect(said.err).toContain(what.replace(/ /g, "-"));
      const told = await desk.run("import", place, "--json");
      expect(told.code).toBe(1);
      expect(oneObject(told.out)).toHaveProperty("error.says");
    });
  }

  it("answers a file without permission the same way", async () => {
    const place = join(desk.home, "closed.csv");
    writeFileSync(place, TABLE);
    chmodSync(place, 0);
    expect(await desk.run("import", place)).toMatchObject({
      code: 1,
      err: expect.stringContaining("closed.csv"),
    });
  });

  it("goes on where it was killed in the midst of writing: the same file again adds everybody once", async () => {
    const other = newDesk();
    const place = join(other.home, "many.csv");
    // As much as spills from memory into the database's log before it is committed.
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `Noor ${at},noor${at}@example.org,${"x".repeat(4_000)}`,
    );
    writeFileSync(place, `Name,E-mail,Notes\n${rows.join("\n")}\n`);
    const script = join(import.meta.dirname, "dies-importing.ts");
    const killed = spawnSync(process.execPath, [script, join(other.home, "data"), place]);
    expect(killed.signal).toBe("SIGKILL");
    expect(statSync(join(other.home, "data", "weakties.db-wal")).size).toBeGreaterThan(4_000_000);
    expect(await other.json("people")).toMatchObject({ total: 0 });
    expect(await other.json("import", place)).toMatchObject({ new: 3_000, merged: 0, bad: 0 });
    expect(await other.json("import", place)).toMatchObject({ new: 0, merged: 0, skipped: 3_000 });
    expect(await other.json("people")).toMatchObject({ total: 3_000 });
    other.clear();
  });

  it("stops at Ctrl-C while it reads a large table, and keeps nothing of it", async () => {
    const other = newDesk();
    const place = join(other.home, "large.csv");
    const row = (at: number) => `Noor ${at},noor${at}@example.org,Lab ${at % 900}\n`;
    writeFileSync(
      place,
      `Name,E-mail,Company\n${Array.from({ length: 190_000 }, (_, at) => row(at)).join("")}`,
    );
    const ran = await other.stopped(1_500, "import", place);
    expect(ran.code).not.toBe(0);
    expect(ran.err.replace(/\s+/g, " ")).toContain(
      "Stopped. Nothing was changed. The same command begins again from the start of the files.",
    );
    expect(await other.json("people")).toMatchObject({ total: 0 });
    other.clear();
  });
});
