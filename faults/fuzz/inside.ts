import { isMainThread, parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { decodeText } from "#formats/bytes/decode.ts";
import { readTable } from "#formats/csv/read.ts";
import { readCalendar } from "#formats/ics/read.ts";
import { readContacts } from "#formats/jscontact/read.ts";
import { addressesIn } from "#formats/mail/addresses.ts";
import { goneIn } from "#formats/mail/delivery-report.ts";
import { readHeaders } from "#formats/mail/headers.ts";
import { readMonicaJson } from "#formats/monica/read-json.ts";
import { readMonicaSql } from "#formats/monica/read-sql.ts";
import { readCards } from "#formats/vcard/read.ts";
import { readFiles } from "#importing/read-files.ts";
import { type Change, changed, changes } from "./changes.ts";
import { goldenOf, type ParserName } from "./golden.ts";

/** What the parent hands over; `shown` is where it can read, should this thread never answer, what it was busy with. */
type Task = {
  readonly parser: ParserName;
  readonly seed: number;
  readonly milliseconds: number;
  readonly shown: SharedArrayBuffer;
};

const AT_ONCE = 50;

const PARSERS: Readonly<Record<ParserName, (text: string) => unknown>> = {
  vcard: (text) => readCards(decodeText(Buffer.from(text))),
  ics: readCalendar,
  csv: (text) => readTable(text),
  jscontact: readContacts,
  "monica-json": readMonicaJson,
  "monica-sql": readMonicaSql,
  headers: (text) => readHeaders(text),
  addresses: addressesIn,
  "delivery-report": goneIn,
  files: (text) => wholeFile(Buffer.from(text, "latin1")),
};

if (!isMainThread) parentPort?.postMessage(await fuzz(workerData as Task));

async function fuzz({ parser, seed, milliseconds, shown }: Task) {
  const until = performance.now() + milliseconds;
  const golden = goldenOf(parser);
  const written = new Uint8Array(shown);
  let [inputs, slowest, slow] = [0, 0, ""];
  const uncaught: { readonly says: string; readonly input: string }[] = [];
  for (let batch = 0; performance.now() < until; batch += 1) {
    const lists: readonly (readonly Change[])[] = fc.sample(changes, {
      numRuns: AT_ONCE,
      seed: seed + batch,
    });
    for (const list of lists) {
      const input = changed(golden, list);
      new TextEncoder().encodeInto(input, written.fill(0, 0, 4));
      const before = process.threadCpuUsage();
      try {
        await PARSERS[parser](input);
      } catch (error) {
        if (uncaught.length < 3)
          uncaught.push({ says: error instanceof Error ? (error.stack ?? "") : String(error), input });
      }
      inputs += 1;
      const took = busySince(before);
      if (took > slowest) [slowest, slow] = [took, input];
      if (performance.now() > until) break;
    }
  }
  return { inputs, slowest, slow, uncaught };
}

/** Milliseconds that this thread was given since: what others keep the machine busy with is not the reader's. */
function busySince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

async function wholeFile(bytes: Uint8Array): Promise<unknown> {
  const file = {
    name: "fuzzed",
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
  const wishes = {
    mine: ["me@example.org"],
    keep: [],
    known: [],
    now: Date.UTC(2026, 2, 2),
    timeZone: "UTC",
  };
  return readFiles([file], wishes, () => {});
}
