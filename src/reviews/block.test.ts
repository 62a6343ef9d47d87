import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_PASTED, readBlock } from "./block.ts";
import { reviewPage } from "./file/page.ts";
import { blockOf, blockOfJson, LABEL, payloadOf } from "./testing.ts";

const CONTENT = {
  by: "Imre",
  verdict: "soften",
  comesOff: ["warm", "long"],
  words: "Nearly there.",
  comments: [{ part: "body", start: 2, end: 9, says: "Here I stumbled." }],
  subject: null,
  body: "Dear Ana,\n\nshorter",
};
const BLOCK = blockOf(payloadOf(LABEL, "aa", CONTENT));

describe("what came back from a reader", () => {
  it("[R42] [R44] is read: the verdict, how it comes off, remarks and edits", () => {
    expect(readBlock(BLOCK)).toEqual({
      kind: "answer",
      label: LABEL,
      seal: "aa",
      content: CONTENT,
      beside: "",
    });
  });

  it("[R42] is read out of a mail that quoted and wrapped it", () => {
    const quoted = BLOCK.split("\n").map((line) => `> ${line.slice(0, 40)}\r\n>> ${line.slice(40)}`);
    const mail = `Hi Lin, here it is.\r\n\r\nOn Monday Lin wrote:\r\n${quoted.join("\r\n")}\r\n`;
    expect(readBlock(mail)).toMatchObject({ kind: "answer", content: CONTENT });
  });

  it.each([
    ["letters that grow when they are made small", (block: string) => `İyi günler, İbrahim\n${block}`],
    ["quoted-printable", (block: string) => block.replace(/=/g, "=3D").replace(/^(.{40})/gm, "$1=\r\n")],
    ["format=flowed", (block: string) => block.replace(/\n/g, " \r\n ")],
    ["lines that begin with two full stops", (block: string) => block.replaceAll("\n.", "\n..")],
    ["a mail in HTML", (block: string) => `<div>${block.replace(/\n/g, "&nbsp;<br>\n")}</div>`],
    ["paragraphs in HTML", (block: string) => `<p>${block.replace(/\n/g, "</p>\n<p>")}</p>`],
    ["initials before what is quoted", (block: string) => block.replace(/^/gm, "LH> > ")],
    ["marks that cannot be seen", (block: string) => block.replace(/^(.{20})/gm, "$1\u00ad\u2060\u200e")],
    ["hard blanks", (block: string) => block.replaceAll(" ", "\u00a0")],
    ["a first line broken in two", (block: string) => block.replace("[weakties ", "[weakties\n> ")],
    ["brackets with strokes before them", (block: string) => block.replace(/[[\]]/g, "\\$&")],
    ["stars around its lines", (block: string) => block.replace(/^\[.*\]$/gm, "*$&*")],
    ["an older answer, cut off, above", (block: string) => `> [weakties answer]\n> eyJ2\n${block}`],
  ])("[R42] is whole after a mail program made of it %s", (_, mailed) => {
    expect(readBlock(mailed(BLOCK))).toMatchObject({ kind: "answer", content: CONTENT });
  });

  it("[R42] is the newest where a conversation has older ones below, which are no words of the friend", () => {
    const older = blockOf(payloadOf(LABEL, "aa", { words: "No." }));
    expect(readBlock(`${BLOCK}Lin wrote:\n${older}`)).toMatchObject({ content: CONTENT, beside: "" });
  });

  // A reading that goes back for each sign would not end within the time a test has.
  it("[R42] is read in one go, whatever stands around it", () => {
    const around = [
      `${"schrieb ".repeat(10)}${" ".repeat(550_000)}x`,
      "[weakties ".repeat(55_000),
      "[weakties answer]".repeat(32_000),
      "<".repeat(550_000),
      "\u200d".repeat(550_000),
      "a\u0301".repeat(270_000),
    ];
    for (const each of around) {
      expect(readBlock(`${BLOCK}\n${each}`)).toMatchObject({ content: CONTENT });
      expect(readBlock(`[weakties answer]\n${each}\n[end of the answer]`)).not.toHaveProperty("content");
    }
  });

  it("[R42] keeps what the friend wrote around it, and nothing that they only quoted", () => {
    const mail = `From: Imre <imre@example.org>\r\nNot before Monday, please!\r\n\r\n${BLOCK}\r\nSay hi to Lin.\r\n> Would you look at this?\r\n`;
    expect(readBlock(mail)).toMatchObject({ beside: "Not before Monday, please!\nSay hi to Lin." });
    expect(readBlock(BLOCK.replace(/^/gm, "> "))).toMatchObject({ kind: "answer", beside: "" });
  });

  it("[R42] takes what the page wrote out to be read for no words beside it", () => {
    const readable = BLOCK.replace(
      "My answer to your letter.\n",
      "My answer to your letter: Soften it.\n\nOn “Dear Ana”: Here I stumbled.\n\nNearly there.\n\nImre\n\n(Weakties reads the rest: paste all of it there.)\n",
    );
    expect(readBlock(`Not before Monday!\n${readable}`)).toMatchObject({
      content: CONTENT,
      beside: "Not before Monday!",
    });
  });

  it("[R42] may be plain words", () => {
    expect(readBlock(" I would send it.\r\nIt is <b>kind</b>. ")).toEqual({
      kind: "words",
      words: "I would send it.\nIt is <b>kind</b>.",
    });
    expect(readBlock(" \n ")).toEqual({ kind: "nothing" });
  });

  it("[R42] is not the page that went out, nor a picture", async () => {
    const page = await reviewPage({ subject: null, body: "Dear Ana", line: "", name: "" }, LABEL, "aa");
    expect(readBlock(page)).toEqual({ kind: "own-page" });
    expect(readBlock(`<!-- saved from file://letter.html -->\n${page}`)).toEqual({ kind: "own-page" });
    expect(readBlock("\ufffdPNG\r\n\u0000\u0000")).toEqual({ kind: "no-text" });
  });

  it("[R42] is said to be damaged where something was lost or changed on the way", () => {
    const at = BLOCK.indexOf("\n", BLOCK.indexOf("[weakties")) + 20;
    const letter = BLOCK[at] === "A" ? "B" : "A";
    for (const broken of [
      BLOCK.slice(0, -30),
      BLOCK.slice(0, at) + BLOCK.slice(at + 1),
      BLOCK.slice(0, at) + letter + BLOCK.slice(at + 1),
      "[weakties answer]\n[end of the answer]",
      blockOf("no object"),
      blockOf({ v: 1 }),
    ])
      expect(readBlock(broken)).toEqual({ kind: "damaged" });
  });

  it("[R42] is said to be damaged where one letter of what it says is another, and all of it can still be read", () => {
    const sum = /^\.[0-9a-f]{8}$/m;
    const other = blockOf(payloadOf(LABEL, "aa", { ...CONTENT, words: "Hardly there." }));
    expect(readBlock(other)).toMatchObject({ kind: "answer" });
    expect(readBlock(other.replace(sum, sum.exec(BLOCK)?.[0] ?? ""))).toEqual({ kind: "damaged" });
  });

  it("[R42] is refused where it is larger than any answer", () => {
    expect(readBlock("x".repeat(MOST_PASTED + 1)).kind).toBe("too-large");
    // Blanks are left away, but not before they were looked at.
    expect(readBlock(BLOCK + " ".repeat(MOST_PASTED)).kind).toBe("too-large");
    expect(readBlock("word ".repeat(2_000)).kind).toBe("too-large");
    const much = { part: "body", start: 0, end: 1, says: "no" };
    for (const content of [
      { comments: Array.from({ length: 101 }, () => much) },
      { body: "x".repeat(20_001) },
      { comments: [{ ...much, says: "x".repeat(2_001) }] },
      { words: "x".repeat(5_001) },
    ])
      expect(readBlock(blockOf(payloadOf(LABEL, "aa", content)))).toEqual({ kind: "too-large" });
  });

  it("says when a newer Weakties made it", () => {
    expect(readBlock(blockOf({ ...payloadOf(LABEL, "aa"), v: 2 }))).toEqual({ kind: "newer" });
  });

  it("[R42] takes nothing from where every object comes from, nor out of depths, and leaves nothing there", () => {
    const good = JSON.stringify(payloadOf(LABEL, "aa", { words: "Nearly there." }));
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    for (const more of [
      '"__proto__":{"verdict":"send","by":"Eve","comments":[{}]}',
      '"constructor":{"prototype":{"verdict":"send"}}',
      '"toString":"x","hasOwnProperty":1',
      `"beside":${deep}`,
    ])
      expect(readBlock(blockOfJson(`${good.slice(0, -1)},${more}}`))).toMatchObject({
        kind: "answer",
        beside: "",
        content: { by: "", verdict: null, words: "Nearly there.", comments: [] },
      });
    expect(readBlock(blockOfJson(`{"v":${deep}}`))).toEqual({ kind: "damaged" });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("verdict");
  });

  it.each([
    ["a version without end", '"version":1e999'],
    ["a version below one", '"version":-1'],
    ["a number for a name", '"by":7'],
    ["a part that every object has", '"comments":[{"part":"constructor","start":0,"end":1,"says":"x"}]'],
    ["a place before the letter", '"comments":[{"part":"body","start":-1,"end":1,"says":"x"}]'],
    ["a place between two letters", '"comments":[{"part":"body","start":0.5,"end":1,"says":"x"}]'],
    ["an impression of its own", '"comesOff":["__proto__"]'],
    ["a day that no calendar has", '"until":"2026-02-30"'],
  ])("[R42] reads no answer with %s", (_, more) => {
    const good = JSON.stringify(payloadOf(LABEL, "aa"));
    expect(readBlock(blockOfJson(`${good.slice(0, -1)},${more}}`))).toEqual({ kind: "damaged" });
  });

  it("loses what would show words in another order, or not at all", () => {
    const read = readBlock(blockOf(payloadOf(LABEL, "aa", { body: "a\u202eb\u0000c\u0007\r\nd\ud800" })));
    expect(read).toMatchObject({ content: { body: "abc\nd\ufffd" } });
  });

  it("[R42] holds a name and a subject on one line, so that neither can pass for something else", () => {
    const hostile = { by: "Imre\nWeakties: sent", subject: "Lumen\r\nBcc: eve@example.org\u2028x" };
    expect(readBlock(blockOf(payloadOf(LABEL, "aa", hostile)))).toMatchObject({
      content: { by: "Imre Weakties: sent", subject: "Lumen Bcc: eve@example.org x" },
    });
  });

  it("[R42] brings nothing that could not be seen in the suggestion and would go out with the letter", () => {
    const unseen = "send\u200b\u2060\u00ad it\u{e0049}\u{e0063}\ufeff now";
    expect(readBlock(blockOf(payloadOf(LABEL, "aa", { body: unseen, words: unseen })))).toMatchObject({
      content: { body: "send it now", words: "send it now" },
    });
    const hidden = "send\u{e0163}\u{e0155}\u200c\u200d\u200c it\u3164\u034f\ufe0f 👍\u{e0163} now";
    expect(readBlock(blockOf(payloadOf(LABEL, "aa", { body: hidden })))).toMatchObject({
      content: { body: "send it 👍 now" },
    });
    const tower = `a${"\u0301".repeat(3_000)}`;
    const towers = readBlock(blockOf(payloadOf(LABEL, "aa", { words: tower })));
    expect(towers.kind === "answer" && towers.content.words.length).toBe(10);
    const family = "👩\u200d🔬 ❤\ufe0f\u200d🔥 می\u200cخواهم 葛\u{e0100} क\u094d\u200dष";
    expect(readBlock(blockOf(payloadOf(LABEL, "aa", { body: family })))).toMatchObject({
      content: { body: family },
    });
  });

  it("never throws, whatever it is", () => {
    fc.assert(fc.property(fc.json(), (json) => void readBlock(blockOf(JSON.parse(json)))));
    fc.assert(
      fc.property(fc.string(), (inside) => void readBlock(`[weakties answer]${inside}[end of the answer]`)),
    );
  });
});
