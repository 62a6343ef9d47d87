import type { Answer } from "#operations/catalog.ts";
import { problemInWords } from "#operations/importing/problem-in-words.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { isAboutColumns, SAY_COLUMNS } from "../say-columns.ts";
import { shortId } from "../short-id.ts";
import { drawTimes } from "./reply.ts";
import { screen } from "./screen.ts";
import { dayText, momentText } from "./when.ts";

type Imported = Answer<"import.apply">;
type Planned = Answer<"import.plan">;

/** Problems shown to people; `--json` has all of them. */
const PROBLEMS_SHOWN = 20;
const PEOPLE_SHOWN = 30;
const SENDERS_SHOWN = 10;

/** Imports files, or with `--plan` shows what importing them would do. */
export const imported = screen<Imported | Planned>({
  fields: [terminalField("plan", { is: "flag" }, "only show what would be done")],
  instead: (extra) => (extra["plan"] === true ? "import.plan" : undefined),
  value(value) {
    if (!isPlan(value)) return value;
    const { counts, ...rest } = value;
    return { import: null, ...counts, ...rest };
  },
  stopped: "Stopped. Nothing was changed. The same command begins again from the start of the files.",
  // What was named and is not in is no success, whatever came in beside it.
  exitCode: ({ notRead }) => (notRead.length > 0 ? 1 : 0),
  draw(paper, value) {
    if (isPlan(value)) drawPlan(paper, value);
    else drawImport(paper, value);
  },
});

function isPlan(value: Imported | Planned): value is Planned {
  return "counts" in value;
}

function drawImport(paper: Paper, value: Imported): void {
  paper.text(`${countsInWords(value, "")}.`);
  for (const each of value.archives) paper.aside(each.sentence);
  drawNobody(paper, value, value);
  drawSettings(paper, value.settings, "");
  drawMe(paper, value.me);
  drawAnswers(paper, value.answered, "is");
  drawCalledOff(paper, value.calledOff);
  drawCameBack(paper, value.gone);
  drawLeftOut(paper, value.leftOut, "Import the file again with --keep ADDRESS to take one in.");
  drawProblems(paper, value.problems);
  const { length: noted } = value.answered.filter((each) => each.noted);
  const { added, replaced } = value.settings;
  const counted = value.new + value.merged + value.touches + value.introductions + value.gone.length;
  if (counted + noted + added.length + replaced.length > 0) drawWayBack(paper, value);
}

/** What exports said of the user's own settings. */
function drawSettings(paper: Paper, { added, replaced, kept }: Planned["settings"], would: string): void {
  if (added.length > 0) paper.text(`Of your settings ${would}new: ${added.join("; ")}.`);
  if (replaced.length > 0) paper.text(`Of your settings ${would}replaced: ${replaced.join("; ")}.`);
  if (kept.length === 0) return;
  paper.text(`Your settings stay yours, though the file has others: ${kept.join("; ")}.`);
  paper.aside("--settings takes those of the file instead.");
}

/** What came of whole exports is merged with what was here: the way back from that is the copy made before. */
function drawWayBack(paper: Paper, { exports, copy }: Imported): void {
  if (exports.length === 0) {
    paper.aside("weakties undo takes all of it back.");
    return;
  }
  paper.aside(`${exports.join(", ")} was merged with what is here, which undo does not take back.`);
  if (copy === null) return;
  paper.aside("A copy of everything was made before. To go back to it:");
  paper.hint(`weakties restore ${copy}`);
}

function drawPlan(paper: Paper, plan: Planned): void {
  const { counts, people, me, answered, gone, leftOut, problems, unknown } = plan;
  paper.text(`${countsInWords(counts, "would be ")}. Nothing has been written.`);
  for (const each of plan.archives) paper.aside(each.sentence);
  if (counts.noted > 0)
    paper.text(
      counts.noted === 1
        ? "One letter of yours among them is on its timeline already."
        : `${counts.noted} letters of yours among them are on the timelines already.`,
    );
  drawSettings(paper, plan.settings, "would be ");
  for (const key of unknown) paper.text(`Nobody in the plan has the key “${key}”.`);
  drawNobody(paper, counts, { me, leftOut, problems });
  drawMe(paper, me.addresses.length === 0 ? null : me);
  const told = people.slice(0, PEOPLE_SHOWN);
  if (told.length > 0) {
    paper.gap();
    paper.table(told, [
      { title: "", of: (person) => WORDS[person.kind] },
      { title: "", of: (person) => person.name },
      { title: "", of: (person) => person.detail, flexible: true },
      { title: "", of: (person) => person.reason, flexible: true, dim: true },
    ]);
    if (people.length > told.length) paper.aside(`and ${people.length - told.length} more`);
  }
  drawDoubtful(
    paper,
    people.filter(({ kind }) => kind === "ask"),
  );
  drawAnswers(paper, answered, "would be");
  drawCalledOff(paper, plan.calledOff);
  drawCameBack(paper, gone);
  drawLeftOut(paper, leftOut, "--keep ADDRESS takes one in all the same.");
  drawProblems(paper, problems);
}

