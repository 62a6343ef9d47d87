import { parseArgs } from "node:util";

export const USAGE = `npm run bench:paths -- [--graph FILE] [--people 1000000 --ties 10000000] [--seed 1] [--json]

How long introduction paths take: on a graph in a file ("nodes,ties,u,graph", then pairs from 1; gzip or plain), and
on a network grown from a seed, which --people 0 leaves out. Other libraries solve the easier question without a bound
on hops, on the file's graph.`;

/** Beyond this the arrays alone would not fit into an ordinary computer. */
const MOST = 100_000_000;

/** What was asked for; a call that cannot be meant so throws, in words. `people` is 0 where only a file is measured. */
export function readOptions(words: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { graph: text, people: text, ties: text, seed: text, json: flag, help: flag },
  });
  const people = whole(values.people ?? "1000000", "--people", 0);
  if (people === 0 && values.graph === undefined)
    throw new Error("With --people 0 nothing is left to measure; name a graph by --graph FILE.");
  if (people === 1) throw new Error("--people takes two or more: one alone has no way to anybody.");
  return {
    graph: values.graph,
    people,
    ties: whole(values.ties ?? "10000000", "--ties", 1),
    seed: whole(values.seed ?? "1", "--seed", 0),
    json: values.json === true,
    help: values.help === true,
  };
}

function whole(text: string, flag: string, least: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= MOST) return value;
  throw new Error(`${flag} takes a whole number from ${least} to ${MOST}, not “${text}”.`);
}
