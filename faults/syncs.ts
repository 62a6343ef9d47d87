import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { whyWithout } from "./debian.ts";
import { importFile, need, type Program, startCommand, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

/** The end of a sync of the write-ahead log, with its time; a database that forgets to sync keeps writes in memory only. */
const SYNCED =
  /^\d+ +(\d+\.\d+) .*(?:fsync|fdatasync)\(\d+<[^>]*-wal>\) += 0|^\d+ +(\d+\.\d+) <\.\.\. f(?:data)?sync resumed>\) += 0/;
/** Two clocks, read at a few instructions' distance. */
const SLACK_S = 0.001;

/** Written down, with the seconds between which it must have been synced. */
type Span = { readonly what: string; readonly from: number; readonly until: number };

export const syncs: Row = {
  name: "syncs",
  promise:
    "each acknowledged write was synced to the disk before its answer, so that it survives a power cut",
  rounds: { full: 40, quick: 2 },
  missing: () => whyWithout("strace", "strace", ["-f", "-qq", "-o", "/dev/null", "true"]),
  begin: async (field) => begin(field),
  judge: (totals) => [
    atLeast(totals, "acknowledged", totals.rounds * 10, "writes"),
    atLeast(totals, "syncs", totals.counts["acknowledged"] ?? 1),
    none(totals, "acknowledged without a sync"),
  ],
};

function begin({ scratch }: Field): Work {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  return { round, end: async () => {} };

  async function round(turn: number): Promise<Seen> {
    const log = join(scratch, `trace-${turn}`);
    // -D: the program itself is our child, and gets our signals.
    const under = ["strace", "-D", "-f", "-qq", "-y", "-ttt", "-e", "trace=fsync,fdatasync", "-o", log];
    const spans: Span[] = [];
    const program = await startProgram(folder, { under });
    for (const [what, write] of Object.entries(writes(program, turn))) {
      const from = Date.now() / 1000;
      await write();
      spans.push({ what, from, until: Date.now() / 1000 });
    }
    await program.end("SIGTERM");
    const from = Date.now() / 1000;
    await startCommand(folder, ["add", `Ana by command ${turn}`], {
      under: [...under.slice(0, -1), `${log}c`],
    }).ran;
    spans.push({ what: "a person added by command", from, until: Date.now() / 1000 });
    const times = [...syncTimes(log), ...syncTimes(`${log}c`)];
    for (const each of [log, `${log}c`]) rmSync(each);
    const missed = spans.filter(
      (span) => !times.some((at) => at >= span.from - SLACK_S && at <= span.until + SLACK_S),
    );
    return {
      counts: {
        acknowledged: spans.length,
        syncs: times.length,
        "acknowledged without a sync": missed.length,
      },
      problems: missed.map(({ what }) => `Not synced: ${what}.`),
    };
  }
}

/** One of each sort, one after the other. */
function writes(program: Program, turn: number): Readonly<Record<string, () => Promise<unknown>>> {
  let [person, draft] = ["", ""];
  const post = <Value>(path: string, body: unknown) => need(program.call<Value>("POST", path, body));
  return {
    "a person added": async () => {
      person = (await post<{ id: string }>("/people", { name: `Ana ${turn}`, organization: "EMBL" })).id;
    },
    "a person changed": () => need(program.call("PATCH", `/people/${person}`, { notes: "likes jazz" })),
    "a touch": () => post(`/people/${person}/touches`, { note: "had coffee" }),
    "a promise": () => post("/promises", { personId: person, text: "send the protocol" }),
    "a letter": async () => {
      draft = (await post<{ id: string }>("/drafts", { personId: person })).id;
    },
    "a letter changed": () => need(program.call("PATCH", `/drafts/${draft}`, { body: "Dear Ana" })),
    "an import": () =>
      need(importFile(program, "one.csv", `Name,Email\nImre ${turn},imre${turn}@example.org\n`)),
    "an import undone": () => post("/imports/undo", {}),
    "a setting": () => need(program.call("PATCH", "/settings", { name: `Imre ${turn}` })),
    "somebody erased": () => post(`/people/${person}/erase`, { confirm: `Ana ${turn}` }),
  };
}

function syncTimes(log: string): readonly number[] {
  return readFileSync(log, "utf8")
    .split("\n")
    .map((line) => SYNCED.exec(line))
    .flatMap((found) => (found === null ? [] : [Number(found[1] ?? found[2])]));
}
