import { expect, it } from "vitest";
import type { Program } from "./program.ts";
import { run } from "./run.ts";

/** Nothing is opened for help: whatever asks this program for more than its terminal fails. */
function newProgram() {
  let out = "";
  let err = "";
  const terminal: Program["terminal"] = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    width: Number.POSITIVE_INFINITY,
    colour: false,
    readInput: async () => undefined,
    askHidden: async () => undefined,
  };
  const program = { version: "0", debug: false, terminal, now: () => 0 } as unknown as Program;
  return {
    async run(...words: readonly string[]) {
      [out, err] = ["", ""];
      return { code: await run(words, program), out, err };
    },
  };
}

it("calls every command that help lists, with --help, as it spells it", async () => {
  const program = newProgram();
  const { commands } = JSON.parse((await program.run("help", "--json")).out) as {
    commands: readonly { command: string }[];
  };
  expect(commands.length).toBeGreaterThan(100);
  expect(new Set(commands.map(({ command }) => command)).size).toBe(commands.length);
  const listed = (await program.run("help")).out;
  for (const { command } of commands) {
    const shown = await program.run(...command.split(" "), "--help");
    expect({ command, ...shown }).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toContain("--json");
    // What it spells can be typed: words, then places.
    const [first = ""] = shown.out.split("\n");
    expect(first).toMatch(/^weakties( [a-z]+(-[a-z]+)*)+( <[^<>[\]]+>)*( \[[^<>[\]]+\])*$/);
    expect(first.startsWith(`weakties ${command}`)).toBe(true);
    expect(listed).toContain(`  ${command}`);
    const asked = await program.run("help", ...command.split(" "));
    expect(asked).toEqual(shown);
  }
});

it("offers a key only where it does something, and refuses it elsewhere", async () => {
  const program = newProgram();
  for (const [command, offered] of [
    [["add"], true],
    [["capture"], true],
    [["people"], false],
    [["whom"], false],
  ] as const) {
    const { out } = await program.run(...command, "--help");
    expect([command, out.includes("--idempotency-key")]).toEqual([command, offered]);
    if (offered) continue;
    const refused = await program.run(...command, "--idempotency-key", "k1");
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("takes no --idempotency-key") });
  }
});

it("lists what a conversation may be about, and what may be asked", async () => {
  const { out } = await newProgram().run("interview", "plan", "--help");
  expect(out).toContain("explore-career, organization, new-position");
  expect(out).toContain("day-to-day, seen-of-it, their-path");
});

it("reads the mailboxes that are named, or all of them", async () => {
  const shown = await newProgram().run("mail", "read", "--help");
  expect(shown.out).toMatch(/^weakties mail read \[addresses…\]\n/);
});
