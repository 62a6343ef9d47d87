import { isConfided } from "#advice/chain.ts";
import { aboutInWords } from "#interviews/focus-in-words.ts";
import type { Answer } from "#operations/catalog.ts";
import { leftBehindInWords } from "#outreach/left-behind.ts";
import { birthdayInWords } from "#people/birthday-in-words.ts";
import { isTold, readFromInWords } from "#people/position.ts";
import { capitalised } from "#people/shown.ts";
import { tellsHowMet } from "#ties/words.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";

type Person = Answer<"person.show">;

/** One person: who, how known, how to reach, the last contacts. */
export const person = screen<Person>({
  fields: [terminalField("why", { is: "flag" }, "also show the numbers behind how you stand")],
  draw(paper, shown, { extra }) {
    paper.heading(shown.name);
    if (shown.headline !== "") paper.text(shown.headline);
    paper.text(shown.tie.inWords);
    if (extra["why"] === true) for (const line of shown.tie.why.sentences) paper.aside(line, 2);
    if (shown.leftOut) paper.aside("Left out: never suggested, never counted.");
    paper.gap();
    paper.facts([
      ["you are", shown.familiarity === "unknown" ? "" : FAMILIARITY[shown.familiarity]],
      ["how you met", tellsHowMet(shown.tie.inWords, shown.howMet) ? undefined : shown.howMet],
      ["addressed as", shown.addressAs],
      ["mentor", shown.mentor ? "yes" : ""],
      [shown.preferences.died ? "they" : "they prefer", preferencesOf(shown)],
      ...shown.contactPoints.map((point) => [point.kind, pointText(point)] as const),
      ["birthday", shown.birthday === null ? "" : birthdayInWords(shown.birthday)],
      ["also called", otherNamesOf(shown)],
      ["notes", shown.notes],
      ...shown.sources.map((each) => ["from", sourceText(each)] as const),
      ["id", shortId(shown.id)],
    ]);
    drawAffiliations(paper, shown);
    drawKnownFor(paper, shown);
    drawConversations(paper, shown);
    drawAdvice(paper, shown);
    drawDocuments(paper, shown);
    drawLedger(paper, shown);
    drawTouches(paper, shown);
  },
});

function otherNamesOf({ name, alsoCalled }: Person): string {
  return [...new Set(alsoCalled.filter((each) => each.name !== name).map((each) => each.name))].join("; ");
}

const FAMILIARITY = {
  unknown: "",
  stranger: "strangers",
  acquaintance: "acquainted",
  known: "well acquainted",
};

