import type { Advice, Commitment } from "#advice/advice.ts";
import { isOffer } from "#advice/ask-again.ts";
import { nextInChain, outcomeInWords } from "#advice/chain.ts";
import { owedFirst } from "#advice/owed.ts";
import { promiseInWords } from "#advice/promise-in-words.ts";
import type { Document } from "#help/document.ts";
import { HELP_NAMES } from "#help/help.ts";
import { type HelpFacts, helpReceived, receivedInWords } from "#help/received.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import type { Interview } from "#interviews/interview.ts";
import { nextStep } from "#interviews/next-step.ts";
import type { Standing } from "#interviews/standing.ts";
import { sayingBegun } from "#interviews/standing-in-words.ts";
import type { Draft } from "#outreach/draft.ts";
import type { OfAMoment } from "#outreach/moment.ts";
import type { DraftId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { quoted, shownName } from "#people/shown.ts";
import type { TieHistory } from "#ties/history.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Suggestion } from "./suggestion.ts";

/** One thing between us, people's own words in quotation marks. `at` is null where no time is known. */
export type Entry = { readonly at: Instant | null; readonly what: string; readonly offRecord: boolean };

/** What went back and forth in one tie (R7): told as things, never added up. */
export type Ledger = {
  readonly asks: readonly Entry[];
  readonly help: readonly Entry[];
  readonly offered: readonly Entry[];
  /** Promises kept, thanks sent, news of what came of their advice. */
  readonly delivered: readonly Entry[];
};

export type LedgerFacts = {
  readonly interviews: readonly Pick<
    Interview,
    "id" | "state" | "startsAt" | "ask" | "helpAsked" | "iAmAsked" | "askedAt" | "heldAt" | "thankedAt"
  >[];
  readonly advice: readonly Advice[];
  readonly promises: readonly Commitment[];
  /** What else they did for me, documents of mine that they were asked to read, and letters of mine that went out. */
  readonly help?: HelpFacts["help"];
  readonly documents?: readonly Document[];
  readonly letters?: readonly (OfAMoment &
    Pick<Draft, "id" | "subject" | "sentAt" | "interviewId" | "adviceId"> & {
      /** Why it waits no more; null where it could still go. */
      readonly aside?: string | null;
    })[];
};

/** The four lists of one tie, each in the order of time. Where they asked me, the time I gave is a give. */
export function ledgerOf(facts: LedgerFacts): Ledger {
  const { interviews, advice, promises, help = [], documents = [], letters = [] } = facts;
  const offers = promises.filter(isOffer);
  const mine = interviews.filter((each) => !each.iAmAsked);
  const theirs = interviews.filter((each) => each.iAmAsked);
  return {
    asks: inTime([
      ...mine
        .filter((each) => each.askedAt !== null)
        .map((each) => entry(each.askedAt, askInWords(each.ask))),
      ...mine
        .filter((each) => each.heldAt !== null && each.helpAsked.trim() !== "")
        .map((each) => entry(each.heldAt, words(each.helpAsked))),
      ...documents
        .filter((each) => each.sharedAt !== null)
        .map((each) => entry(each.sharedAt, `${HELP_NAMES[each.kind]}: ${quoted(each.name, 60)}`)),
    ]),
    help: inTime([
      ...mine.filter((each) => each.heldAt !== null).map((each) => entry(each.heldAt, "a conversation")),
      ...helpReceived({ advice, help, documents }).map((each) =>
        entry(
          each.at,
          each.kind !== "advice"
            ? receivedInWords(each)
            : each.offRecord
              ? words(each.note)
              : `advice: ${words(each.note)}`,
          each.offRecord,
        ),
      ),
    ]),
    offered: inTime([
      ...offers.filter((each) => each.keptAt === null).map((each) => entry(null, words(each.text))),
      ...letters
        .filter((each) => each.kind === "offer" && each.sentAt !== null)
        .map((each) => entry(each.sentAt, inALetter(each.subject))),
    ]),
    delivered: inTime([
      ...offers.filter((each) => each.keptAt !== null).map((each) => entry(each.keptAt, words(each.text))),
      ...mine.filter((each) => each.thankedAt !== null).map((each) => entry(each.thankedAt, "thanks")),
      ...advice
        .filter((each) => each.toldAt !== null)
        .map((each) => entry(each.toldAt, `news of ${quoted(each.text)}`, each.offRecord)),
      ...kindWords(letters),
      ...theirs
        .filter((each) => each.heldAt !== null)
        .map((each) => entry(each.heldAt, "time for their questions")),
    ]),
  };
}

/** Thanks and news that belong to no talk and no advice, and so are noted nowhere else (R6). */
function kindWords(letters: NonNullable<LedgerFacts["letters"]>): readonly Entry[] {
  return letters.flatMap(({ kind, sentAt, interviewId, adviceId }) => {
    if (sentAt === null) return [];
    if (kind === "thanks" && interviewId === null) return [entry(sentAt, "thanks")];
    return kind === "outcome" && adviceId === null ? [entry(sentAt, "news of how it went")] : [];
  });
}

export type NextKindThing = {
  readonly kind: "thank" | "tell" | "deliver" | "offer" | "revive" | "today" | "rest";
  readonly sentence: string;
  /** The letter that the sentence says is there, not sent yet. */
  readonly letterId?: DraftId;
};

export type Besides = {
  readonly today: DateText;
  /** What Today has to say of them. */
  readonly ofToday: (Pick<Suggestion, "kind" | "sentence"> & Partial<Pick<Suggestion, "action">>) | null;
  /** Where the most pressing conversation with them stands, in the words of its own page. */
  readonly open: { readonly stands: Standing; readonly sentence: string } | null;
  readonly history: Pick<TieHistory, "sent" | "received" | "talks" | "lastAt"> | null;
};

/**
 * The next kind thing to do for someone: thanks before what else is owed, that before new offers, then what Today would
 * say of them, and, where that is put off or not yet its time, where the conversation with them stands. Nothing at all
 * where nothing is called for. An offer waits until we have talked (R6).
 */
export function nextKindThing(
  facts: LedgerFacts,
  person: Pick<Person, "name" | "familiarity">,
  { today, ofToday, open, history }: Besides,
): NextKindThing {
  const name = shownName(person.name);
  if (ofToday?.kind === "thank") return { kind: "thank", sentence: ofToday.sentence };
  if (open?.stands.kind === "thanks-due") return { kind: "thank", sentence: open.sentence };
  const untold = facts.advice.find((each) => nextInChain(each) === "tell");
  const promised = facts.promises.find((each) => each.keptAt === null);
  const owed = owedFirst(untold, promised, today);
  if (owed?.kind === "tell") {
    const { id } = owed.advice;
    const begun = facts.letters?.find(
      (each) => each.sentAt === null && each.adviceId === id && each.kind === "outcome",
    );
    return { kind: "tell", sentence: sayingBegun(outcomeInWords(owed.advice, person.name), begun ?? null) };
  }
  if (owed !== null) return { kind: "deliver", sentence: promiseInWords(owed.promise, name, today) };
  const ledger = ledgerOf(facts);
  const onlyTook = ledger.help.length > 1 && ledger.delivered.every((each) => each.what === "thanks");
  const talked = facts.interviews.some((each) => each.heldAt !== null);
  if (onlyTook && talked)
    return {
      kind: "offer",
      sentence: `${name} has helped you more than once. A paper they would like, an introduction, or word of how it went are all gifts.`,
    };
  if (ofToday !== null) {
    const { kind, sentence, action } = ofToday;
    const begun = action?.target.kind === "draft" ? action.target.id : undefined;
    // What they do and how it lies between the two stands on their page already.
    if (kind === "revive") return { kind, sentence: reviveInWords(name), ...letterOf(begun) };
    return { kind: "today", sentence, ...letterOf(begun) };
  }
  if (open !== null) {
    const { stands, sentence } = open;
    const begun = "letter" in stands ? stands.letter?.id : undefined;
    return { kind: nextStep(stands).by === "me" ? "today" : "rest", sentence, ...letterOf(begun) };
  }
  const waits = waitingLetter(facts);
  if (waits !== undefined)
    return {
      kind: "rest",
      sentence: `A letter to ${name} waits to be sent; nothing else is called for.`,
      letterId: waits,
    };
  return { kind: "rest", sentence: atRest(name, person.familiarity, history) };
}

function reviveInWords(name: string): string {
  return `Worth a hello to ${name}? Long silence is ordinary; nobody needs an excuse for it.`;
}

function letterOf(id: DraftId | undefined): Pick<NextKindThing, "letterId"> {
  return id === undefined ? {} : { letterId: id };
}

/** One that could still go: a confirmation of a talk that was, or a reminder of what was answered, waits for nothing. */
function waitingLetter({ letters = [] }: LedgerFacts): DraftId | undefined {
  return letters.find(({ sentAt, aside }) => sentAt === null && aside == null)?.id;
}

/** What is true where nothing is due: of somebody never met nor written to there is nothing to be well. */
function atRest(
  name: string,
  familiarity: Person["familiarity"],
  history: Pick<TieHistory, "sent" | "received" | "talks" | "lastAt"> | null,
): string {
  if (history === null || history.lastAt === null)
    return familiarity === "stranger"
      ? `You and ${name} have not met or written yet.`
      : `No letter and no talk with ${name} is noted here yet.`;
  const bothWays = history.talks > 0 || (history.sent > 0 && history.received > 0);
  return bothWays
    ? `All is well between you and ${name}; nothing is called for.`
    : `Nothing is called for between you and ${name} just now.`;
}

function askInWords(ask: string): string {
  return askById(ask)?.name ?? (ask.trim() === "" ? "time to talk" : words(ask));
}

function inALetter(subject: string): string {
  return subject.trim() === "" ? "something of yours, in a letter" : `a letter: ${words(subject)}`;
}

function words(text: string): string {
  return quoted(text, WORDS_SHOWN);
}

const WORDS_SHOWN = 140;

function entry(at: Instant | null, what: string, offRecord = false): Entry {
  return { at, what, offRecord };
}

function inTime(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
