import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFiles } from "#importing/read-files.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { filesByPath } from "./files.ts";

const { signal } = new AbortController();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (path: string) => filesByPath(folder).open(path, signal);

describe("a file named by its path", () => {
  it("is found from the folder that was typed in, and read from the start each time", async () => {
    writeFileSync(join(folder, "a.csv"), "Ana");
    const opened = await open("a.csv");
    if (opened.kind !== "file") throw new Error(opened.says);
    expect([opened.name, opened.size]).toEqual(["a.csv", 3]);
    for (let time = 0; time < 2; time += 1) {
      expect((await buffer(opened.bytes())).toString()).toBe("Ana");
    }
  });

  it("that is not there, empty, a folder, a pipe or a circle is said to be so", async () => {
    writeFileSync(join(folder, "empty.csv"), "");
    mkdirSync(join(folder, "letters"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    symlinkSync("circle", join(folder, "circle"));
    const says = async (path: string) => {
      const opened = await open(path);
      return opened.kind === "unreadable" ? opened.says : "readable";
    };
    expect(await says("none.csv")).toBe("There is no file “none.csv”.");
    expect(await says("empty.csv")).toBe("“empty.csv” is empty.");
    expect(await says("letters/none.csv")).toBe("There is no file “letters/none.csv”.");
    expect(await says("letters")).toContain("no file in it that Weakties reads");
    expect(await says("letters/..")).toContain("is a folder");
    expect(await says("pipe")).toContain("not an ordinary file");
    expect(await says("circle")).toContain("points to itself");
    expect(await says("empty.csv/x")).toContain("There is no file");
    expect(await says("x".repeat(5_000))).toContain("too long");
  });

  it("that this account may not read is said to be so", async () => {
    writeFileSync(join(folder, "a.csv"), "Ana");
    chmodSync(join(folder, "a.csv"), 0);
    chmodSync(folder, 0o755);
    const opened = await asNobody(() => open("a.csv"));
    expect(opened).toMatchObject({ kind: "unreadable", says: "“a.csv” may not be read by this account." });
  });

  it("in a folder that this account may not read is said so, and those beside it are read", async () => {
    for (const each of ["mine", "shut"]) mkdirSync(join(folder, "cards", each), { recursive: true });
    for (const each of ["mine/a.vcf", "mine/b.vcf", "shut/c.vcf"])
      writeFileSync(join(folder, "cards", each), "BEGIN:VCARD");
    chmodSync(join(folder, "cards", "mine", "b.vcf"), 0);
    chmodSync(join(folder, "cards", "shut"), 0);
    for (const each of ["", "cards", "cards/mine"]) chmodSync(join(folder, each), 0o755);
    const files = filesByPath(folder);
    const told = await asNobody(async () => {
      const found = (await files.within?.("cards", signal))?.files ?? [];
      const opened = await Promise.all(found.map(({ ref, called }) => files.open(ref, signal, called)));
      return opened.map((each) => (each.kind === "file" ? each.name : each.says));
    });
    expect(told).toEqual([
      "cards/mine/a.vcf",
      "“cards/mine/b.vcf” may not be read by this account.",
      "“cards/shut” may not be read by this account.",
    ]);
    expect(await asNobody(() => open("cards/shut"))).toMatchObject({
      says: "“cards/shut” may not be read by this account.",
    });
    chmodSync(join(folder, "cards", "shut"), 0o755);
  });

  it("that goes away before it is read to its end is told, and is no end of the others", async () => {
    writeFileSync(join(folder, "gone.csv"), "Name\nImre\n");
    writeFileSync(join(folder, "a.csv"), "Name,Email\nAna Ruiz,ana@example.org\n");
    const opened = await Promise.all(["gone.csv", "a.csv"].map(open));
    const files = opened.flatMap((each) => (each.kind === "file" ? [each] : []));
    rmSync(join(folder, "gone.csv"));
    const wishes = { mine: [], keep: [], known: [], timeZone: "UTC", now: 0 };
    const { people, problems } = await readFiles(files, wishes, () => {});
    expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(problems).toEqual([{ file: "gone.csv", line: null, reason: "There is no file “gone.csv”." }]);
  });

  it("names what the system refuses", () => {
    expect(whyUnreadable("a.csv", "EACCES")).toBe("“a.csv” may not be read by this account.");
    expect(whyUnreadable("a.csv", "EMFILE")).toBeUndefined();
  });

  it("stops being read when the work is aborted", async () => {
    writeFileSync(join(folder, "a.mbox"), Buffer.alloc(1024 * 1024));
    const stopping = new AbortController();
    const opened = await filesByPath(folder).open("a.mbox", stopping.signal);
    if (opened.kind !== "file") throw new Error(opened.says);
    const reading = (async () => {
      for await (const _ of opened.bytes()) stopping.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});

/** Root may read everything, so it steps down for a moment; anyone else stays who they are. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
