import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type PostgresServer, startPostgres } from "../test/services/postgres.ts";
import { chance } from "./chance.ts";
import { type Answer, importFile, need, type Program, startProgram } from "./program.ts";
import { atLeast, atMost, type Field, none, type Row, type Seen, type Work } from "./row.ts";

/** Who adds people at once, beside an import. */
const HANDS = 4;
const IMPORTED = 150;
/** The longest until it is stopped, from the first write on. */
const WITHIN_MS = 600;
/** How soon the program, never started anew, answers again once the database does. */
const ANSWERS_AGAIN_MS = 10_000;
/** Sentences of ours end so; what a driver says does not. */
const PLAIN = /[.?!]$/;
const TELLING = /ECONN|SQL|postgres|terminated|undefined/;

export const postgres: Row = {
  name: "postgres",
  promise:
    "the database stopped at once in the midst of writes loses nothing acknowledged, and all goes on after it",
  rounds: { full: 100, quick: 3 },
  missing: () =>
    process.env["WEAKTIES_TEST_SERVICES"] === "none" ? "It needs a PostgreSQL of its own." : undefined,
  begin,
  judge: (totals) => [
    atLeast(totals, "stopped in the midst", Math.ceil(totals.rounds / 2), `of ${totals.rounds}`),
    atLeast(totals, "acknowledged", totals.rounds, "writes"),
    none(totals, "acknowledged and lost"),
    none(totals, "half done"),
    none(totals, "done twice"),
    none(totals, "refused in no plain words"),
    atMost(
      "until it answers again, longest",
      Math.max(0, ...(totals.times["again"] ?? [])),
      ANSWERS_AGAIN_MS,
      "ms",
    ),
  ],
};

async function begin({ scratch, seed }: Field): Promise<Work> {
  const database = await startPostgres({ durable: true });
  const folder = join(scratch, "data");
  mkdirSync(folder);
  const program = await startProgram(folder, { environment: { DATABASE_URL: database.url } });
  await settled(database.url);
  return {
    round: (turn) => round(turn, seed, database, program),
    async end() {
      await program.end("SIGTERM");
      await database.stop();
    },
  };
}

/** What the start wrote is on the disk, whatever is planted. (A commit that waits would not do: one that wrote nothing else waits for nothing.) */
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("checkpoint");
  } finally {
    await client.end();
  }
}

type Written = { readonly name: string; readonly key: string; readonly come: Answer };

async function round(turn: number, seed: number, database: PostgresServer, program: Program): Promise<Seen> {
  const random = chance(seed, turn);
  const tag = `Quill${seed}x${turn}`;
  const problems: string[] = [];
  const hands = Array.from({ length: HANDS }, (_, hand) => addUntilStopped(program, `${tag}h${hand}`));
  const imported = importFile(program, "some.csv", tableOf(tag));
  await new Promise((resolve) => setTimeout(resolve, random() * WITHIN_MS));
  await database.stopAtOnce();
  const writes = (await Promise.all(hands)).flat();
  const file = await imported;
  await database.startAgain();
  const again = await untilItAnswers(program);
  if (program.process.exitCode !== null) throw new Error(`The program ended with it. ${program.errors()}`);
  const kept = writes.filter(({ come }) => come.kind === "acknowledged");
  const unheard = writes.filter(({ come }) => come.kind !== "acknowledged");
  for (const { name, key } of unheard) {
    const come = await add(program, name, key);
    if (come.kind !== "acknowledged") throw new Error(`${JSON.stringify(come)} ${program.errors()}`);
  }
  let [lost, twice] = [0, 0];
  for (const { name } of writes) {
    const found = (await beginningWith(program, name, 20)).filter((each) => each === name);
    if (found.length === 0) lost += 1;
    if (found.length > 1) twice += 1;
    if (found.length !== 1) problems.push(`${name} is there ${found.length} times.`);
  }
  const came = (await beginningWith(program, `${tag}imported`, IMPORTED + 10)).length;
  const whole = came === IMPORTED || (came === 0 && file.kind !== "acknowledged");
  if (!whole) problems.push(`Of an import (${file.kind}) ${came} of ${IMPORTED} are there.`);
  const clumsy = [...unheard.map(({ come }) => come), file].filter(
    (come) => come.kind === "refused" && (!PLAIN.test(come.says) || TELLING.test(come.says)),
  );
  for (const come of clumsy) if (come.kind === "refused") problems.push(`It said: ${come.says}`);
  return {
    counts: {
      "stopped in the midst": unheard.length > 0 || file.kind !== "acknowledged" ? 1 : 0,
      acknowledged: kept.length,
      "acknowledged and lost": lost,
      "half done": whole ? 0 : 1,
      "done twice": twice,
      "refused in no plain words": clumsy.length,
    },
    times: { again: [again] },
    problems,
  };
}

/** One after the other, until a write is not acknowledged. */
async function addUntilStopped(program: Program, tag: string): Promise<readonly Written[]> {
  const writes: Written[] = [];
  for (let each = 0; ; each += 1) {
    const [name, key] = [`${tag}n${each} Ana`, `${tag}n${each}`];
    const come = await add(program, name, key);
    writes.push({ name, key, come });
    if (come.kind !== "acknowledged") return writes;
  }
}

function add(program: Program, name: string, key: string): Promise<Answer> {
  return program.call("POST", "/people", { name, anyway: true }, { headers: { "idempotency-key": key } });
}

function tableOf(tag: string): string {
  const rows = Array.from(
    { length: IMPORTED },
    (_, row) => `${tag}imported Zora${row},${tag}z${row}@example.org`,
  );
  return `Name,Email\n${rows.join("\n")}\n`;
}

/** Milliseconds. */
async function untilItAnswers(program: Program): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const come = await program.call("GET", "/people?limit=1");
    const took = performance.now() - begun;
    if (come.kind === "acknowledged" || took > 2 * ANSWERS_AGAIN_MS) return took;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The names that begin so, as often as they are there. */
async function beginningWith(program: Program, text: string, most: number): Promise<readonly string[]> {
  const { people } = await need(
    program.call<{ people: readonly { name: string }[] }>(
      "GET",
      `/people?search=${encodeURIComponent(text)}&limit=${most}`,
    ),
  );
  return people.map(({ name }) => name).filter((name) => name.startsWith(text));
}
