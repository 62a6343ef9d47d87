import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHeaders } from "#formats/mail/headers.ts";
import { MAX_HEADER_BYTES, type Scanned, scanMbox } from "./scan.ts";

async function scan(bytes: Uint8Array, chunk = 65_536): Promise<Scanned[]> {
  const found: Scanned[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk);
  }
  await scanMbox(chunks(), (message) => {
    found.push(message);
    return undefined;
  });
  return found;
}

/** The body of each message, as whoever wants it hears it. */
async function bodies(bytes: Uint8Array, chunk = 65_536): Promise<string[]> {
  const heard: string[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk);
  }
  await scanMbox(chunks(), () => (body) => {
    heard.push(body);
  });
  return heard;
}

const text = (string: string) => new TextEncoder().encode(string);
const subjects = (found: readonly Scanned[]) => found.map(({ block }) => readHeaders(block).subject);

const MESSAGE = "From a@b Thu Jan  1 00:00:01 2015\nFrom: a@b.example\nSubject: one\n\nHello\n\n";

describe("a mailbox", () => {
  it("tells each message with its line, whatever the chunks it comes in", async () => {
    const bytes = text(
      `${MESSAGE}${MESSAGE.replace("one", "two").replace(/\n/g, "\r\n")}${MESSAGE.replace("one", "three")}`,
    );
    for (const chunk of [1, 2, 7, 64, 100_000]) {
      const found = await scan(bytes, chunk);
      expect(subjects(found)).toEqual(["one", "two", "three"]);
      expect(found.map((each) => each.line)).toEqual([1, 7, 13]);
    }
  });

  it("takes a sentence that begins with From for what it is, munged or not", async () => {
    const body =
      "From here on we talk.\n>From quoted\n\nFrom Russia with love\nYear: 1963\n\nFrom 2019 on: nothing\n";
    expect(subjects(await scan(text(`${MESSAGE}${body}\n${MESSAGE.replace("one", "two")}`)))).toEqual([
      "one",
      "two",
    ]);
  });

  it("takes a body for as long as its message says, where another or the end follows there", async () => {
    const quoted =
      "Look:\n\nFrom x@y.example Thu Jan  1 00:00:01 2015\nFrom: x@y.example\nSubject: quoted\n\nHello\n";
    const message = (length: number, behind: string, end = "\n") =>
      `From a@b Thu Jan  1 00:00:01 2015\nSubject: one\nContent-Length: ${length}\n\n${quoted}${behind}`.replaceAll(
        "\n",
        end,
      );
    const two = MESSAGE.replace("one", "two");
    const all = quoted.length;
    for (const chunk of [1, 3, 50, 100_000]) {
      const subjectsIn = async (mailbox: string) => subjects(await scan(text(mailbox), chunk));
      for (const behind of ["", "\n", "\n\n"])
        expect(await subjectsIn(message(all, behind) + two), behind).toEqual(["one", "two"]);
      expect(await subjectsIn(message(all - 1, "\n") + two)).toEqual(["one", "two"]);
      const crlf = all + quoted.split("\n").length - 1;
      expect(await subjectsIn(message(crlf, "\n", "\r\n") + two)).toEqual(["one", "two"]);
      expect(await subjectsIn(two + message(all, ""))).toEqual(["two", "one"]);
      expect(await subjectsIn(two + message(all, "\n"))).toEqual(["two", "one"]);
      for (const wrong of [0, 5, all - 3, all + 4, all + 1_000, all + 100_000_000])
        expect(await subjectsIn(message(wrong, "\n") + two), String(wrong)).toEqual(["one", "quoted", "two"]);
      const found = await scan(text(message(all, "\n") + two), chunk);
      expect(found.map(({ line }) => line)).toEqual([1, 13]);
    }
    expect((await bodies(text(message(all, "\n") + two)))[0]?.trim()).toBe(quoted.trim());
  });

  it("believes no length where so many were wrong, and reads on as ever", async () => {
    const wrong = MESSAGE.replace("Subject", "Content-Length: 1000\nSubject");
    for (const chunk of [100, 65_536]) expect(await scan(text(wrong.repeat(500)), chunk)).toHaveLength(500);
  });

  it("reads a file that begins with a byte order mark, and one cut off in its headers", async () => {
    expect(subjects(await scan(text(`\ufeff${MESSAGE}`)))).toEqual(["one"]);
    expect(subjects(await scan(text(`${MESSAGE}From a@b Thu Jan  1 00:00:01 2015\nSubject: cut`)))).toEqual([
      "one",
      "cut",
    ]);
  });

  it("tells the separating line, often the only date, and keeps bytes beyond ASCII as they are", async () => {
    const [found] = await scan(
      text(`From a@b Thu Jan  1 00:00:01 2015\nSubject: ${"é".repeat(120_000)}\n\n`),
    );
    expect(found?.separator).toBe("a@b Thu Jan  1 00:00:01 2015");
    expect(found?.block.slice(0, 13)).toBe("Subject: \xc3\xa9\xc3\xa9");
  });

  it("passes over a line and a header without end in bounded memory", async () => {
    const long = "x".repeat(3 * MAX_HEADER_BYTES);
    const found = await scan(
      text(
        `${MESSAGE}${long}\n\nFrom a@b Thu Jan  1 00:00:01 2015\nX-Long: ${long}\nSubject: two\n\n.\n\n${MESSAGE}`,
      ),
    );
    expect(found).toHaveLength(3);
    expect(Math.max(...found.map(({ block }) => block.length))).toBeLessThan(2 * MAX_HEADER_BYTES + 100);
  });

  it("never throws, and finds the same in one piece as byte by byte", async () => {
    const piece = fc.constantFrom(
      "From a@b 2015\n",
      "From -\n",
      "From - Thu Jan  1 00:00:01 2015\r\n",
      "Subject: s\n",
      "Content-Length: 12\n",
      "Content-Length: 60\n",
      " folded\n",
      "\n",
      "\r\n",
      "From: a@b\n",
      "text",
      "\0\xff",
      "From ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const bytes = text(pieces.join(""));
        expect(await scan(bytes, 1)).toEqual(await scan(bytes));
        expect(await bodies(bytes, 1)).toEqual(await bodies(bytes));
      }),
    );
  });

  it("lets whoever wants a body hear the beginning of it, and nothing of the next message", async () => {
    const one = "From a@b Thu Jan  1 00:00:01 2015\nFrom: a@b.example\n\nOne\n\nFrom here on\nit goes on\n\n";
    const long = `From - Thu Jan  1 00:00:01 2015\nFrom: a@b.example\n\n${"x".repeat(99)}\n${"y".repeat(100_000)}`;
    const heard = await bodies(text(one + long), 1000);
    expect(heard[0]?.trim()).toBe("One\n\nFrom here on\nit goes on");
    expect(heard[1]).toMatch(/^x+\ny+$/);
    expect(heard[1]?.length).toBe(64 * 1024);
    expect(heard).toHaveLength(2);
  });
});

