import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { whyWithout } from "./debian.ts";
import { importFile, need, type Program, startCommand, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

/** A sync, by whom, when it began and of which file, with its end where that came at once. */
const CALL = /^(\d+) +(\d+\.\d+) f(?:data)?sync\(\d+<([^>]*)>(\) += 0)?/;
/** The end of one that others came in between. */
const RESUMED = /^(\d+) +(\d+\.\d+) <\.\.\. f(?:data)?sync resumed>\) += 0/;
/** The write-ahead log; a database that forgets to sync keeps writes in memory only. */
const LOG = /-wal$/;
/** Two clocks, read at a few instructions' distance. */
const SLACK_S = 0.001;

/** Written down, with the seconds between which it must have been synced. */
type Span = { readonly what: string; readonly of: RegExp; readonly from: number; readonly until: number };
type Synced = { readonly file: string; readonly at: number };
/** Something that is written, and the file that must have been synced for it. */
type Write = { readonly run: () => Promise<unknown>; readonly of?: RegExp };

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
    const timed = async (what: string, { run, of = LOG }: Write) => {
      const from = Date.now() / 1000;
      await run();
      spans.push({ what, of, from, until: Date.now() / 1000 });
    };
    try {
      for (const [what, write] of Object.entries(writes(program, turn))) await timed(what, write);
    } finally {
      await program.end("SIGTERM");
    }
    const command = (words: readonly string[], to: string) => () =>
      startCommand(folder, words, { under: [...under.slice(0, -1), to] }).ran;
    const logs = [log, `${log}-add`, `${log}-backup`, `${log}-export`] as const;
    const exports = join(scratch, "exports");
    mkdirSync(exports, { recursive: true });
    const out = join(exports, `${turn}.json`);
    await timed("a person added by command", { run: command(["add", `Ana by command ${turn}`], logs[1]) });
    await timed("a backup", { run: command(["backup"], logs[2]), of: /\.partial$/ });
    await timed("the name of an export", {
      run: command(["export", "--out", out], logs[3]),
      of: /\/exports$/,
    });
    const times = logs.flatMap(syncTimes);
    for (const each of logs) rmSync(each);
    const missed = spans.filter(
      ({ of, from, until }) =>
        !times.some(({ file, at }) => of.test(file) && at >= from - SLACK_S && at <= until + SLACK_S),
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
function writes(program: Program, turn: number): Readonly<Record<string, Write>> {
  let [person, draft] = ["", ""];
  const post = <Value>(path: string, body: unknown) => need(program.call<Value>("POST", path, body));
  return {
    "a person added": {
      run: async () => {
        person = (await post<{ id: string }>("/people", { name: `Ana ${turn}`, organization: "EMBL" })).id;
      },
    },
    "a person changed": {
      run: () => need(program.call("PATCH", `/people/${person}`, { notes: "likes jazz" })),
    },
    "a touch": { run: () => post(`/people/${person}/touches`, { note: "had coffee" }) },
    "a promise": { run: () => post("/promises", { personId: person, text: "send the protocol" }) },
    "a letter": {
      run: async () => {
        draft = (await post<{ id: string }>("/drafts", { personId: person })).id;
      },
    },
    "a letter changed": { run: () => need(program.call("PATCH", `/drafts/${draft}`, { body: "Dear Ana" })) },
    "an import": {
      run: () => need(importFile(program, "one.csv", `Name,Email\nImre ${turn},imre${turn}@example.org\n`)),
    },
    "an import undone": { run: () => post("/imports/undo", {}) },
    "a setting": { run: () => need(program.call("PATCH", "/settings", { name: `Imre ${turn}` })) },
    "somebody erased": { run: () => post(`/people/${person}/erase`, { confirm: `Ana ${turn}` }) },
    // What lies beside the database: written under another name, synced, and then given its own.
    "a secret": { run: () => post("/calendar/feed", {}), of: /\/feed\.json\.[^/]+$/ },
    "a secret's name": { run: () => post("/calendar/feed", {}), of: /\/data$/ },
  };
}

function syncTimes(log: string): readonly Synced[] {
  const begun = new Map<string, string>();
  const synced: Synced[] = [];
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const [, thread = "", at, file = "", ended] = CALL.exec(line) ?? [];
    if (at !== undefined && ended === undefined) begun.set(thread, file);
    else if (at !== undefined) synced.push({ file, at: Number(at) });
    const [, resumes = "", end] = RESUMED.exec(line) ?? [];
    const waited = begun.get(resumes);
    if (end !== undefined && waited !== undefined) synced.push({ file: waited, at: Number(end) });
  }
  return synced;
}
