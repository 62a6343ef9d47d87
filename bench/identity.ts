import { parseArgs } from "node:util";
import { estimate } from "./identity/estimate.ts";
import { generateContacts } from "./identity/generate.ts";
import { type Score, score } from "./identity/score.ts";
import { readSplink } from "./identity/splink.ts";

const USAGE = `npm run bench:identity -- [options]

How well records of one person are found, on invented contacts and, with a file, on a table like Splink's fake_1000.
  --splink FILE   a table with first_name, surname, dob, city, email and cluster
  --contacts N    how many contacts to invent, for each part (10000)
  --seed N        of the invented contacts (1)
  --estimate      only tell the shares m and u of each level in the training part
  --json          answer one JSON object`;

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(words: readonly string[]): void {
  const { values } = parseArgs({
    args: [...words],
    options: {
      splink: { type: "string" },
      contacts: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      estimate: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const [contacts, seed] = [positive(values.contacts, "--contacts"), positive(values.seed, "--seed")];
  const training = generateContacts(contacts, { seed, part: "training" });
  if (values.estimate === true) {
    console.log(estimate(training, seed));
    return;
  }
  const scores: Record<string, Score> = {
    training: score(training),
    "held out": score(generateContacts(contacts, { seed: seed + 1, part: "held out" })),
  };
  if (values.splink !== undefined) scores["splink"] = score(readSplink(values.splink));
  console.log(values.json === true ? JSON.stringify(scores) : tableOf(scores));
}

function positive(text: string, flag: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${flag} takes a whole number above 0, not “${text}”.\n\n${USAGE}`);
}

function tableOf(scores: Readonly<Record<string, Score>>): string {
  const heads = ["", "records", "pairs", "merged: P", "R", "F1", "asked: n", "right", "R then", "ms"];
  const rows = Object.entries(scores).map(([name, { records, pairs, merges, asks, milliseconds }]) => [
    name,
    String(records),
    String(pairs),
    ...[merges.precision, merges.recall, merges.f1].map((rate) => rate.toFixed(4)),
    String(asks.questions),
    asks.precision.toFixed(3),
    asks.recall.toFixed(4),
    milliseconds.toFixed(0),
  ]);
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  return all.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ")).join("\n");
}