const corpus = join(import.meta.dirname, "../../../../shared/corpora");

describe.skipIf(!existsSync(corpus))("the corpus of mailboxes", () => {
  it.each([
    ["csv-synthetic/crlf.mbox", 3],
    ["csv-synthetic/munged.mbox", 3],
    ["csv-synthetic/unmunged.mbox", 3],
    ["csv-synthetic/takeout.mbox", 3],
    ["mimekit-mbox/UnitTests/TestData/mbox/unmunged.mbox.txt", 2],
    ["mimekit-mbox/UnitTests/TestData/mbox/simple.mbox.txt", 3],
  ])("%s has %i messages", async (file, count) => {
    expect(await scan(readFileSync(join(corpus, file)))).toHaveLength(count);
  });

  it.each(["content-length", "issue1189"])(
    "finds the messages of %s where another reader found them",
    async (name) => {
      const folder = join(corpus, "mimekit-mbox/UnitTests/TestData/mbox");
      const offsets = JSON.parse(readFileSync(join(folder, `${name}.unix-offsets.json`), "utf8")) as {
        lineNumber: number;
      }[];
      const found: number[] = [];
      await scanMbox(createReadStream(join(folder, `${name}.mbox.txt`)), ({ line }) => {
        found.push(line + 1);
        return undefined;
      });
      expect(found).toEqual(offsets.map((each) => each.lineNumber));
    },
  );
});