/** Who may be somebody known already; left alone, they come in as new. */
function drawDoubtful(paper: Paper, doubtful: Planned["people"]): void {
  if (doubtful.length === 0) return;
  paper.gap();
  paper.heading("The same person?");
  for (const { name, detail, record, personId, reason, key } of doubtful.slice(0, PEOPLE_SHOWN)) {
    const said = [name, detail].filter((each) => each !== "").join(", ");
    paper.text(`${said.replace(/\.$/, "")}${placeText(record)}. ${reason}`, 2);
    if (personId !== null) paper.hint(`who that is: weakties show ${personId}`);
    paper.hint(`yes: --same ${key}`);
  }
  if (doubtful.length > PEOPLE_SHOWN) paper.aside(`and ${doubtful.length - PEOPLE_SHOWN} more`, 2);
  paper.aside("Whoever is not named comes in as somebody new.");
}

function placeText(record: Planned["people"][number]["record"]): string {
  if (record === null) return "";
  const { file, line } = record.source;
  return ` (${file}${line === null ? "" : `, line ${line}`})`;
}

const WORDS: Readonly<Record<Planned["people"][number]["kind"], string>> = {
  new: "new",
  ask: "new, perhaps known",
  merge: "merge",
  skip: "skip",
};

type Counts = {
  new: number;
  merged: number;
  skipped: number;
  bad: number;
  touches: number;
  introductions: number;
  places: number;
};

function countsInWords(counts: Counts, would: string): string {
  const parts = [
    `${counts.new} ${counts.new === 1 ? "person" : "people"} ${would}new`,
    `${counts.merged} merged`,
    `${counts.skipped} skipped`,
    ...(counts.bad > 0 ? [`${counts.bad} not readable`] : []),
  ];
  const contacts = counts.touches === 1 ? "1 contact" : `${counts.touches} contacts`;
  return [
    parts.join(", "),
    ...(counts.touches > 0 ? [`${contacts} on their timelines`] : []),
    ...(counts.introductions > 0 ? [introductionsInWords(counts.introductions)] : []),
    ...(counts.places > 0
      ? [
          `${counts.places === 1 ? "1 place" : `${counts.places} places`} read from addresses (weakties places)`,
        ]
      : []),
  ].join("; ");
}

function introductionsInWords(count: number): string {
  return count === 1 ? "1 introduction by somebody in it" : `${count} introductions by somebody in it`;
}

/** Mail of which nothing came, not even somebody left out, would otherwise end in silence. */
function drawNobody(paper: Paper, counts: Counts, of: Pick<Imported, "me" | "leftOut" | "problems">): void {
  const { new: added, merged, skipped, bad, touches } = counts;
  const told = added + merged + skipped + bad + touches + of.leftOut.length + of.problems.length;
  if (told === 0 && of.me !== null && of.me.addresses.length > 0)
    paper.text("No letter in it is between you and somebody else.");
}

function drawMe(paper: Paper, me: Imported["me"]): void {
  if (me === null || !me.inferred) return;
  paper.aside(`Taken as yours: ${me.addresses.join(", ")}. ${me.because} --me ADDRESS says otherwise.`);
}

/** Requests that a letter among the files answers, and the times that it proposes. */
export function drawAnswers(paper: Paper, answered: Imported["answered"], is: "is" | "would be"): void {
  for (const { name, at, noted, sentence, interviewId: id, times } of answered) {
    const day = dayText(at);
    paper.text(
      noted
        ? `That ${name} answered on ${day} ${is} noted. ${sentence}`.trim()
        : `${name} answered on ${day}. ${sentence} To note it: weakties interview close ${shortId(id)} declined`,
    );
    drawTimes(paper, { id, times });
  }
}

/** Arranged talks that will not be, by the files; nothing is noted of it. */
function drawCalledOff(paper: Paper, calledOff: Imported["calledOff"]): void {
  for (const { sentence, interviewId } of calledOff) {
    paper.text(sentence);
    paper.hint(`Your talk has to move: weakties interview close ${shortId(interviewId)} moved`);
  }
}

