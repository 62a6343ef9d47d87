import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { giveAnswer, giveFailure, tell } from "./output.ts";
import type { Terminal } from "./program.ts";

/** Colours, a window's title, a link that shows another address, the clipboard, and writing that runs backwards. */
const STEERING = [
  "\u001b[31m",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u001b\\\\click\u001b]8;;\u001b\\\\",
  "\u001b]52;c;cm0gLXJm\u0007",
  "\u009b2J",
  "\u202e\u2066\u200f",
  "\u0000\u0008\u007f",
].join("x");
const STEERS = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function terminal() {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text));
  const made: Terminal = {
    ...{ out: write, err: write, outIsTerminal: true, errIsTerminal: true, width: 80, colour: false },
    readInput: async () => undefined,
    askHidden: async () => undefined,
  };
  return { made, written: () => written.join("") };
}

it("writes an answer of any length as the one JSON object that it is", () => {
  const people = Array.from({ length: 2_500 }, (_, at) => ({ name: `Ana ${at}`, line: at }));
  for (const value of [
    {},
    { people, counts: { new: 1 }, left: undefined },
    { ...{ of: [1, 2], none: [] }, people },
    people,
  ]) {
    const { made, written } = terminal();
    giveAnswer(made, true, { value, draw: () => {} });
    expect(written()).toBe(`${JSON.stringify(Array.isArray(value) ? { items: value } : value)}\n`);
  }
});

it("nothing that others wrote steers the terminal: neither an answer, nor why there is none, nor a word aside", () => {
  const { made, written } = terminal();
  const answer = { value: { name: STEERING }, draw: () => {} };
  for (const json of [true, false]) {
    giveAnswer(made, json, { ...answer, draw: (paper) => paper.text(STEERING) });
    giveFailure(made, json, { kind: "refused", says: STEERING });
  }
  tell(made, STEERING);
  expect(written()).toContain("click");
  expect(written()).not.toMatch(STEERS);
});

it("a program reads in JSON what was there, to the last mark", () => {
  const { made, written } = terminal();
  giveAnswer(made, true, { value: { name: STEERING }, draw: () => {} });
  expect(JSON.parse(written())).toEqual({ name: STEERING });
});

it("whatever goes to standard error goes through here, but for the line of progress, which is written over", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const direct = files.filter((file) =>
    /\.err\(/.test(readFileSync(join(import.meta.dirname, file), "utf8")),
  );
  expect(direct.sort()).toEqual(["output.ts", "progress.ts"]);
});
