import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockOf } from "#reviews/testing.ts";
import { type Desk, newDesk } from "./cli-program.ts";

const BODY = "Dear Ana,\n\nI would love to pick your brain.\n\nNoor";

/** Writes the answer that the page in a file would make. */
function answerFrom(file: string, to: string, content: Readonly<Record<string, unknown>>): void {
  const [, attributes = ""] = /<main ([^>]*)>/.exec(readFileSync(file, "utf8")) ?? [];
  const told = Object.fromEntries(
    Array.from(attributes.matchAll(/data-(\w+)="([^"]*)"/g), ([, n, v]) => [n, v]),
  );
  const { begin: _, end: __, v, ...label } = told as Record<string, string>;
  writeFileSync(to, blockOf({ ...label, v: Number(v), ...content }));
}

describe("a friend's review from the command line", () => {
  let desk: Desk;
  let page: string;
  let answer: string;
  beforeAll(async () => {
    desk = newDesk();
    page = join(desk.home, "page.html");
    answer = join(desk.home, "answer.txt");
    await desk.json("add", "Ana Ruiz", "--familiarity", "acquaintance", "--how-met", "same lab");
    await desk.json("draft", "ana");
    await desk.piped(BODY, "draft", "edit", "ana", "--body", "-");
  });
  afterAll(() => desk.clear());

  it("[R42] proposes what could go along, and writes a file with what was given and no more", async () => {
    const proposed = await desk.run("review", "preview", "ana");
    expect(proposed.out).toContain('--line "We know each other a little. We were in the same lab."');
    const made = await desk.run("review", "open", "ana", "--reader", "Imre", "--out", page);
    expect(made.out.replace(/\s+/g, " ")).toContain(
      `Written to ${page}. In it: the letter, its subject; and nothing else of yours.`,
    );
    expect(readFileSync(page, "utf8")).not.toContain("same lab");
  });

  it("[R42] takes the answer from a file, and one edit into the letter", async () => {
    answerFrom(page, answer, {
      verdict: "soften",
      comesOff: ["pushy"],
      body: BODY.replace("pick your brain", "hear it"),
    });
    const { id } = await desk.json<{ id: string }>("review", "answer", "ana", "--file", answer);
    const shown = await desk.run("review", "list", "ana");
    expect(shown.out).toContain("Soften it first.");
    expect(shown.out).toContain("1. suggested: “pick your brain” → “hear it”");
    expect((await desk.run("review", "accept", id, "1")).out).toContain("I would love to hear it.");
    expect((await desk.json<{ body: string }>("draft", "show", "ana")).body).toContain("love to hear it.");
  });

  it("[R42] takes plain words, piped or typed, and refuses the same file twice", async () => {
    expect((await desk.piped("I would send it.", "review", "answer", "ana", "-")).out).toContain(
      "I would send it.",
    );
    expect((await desk.run("review", "answer", "ana", "Send", "it.")).out).toContain("Send it.");
    const again = await desk.run("review", "answer", "ana", "--file", answer);
    expect(again).toMatchObject({
      code: 1,
      err: expect.stringContaining("taken this very answer in already"),
    });
  });

  it("[R43] lists what was shared", async () => {
    const { entries } = await desk.json<{ entries: readonly { deed: string }[] }>("review", "shared");
    expect(entries.map(({ deed }) => deed)).toEqual(["answered", "answered", "answered", "shared"]);
    expect((await desk.run("review", "shared")).out).toContain("Imre");
  });

  it("[R42] says what initials cannot hide", async () => {
    const out = join(desk.home, "hidden.html");
    const made = await desk.run("review", "open", "ana", "--initials", "--out", out);
    expect(made.out).toContain("Read it through once more");
  });

  it("[R42] tells which letter it is, which version each reader has, and one letter to somebody from another", async () => {
    const { id } = await desk.json<{ id: string }>("draft", "show", "ana");
    await desk.json("draft", "ana", "--kind", "offer", "--offer", "our protocol");
    const either = await desk.run("review", "list", "ana");
    expect(either.err).toContain("(request, email, “");
    expect(either.err).toContain("(offer, email, “");
    const { out } = await desk.run("review", "list", id.slice(-8));
    expect(out).toMatch(/Asking for a conversation, to Ana Ruiz: “.+”\n {2}letter, version 3\n/);
    expect(out).toMatch(/- With Imre since .+, version 2 of it\.\n {2}([0-9a-f]{8})\n/);
    const [, review = ""] = /version 2 of it\.\n {2}([0-9a-f]{8})\n/.exec(out) ?? [];
    expect((await desk.run("review", "close", review)).code).toBe(0);
    expect((await desk.run("review", "close", review, "--no-closed")).code).toBe(0);
  });
});
