import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { contactLogOdds, fitCorrection, fitToPasts } from "#ties/correction.ts";
import { pastBefore } from "#ties/past.ts";
import { atOnce } from "#time/steps.ts";
import { reliabilityDiagram } from "./ties/diagram.ts";
import { type Events, readEvents } from "./ties/events.ts";
import { cutoffsOf, Misuse, readOptions } from "./ties/options.ts";
import { climb, type Rung } from "./ties/rungs.ts";
import { type Case, casesAt } from "./ties/windows.ts";

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

function run(words: readonly string[]): void {
  const options = readOptions(words);
  const events = readEvents(options.events, options.timeColumn);
  if (events.bad.count > 0)
    console.error(
      events.bad.count === 1
        ? `Line ${events.bad.firstLine} is no event.`
        : `${events.bad.count} lines are no events, the first of them line ${events.bad.firstLine}.`,
    );
  if (events.strays)
    console.error(
      "A few events lie far from nearly all others, and days count from the first: is their time right?",
    );
  if (events.pairs.length === 0) throw new Error(`${options.events} holds no line of “from to unixtime”.`);
  const { train, test } = cutoffsOf(options, events);
  const last = Math.max(...test);
  if (last + options.horizon > events.span)
    console.error(
      `The window after day ${last} ends beyond the last event, on day ${Math.floor(events.span)}: contact after that counts as none.`,
    );
  const egos = new Set(options.egos);
  const kept = new Map<number, readonly Case[]>();
  const at = (cutoff: number): readonly Case[] => {
    const cases = kept.get(cutoff) ?? casesAt(events.pairs, cutoff, options.horizon, egos);
    kept.set(cutoff, cases);
    return cases;
  };
  refuseTooFew(options.egos, train.flatMap(at), test.flatMap(at));
  const climbed = climb({ horizon: options.horizon, train, test, casesAt: at });
  const best = climbed.at(-1);
  mkdirSync(dirname(options.svg), { recursive: true });
  if (best !== undefined) writeFileSync(options.svg, reliabilityDiagram(best.rung.name, best.foretold));
  const rungs = climbed.map(({ rung }) => rung);
  const milliseconds = millisecondsFor10000(events, at(Math.max(...train)), options.horizon);
  if (options.json) console.log(JSON.stringify({ rungs, train, test, ms_per_10000: milliseconds }));
  else
    console.log(`${table(rungs)}\n\n10,000 ties take ${milliseconds.toFixed(0)} ms. Diagram: ${options.svg}`);
}

/** A table of nothing would say that all went well. */
function refuseTooFew(egos: readonly string[], learned: readonly Case[], foretold: readonly Case[]): void {
  const whose = egos.length === 0 ? "" : ` of ${egos.join(", ")}`;
  if (learned.length === 0) throw new Error(`No tie${whose} begins before the days to learn from.`);
  const contacts = foretold.filter(({ contact }) => contact).length;
  if (contacts === 0 || contacts === foretold.length)
    throw new Error(
      `Of the ${foretold.length} ties${whose} to foretell ${contacts === 0 ? "none" : "every one"} saw contact; two kinds are needed to tell them apart.`,
    );
}

/** What it costs to read 10,000 ties from their days and foretell each: the best of five. */
function millisecondsFor10000({ pairs }: Events, learnedFrom: readonly Case[], horizon: number): number {
  const weeks = horizon / 7;
  const parameters = atOnce(fitToPasts(learnedFrom.map(({ past }) => past)));
  const model = atOnce(fitCorrection(parameters, learnedFrom, weeks));
  const cutoff = learnedFrom[0]?.cutoff ?? 0;
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    for (let i = 0; i < 10_000; i += 1) {
      const pair = pairs[i % pairs.length];
      const past = pair === undefined ? null : pastBefore(pair.tie, cutoff);
      if (past !== null) contactLogOdds(model, past, weeks);
    }
    return performance.now() - begun;
  });
  return Math.min(...times);
}

function table(rungs: readonly Rung[]): string {
  const heads = ["rung", "n", "base rate", "AUC", "per person", "silent > 30", "Brier", "calibration"];
  const rows = rungs.map((rung) => [
    rung.name,
    String(rung.n),
    rung.base_rate.toFixed(3),
    rung.auc.toFixed(4),
    rung.auc_per_person.toFixed(4),
    rung.auc_silent_30.toFixed(4),
    rung.brier.toFixed(4),
    rung.calibration_error.toFixed(4),
  ]);
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
