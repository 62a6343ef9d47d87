import { type Answer as CatalogAnswer, loadOperation } from "#operations/catalog.ts";
import { type Operation, PERMISSIONS } from "#operations/operation.ts";
import type { Refusal } from "#operations/outcome.ts";
import { type Home, perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { unknownField } from "#operations/unknown-field.ts";
import { type Command, kebab } from "./command.ts";
import { type Failure, isStop, usage } from "./failure.ts";
import { type Field, PASSWORD, PIPED } from "./field.ts";
import { noKeyHere, takesKey } from "./key.ts";
import { openNetwork } from "./network.ts";
import type { Answer } from "./output.ts";
import type { Network, Program, Terminal } from "./program.ts";
import { progressOn } from "./progress.ts";
import { isAboutColumns, SAY_COLUMNS } from "./say-columns.ts";
import type { Screen, Setting } from "./screens/screen.ts";
import { screenOf } from "./screens/screens.ts";
import { withShortIds } from "./short-id.ts";

type Line = { readonly json: boolean; readonly network: Network; readonly key: string | undefined };
type Input = Readonly<Record<string, unknown>>;
export type Called =
  | ({ readonly kind: "done" } & Answer)
  | { readonly kind: "failed"; readonly failure: Failure };

export type Calling = {
  readonly line: Line;
  readonly program: Program;
  readonly command: Command;
  readonly name: OperationName;
  readonly words: readonly string[];
};

/** Reads what was typed for an operation, runs it on the data, and turns its outcome into an answer. */
export async function callOperation(calling: Calling): Promise<Called> {
  const { program, command, name, line } = calling;
  const [operation, screen] = await Promise.all([loadOperation(name), screenOf(name)]);
  if (line.key !== undefined && !takesKey(operation))
    return { kind: "failed", failure: usage(noKeyHere(command)) };
  const typed = await readTyped(calling, operation, screen);
  if (typed.kind === "failed") return typed;
  const { input } = typed;
  const home = await openNetwork(program, line.network);
  try {
    const named = await nameIds(home, command, input);
    if (named.kind === "failed") return named;
    const read = await fileRead(program, home, screen, named.input);
    if (read.kind === "failed") return read;
    const [own, extra] = split(read.input, screen.fields ?? []);
    const prepared = screen.prepare === undefined ? own : screen.prepare(own, extra);
    const other = screen.instead?.(extra);
    const progress = progressOn(program.terminal);
    const outcome = await perform(home, {
      name: other ?? name,
      operation: other === undefined ? operation : await loadOperation(other),
      input: prepared,
      granted: new Set(PERMISSIONS),
      idempotencyKey: line.key,
      report: progress.report,
      signal: program.signal,
    });
    progress.clear();
    if (outcome.kind !== "done")
      return {
        kind: "failed",
        failure: failureOfRefusal(outcome, isMistyped(operation, prepared), command),
      };
    const answer = await answerOf(calling, screen, outcome.value, { given: prepared, extra });
    const place =
      line.json || !program.terminal.outIsTerminal ? undefined : screen.hesitatesAt?.(outcome.value);
    return place === undefined || answer.kind === "failed"
      ? answer
      : withKindWord(answer, await kindWordAt(home, place));
  } catch (error) {
    if (screen.stopped === undefined || !isStop(error)) throw error;
    return { kind: "failed", failure: { kind: "stopped", says: screen.stopped } };
  } finally {
    await home.close();
  }
}

type Typed =
  | { readonly kind: "typed"; readonly input: Input }
  | { readonly kind: "failed"; readonly failure: Failure };

/** A command without words needs no reading, nor the schema taken apart for it. */
async function readTyped(
  { program, command, words }: Calling,
  operation: Operation,
  screen: Screen,
): Promise<Typed> {
  if (words.length === 0 && command.places.length === 0) return { kind: "typed", input: {} };
  const [{ readArguments }, { fieldsOf }] = await Promise.all([
    import("./arguments.ts"),
    import("./schema-fields.ts"),
  ]);
  const fields = [...fieldsOf(operation), ...(screen.fields ?? [])];
  const read = await readArguments(command, fields, words, { now: program.now() });
  if (read.kind === "usage") return { kind: "failed", failure: usage(read.says) };
  const input = await withInput(
    program.terminal,
    fields,
    await withPassword(program.terminal, fields, read.input),
  );
  return input === undefined
    ? { kind: "failed", failure: usage("“-” stands for piped input; none came.") }
    : { kind: "typed", input };
}

async function answerOf(
  calling: Calling,
  screen: Screen,
  value: unknown,
  typed: Pick<Setting, "given" | "extra">,
): Promise<Called> {
  const { network, json } = calling.line;
  const before: Setting = { program: calling.program, ...typed, network, json };
  const after = await screen.after?.(value, before);
  if (after?.kind === "failed") return after;
  const setting = { ...before, written: after?.written };
  const told = screen.value === undefined ? value : screen.value(value, setting);
  return {
    kind: "done",
    value: after === undefined ? told : { ...(told as object), ...after.adds },
    // Whoever has the file on standard output wants nothing else there.
    draw: after?.written.as === "out" ? () => {} : (paper) => screen.draw(paper, value, setting),
    exitCode: screen.exitCode?.(value),
  };
}

/** One other way to see it, where a person reads along and hesitates (R12); it says nothing of itself going wrong. */
async function kindWordAt(home: Home, place: Input): Promise<Said | undefined> {
  const name = "encouragement.take";
  const operation = await loadOperation(name);
  const outcome = await perform(home, { name, operation, input: place, granted: new Set(PERMISSIONS) });
  if (outcome.kind !== "done") return undefined;
  const word = outcome.value as CatalogAnswer<typeof name>;
  return word.kind === "say" ? word : undefined;
}

type Said = Extract<CatalogAnswer<"encouragement.take">, { readonly kind: "say" }>;

function withKindWord(answer: { readonly kind: "done" } & Answer, word: Said | undefined): Called {
  if (word === undefined) return answer;
  return {
    ...answer,
    draw(paper) {
      answer.draw(paper);
      paper.gap();
      paper.aside(word.thought);
      paper.aside(`${word.step} (No more of these: weakties settings edit --no-reframing)`);
    },
  };
}

/** A password that was not given is asked for, so that it stands in no history of commands. */
async function withPassword(terminal: Terminal, fields: readonly Field[], input: Input): Promise<Input> {
  if (input[PASSWORD] !== undefined || !fields.some(({ name }) => name === PASSWORD)) return input;
  const typed = await terminal.askHidden("Password: ");
  return typed === undefined ? input : { ...input, [PASSWORD]: typed };
}

/** What was piped in takes the place of a text given as "-". Undefined where nothing was piped. */
async function withInput(
  terminal: Terminal,
  fields: readonly Field[],
  input: Input,
): Promise<Input | undefined> {
  const field = fields.find((each) => each.kind.is === "text" && !each.many && input[each.name] === PIPED);
  if (field === undefined) return input;
  const piped = await terminal.readInput();
  if (piped === undefined) return undefined;
  const text = field.name === PASSWORD ? piped.replace(/\r?\n$/, "") : piped;
  return { ...input, [field.name]: text };
}

/** Puts what a file says where its name was typed. */
async function fileRead(program: Program, home: Home, { file }: Screen, input: Input): Promise<Typed> {
  const named = file === undefined ? undefined : input[file.field];
  if (file === undefined || typeof named !== "string" || /[\r\n]/.test(named))
    return { kind: "typed", input };
  const { givenText } = await import("./local/given-text.ts");
  const given = await givenText(program, home, named, file.most);
  return given.kind === "failed" ? given : { kind: "typed", input: { ...input, [file.field]: given.text } };
}

/** Puts ids where names were typed. */
async function nameIds(home: Home, command: Command, input: Input): Promise<Typed> {
  if (Object.keys(input).length === 0) return { kind: "typed", input };
  const [{ isIdField, nounOf }, { resolveId, resolveNoun }] = await Promise.all([
    import("./noun.ts"),
    import("./resolve.ts"),
  ]);
  const operation = command.target.kind === "operation" ? command.target.operation : undefined;
  const family = operation?.split(".")[0] ?? "";
  const named: Record<string, unknown> = { ...input };
  for (const [field, typed] of Object.entries(input)) {
    const noun = nounOf(command, field);
    if (noun === undefined && !isIdField(field)) continue;
    const ids: string[] = [];
    for (const one of Array.isArray(typed) ? typed : [typed]) {
      if (typeof one !== "string") continue;
      const found =
        noun === undefined
          ? await resolveId(home, family, one)
          : await resolveNoun(home, noun, one, operation, input["as"]);
      if (found.kind === "failed") return found;
      ids.push(found.id);
    }
    named[field] = Array.isArray(typed) ? ids : (ids[0] ?? typed);
  }
  return { kind: "typed", input: named };
}

/** The operation's own input, and what only the terminal asked for. */
function split(input: Input, terminalFields: readonly Field[]): readonly [Input, Input] {
  const ours = new Set(terminalFields.map((field) => field.name));
  const entries = Object.entries(input);
  return [
    Object.fromEntries(entries.filter(([name]) => !ours.has(name))),
    Object.fromEntries(entries.filter(([name]) => ours.has(name))),
  ];
}

function isMistyped({ input }: Operation, typed: Input): boolean {
  return unknownField(input, typed) !== undefined || !input.safeParse(typed).success;
}

/** Input that does not fit the operation's schema was typed wrong; all else is an expected failure. */
function failureOfRefusal(refusal: Refusal, mistyped: boolean, { places }: Command): Failure {
  if (refusal.kind === "alike" || refusal.kind === "held-back")
    return { ...refusal, says: `${refusal.says} --anyway does.` };
  if (refusal.kind === "refused" && refusal.problems?.some(isAboutColumns))
    return { ...refusal, says: `${refusal.says} ${SAY_COLUMNS}` };
  if (refusal.kind !== "invalid") return { ...refusal, says: withShortIds(refusal.says) };
  const field = refusal.at.split(".")[0] ?? "";
  // What was typed without an option is called by its plain name.
  const option = `${places.some((place) => place.field === field) ? "" : "--"}${kebab(field)}`;
  const says = refusal.says.startsWith(`${refusal.at}:`)
    ? `${option}: ${refusal.says.slice(refusal.at.length + 1).trim()}`
    : refusal.says;
  return { ...refusal, says, ...(mistyped ? { kind: "usage" } : {}) };
}