function preferencesOf({ preferences }: Person): string {
  const { channel, doNotContact, noIntroductions, died, note } = preferences;
  if (died) return ["have died", note].filter((part) => part !== "").join("; ");
  return [
    doNotContact ? "not to be written to" : "",
    noIntroductions ? "not to be asked for introductions" : "",
    channel ?? "",
    note,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

export function toldText({ from, at }: { readonly from: string; readonly at: number }): string {
  return `${from === "" ? "noted here" : from}, ${dayText(at)}`;
}

function sourceText({ facts, ...told }: Person["sources"][number]): string {
  return `${toldText(told)}: ${facts.join("; ")}`;
}

function pointText({ value, label, stale }: Person["contactPoints"][number]): string {
  const apart = [label, stale ? "no longer theirs" : ""].filter((part) => part !== "").join(", ");
  return apart === "" ? value : `${value} (${apart})`;
}

function drawAffiliations(paper: Paper, { affiliations }: Person): void {
  if (affiliations.length === 0) return;
  paper.gap();
  paper.heading("Where");
  paper.table(affiliations, [
    { title: "", of: (each) => each.organization, flexible: true },
    { title: "", of: (each) => each.role, flexible: true },
    {
      title: "",
      of: (place) => {
        if (!isTold(place)) return readFromInWords(place);
        const { startsOn, endsOn } = place;
        return startsOn || endsOn ? `${startsOn ?? ""} – ${endsOn ?? ""}` : "";
      },
    },
  ]);
}

function drawKnownFor(paper: Paper, { knownFor }: Person): void {
  if (knownFor.now === null) return;
  paper.gap();
  paper.heading("What they know you for (your guess)");
  paper.text(knownFor.now.sentence, 2);
  if (knownFor.outdated !== null) paper.aside(knownFor.outdated.sentence, 2);
}

function drawConversations(paper: Paper, { interviews }: Person): void {
  if (interviews.length === 0) return;
  paper.gap();
  paper.heading("Conversations");
  paper.table(interviews, [
    { title: "", of: (each) => dayText(each.heldAt ?? each.startsAt ?? each.plannedAt) },
    { title: "", of: (each) => each.standsInWords, wraps: true },
    { title: "", of: (each) => aboutInWords(each) },
    { title: "", of: (each) => each.learned, wraps: true },
    { title: "", of: (each) => shortId(each.id), dim: true },
  ]);
}

function drawAdvice(paper: Paper, { advice, promises }: Person): void {
  const open = promises.filter((each) => each.keptAt === null);
  if (advice.length + open.length === 0) return;
  paper.gap();
  paper.heading("Advice and promises");
  const lines = [
    ...advice.map((each) => ({
      id: each.id,
      says: `- ${isConfided(each) ? "Told you in confidence: " : ""}${adviceText(each)}`,
    })),
    ...open.map(({ id, dueOn, text }) => ({
      id,
      says: `- You promised${dueOn ? ` by ${dueOn}` : ""}: ${text}`,
    })),
  ];
  paper.table(
    lines,
    [
      { title: "", of: ({ says }) => says, wraps: true },
      { title: "", of: ({ id }) => shortId(id), dim: true },
    ],
    2,
  );
}

function adviceText({
  text,
  did,
  didAt,
  outcome,
  stepOn,
  cameOfIt,
  toldAt,
}: Person["advice"][number]): string {
  const set = stepOn !== null && didAt === null && outcome === null ? `set for ${stepOn}` : "";
  const chain = [text, set, did && `You did: ${did}`, cameOfIt && `What came of it: ${cameOfIt}`];
  return [...chain, toldAt === null ? "" : "They know."].filter((part) => part !== "").join(" → ");
}

function drawDocuments(paper: Paper, { documents }: Person): void {
  if (documents.length === 0) return;
  paper.gap();
  paper.heading("Documents");
  paper.table(documents, [
    { title: "", of: (each) => dayText(each.sharedAt ?? each.addedAt) },
    { title: "", of: (each) => each.name },
    { title: "", of: ({ suggested }) => suggested && `They: ${suggested}`, wraps: true },
    { title: "", of: ({ used }) => used && `Used: ${used}`, wraps: true },
    { title: "", of: (each) => shortId(each.id), dim: true },
  ]);
}

function drawLedger(paper: Paper, { ledger }: Person): void {
  if (ledger.every((side) => side.lines.length === 0)) return;
  paper.gap();
  paper.heading("Given and taken");
  for (const { title, lines } of ledger) {
    if (lines.length > 0) paper.text(`${title}: ${lines.join("; ")}.`, 2);
  }
}

const WROTE = { out: "you wrote", in: "they wrote", mutual: "you wrote to each other" };

/** An event is no talk, and neither is counted as one. */
function wayOf({ kind, direction }: Person["touches"][number]): string {
  if (kind === "event") return "you were both there";
  if (kind === "contact") return "you were in touch";
  return kind === "call" || kind === "meeting" ? "you talked" : WROTE[direction];
}

function drawTouches(paper: Paper, { id, touches, touchesBefore }: Person): void {
  if (touches.length === 0) return;
  paper.gap();
  paper.heading("Contacts");
  drawContacts(paper, touches);
  if (touchesBefore !== null) paper.hint(`weakties timeline ${shortId(id)} --before "${touchesBefore}"`);
}

function drawContacts(paper: Paper, touches: Person["touches"]): void {
  paper.table(touches, [
    { title: "", of: (touch) => dayText(touch.at) },
    { title: "", of: wayOf },
    { title: "", of: (touch) => touch.kind },
    {
      title: "",
      of: (touch) => [touch.subject, touch.note].filter((text) => text !== "").join(": "),
      flexible: true,
    },
  ]);
}

/** A page of what was between us. */
export const timeline = screen<Answer<"touch.list">>({
  draw(paper, { touches, next }) {
    const [first] = touches;
    if (first === undefined) return paper.text("Nothing further is noted.");
    drawContacts(paper, touches);
    if (next !== null) paper.hint(`weakties timeline ${shortId(first.personId)} --before "${next}"`);
  },
});

export const moved = screen<Answer<"person.moved">>({
  draw(paper, { id, name, organization, role, since, left }) {
    paper.text(`${name} is at ${organization}${role === "" ? "" : ` as ${role}`} since ${since}.`);
    for (const old of left) {
      paper.text(`${capitalised(leftBehindInWords(old))}; a letter there may reach nobody.`);
      paper.hint(`It is a former one: weakties stale ${id} ${old.address}`);
    }
    paper.hint(`weakties draft ${id}`);
    paper.hint(`weakties moved-back ${id}`);
  },
});

export const takenBack = screen<Answer<"person.takeBackMove">>({
  draw: (paper, { name }) => paper.text(`Taken back; ${name} is where they were.`),
});
