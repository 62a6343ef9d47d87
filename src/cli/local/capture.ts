import { besideName, itemInWords, nameOfItem } from "#capture/in-words.ts";
import { withUnread } from "#capture/words-left.ts";
import type { Answer, Input } from "#operations/catalog.ts";
import type { InterviewId } from "#people/id.ts";
import { askedInWords, type WhoIsIt } from "#people/who-is-it.ts";
import { dateOf } from "#time/date.ts";
import { type Once, performAsked } from "../ask-operation.ts";
import type { Failure } from "../failure.ts";
import { type Field, placeField, terminalField } from "../field.ts";
import { type OpenNetwork, openNetwork } from "../network.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { drawTwoDays } from "../two-days.ts";
import type { LocalAnswer, LocalCommand } from "./local.ts";

type Reading = Answer<"capture.read">;
type Item = NonNullable<Input<"capture.keep">["items"]>[number];
/** The conversation whose notes are read; null for a note by itself. */
export type Talk = InterviewId | null;

const NOTHING_WAITS = "Nothing in these notes waits to be written down.";

/** What is left out of a reading, and who is meant in it. */
export const CONFIRMING: readonly Field[] = [
  { ...terminalField("without", { is: "number" }, "leave out this line, by its number"), many: true },
  {
    ...terminalField(
      "who",
      { is: "text" },
      "say whom a name means: ana=ID, ana=new, lonza=place for an organization, or lonza=nobody",
    ),
    many: true,
  },
];

/** The names that were said to be organizations. */
export function placesSaid(said: unknown): readonly string[] {
  return ((said ?? []) as readonly string[]).flatMap(
    (each) => /^(.+)=(?:place|nobody)$/u.exec(each)?.[1] ?? [],
  );
}

/** Reads a note and shows what it would write; `--keep` writes it. Nothing is written before. */
export const capture: LocalCommand = {
  takesKey: true,
  fields: [
    placeField(
      "text",
      { is: "text" },
      "what you would tell a friend about the talk, or - for what is piped in",
    ),
    terminalField("keep", { is: "flag" }, "write it down as it is shown"),
    ...CONFIRMING,
    terminalField("with", { is: "text" }, "whom it was with, where the note names nobody"),
    terminalField(
      "unread",
      { is: "flag" },
      "keep what was not read as well, as what stays of a contact today",
    ),
    terminalField("introducer", { is: "text" }, "who introduces, where the note has no more than “her boss”"),
    terminalField("locale", { is: "text" }, "how dates are written, such as de-CH"),
  ],
  async run({ program, network, input, key }) {
    const typed = input["text"] === "-" ? await program.terminal.readInput() : String(input["text"]);
    if (typed === undefined) return failed("usage", "“-” stands for piped input; none came.");
    if (typed.trim() === "")
      return failed("usage", "There is nothing to read. A name is all that is needed.");
    const home = await openNetwork(program, network);
    try {
      const { locale, with: whom, introducer } = input;
      const read = await performAsked(home, "capture.read", {
        text: typed,
        ...(typeof locale === "string" ? { locale } : {}),
        ...(typeof whom === "string" ? { whom } : {}),
        places: [...placesSaid(input["who"])],
        ...(typeof introducer === "string" ? { introducer } : {}),
      });
      if (read.kind !== "done") return { kind: "failed", failure: read };
      const reading = withSaid(
        input["unread"] === true ? withUnread(read.value, dateOf(home.now(), home.timeZone)) : read.value,
        (input["who"] ?? []) as readonly string[],
      );
      if (reading === undefined) return failed("usage", WHO_TAKES);
      const isNobodys = reading.people.length === 0;
      if (isNobodys && (input["keep"] === true || reading.items.length === 0))
        return failed("refused", `${reading.says} ${SAY_WITH_WHOM}`);
      return input["keep"] === true
        ? await keep(home, reading, (input["without"] ?? []) as readonly number[], {
            idempotencyKey: key,
            // Whoever was new is known the second time.
            asked: { ...input, text: typed },
          })
        : shown(home, reading);
    } finally {
      await home.close();
    }
  },
};

export function shown(home: OpenNetwork, reading: Reading, talk: Talk = null): LocalAnswer {
  const today = dateOf(home.now(), home.timeZone);
  return {
    kind: "done",
    value: { kept: null, ...reading },
    draw(paper) {
      if (reading.says !== null) paper.text(reading.says);
      drawPeople(paper, reading);
      const name = (key: string | null) => reading.people.find((each) => each.key === key)?.name ?? "?";
      paper.gap();
      paper.table(
        [...reading.items.entries()],
        [
          { title: "", of: ([at]) => at + 1 },
          { title: "", of: ([, item]) => nameOfItem(item) },
          {
            title: "",
            of: ([, item]) => (item.kind === "touch" ? item.people.map(name).join(", ") : name(item.person)),
          },
          { title: "", of: ([, item]) => itemInWords(item, today), wraps: true },
        ],
      );
      paper.gap();
      if (reading.unnamed !== null && !reading.items.some(({ kind }) => kind === "introduction"))
        paper.text(
          `No name is told of ${reading.unnamed}. Say it with --introducer, as in --introducer “Ana Ruiz”.`,
        );
      drawTwoDays(paper, reading.twoDays);
      drawUnread(paper, reading, talk);
      const knownFrom = reading.people.some(({ who, howMet }) => who.kind === "new" && howMet !== "");
      if (reading.items.length === 0 && !knownFrom) return paper.text(NOTHING_WAITS);
      const leavingOut = reading.items.length > 1 ? "; --without 2 leaves a line out." : ".";
      paper.text(
        reading.people.length === 0
          ? `Nothing has been written. ${SAY_WITH_WHOM}`
          : `Nothing has been written. The same words with --keep write it${leavingOut}`,
      );
    },
  };
}

