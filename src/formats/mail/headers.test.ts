import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeWords } from "./encoded-words.ts";
import { readHeaders } from "./headers.ts";
import { readMailDate, readSeparatorDate } from "./mail-date.ts";

describe("headers of a message", () => {
  it("reads addresses, names, date, subject and id, folded or not", () => {
    const headers = readHeaders(
      'From: "Ruiz, Ana" <Ana@Example.org>\r\nTo: me@example.org, Group: b@example.org, =?iso-8859-1?Q?J=F6rg?= <j@example.org>;\r\nSubject: Re:\r\n  our talk\r\nDate: Tue, 5 Mar 2024 10:30:00 +0100 (CET)\r\nMessage-ID: <abc@example.org>\r\n',
    );
    expect(headers).toMatchObject({
      from: [{ name: "Ruiz, Ana", address: "ana@example.org" }],
      subject: "Re: our talk",
      at: Date.UTC(2024, 2, 5, 9, 30),
      messageId: "abc@example.org",
      automatic: null,
    });
    expect(headers.to.map((each) => each.address)).toEqual([
      "me@example.org",
      "b@example.org",
      "j@example.org",
    ]);
    expect(headers.to[2]?.name).toBe("Jörg");
  });

  it.each([
    ["List-Id: <list.example.org>", /mailing list/],
    ["Precedence: bulk", /bulk/],
    ["Auto-Submitted: auto-replied", /machine/],
    ["List-Unsubscribe: <https://example.org/u>", /unsubscribe/],
  ])("[R62] knows %s for what it is", (line, reason) => {
    expect(readHeaders(`${line}\n`).automatic).toMatch(reason);
    expect(readHeaders("Auto-Submitted: no\n").automatic).toBeNull();
  });

  it("takes the first of a field that stands twice, in any case, with a space before the colon or none", () => {
    const headers = readHeaders("SUBJECT : one\nSubject: two\nsubjects: three\nFrom:\n a@example.org\nX:y\n");
    expect(headers.subject).toBe("one");
    expect(headers.from.map((each) => each.address)).toEqual(["a@example.org"]);
    expect(readHeaders("Subject: s\n: a@example.org\nfrom a@example.org\n\tTo: b@example.org").to).toEqual(
      [],
    );
  });

  it("reads the first of more addresses than anybody writes to", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `p${at}@example.org`).join(", ");
    expect(readHeaders(`To: ${many}\n`).to).toHaveLength(200);
    expect(readHeaders(`From: ${"x:".repeat(100_000)}\n`).from).toEqual([]);
  });

  it("never throws, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (junk) => {
        readHeaders(`From: ${junk}\nTo: ${junk}\nDate: ${junk}\nSubject: =?utf-8?B?${junk}?=\n`);
      }),
    );
  });
});

describe("encoded words", () => {
  it.each([
    ["=?utf-8?Q?caf=C3=A9?=", "café"],
    ["=?utf-8?B?5bGx?= =?utf-8?B?55Sw?=", "山田"],
    ["=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"],
    ["=?iso-8859-1?q?J=F6rg?= and others", "Jörg and others"],
    ["Re: =?iso-8859-1?Q?J=F6rg=5F?=\t=?UTF-8?Q?_caf=C3=A9?=", "Re: Jörg_ café"],
    ["=?utf-8?Q?one?= and =?utf-8?Q?two?=", "one and two"],
    ["=?utf-7?Q?J+APY-rg?=", "Jörg"],
    ["=?cp932?B?jlKTYw==?=", "山田"],
    ["=?iso-2022-kr?B?GyQpQw5HfQ8=?=", "혜"],
    ["=?hz-gb-2312?B?fntEYzpDfn0gfn4=?=", "你好 ~"],
    ["=?hz-gb-2312?Q?~{!~~}?=", "〓"],
    ["=?ibm850?Q?J=94rg?=", "Jörg"],
    ["=?cp858?Q?=D5_5?=", "€ 5"],
    ["=?cp852?Q?=9E=A2d=ABr?=", "×ódźr"],
    ["=?koi8-u?Q?=F0=D2=C9=D7=A6=D4?=", "Привіт"],
    ["=?windows-1258?Q?=D0=E2y?=", "Đây"],
    ["=?gb18030?B?xOO6ww==?=", "你好"],
    ["=?no-such-set?Q?J=F6rg?=", "Jörg"],
    ["J\xf6rg", "Jörg"],
    ["caf\xc3\xa9", "café"],
    ["plain =?= text", "plain =?= text"],
    ["=?utf-8?Q?half=4=C3=A9?=", "half=4é"],
  ])("%s reads %s", (encoded, decoded) => {
    expect(decodeWords(encoded)).toBe(decoded);
  });
});

