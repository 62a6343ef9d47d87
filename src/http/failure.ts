import { goneInWords } from "#operations/gone-in-words.ts";
import type { Refusal } from "#operations/outcome.ts";
import { causesOf } from "#trouble/causes.ts";
import { refusedElsewhere } from "#trouble/elsewhere-in-words.ts";
import { faultInWords, meansBroken } from "#trouble/fault-in-words.ts";
import { meansNoRoom, noRoomInWords } from "#trouble/no-room.ts";
import { SQLITE, sqliteCode, sqliteCodeWithin } from "#trouble/sqlite-code.ts";

/** What this surface adds to the catalogue's refusals: what can go wrong between a request and its operation. */
export type Failure =
  | Refusal
  | {
      readonly kind:
        | "signed-out"
        | "not-here"
        | "no-route"
        | "wrong-method"
        | "too-large"
        | "wrong-type"
        | "too-often"
        | "no-room"
        | "broken"
        | "busy"
        | "stopping";
      readonly says: string;
    }
  /** A fault of ours; `id` stands in the log as well. */
  | { readonly kind: "fault"; readonly says: string; readonly id: string };

export const STATUS = {
  invalid: 400,
  "signed-out": 401,
  forbidden: 403,
  missing: 404,
  "no-route": 404,
  "wrong-method": 405,
  refused: 409,
  alike: 409,
  "held-back": 409,
  stale: 412,
  "too-large": 413,
  "wrong-type": 415,
  "not-here": 421,
  "key-reused": 422,
  "too-often": 429,
  fault: 500,

  broken: 503,
  busy: 503,
  stopping: 503,
  "no-room": 507,
} as const satisfies Record<Failure["kind"], number>;

/** What stands in a failed answer: `{ "error": { "kind": …, "says": … } }`. */
export function errorBody(failure: Failure): { readonly error: Failure } {
  return { error: failure };
}

/** Parts of the program are read when they are first needed, and a build puts others in their place. */
const BUILT_ANEW =
  "Weakties was built anew while it ran, so that a part of it is missing. Nothing was changed: stop it (Ctrl-C), start it again (npm start), and open the address it prints.";

/**
 * What a thrown error means to the one who asked. Only states of the machine that the user can mend are named;
 * anything else is a fault and says no more than its id.
 */
export function failureOf(error: unknown, id: string): Failure {
  if (meansNoRoom(error)) return { kind: "no-room", says: noRoomInWords(error) };
  if (meansBroken(error)) return { kind: "broken", says: faultInWords(error) ?? "" };
  const gone = goneInWords(error);
  if (gone !== undefined) return { kind: "busy", says: gone };
  const elsewhere = refusedElsewhere(error);
  if (elsewhere !== undefined)
    return { kind: elsewhere.passing ? "busy" : "broken", says: `${elsewhere.says} Nothing was changed.` };
  if (sqliteCodeWithin(error) === SQLITE.BUSY) {
    return {
      kind: "busy",
      says: "Another program is writing to these data. Nothing was changed; try again in a moment.",
    };
  }
  if (codeOf(error) === "ERR_MODULE_NOT_FOUND") return { kind: "broken", says: BUILT_ANEW };
  return {
    kind: "fault",
    id,
    says: `Something went wrong in Weakties, and nothing was changed. It is noted as ${id}.`,
  };
}

/**
 * What may be written to a log: where it happened and of what sort it is. Not the message, which can quote what the
 * user typed or imported.
 */
export function traceOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `  (thrown: ${typeof error})`;
  const code = String(codeOf(error));
  const { message, stack = "" } = error;
  const frames = message === "" ? stack : (stack.split(message).at(-1) ?? "");
  const where = frames.split("\n").filter((line) => FRAME.test(line));
  const trace = [`  ${error.name}${CODE.test(code) ? ` ${code}` : ""}`, ...where].join("\n");
  if (error.cause === undefined || depth === DEEPEST_CAUSE) return trace;
  return `${trace}\n  caused by\n${traceOf(error.cause, depth + 1)}`;
}

const DEEPEST_CAUSE = 5;
/** As the engine writes it, so that a line of a message that was changed later is none. */
const FRAME = /^ {4}at \S.*(?::\d+:\d+|<anonymous>|native|index \d+)\)?$/;
/** A code is a name of one word, like ENOENT or 23505; whatever else stands in its place may be somebody's text. */
const CODE = /^[A-Z\d_]{1,40}$/;

/** A system error's name, or the primary result code of SQLite; looks through wrapped errors. */
function codeOf(error: unknown): string | number | undefined {
  for (const each of causesOf(error)) {
    const code = sqliteCode(each) ?? ("code" in each ? String(each.code) : undefined);
    if (code !== undefined) return code;
  }
  return undefined;
}
