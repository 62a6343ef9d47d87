import { keepAnswer, readAnswer } from "#database/idempotency.ts";
import { noteRewriteDue } from "#database/rewrite-due.ts";
import { type Databases, reading, type Tx, writing } from "#database/transaction.ts";
import { digestOf } from "#people/digest.ts";
import type { Id, OwnerId } from "#people/id.ts";
import { storableAll } from "#people/storable.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { meansNoRoom } from "#trouble/no-room.ts";
import { invalidInput } from "./invalid-input.ts";
import { ofToday } from "./of-today.ts";
import type { Context, InSteps, Operation, Outside, Permission, Progress } from "./operation.ts";
import type { Outcome, Refusal } from "./outcome.ts";
import type { Ports } from "./ports.ts";
import { unknownField } from "./unknown-field.ts";

/** Where operations run: a store, an owner and the capabilities of this home. Made by the composition roots. */
export type Home = {
  readonly databases: Databases;
  readonly owner: OwnerId;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly timeZone: string;
  readonly ports: Ports;
};

/** One request, as a surface understood it. */
export type Call = {
  readonly name: string;
  readonly operation: Operation;
  readonly input: unknown;
  readonly granted: ReadonlySet<Permission>;
  /** For writes: the same key with the same request answers as before and does nothing again. */
  readonly idempotencyKey?: string | undefined;
  /** What was asked of a surface that made the input of it: with this the request is the same, whatever it became. */
  readonly asked?: unknown;
  /** For whoever must not hear what was said off the record (R15), an assistant say. */
  readonly discreet?: boolean;
  /** For whoever may not read what the user noted for themselves. */
  readonly withoutNotes?: boolean;
  readonly report?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

const MAX_KEY_LENGTH = 200;
const NEVER = new AbortController().signal;

/** Checks the grant and the input, then runs the operation: in one transaction, or as an errand outside of any. */
export async function perform(home: Home, call: Call): Promise<Outcome<unknown>> {
  const { operation } = call;
  if (!call.granted.has(operation.permission)) {
    return { kind: "forbidden", says: `This needs the permission “${operation.permission}”.` };
  }
  const input = storableAll(call.input ?? {});
  const unknown = unknownField(operation.input, input);
  if (unknown !== undefined) return unknown;
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error.issues);
  if (operation.effect === "errand" || operation.inSteps === true) {
    const ofNow = await reading(home.databases, home.owner, (tx) => ofToday(tx, parsed.data));
    return operation.effect === "errand"
      ? operation.run(outsideFor(home, call), ofNow)
      : operation.run(stepsFor(home, call), ofNow);
  }
  const run = async (tx: Tx) => {
    if (operation.leavesNoTrace !== undefined) await noteRewriteDue(tx);
    return operation.run(contextFor(home, call, await asHeardBy(call, tx)), await ofToday(tx, parsed.data));
  };
  if (operation.effect === "reads") return reading(home.databases, home.owner, run);
  const outcome = await undoingRefusals(home, (tx) => once(home, call, tx, parsed.data, () => run(tx)));
  if (operation.leavesNoTrace === undefined || outcome.kind !== "done") return outcome;
  call.report?.({ done: 2, total: 3, says: "Writing the file anew without what was taken out" });
  const kept = await whatKeptTraces(home);
  if (kept === undefined || operation.leavesNoTrace === "where it can") return outcome;
  return {
    kind: "refused",
    says: `It is out of your book, but ${kept}, so that traces may be left in the file. They are cleared when Weakties starts next, and no copy takes them along.`,
  };
}

/** Clears the file, and says what was in the way. After the commit: within the transaction it still holds what it removed. */
async function whatKeptTraces({ databases }: Home): Promise<string | undefined> {
  try {
    return (await databases.scrub?.()) === false ? "another program kept the file busy" : undefined;
  } catch (error) {
    return meansNoRoom(error)
      ? "there is no room on the disk to write the file anew"
      : "the file could not be written anew";
  }
}

/** Loaded late: of all surfaces one alone asks for these. */
async function asHeardBy(call: Call, tx: Tx): Promise<Tx> {
  const onRecord = call.discreet === true ? (await import("#database/erasing/discreet.ts")).discreet(tx) : tx;
  if (call.withoutNotes !== true) return onRecord;
  return (await import("#database/people/private-notes.ts")).withoutNotes(onRecord);
}

function outsideFor(home: Home, call: Call): Outside {
  const { ports, now, timeZone } = home;
  return {
    ports,
    now,
    timeZone,
    newId: <Noun extends string>() => home.newId() as Id<Noun>,
    report: call.report ?? (() => {}),
    get signal() {
      return call.signal ?? NEVER;
    },
    reading: (work) => reading(home.databases, home.owner, (tx) => work(contextFor(home, call, tx))),
    writing: (work) => undoingRefusals(home, (tx) => work(contextFor(home, call, tx))),
  };
}

function stepsFor(home: Home, call: Call): InSteps {
  return {
    ...besideBook(home, call),
    get signal() {
      return call.signal ?? NEVER;
    },
    reading: (work) =>
      reading(home.databases, home.owner, async (tx) =>
        work(contextFor(home, call, await asHeardBy(call, tx))),
      ),
  };
}

function contextFor(home: Home, call: Call, tx: Tx): Context {
  return {
    tx,
    ...besideBook(home, call),
    get signal() {
      return call.signal ?? NEVER;
    },
  };
}

function besideBook(home: Home, call: Call): Omit<Context, "tx" | "signal"> {
  const now = home.now();
  return {
    now,
    today: dateOf(now, home.timeZone),
    timeZone: home.timeZone,
    newId: <Noun extends string>() => home.newId() as Id<Noun>,
    ports: home.ports,
    report: call.report ?? (() => {}),
  };
}

/** A refusal is an answer, not an error, yet nothing of it may stay: it leaves the transaction by this exception. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.says);
    this.refusal = refusal;
  }
}

async function undoingRefusals<Value>(
  home: Home,
  work: (tx: Tx) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await writing(home.databases, home.owner, async (tx) => {
      const outcome = await work(tx);
      if (outcome.kind !== "done") throw new Refused(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** Keeps the answer beside the key in the same transaction as the write that it answers. */
async function once(
  home: Home,
  call: Call,
  tx: Tx,
  input: unknown,
  run: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const key = call.idempotencyKey;
  if (key === undefined) return run();
  if (key === "" || key.length > MAX_KEY_LENGTH) {
    return {
      kind: "invalid",
      at: "Idempotency-Key",
      says: `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters.`,
    };
  }
  const hash = await digestOf([call.name, call.asked ?? input]);
  const kept = await readAnswer(tx, key);
  if (kept?.requestHash === hash && kept.answer === "")
    return { kind: "refused", says: "This was done already; what it answered is no longer kept." };
  if (kept !== undefined && kept.requestHash === hash)
    return { kind: "done", value: JSON.parse(kept.answer) };
  if (kept !== undefined) {
    return { kind: "key-reused", says: "This idempotency key was used for another request. Take a new one." };
  }
  const outcome = await run();
  if (outcome.kind === "done") {
    await keepAnswer(tx, {
      key,
      requestHash: hash,
      answer: JSON.stringify(outcome.value ?? null),
      at: home.now(),
    });
  }
  return outcome;
}
