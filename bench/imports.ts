import { spawnSync } from "node:child_process";
import { appendFileSync, createReadStream, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMbox } from "#importing/read-mail.ts";
import { runCommand } from "./command.ts";
import type { Figure } from "./measured.ts";

const ROWS = 10_000;
const MESSAGES = 8_000;
/** Two gigabytes of them. */
const MANY_MESSAGES = 232_000;
const PASSES = 3;

/** How fast files come in through the command, each into an empty home. */
export function importRates(scratch: string): readonly Figure[] {
  const files = { "LinkedIn rows": linkedIn(scratch), vCards: cards(scratch) };
  const aim = "a tenth of 17 ms a person: 590 / s";
  return Object.entries(files).map(([what, file]) => {
    const folder = join(scratch, `home ${what}`);
    mkdirSync(folder);
    const { ms, answer } = runCommand(folder, ["import", file]);
    if (answer["new"] !== ROWS) throw new Error(`${what}: ${JSON.stringify(answer).slice(0, 300)}`);
    return { what: `import of ${ROWS} ${what}`, value: ROWS / (ms / 1000), unit: "/ s", aim };
  });
}

/** Names that differ by letters, as names do: a figure in one would be left aside. Pairs repeat after 10,000. */
function given(at: number): string {
  return `Ana${inLetters(at % 100)}`;
}

function family(at: number): string {
  return `Ruiz${inLetters(Math.floor(at / 100))}`;
}

function inLetters(number: number): string {
  return [...String(number)].map((figure) => "abcdefghij"[Number(figure)]).join("");
}

function linkedIn(scratch: string): string {
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const rows = Array.from(
    { length: ROWS },
    (_, at) =>
      `${given(at)},${family(at)},https://www.linkedin.com/in/ana-${at},,Company ${at % 900},Scientist,02 Mar 2024`,
  );
  const file = join(scratch, "Connections.csv");
  writeFileSync(file, [head, ...rows, ""].join("\r\n"));
  return file;
}

function cards(scratch: string): string {
  const file = join(scratch, "people.vcf");
  const all = Array.from({ length: ROWS }, (_, at) =>
    [
      "BEGIN:VCARD\r\nVERSION:3.0",
      `N:${family(at)};${given(at)};;;\r\nFN:${given(at)} ${family(at)}`,
      `EMAIL;TYPE=work:ana${at}@example.org\r\nTEL;TYPE=cell:+49 6221 ${100_000 + at}`,
      `ORG:Company ${at % 900}\r\nTITLE:Scientist\r\nEND:VCARD\r\n`,
    ].join("\r\n"),
  );
  writeFileSync(file, all.join(""));
  return file;
}

/**
 * Megabytes a second of mail that the importer reads, and the same by Python's own mailbox module: in turns, the best
 * pass of each, since both share the machine with whatever else runs.
 */
export async function mailRates(scratch: string): Promise<readonly Figure[]> {
  const file = mailbox(scratch, MESSAGES);
  const megabytes = statSync(file).size / 1e6;
  let [ours, theirs]: [number, number | undefined] = [0, 0];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const begun = performance.now();
    const { letters } = await readMbox(createReadStream(file, { highWaterMark: 1 << 20 }), file, () => {});
    ours = Math.max(ours, megabytes / ((performance.now() - begun) / 1000));
    if (letters.length !== MESSAGES)
      throw new Error(`The mailbox has ${MESSAGES} messages; ${letters.length} were found.`);
    const rate = pythonRate(file, megabytes);
    theirs = rate === undefined || theirs === undefined ? undefined : Math.max(theirs, rate);
  }
  rmSync(file);
  const figures: Figure[] = [{ what: "mbox read", value: ours, unit: "MB/s", aim: "≥ 120" }];
  if (theirs !== undefined) {
    figures.push({ what: "mbox, Python's mailbox", value: theirs, unit: "MB/s", aim: "" });
    figures.push({ what: "mbox against Python", value: ours / theirs, unit: "×", aim: "≥ 10 ×" });
  }
  return figures;
}

/** What a mailbox of two gigabytes takes, through the command and into the store. */
export function largeMailbox(scratch: string): readonly Figure[] {
  const file = mailbox(scratch, MANY_MESSAGES);
  const megabytes = statSync(file).size / 1e6;
  const folder = join(scratch, "home mail");
  mkdirSync(folder);
  const { ms, answer, mostMb } = runCommand(folder, ["import", file, "--me", "imre@example.org"]);
  rmSync(file);
  if (answer["touches"] !== MANY_MESSAGES)
    throw new Error(`${MANY_MESSAGES} letters: ${JSON.stringify(answer).slice(0, 300)}`);
  return [
    { what: "import of a 2 GB mbox", value: megabytes / (ms / 1000), unit: "MB/s", aim: "" },
    { what: "import of a 2 GB mbox, memory", value: mostMb, unit: "MB", aim: "≤ 400" },
  ];
}

function mailbox(scratch: string, messages: number): string {
  const body =
    "We could talk about the lab, and what comes after it, some day next week if that suits you.\n".repeat(
      90,
    );
  const file = join(scratch, "Sent.mbox");
  const day = (at: number) =>
    new Date(Date.UTC(2000, 0, 1) + at * 3_600_000).toUTCString().replace("GMT", "+0000");
  const message = (at: number) =>
    [
      `From imre@example.org Mon Jan  1 00:00:00 2024\nReceived: from mx.example.org by mx.example.com; ${day(at)}`,
      `From: Imre <imre@example.org>\nTo: Ana ${at % 700} <ana${at % 700}@example.com>\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= ${at}`,
      `Date: ${day(at)}\nMessage-ID: <${at}@example.org>\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`,
    ].join("\n");
  writeFileSync(file, "");
  for (let from = 0; from < messages; from += 1_000) {
    const some = Array.from({ length: Math.min(1_000, messages - from) }, (_, at) => message(from + at));
    appendFileSync(file, some.join(""));
  }
  return file;
}

const PYTHON = `
import mailbox, sys, time
begun = time.perf_counter()
count = 0
for message in mailbox.mbox(sys.argv[1]):
    for name in ("from", "to", "cc", "date", "subject", "message-id"):
        str(message[name])
    count += 1
print(time.perf_counter() - begun, count)
`;

function pythonRate(file: string, megabytes: number): number | undefined {
  const { stdout, status } = spawnSync("python3", ["-c", PYTHON, file], { encoding: "utf8" });
  if (status !== 0) return undefined;
  const [seconds = "", count = ""] = stdout.trim().split(" ");
  if (Number(count) !== MESSAGES) throw new Error(`Python found ${count} messages in the mailbox.`);
  return megabytes / Number(seconds);
}
