import { parseArgs } from "node:util";
import type { Events } from "./events.ts";

const USAGE = `npm run bench:ties -- --events FILE [options]

How well the tie model foretells contact, on lines of "from to unixtime" (plain or gzip).
  --h DAYS            contact within so many days is foretold (30)
  --train D,D,…       cutoffs to learn from, in days after the first event
  --test D,D,…        cutoffs to foretell at; every training window must have ended before the first
  --ego ID            only ties of this person (may be repeated)
  --time-column N     which column holds the time, from 1 (3)
  --svg FILE          where the reliability diagram goes (bench/results/reliability.svg)
  --json              answer one JSON object`;

/** A call that cannot be meant so; its message says how to call. */
export class Misuse extends Error {}

export function readOptions(words: readonly string[]) {
  const text = { type: "string" } as const;
  const { values } = parsed();
  if (values.help === true) {
    console.log(USAGE);
    process.exit(0);
  }
  if (values.events === undefined) throw new Misuse(USAGE);
  return {
    events: values.events,
    horizon: positive(values.h ?? "30", "--h"),
    train: values.train === undefined ? undefined : days(values.train, "--train"),
    test: values.test === undefined ? undefined : days(values.test, "--test"),
    egos: (values.ego ?? []).flatMap((each) => each.split(",")),
    timeColumn: positive(values["time-column"] ?? "3", "--time-column"),
    svg: values.svg ?? "bench/results/reliability.svg",
    json: values.json === true,
  };

  function parsed() {
    try {
      return parseArgs({
        args: [...words],
        options: {
          events: text,
          h: text,
          train: text,
          test: text,
          ego: { type: "string", multiple: true },
          "time-column": text,
          svg: text,
          json: { type: "boolean" },
          help: { type: "boolean" },
        },
      });
    } catch (error) {
      throw new Misuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    }
  }
}

function positive(text: string, flag: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Misuse(`${flag} takes a whole number above 0, not “${text}”.`);
}

function days(text: string, flag: string): readonly number[] {
  return text.split(",").map((each) => positive(each, flag));
}

/** One to learn from, one to foretell, and as long before either for a history. */
const LEAST_WINDOWS = 4;

/** Without cutoffs of the caller's own: three to test in the later half, three to learn from that end before. */
export function cutoffsOf(
  {
    train,
    test,
    horizon,
  }: { train: readonly number[] | undefined; test: readonly number[] | undefined; horizon: number },
  { span }: Events,
) {
  const needed = test === undefined ? LEAST_WINDOWS * horizon : horizon;
  if (span < needed)
    throw new Error(
      `The events span ${Math.floor(span)} days, too few for windows of ${horizon} days. Is the time, in seconds since 1970, in another column (--time-column)?`,
    );
  const last = span - horizon;
  const tested = test ?? [0.6, 0.8, 1].map((share) => Math.floor(share * last));
  const end = Math.min(...tested) - horizon;
  const trained = train ?? [0.5, 0.75, 1].map((share) => Math.floor(share * end));
  const late = trained.filter((cutoff) => cutoff + horizon > Math.min(...tested));
  if (late.length > 0)
    throw new Misuse(
      `The window of ${horizon} days after day ${late[0]} has not ended before day ${Math.min(...tested)}.`,
    );
  if (trained.some((cutoff) => cutoff < 1) || tested.some((cutoff) => cutoff > span))
    throw new Misuse(
      `The events span ${Math.floor(span)} days, too few for these cutoffs and a window of ${horizon}.`,
    );
  return { train: trained, test: tested };
}
