import { describe, expect, it } from "vitest";
import { readMessage } from "./body.ts";
import { looksLikeMessage } from "./looks-like-message.ts";
import { withoutTags } from "./without-tags.ts";

/** One code unit per byte, as a file is handed over. */
const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const HEAD =
  'From: "Nagy, Imre" <Imre@Example.org>\r\nTo: ana@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n';

describe("a saved message", () => {
  it("is told from words that were copied out of one", () => {
    expect(looksLikeMessage(`${HEAD}\r\nHello`)).toBe(true);
    expect(looksLikeMessage(`\ufeff${HEAD}\r\nHello`)).toBe(true);
    for (const words of [
      "Hello Ana,\nTuesday suits me.",
      "From: Imre\nTo: Ana\n\nHello",
      "",
      "Note: I come\nFrom: home",
    ])
      expect(looksLikeMessage(words)).toBe(false);
  });

  it("gives its words, its sender and its date", async () => {
    expect(await readMessage(`${HEAD}\r\nTuesday at ten suits me.\r\n`)).toEqual({
      text: "Tuesday at ten suits me.",
      attached: [],
      from: { name: "Nagy, Imre", address: "imre@example.org" },
      at: Date.UTC(2026, 2, 3, 9),
      offset: 60,
    });
  });

  it("is read whatever stands around it, and however its lines and letters are written", async () => {
    const mail = `${HEAD}\r\nTuesday at ten suits me.\r\n`;
    const words = { text: "Tuesday at ten suits me.", from: { address: "imre@example.org" } };
    const wide = `\xff\xfe${[...mail].map((letter) => `${letter}\0`).join("")}`;
    const kept = `${mail.length}      \n${mail}<?xml version="1.0"?><plist/>\n`;
    for (const written of [`\r\n\n${mail}`, wide, mail.replaceAll("\r\n", "\r"), kept]) {
      expect(looksLikeMessage(written)).toBe(true);
      expect(await readMessage(written)).toMatchObject(words);
    }
  });

  it("brings the text files that came along, and no others", async () => {
    const part = (head: string, words: string) =>
      `--b\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(bytes(words))}\r\n`;
    const file = "Content-Disposition: attachment; filename=a";
    const mail = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part("Content-Type: text/plain", "Here.")}${part(`Content-Type: text/plain; charset=utf-8\r\n${file}.txt`, "Grüße")}${part(`Content-Type: application/pdf\r\n${file}.pdf`, "no")}--b--\r\n`;
    expect(await readMessage(mail)).toMatchObject({ text: "Here.", attached: ["Grüße"] });
  });

  it("is decoded from whatever it was sent in", async () => {
    const quoted = `${HEAD}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe`;
    expect((await readMessage(quoted)).text).toBe("Grüße");
    const base64 = `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(bytes("köszönöm"))}`;
    expect((await readMessage(base64)).text).toBe("köszönöm");
    const raw = `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n${bytes("naïve")}`;
    expect((await readMessage(raw)).text).toBe("naïve");
  });

  it.each([
    ["iso-2022-kr", "\u001b$)CDear \u000e1h?5\u000f,", "Dear 김영,"],
    ["hz-gb-2312", "~{Dc:C~}, ~~5", "你好, ~5"],
    ["utf-7", "M+APw-ller +- Co", "Müller + Co"],
    ["cp850", "M\u0081ller, caf\u0082", "Müller, café"],
    ["IBM437", "M\u0081ller", "Müller"],
  ])(
    "is read in %s, which no browser knows, also in HTML and beside words in ASCII",
    async (charset, units, text) => {
      const type = (kind: string) => `Content-Type: text/${kind}; charset="${charset}"\r\n\r\n`;
      expect((await readMessage(`${HEAD}${type("plain")}${units}`)).text).toBe(text);
      expect((await readMessage(`${HEAD}${type("html")}<p>${units}</p>`)).text).toBe(text);
      const ascii = "Content-Type: text/html; charset=us-ascii\r\n\r\n<p>no</p>";
      const both = `--b\r\n${ascii}\r\n--b\r\n${type("plain")}${units}\r\n--b--\r\n`;
      expect(
        (await readMessage(`${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n${both}`)).text,
      ).toBe(text);
    },
  );

  it("is read in plain text where it has both, and in HTML's words where it has no other", async () => {
    const html = "<style>p{}</style><p>Tuesday &amp; Wednesday</p><script>no()</script><p>Imre</p>";
    const both = `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b\r\nContent-Type: text/plain\r\n\r\nTuesday\r\n--b--\r\n`;
    expect((await readMessage(both)).text).toBe("Tuesday");
    const only = `${HEAD}Content-Type: text/html\r\n\r\n${html}`;
    expect((await readMessage(only)).text).toMatch(/^Tuesday & Wednesday\s+Imre$/);
  });

  it.each(["<", "<style>", "<head", "<p ", "</p ", "<!--", "&", "\r\n", "a\n", "<style></style "])(
    "is read to its end though it is nothing but %j",
    async (piece) => {
      const html = piece.repeat(Math.ceil(200_000 / piece.length));
      // Whoever looks on to the end from each of them does not come to one within the test's own limit.
      const { text } = await readMessage(`${HEAD}Content-Type: text/html\r\n\r\n${html}`);
      expect(text.length).toBeLessThanOrEqual(20_000);
    },
  );

  it("marks what is quoted in HTML as plain text does, and no words that are only indented", async () => {
    const said = async (html: string) =>
      (await readMessage(`${HEAD}Content-Type: text/html\r\n\r\n${html}`)).text;
    expect(await said("<p>Yes.</p><blockquote>One<br>two</blockquote><p>Imre</p>")).toBe(
      "Yes.\n\n> One\n> two\nImre",
    );
    expect(await said("a<blockquote type=cite>b<blockquote>c</blockquote>d</blockquote>e")).toBe(
      "a\n> b\n> c\n> d\ne",
    );
    expect(await said('<blockquote style="margin:0 0 0 40px;border:none">mine</blockquote>')).toBe("mine");
  });

  it("is read to its end where it has a word on each of some thousand lines", async () => {
    const lines = Array.from({ length: 5_000 }, () => "y").join("\r\n");
    expect((await readMessage(`${HEAD}\r\n${lines}\r\nImre`)).text).toMatch(/y\s+Imre$/);
  });

  it("says nothing of what its HTML says to a browser", async () => {
    const said = async (html: string) =>
      (await readMessage(`${HEAD}Content-Type: text/html\r\n\r\n${html}`)).text;
    expect(await said("<HEAD><title>x</title></HEAD >Yes<br/>and <b>no</b> &lt;b&gt;")).toBe(
      "Yes\nand no <b>",
    );
    expect(await said("<style>never ended, <p>but said</p>")).toBe("never ended, but said");
    expect(await said("1 < 2 is true")).toBe("1 < 2 is true");
  });

  it("is read in one go, however deep its quotations are in each other", () => {
    const deep = (how: string) => withoutTags(`${`<blockquote${how}>`.repeat(400_000)}a<br>b`);
    expect(deep(" style=border:none")).toBe("\n\na\nb");
    expect(deep("").endsWith("a\n> b")).toBe(true);
  });

  it("does not end in a fault whatever it holds", async () => {
    const deep = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    for (const hostile of [
      "",
      "\0\0",
      `${HEAD}${"x".repeat(100_000)}`,
      `${HEAD}Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n`,
      `${HEAD}${deep.join("")}`,
    ])
      await readMessage(hostile).then(
        ({ text }) => expect(text.length).toBeLessThanOrEqual(20_000),
        (error) => expect(error).toBeInstanceOf(Error),
      );
  });
});