/** Addresses that letters came back from: they become former ones (R58). */
export function drawCameBack(paper: Paper, gone: Imported["gone"]): void {
  for (const { name, address, at } of gone.slice(0, PEOPLE_SHOWN)) {
    const whose = name === address ? address : `${address} (${name})`;
    paper.text(
      `${whose} reaches nobody any more: a letter came back on ${dayText(at)}. It is kept as a former one.`,
    );
  }
  if (gone.length > PEOPLE_SHOWN) paper.aside(`and ${gone.length - PEOPLE_SHOWN} more`);
}

/** Whose mail was left out, the most letters first, and the way back; an address of one's own name is asked about. */
function drawLeftOut(paper: Paper, leftOut: Imported["leftOut"], way: string): void {
  const mine = leftOut.filter(({ kind }) => kind === "perhaps-mine");
  for (const { address } of mine.slice(0, SENDERS_SHOWN)) {
    paper.gap();
    paper.text(`${address} bears your name, and is left out so far: perhaps it is yours, too.`);
    paper.hint(`If so, import again with --me ${address} beside your other addresses`);
  }
  const others = leftOut.filter(({ kind }) => kind !== "perhaps-mine");
  if (others.length === 0) return;
  const told = others.toSorted((a, b) => b.messages - a.messages).slice(0, SENDERS_SHOWN);
  paper.gap();
  paper.heading(
    "Left out of your mail: lists and machines, what went to others or to many, and who wrote once without an answer",
  );
  paper.table(told, [
    { title: "", of: (each) => each.address, flexible: true },
    { title: "", of: (each) => (each.messages === 1 ? "1 letter" : `${each.messages} letters`) },
    { title: "", of: (each) => each.reason, flexible: true, dim: true },
  ]);
  const more = others.length - told.length;
  if (more > 0) paper.aside(`and ${more.toLocaleString("en")} more; --plan --json names these, too`);
  paper.aside(way);
}

function drawProblems(paper: Paper, problems: Imported["problems"]): void {
  if (problems.length === 0) return;
  paper.gap();
  paper.heading("What was not right in the files");
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) paper.text(problemInWords(problem), 2);
  if (problems.some(isAboutColumns)) paper.hint(SAY_COLUMNS);
  if (problems.length > PROBLEMS_SHOWN) paper.aside(`and ${problems.length - PROBLEMS_SHOWN} more`, 2);
}

/** What an undo took back. */
export const undone = screen<Answer<"import.undo">>({
  draw(paper, { removed, touches, kept, changed, next, ...undone }) {
    const of = importInWords(undone);
    if (!changed) {
      paper.text(`Undone: ${of}. It had added nothing, so nothing was taken back.`);
      if (next !== null) paper.aside(`To take back ${importInWords(next)}: weakties undo, once more.`);
      return;
    }
    const gone =
      removed === 0 ? "" : ` ${removed === 1 ? "1 person is" : `${removed} people are`} gone again.`;
    const contacts =
      touches === 0
        ? ""
        : ` ${touches === 1 ? "1 contact is" : `${touches} contacts are`} off the timelines.`;
    const staying = kept === 1 ? "1 person stays" : `${kept} people stay`;
    const left =
      kept === 0
        ? ""
        : ` ${staying}: you have done something with them since, or a later import told of them too.`;
    paper.text(`Undone: ${of}.${gone}${contacts}${left}`);
  },
});

function importInWords({ files, at }: { readonly files: readonly string[]; readonly at: number }): string {
  return `${files.length === 0 ? "the import" : fewOf(files)} of ${dayText(at)}`;
}

const FILES_NAMED = 3;

/** Each of a few files, or the first and how many there are besides. */
function fewOf(files: readonly string[]): string {
  if (files.length <= FILES_NAMED + 1) return files.join(", ");
  return `${files.slice(0, FILES_NAMED).join(", ")} and ${files.length - FILES_NAMED} more`;
}

export const imports = screen<Answer<"import.list">>({
  draw(paper, { imports: listed }) {
    if (listed.length === 0) paper.text("Nothing has been imported yet.");
    const days = Map.groupBy(listed, ({ at }) => dayText(at));
    const when = (at: number) => ((days.get(dayText(at))?.length ?? 0) > 1 ? momentText(at) : dayText(at));
    paper.table(listed, [
      { title: "when", of: (each) => when(each.at) },
      { title: "files", of: (each) => fewOf(each.files), flexible: true },
      { title: "new", of: (each) => each.answer.new },
      { title: "merged", of: (each) => each.answer.merged },
      { title: "bad", of: (each) => each.answer.bad },
      { title: "", of: (each) => (each.undoneAt === null ? "" : "undone") },
      { title: "id", of: (each) => shortId(each.id), dim: true },
    ]);
  },
});
