import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chance } from "./chance.ts";
import { type Answer, need, type Program, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

/** How long a request is let live, at most, before its sender leaves. */
const LIVES_MS = 12;
/** Every so often the whole server dies, not only the connection. */
const KILLED_EVERY = 25;
const RETRIES_AT_ONCE = 3;
/** A write that had not happened yet is no retry: so many must have been kept although nobody heard of it. */
const KEPT_UNHEARD = 0.05;

export const retries: Row = {
  name: "retries",
  promise: "a write whose answer was lost, sent again with the same key, is done once",
  rounds: { full: 500, quick: 30 },
  begin,
  judge: (totals) => [
    atLeast(
      totals,
      "kept before anybody heard",
      Math.ceil(totals.rounds * KEPT_UNHEARD),
      `of ${totals.rounds}`,
    ),
    none(totals, "done twice"),
    none(totals, "not done"),
    none(totals, "answered differently"),
  ],
};

async function begin({ scratch, seed }: Field): Promise<Work> {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  let program = await startProgram(folder);
  return {
    async round(turn): Promise<Seen> {
      const random = chance(seed, turn);
      const name = `Quill${turn} Ana`;
      const headers = { "idempotency-key": `retry-${seed}-${turn}` };
      const send = (signal?: AbortSignal) =>
        program.call<{ id: string }>(
          "POST",
          "/people",
          { name, anyway: true },
          { headers, ...(signal === undefined ? {} : { signal }) },
        );
      const killed = turn % KILLED_EVERY === KILLED_EVERY - 1;
      const first = await unheard(program, send, random() * LIVES_MS, killed);
      if (killed) program = await startProgram(folder);
      const before = await named(program, name);
      const again = await Promise.all(Array.from({ length: RETRIES_AT_ONCE }, () => send()));
      const after = await named(program, name);
      const answers = new Set([first, ...again].flatMap(idOf));
      return {
        counts: {
          "kept before anybody heard": first.kind === "cut" && before === 1 ? 1 : 0,
          "done twice": after > 1 ? 1 : 0,
          "not done": after < 1 || again.some((each) => each.kind !== "acknowledged") ? 1 : 0,
          "answered differently": answers.size > 1 ? 1 : 0,
        },
      };
    },
    end: () => program.end("SIGTERM"),
  };
}

/** Sends once and leaves, or kills the server, so many milliseconds later; mostly nothing is heard. */
async function unheard(
  program: Program,
  send: (signal?: AbortSignal) => Promise<Answer<{ id: string }>>,
  after: number,
  killed: boolean,
): Promise<Answer<{ id: string }>> {
  const leaving = new AbortController();
  const answer = send(leaving.signal);
  await new Promise((resolve) => setTimeout(resolve, after));
  if (killed) await program.end("SIGKILL");
  else leaving.abort();
  return answer;
}

function idOf(answer: Answer<{ id: string }>): readonly string[] {
  return answer.kind === "acknowledged" ? [answer.value.id] : [];
}

async function named(program: Program, name: string): Promise<number> {
  const { people } = await need(
    program.call<{ people: readonly { name: string }[] }>(
      "GET",
      `/people?search=${encodeURIComponent(name)}`,
    ),
  );
  return people.filter((each) => each.name === name).length;
}