/** Nothing of a note goes unnoticed: what no line was made of stands here. */
function drawUnread(paper: Paper, { unread, people }: Reading, talk: Talk): void {
  const where = talk === null ? "Not read, and not kept" : "Not read; it stays in your notes";
  for (const each of unread) paper.text(`${where}: “${each}”`);
  if (talk === null && unread.length > 0 && people.length > 0) paper.hint("--unread keeps it all the same.");
}

function drawPeople(paper: Paper, { people }: Reading): void {
  for (const person of people) {
    const { name, who } = person;
    const beside = besideName(person, who.kind === "known");
    paper.text(`${name}${beside === "" ? "" : `, ${beside}`}: ${whoInWords(who)}`);
    if (who.kind !== "ask") continue;
    for (const { id, name: candidate, apart } of who.candidates)
      paper.aside(
        `--who ${name.split(" ")[0]}=${shortId(id)}  ${candidate}${apart === "" ? "" : `, ${apart}`}`,
        2,
      );
  }
}

function whoInWords(who: WhoIsIt): string {
  switch (who.kind) {
    case "known":
      return `is ${who.person.name}${who.person.apart === "" ? "" : ` (${who.person.apart})`}`;
    case "new":
      return "somebody new";
    case "ask":
      return askedInWords(who);
    case "left-out":
      return "left out of everything; nothing is written of them";
  }
}

/** What was said with --who, in place of what was found. */
export function withSaid(reading: Reading, said: readonly string[]): Reading | undefined {
  const meant = said.map((each) => /^(.+)=(\S+)$/u.exec(each));
  if (meant.includes(null)) return undefined;
  const people = reading.people.map((person) => {
    const match = meant.find((each) => person.name.toLowerCase().startsWith((each?.[1] ?? "").toLowerCase()));
    const id = match?.[2];
    if (id === undefined) return person;
    const who: WhoIsIt =
      id === "new"
        ? { kind: "new" }
        : { kind: "known", person: { id: id as never, name: person.name, apart: "" } };
    return { ...person, who };
  });
  return { ...reading, people };
}

export async function keep(
  home: OpenNetwork,
  reading: Reading,
  without: readonly number[],
  once: Once,
  talk: Talk = null,
): Promise<LocalAnswer> {
  const { people, items } = reading;
  const unclear = people.find(({ who }) => who.kind === "ask");
  if (unclear !== undefined)
    return failed(
      "refused",
      `“${unclear.name}” could be somebody else. Say which with --who; without --keep they are listed.`,
    );
  const out = new Set(people.filter(({ who }) => who.kind === "left-out").map(({ key }) => key));
  const written = people.filter(({ key }) => !out.has(key));
  if (written.length === 0) return failed("refused", ALL_LEFT_OUT);
  const chosen = items.filter((_, at) => !without.includes(at + 1));
  const wanted = chosen.flatMap((item): Item[] => {
    if (item.kind === "touch") {
      const there = item.people.filter((key) => !out.has(key));
      return there.length === 0 ? [] : [{ ...item, people: there }];
    }
    if (item.person === null || out.has(item.person)) return [];
    if (item.kind !== "introduction") return [{ ...item, person: item.person }];
    const { to: _, ...introduction } = item;
    return out.has(item.toKey) ? [] : [{ ...introduction, person: item.person }];
  });
  const nobodys = chosen.flatMap((item) =>
    item.kind === "touch" || item.person !== null ? [] : [item.text],
  );
  const writing = written.map(({ who, ...person }) => ({
    ...person,
    id: who.kind === "known" ? who.person.id : null,
  }));
  const kept = await performAsked(
    home,
    "capture.keep",
    { people: writing, items: wanted, interviewId: talk },
    undefined,
    once,
  );
  if (kept.kind !== "done") return { kind: "failed", failure: kept };
  return {
    kind: "done",
    value: { kept: kept.value, unread: reading.unread },
    draw(paper) {
      paper.text(`Written down: ${written.map(({ name }) => name).join(", ")}.`);
      for (const text of nobodys) paper.text(`Not kept, since it is not said whose it is: “${text}”`);
      drawUnread(paper, reading, talk);
      paper.hint(`Taken back by: weakties capture undo --id ${shortId(kept.value.id)}`);
    },
  };
}

export const WHO_TAKES = "--who takes a name, “=”, and an id or “new”.";
const SAY_WITH_WHOM = "Say it with --with, as in --with “Ana Ruiz”.";
const ALL_LEFT_OUT = "You left out everybody it names, so nothing was written.";

export function failed(kind: Failure["kind"], says: string): LocalAnswer {
  return { kind: "failed", failure: { kind, says } };
}
