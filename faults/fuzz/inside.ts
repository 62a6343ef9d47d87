import { isMainThread, parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { dayReader } from "#capture/days/days.ts";
import { learnedEar } from "#capture/ear/ear.ts";
import { readCapture } from "#capture/read-capture.ts";
import { decodeText } from "#formats/bytes/decode.ts";
import { readTable } from "#formats/csv/read.ts";
import { readCalendar } from "#formats/ics/read.ts";
import { readContacts } from "#formats/jscontact/read.ts";
import { addressesIn } from "#formats/mail/addresses.ts";
import { readMessage } from "#formats/mail/body.ts";
import { goneIn } from "#formats/mail/delivery-report.ts";
import { readHeaders } from "#formats/mail/headers.ts";
import { wordsPackedByOutlook } from "#formats/mail/outlook-packed.ts";
import { readMonicaJson } from "#formats/monica/read-json.ts";
import { readMonicaSql } from "#formats/monica/read-sql.ts";
import { readCards } from "#formats/vcard/read.ts";
import { readXCards } from "#formats/vcard/xcard.ts";
import { readFiles } from "#importing/read-files.ts";
import { problemsIn } from "#outreach/own-letters.ts";
import { readReply } from "#outreach/reply.ts";
import { MOST_NAMES_TEXT, readNames } from "#people/read-names.ts";
import { readPasted } from "#people/read-pasted.ts";
import { checksum, readBlock } from "#reviews/block.ts";
import { BLOCK_BEGIN, BLOCK_END } from "#reviews/unwrap.ts";
import type { DateText } from "#time/date.ts";
import { type Change, changed, changes } from "./changes.ts";
import { goldenOf, type ParserName } from "./golden.ts";

/** What the parent hands over; `shown` is where it can read, should this thread never answer, what it was busy with. */
type Task = {
  readonly parser: ParserName;
  readonly seed: number;
  /** Inputs that are tried even where the time is over. */
  readonly least: number;
  /** Of processor time. */
  readonly milliseconds: number;
  readonly shown: SharedArrayBuffer;
};

const AT_ONCE = 50;

const TODAY = "2026-03-02" as DateText;
const DAYS = await dayReader(["en-GB", "de"]);
const EAR = await learnedEar();

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
  outlook: (text) => wordsPackedByOutlook(Buffer.from(text, "latin1")),
  message: (text) => readMessage(text),
  names: (text) => [readNames, readPasted].map((read) => read(text.slice(0, MOST_NAMES_TEXT))),
  reply: (text) => readReply(text, TODAY),
  capture: (text) => readCapture(text, { today: TODAY, days: DAYS, ear: EAR }),
  answer: (text) => [readBlock(text), readBlock(sealed(text))],
  xcard: readXCards,
  letter: (text) => problemsIn({ subject: "", email: text, message: "", note: "" }),
};

/** As an answer that nothing happened to on the way, since what is damaged is not looked at further. */
function sealed(json: string): string {
  return `${BLOCK_BEGIN}\n${Buffer.from(json).toString("base64")}.${checksum(json)}\n${BLOCK_END}`;
}

if (!isMainThread) parentPort?.postMessage(await fuzz(workerData as Task));

async function fuzz({ parser, seed, least, milliseconds, shown }: Task) {
  const golden = goldenOf(parser);
  const uncaught: { readonly says: string; readonly input: string }[] = [];
  const read = async (input: string) => {
    try {
      await PARSERS[parser](input);
    } catch (error) {
      if (uncaught.length < 3)
        uncaught.push({ says: error instanceof Error ? (error.stack ?? "") : String(error), input });
    }
  };
  // Not timed: patterns are compiled the first time, for each width of letters.
  for (const first of [golden[0] ?? "", `${golden[0]}ő`]) await read(first);
  const begun = process.threadCpuUsage();
  const written = new Uint8Array(shown);
  let [inputs, slowest, slow] = [0, 0, ""];
  const isOver = () => inputs >= least && busySince(begun) > milliseconds;
  for (let batch = 0; !isOver(); batch += 1) {
    const lists: readonly (readonly Change[])[] = fc.sample(changes, {
      numRuns: AT_ONCE,
      seed: seed + batch,
    });
    for (const list of lists) {
      const input = changed(golden, list);
      new TextEncoder().encodeInto(input, written.fill(0, 0, 4));
      const before = process.threadCpuUsage();
      await read(input);
      const took = busySince(before);
      if (took > slowest) [slowest, slow] = [took, input];
      inputs += 1;
      if (isOver()) break;
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
