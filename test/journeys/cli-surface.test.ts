import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Desk, newDesk, oneObject } from "./cli-program.ts";

const ROOT = join(import.meta.dirname, "..", "..");

describe("the command as such", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = newDesk();
  });
  afterAll(() => desk.clear());

  it("is found by a path from where one stands", () => {
    const said = execFileSync(join("bin", "weakties"), ["--version"], { cwd: ROOT, encoding: "utf8" });
    expect(said).toMatch(/^weakties \d/);
  });

  it("says where to begin, in a screen that fits a terminal, and every command when asked", async () => {
    const first = await desk.run();
    expect(first).toMatchObject({ code: 0, err: "", out: expect.stringContaining("weakties add Ana Ruiz") });
    expect(first.out.split("\n").length).toBeLessThan(24);
    expect((await desk.run("help")).out).toContain("organization merge <organization> <into>");
    const merge = await desk.run("organization", "merge", "--help");
    expect(merge.out).toMatch(/<organization> +its name, a part of it, or its id; needed/);
    expect(merge.out).toMatch(/<into> +the one that stays, under its name; needed/);
  });

  it("[P4] says in an empty book how a month begins, and how a career that is not there comes in", async () => {
    const empty = newDesk();
    expect((await empty.run("sprint")).out).toContain('weakties career add "Patent law"');
    const unknown = await empty.run("sprint", "start", "Patent law");
    expect(unknown.err).toContain('“weakties career add "Patent law"” adds it.');
    await empty.json("career", "add", "Patent law");
    expect((await empty.run("sprint", "start", "Patent law")).out).toMatch(/^Patent law\n/);
    empty.clear();
  });

  it("has help for a command, and opens no data for it", async () => {
    for (const command of ["interview plan", "restore"])
      expect(await desk.run(...command.split(" "), "--help")).toMatchObject({
        code: 0,
        err: "",
        out: expect.stringContaining("--json"),
      });
    expect(existsSync(join(desk.home, "data"))).toBe(false);
  });

  const MISTYPED: readonly (readonly [string, string])[] = [
    ["poeple", "Did you mean “weakties people”?"],
    ["interview", "needs one more word"],
    ["interview plna", "Did you mean “weakties interview plan”?"],
    ["add", "needs a name"],
    ["people --serch x", "Did you mean --search?"],
    ["people --limit many", "--limit"],
    ["people --limit 0", "--limit"],
    ["edit  --notes x", "A name is empty; a person: a name, part of one, or an id is needed."],
    ["leave-out ", "A name is empty"],
    ["prep   ", "A name is empty"],
    ["undo x y", "one word too many"],
    ["interview scheduled ana", "--starts-at is needed"],
  ];
  for (const [line, says] of MISTYPED) {
    it(`answers “weakties ${line}” with a sentence and exit code 2`, async () => {
      const said = await desk.run(...line.split(" "));
      expect(said).toMatchObject({ code: 2, out: "", err: expect.stringContaining(says) });
      const told = await desk.run(...line.split(" "), "--json");
      expect(told.code).toBe(2);
      expect(oneObject(told.out)).toMatchObject({ error: { kind: "usage" } });
    });
  }

  it("starts from the project's folder by its short name", () => {
    const said = execFileSync("sh", ["-c", "bin/weakties --version"], { cwd: ROOT, encoding: "utf8" });
    expect(said).toMatch(/^weakties \d+\.\d+\.\d+\n$/);
  });

  it("names the candidates where a name fits several people", async () => {
    await desk.json("add", "Ana Silva");
    await desk.json("add", "Anaïs Roux");
    const said = await desk.run("show", "an");
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toContain("“an” could be Ana Silva or Anaïs Roux");
    expect(await desk.json("show", "ana")).toMatchObject({ name: "Ana Silva" });
    expect(await desk.json("people", "silva")).toMatchObject({ total: 1 });
    expect(await desk.json("show", "anais")).toMatchObject({ name: "Anaïs Roux" });
    expect((await desk.run("show", "nobody")).code).toBe(1);
  });

  it("writes no export in the place of the book, its token or a copy of it", async () => {
    const kept = ["weakties.db", "token", "backups/other.ics", "weakties.db-journal"];
    for (const name of kept)
      for (const words of [["export", "--format", "csv"], ["calendar"]]) {
        const said = await desk.run(...words, "--out", join(desk.home, "data", name));
        expect(said).toMatchObject({ code: 1, out: "" });
        expect(said.err).toContain("Name a file elsewhere.");
      }
    expect(await desk.json("show", "ana silva")).toMatchObject({ name: "Ana Silva" });
  });

  it("shows short ids, takes any part of one, and tells programs the whole", async () => {
    const ana = await desk.json<{ id: string }>("show", "ana silva");
    const said = await desk.run("log", "ana silva", "coffee");
    const short = /weakties unlog ([0-9a-f]{8})\n/.exec(said.out)?.[1] ?? "";
    expect(await desk.json("unlog", short)).toMatchObject({ id: expect.stringContaining(short) });
    for (const part of [ana.id.slice(-8), ana.id.slice(0, 23), ana.id])
      expect(await desk.json("show", part)).toMatchObject({ id: ana.id });
    expect((await desk.run("show", "0000000")).err).toContain("Nobody here is found by “0000000”.");

    const noted = async (text: string) => (await desk.json<{ id: string }>("log", "ana silva", text)).id;
    const [one, two] = [await noted("a call"), await noted("another")];
    const ambiguous = await desk.run("unlog", one.slice(0, 6));
    expect(ambiguous.code).toBe(1);
    for (const id of [one, two]) expect(ambiguous.err).toContain(id);
  });

  it("reads days and hours as people say them", async () => {
    const promise = await desk.json<{ dueOn: string }>(
      "promise",
      "ana silva",
      "poster",
      "--due-on",
      "friday",
    );
    expect(new Date(promise.dueOn).getUTCDay()).toBe(5);
    const refused = await desk.run("promise", "ana silva", "poster", "--due-on", "fridya");
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("“fridya” is no day") });
    expect((await desk.run("promise", "--help")).out).toContain('"in two weeks"');
  });

  it("shows a promise of Today with the words that note it as kept, notes nothing unasked, and says the way back", async () => {
    // For tomorrow, since of one person Today has one line, and the poster may be as due as what has no day.
    const slides = ["ana silva", "send her the slides", "--due-on", "tomorrow"];
    const { id } = await desk.json<{ id: string }>("promise", ...slides);
    const { suggestions } = await desk.json<{ suggestions: readonly { key: string }[] }>("today");
    const line = suggestions.findIndex(({ key }) => key === `promise:${id}`) + 1;
    const begun = await desk.run("do", `${line}`);
    const short = id.slice(-8);
    expect(begun.out).toMatch(/^You promised Ana Silva to send her the slides/);
    expect(begun.out).toContain(`When it is done: weakties promise keep ${short}`);
    const open = async () =>
      (
        await desk.json<{ promises: readonly { id: string; keptAt: number | null }[] }>("show", "ana silva")
      ).promises.find((each) => each.id === id)?.keptAt === null;
    expect(await open()).toBe(true);
    const kept = await desk.run("promise", "keep", short);
    expect(kept.out).toBe(
      `Noted as kept: “send her the slides”\nTaken back by: weakties promise keep ${short} --no-kept\n`,
    );
    expect((await desk.run("promise", "keep", short, "--no-kept")).out).toContain("it is open again");
    expect(await open()).toBe(true);
  });

  it("holds a letter with a gap back, and says what is missing", async () => {
    const letter = await desk.run("draft", "ana silva");
    expect(letter.out).toMatch(/gaps? (is|are) still open: “/);
    const told = await desk.json<{ held: string | null }>("draft", "show", "ana silva");
    expect(told.held).toMatch(/before the letter goes/);
    const file = join(desk.home, "gaps.eml");
    for (const words of [["show"], []]) {
      const written = await desk.run("draft", ...words, "ana silva", "--eml", file);
      expect(written).toMatchObject({ code: 1, err: expect.stringContaining("still open") });
      expect(existsSync(file)).toBe(false);
      // What was kept is said, with what writes the same letter rather than another one.
      const [, kept = ""] =
        /It is kept; “weakties draft show (\w+) --eml FILE --anyway”/.exec(written.err) ?? [];
      expect(await desk.json("draft", "show", kept, "--eml", "-", "--anyway")).toMatchObject({
        eml: expect.any(String),
      });
    }
    expect(await desk.run("draft", "ana silva", "--no-keep", "--eml", file)).toMatchObject({
      code: 1,
      err: expect.not.stringContaining("It is kept"),
    });
    const sent = await desk.run("draft", "sent", "ana silva");
    expect(sent).toMatchObject({ code: 1, err: expect.stringContaining("--anyway") });
    expect(await desk.json("draft", "sent", "ana silva", "--anyway")).toMatchObject({
      sentAt: expect.any(Number),
    });
  });

  it("does the same once for a program that repeats itself with its key", async () => {
    const add = () => desk.json<{ id: string }>("add", "Imre Example", "--idempotency-key", "k1");
    expect((await add()).id).toBe((await add()).id);
    const other = await desk.run("add", "Kim Example", "--idempotency-key=k1", "--json");
    expect(other.code).toBe(1);
    expect(oneObject(other.out)).toMatchObject({ error: { kind: "key-reused" } });
  });

  it("adds nobody twice by mistake, and another of the same name when told to", async () => {
    await desk.json("add", "Olu", "Example");
    const said = await desk.run("add", "olu example");
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toBe(
      "weakties: Olu Example is here already. If you mean somebody else, add them anyway. --anyway does.\n",
    );
    await desk.json("add", "Olu Example", "--anyway");
    expect(await desk.json("people", "--search", "olu")).toMatchObject({
      total: expect.any(Number),
      people: [{}, {}],
    });
    for (const { id } of (await desk.json<{ people: readonly { id: string }[] }>("people", "--search", "olu"))
      .people)
      await desk.json("leave-out", id);
  });

  it("reads an address as on an envelope, and refuses a card with the way to bring it in", async () => {
    await desk.run("add", "Kern & Söhne GmbH\nDr. Tobias Kern\nHauptstraße 5\n72336 Balingen");
    expect((await desk.run("people", "Tobias")).out).toContain("Tobias Kern  Kern & Söhne GmbH");
    const card = await desk.run("add", `BEGIN:VCARD\nFN:Lars Öberg\nNOTE:${"long ".repeat(100)}\nEND:VCARD`);
    expect(card).toMatchObject({ code: 1, err: expect.stringContaining("weakties import -") });
  });

  it("lets no escape sequence out of a name into the terminal", async () => {
    await desk.json("add", "\u001b[31mRed\u001b[0m Example");
    expect((await desk.run("people")).out).not.toContain("\u001b");
  });

  it("shows the sample network apart from one's own", async () => {
    const sample = await desk.json<{ total: number }>("people", "--sample");
    expect(sample.total).toBeGreaterThan(20);
    expect(await desk.json("people")).toMatchObject({ total: 5 });
  });

  it("exports in every format, and the JSON comes back", async () => {
    for (const [format, begins] of [
      ["json", "{"],
      ["vcard", "BEGIN:VCARD"],
      ["csv", "\ufeffName,"],
    ] as const) {
      expect((await desk.run("export", "--format", format)).out.slice(0, begins.length)).toBe(begins);
    }
    for (const words of [[], ["--out", "-"]]) {
      const piped = await desk.run("export", "--format", "zip", ...words);
      expect(piped).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^PK/) });
    }
    const file = join(desk.home, "all.zip");
    expect(await desk.json("export", "--format", "zip", "--out", file)).toMatchObject({ replaced: false });
    const again = await desk.run("export", "--format", "zip", "--out", file);
    expect(again.out).toMatch(/^Written to \S+all\.zip, in place of what was there: \d people\.\n$/);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("says where an export could not be written", async () => {
    const said = await desk.run("export", "--out", join(desk.home, "no", "such", "place.json"));
    expect(said).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(
        /^weakties: [^\n]*place\.json” could not be written\.[^\n]*place\.json\.\n$/,
      ),
    });
  });

  it("makes a backup, and the doctor finds it", async () => {
    const { file } = await desk.json<{ file: string }>("backup");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readdirSync(join(desk.home, "data")).sort();
    const looked = await desk.json<{ ok: boolean; findings: readonly { of: string; state: string }[] }>(
      "doctor",
    );
    expect(looked.ok).toBe(true);
    expect(looked.findings.map((each) => each.of)).toEqual(
      expect.arrayContaining(["program", "free space", "privacy", "database", "backup"]),
    );
    expect(readdirSync(join(desk.home, "data")).sort()).toEqual(before);
  });

  it("puts a backup back, and what was there until then is kept too", async () => {
    const { file } = await desk.json<{ file: string }>("backup");
    await desk.json("add", "Zora of later");
    const { before } = await desk.json<{ before: string }>("restore", basename(file));
    expect((await desk.run("people", "--search", "Zora of later")).out).not.toContain("Zora");
    await desk.json("restore", before);
    expect((await desk.run("people", "--search", "Zora of later")).out).toContain("Zora");
  });

  it("refuses a backup that was altered, and the doctor sees it", async () => {
    const { file } = await desk.json<{ file: string }>("backup");
    appendFileSync(file, "x");
    const { code, err } = await desk.run("restore", basename(file));
    expect([code, err]).toEqual([1, expect.stringMatching(/is not as it was written.*Nothing was changed/s)]);
    expect((await desk.run("doctor")).out).toMatch(/attention +backup +.*is not as it was/);
    rmSync(file);
  });

  it("puts a backup in the place of a damaged database, which is set aside", async () => {
    const { file } = await desk.json<{ file: string }>("backup");
    const database = join(desk.home, "data", "weakties.db");
    truncateSync(database, 5000);
    expect((await desk.run("doctor")).out).toMatch(/weakties\s+restore/);
    const { before } = await desk.json<{ before: string }>("restore", basename(file));
    expect(basename(before)).toMatch(/^weakties-damaged-/);
    expect((await desk.run("people")).code).toBe(0);
  });

  it("says that nothing runs where there is nothing to open", async () => {
    expect(await desk.run("open")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("not running"),
    });
  });

  it("ends quietly when its reader goes away", () => {
    const line = `"${join(ROOT, "bin", "weakties")}" export --sample | head -c 1`;
    const out = execFileSync("/bin/sh", ["-c", line], {
      env: { PATH: process.env["PATH"] ?? "", WEAKTIES_HOME: join(desk.home, "data") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(out.toString()).toBe("{");
  });

  it("completes commands in bash", async () => {
    const { out } = await desk.run("completion", "bash");
    const complete = (...words: readonly string[]) =>
      execFileSync(
        "bash",
        [
          "-c",
          `${out}\nCOMP_WORDS=(weakties ${words.join(" ")}); COMP_CWORD=${words.length}; _weakties; echo "\${COMPREPLY[@]}"`,
        ],
        { encoding: "utf8" },
      ).trim();
    expect(complete("inter")).toMatch(/^(interview interviews|interviews interview)$/);
    expect(complete("interview", "pl")).toBe("plan");
    expect(complete("people", "--js")).toBe("--json");
  });
});

describe.skipIf(!inject("shells"))("in other shells", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = newDesk();
  });
  afterAll(() => desk.clear());

  it("completes commands in fish", async () => {
    const { out } = await desk.run("completion", "fish");
    const complete = (line: string) =>
      execFileSync("fish", ["--no-config", "-c", `${out}\ncomplete -C '${line}'`], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"] ?? "", HOME: desk.home },
      });
    expect(complete("weakties interview pl")).toMatch(/^plan\t/);
    expect(complete("weakties --sample advice o")).toMatch(/^outcome\t/);
  });

  it("completes commands in zsh", async () => {
    const { out } = await desk.run("completion", "zsh");
    const script = join(desk.home, "completion.zsh");
    writeFileSync(script, out);
    // Completion runs only where someone types: words are typed into a zsh in a terminal of its own, then Tab twice.
    const typed = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=READY; autoload -Uz compinit; compinit -D; stty columns 200"
zpty -w z "source $COMPLETION; print LOAD''ED"
zpty -r -m z seen "*LOADED*"
zpty -w -n z $'weakties interview take-b\t'
zpty -r -m z seen "*take-back *" && print -r -- "$seen"
zpty -d z`;
    const seen = execFileSync("zsh", ["-f", "-c", typed], {
      encoding: "utf8",
      timeout: 30_000,
      env: { PATH: process.env["PATH"] ?? "", HOME: desk.home, TERM: "dumb", COMPLETION: script },
    });
    expect(seen).toContain("take-back ");
  });
});

describe("beside a running server", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = newDesk();
  });
  afterAll(() => desk.clear());

  it("works on the same data, and opens it with an address that works once", async () => {
    const server = spawn(process.execPath, [join(ROOT, "dist", "server", "start.js")], {
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: desk.home,
        WEAKTIES_HOME: join(desk.home, "data"),
        WEAKTIES_PORT: "0",
        WEAKTIES_OPEN: "0",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      await new Promise<void>((resolve, reject) => {
        server.stdout.once("data", () => resolve());
        server.once("exit", () => reject(new Error("The server ended.")));
      });
      const { address } = await desk.json<{ address: string }>("open");
      const session = await exchange(address);
      await desk.json("add", "Ana Silva");
      const listed = await fetch(new URL("/api/people", address), {
        headers: { authorization: `Bearer ${session}` },
      });
      expect(await listed.json()).toMatchObject({ people: [{ name: "Ana Silva" }] });
      await expect(exchange(address)).rejects.toThrow();
    } finally {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
    }
    expect((await desk.run("open")).code).toBe(1);
  });
});

async function exchange(address: string): Promise<string> {
  const code = new URLSearchParams(new URL(address).hash.slice(1)).get("code");
  const { origin } = new URL(address);
  const response = await fetch(new URL("/api/session", address), {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as { session: string }).session;
}