it.each([
  ["Thu, 1 Jan 2015 10:00:00 +0100", Date.UTC(2015, 0, 1, 9)],
  ["1 Jan 15 10:00 EST", Date.UTC(2015, 0, 1, 15)],
  ["Mon, 22 Jul 96 01:02:55 GMT", Date.UTC(1996, 6, 22, 1, 2, 55)],
  ["Mon, 3 Mar 2025 10:00:00 +01:00", Date.UTC(2025, 2, 3, 9)],
  ["Mon, 03 Mar 2025 10:00:00 GMT+0100", Date.UTC(2025, 2, 3, 9)],
  ["Mon, 3 Mar 2025 10:00:00 UTC-5", Date.UTC(2025, 2, 3, 15)],
  ["Mo, 3. Mrz 2025 10:00:00 MEZ", Date.UTC(2025, 2, 3, 9)],
  ["Tue Mar 04 10:00:00 CET 2025", Date.UTC(2025, 2, 4, 9)],
  ["Mon, 3 Mar 2025 10:00:00 ACST", Date.UTC(2025, 2, 3, 0, 30)],
  ["Mon, 3 Mar 2025 10:00:00 IST", Date.UTC(2025, 2, 3, 10)],
  ["2025-03-03T10:00:00", Date.UTC(2025, 2, 3, 10)],
  ["2025-03-03T10:00:00+01:00", Date.UTC(2025, 2, 3, 9)],
  ["Monday, March 3, 2025 10:00:00 AM", Date.UTC(2025, 2, 3, 10)],
  ["Mon, 3 Mar 2025 10:00:00 +0530 (IST)", Date.UTC(2025, 2, 3, 4, 30)],
  ["Mon, 3 Mar 2025 10:00:00 UT", Date.UTC(2025, 2, 3, 10)],
  ["Mon, 3 Mar 2025 10:00:00 A", Date.UTC(2025, 2, 3, 10)],
  ["Mon ,  3  Mar  125 10 : 00 : 00 +0100", Date.UTC(2025, 2, 3, 9)],
  ["Mon, 3 (the third) Mar 2025 10:00:00 (after coffee) +0100", Date.UTC(2025, 2, 3, 9)],
  ["Mon, 3 Mar 2025 10:00:00 PM +0100", Date.UTC(2025, 2, 3, 21)],
  ["Mon, 3 Mar 2025 12:05 AM", Date.UTC(2025, 2, 3, 0, 5)],
  ["3 Foo 2025 10:00", null],
  ["Fri, 31 Dec 2199 00:00:00 +0000", null],
  ["yesterday", null],
  ["", null],
])("a Date of %s is read as it was meant", (date, at) => {
  expect(readMailDate(date)).toBe(at);
});

it("reads a Date in its usual form as it reads the same one without its weekday", () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, "0"));
  const day = fc.oneof(fc.nat(40).map(String), two(40));
  const month = fc.constantFrom(..."Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Xyz".split(" "));
  const year = fc.integer({ min: 1000, max: 9999 });
  const zone = fc.tuple(fc.constantFrom("+", "-"), two(14), two(59)).map((parts) => parts.join(""));
  const after = fc.constantFrom("", " (CET)", "7");
  fc.assert(
    fc.property(day, month, year, two(30), two(70), zone, after, (...[d, m, y, hour, minute, z, rest]) => {
      const date = `${d} ${m} ${y} ${hour}:${minute}:07 ${z}${rest}`;
      expect(readMailDate(`Thu, ${date}`)).toBe(readMailDate(date));
    }),
  );
  expect(readMailDate("Thu, 01 Jan 2015 10:00:07 -0130")).toBe(Date.UTC(2015, 0, 1, 11, 30, 7));
});

it("takes the date of the last hand or of the separating line where the message has none", () => {
  const received =
    "Received: from a by b;\n\tMon, 2 Jan 2023 15:04:05 +0000\nReceived: by c; 1 Jan 2023 00:00 +0000\n";
  expect(readHeaders(`Date: bad\n${received}`).at).toBe(Date.UTC(2023, 0, 2, 15, 4, 5));
  expect(readHeaders("Subject: s\n", "x@y Thu Jan  1 00:00:01 2010").at).toBe(Date.UTC(2010, 0, 1, 0, 0, 1));
  const now = Date.UTC(2026, 0, 1);
  const at = (date: string, rest = "") =>
    readHeaders(`Date: ${date}\n${rest}`, "x@y Thu Jan  1 00:00:01 2010", undefined, now).at;
  const [fresh, late] = ["Thu, 1 Jan 1970 00:00:00 +0000", "Tue, 5 Mar 2049 10:06:00 +0100"];
  for (const wrong of [fresh, late]) {
    expect(at(wrong), `no clock went as ${wrong}`).toBe(Date.UTC(2010, 0, 1, 0, 0, 1));
    expect(at(wrong, received)).toBe(Date.UTC(2023, 0, 2, 15, 4, 5));
  }
  expect(at("Thu, 1 Jan 2015 00:00:00 +0000", received)).toBe(Date.UTC(2015, 0, 1));
  expect(readHeaders(`Date: ${late}\n`, "", undefined, now).at, "nothing tells it better").toBeGreaterThan(
    now,
  );
  expect(readSeparatorDate("171@xxx Mon Jan 02 15:04:05 +0000 2023")).toBe(Date.UTC(2023, 0, 2, 15, 4, 5));
  expect(readSeparatorDate("x@y Mon Jan  2 15:04 2023 +0100")).toBe(Date.UTC(2023, 0, 2, 14, 4));
  expect(readSeparatorDate("-")).toBeNull();
});

const corpus = join(import.meta.dirname, "../../../../shared/corpora/rubymail/spec/fixtures/emails");

describe.skipIf(!existsSync(corpus))("the corpus of messages", () => {
  it("reads each without a complaint, and a sender in nearly all", () => {
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((each) =>
      each.name.endsWith(".eml"),
    );
    const read = files.map((each) =>
      readHeaders(readFileSync(join(each.parentPath, each.name), "latin1").split(/\r?\n\r?\n/)[0] ?? ""),
    );
    expect(read.filter((each) => each.from.length > 0).length / files.length).toBeGreaterThan(0.9);
  });
});
