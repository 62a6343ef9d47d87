import type { OperationName } from "#operations/routes.ts";
import { type Command, findCommand } from "./command.ts";
import { allCommands, commandsBeginning } from "./commands.ts";
import { type ExitCode, failureOf, usage } from "./failure.ts";
import { noKeyHere } from "./key.ts";
import { LOCAL } from "./local/local.ts";
import { giveAnswer, giveFailure, tell } from "./output.ts";
import type { Network, Program } from "./program.ts";

/** What stands on the line besides the command and its own options. */
type Line = {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly network: Network;
  /** For writing commands that a program may have to repeat: the same key does the same once. */
  readonly key: string | undefined;
};

/** Carries out one command line and answers the exit code. Never throws. */
export async function run(words: readonly string[], program: Program): Promise<ExitCode> {
  const line = readLine(words);
  try {
    return await carryOut(line, program);
  } catch (error) {
    if (!line.json && program.debug && error instanceof Error) tell(program.terminal, `${error.stack}\n`);
    return giveFailure(program.terminal, line.json, failureOf(error));
  }
}

function readLine(words: readonly string[]): Line {
  const end = words.indexOf("--");
  const [own, rest] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  const has = (...names: readonly string[]) => own.some((word) => names.includes(word));
  const { key, words: keyless } = takeKey(own);
  const others = keyless.filter((word) => !["--json", "--help", "-h", "--sample"].includes(word));
  return {
    words: [...others, ...rest],
    json: has("--json"),
    help: has("--help", "-h"),
    version: others.length === 1 && others[0] === "--version",
    network: has("--sample") ? "sample" : "me",
    key,
  };
}

const KEY = "--idempotency-key";

function takeKey(words: readonly string[]): {
  readonly key: string | undefined;
  readonly words: readonly string[];
} {
  const at = words.findIndex((word) => word === KEY || word.startsWith(`${KEY}=`));
  const word = words[at];
  if (word === undefined) return { key: undefined, words };
  if (word !== KEY) return { key: word.slice(KEY.length + 1), words: words.toSpliced(at, 1) };
  return { key: words[at + 1] ?? "", words: words.toSpliced(at, 2) };
}

async function carryOut(line: Line, program: Program): Promise<ExitCode> {
  const { terminal } = program;
  if (line.version) return giveVersion(line, program);
  const asksHelp = line.words[0] === "help";
  const words = asksHelp ? line.words.slice(1) : line.words;
  if (words[0] === undefined) return giveHelp(line, program, allCommands(), asksHelp || line.help);
  const near = findCommand(commandsBeginning(words[0]), words);
  const found = near.kind === "unknown" ? findCommand(allCommands(), words) : near;
  if (found.kind === "unknown") return giveFailure(terminal, line.json, usage(found.says));
  if (found.kind === "family") return giveFamily(line, program, found.commands, line.help || asksHelp);
  if (line.help || asksHelp) return giveCommandHelp(line, program, found.command);
  return found.command.target.kind === "local"
    ? runLocal(line, program, found.command, found.command.target.local, found.rest)
    : runOperation(line, program, found.command, found.command.target.operation as OperationName, found.rest);
}

function giveVersion({ json }: Line, { terminal, version }: Program): ExitCode {
  return giveAnswer(terminal, json, {
    value: { version },
    draw: (paper) => paper.text(`weakties ${version}`),
  });
}

async function giveHelp(
  { json }: Line,
  { terminal }: Program,
  commands: readonly Command[],
  asked: boolean,
): Promise<ExitCode> {
  const { drawBeginning, drawHelp } = await import("./help.ts");
  return giveAnswer(terminal, json, {
    value: { commands: commands.map(({ words, does }) => ({ command: words.join(" "), does })) },
    draw: (paper) => (asked ? drawHelp(paper, commands) : drawBeginning(paper)),
  });
}

async function giveFamily(
  { json }: Line,
  { terminal }: Program,
  commands: readonly Command[],
  asked: boolean,
): Promise<ExitCode> {
  const second = commands.map((command) => command.words[1]).join(", ");
  if (!asked) {
    const first = commands[0]?.words[0];
    return giveFailure(terminal, json, usage(`“weakties ${first}” needs one more word: ${second}.`));
  }
  const { drawFamily } = await import("./help.ts");
  return giveAnswer(terminal, json, {
    value: { commands: commands.map(({ words, does }) => ({ command: words.join(" "), does })) },
    draw: (paper) => drawFamily(paper, commands),
  });
}

async function giveCommandHelp({ json }: Line, { terminal }: Program, command: Command): Promise<ExitCode> {
  const [{ drawCommandHelp, helpValue }, { whatItTakes }] = await Promise.all([
    import("./help.ts"),
    import("./takes.ts"),
  ]);
  const takes = await whatItTakes(command);
  return giveAnswer(terminal, json, {
    value: helpValue(command, takes.fields),
    draw: (paper) => drawCommandHelp(paper, command, takes),
  });
}

async function runLocal(
  { json, network, key }: Line,
  program: Program,
  command: Command,
  name: string,
  words: readonly string[],
): Promise<ExitCode> {
  const local = await LOCAL[name]?.load();
  if (local === undefined) throw new Error(`There is no local command ${name}.`);
  if (key !== undefined && local.takesKey !== true)
    return giveFailure(program.terminal, json, usage(noKeyHere(command)));
  const { readArguments } = await import("./arguments.ts");
  const read = await readArguments(command, local.fields, words, { now: program.now() });
  if (read.kind === "usage") return giveFailure(program.terminal, json, usage(read.says));
  const answer = await local.run({ program, network, input: read.input, key, commands: allCommands() });
  if (answer.kind === "failed") return giveFailure(program.terminal, json, answer.failure);
  if (answer.kind === "instead") return run([...answer.words, ...globalsOf(json, network)], program);
  return giveAnswer(program.terminal, json, answer);
}

function globalsOf(json: boolean, network: Network): readonly string[] {
  return [...(json ? ["--json"] : []), ...(network === "sample" ? ["--sample"] : [])];
}

async function runOperation(
  line: Line,
  program: Program,
  command: Command,
  name: OperationName,
  words: readonly string[],
): Promise<ExitCode> {
  const { callOperation } = await import("./call.ts");
  const answer = await callOperation({ line, program, command, name, words });
  return answer.kind === "failed"
    ? giveFailure(program.terminal, line.json, answer.failure)
    : giveAnswer(program.terminal, line.json, answer);
}
