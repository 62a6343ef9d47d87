import type { Standing, Waiting } from "#interviews/standing.ts";
import { sayingBegun, standingInWords } from "#interviews/standing-in-words.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { daysBetween, workingDaysBetween } from "#time/date.ts";
import { nameOf, type Reading } from "./reading.ts";
import type { KnownPerson, OpenInterview } from "./snapshot.ts";
import type { Ranked, SuggestionKind } from "./suggestion.ts";

/** A talk is prepared for in the three days before it. */
const PREPARE_DAYS = 3;
/** Thanks can be late, but not by a season; a talk not written down for a month is left to memory. */
const [THANKS_DAYS, RECORD_DAYS] = [90, 30];
/** After so long a plan was probably dropped. */
const PLAN_DROPPED_DAYS = 60;

/** What the interviews that are under way ask for next, of those for whom it is time. */
export function conversationsUnderWay(reading: Reading): readonly Ranked[] {
  return reading.snapshot.interviews.flatMap((interview) => {
    const person = reading.person(interview.personId);
    const line = person && lineOf({ reading, interview, person }, interview.stands);
    return line === undefined ? [] : [line];
  });
}

type One = { readonly reading: Reading; readonly interview: OpenInterview; readonly person: KnownPerson };
type Of<Kind extends Standing["kind"]> = Extract<Standing, { readonly kind: Kind }>;

function lineOf(one: One, stands: Standing): Ranked | undefined {
  switch (stands.kind) {
    case "planned":
      return notSentYet(one, stands);
    case "they-wrote":
      return heard(one, stands);
    case "out-of-reach":
      return lost(one, stands);
    case "silent":
      return silent(one, stands);
    case "answered":
    case "to-move":
      return toSchedule(one, stands);
    case "asks-me":
      return toAnswer(one, stands);
    case "arranged":
    case "talk-today":
      return ahead(one, stands);
    case "time-passed":
      return toRecord(one, stands);
    case "thanks-due":
      return thanksDue(one, stands);
    // Of what waits or rests nothing is said, and what is open after a talk has lines of its own.
    case "often-enough":
    case "quiet-month":
    case "no-letters":
    case "waiting":
    case "news-to-tell":
    case "promise-to-keep":
    case "complete":
    case "declined":
    case "fell-through":
      return undefined;
  }
}

/** Thanks within a day (R35); later they are still welcome. */
function thanksDue(one: One, { heldOn, fresh, letter }: Of<"thanks-due">): Ranked | undefined {
  const { reading, interview, person } = one;
  const days = daysBetween(heldOn, reading.snapshot.today);
  if (days < 0 || days > THANKS_DAYS) return undefined;
  const wish = fresh
    ? "A short thank-you goes well while it is fresh."
    : "A thank-you is welcome at any time.";
  return line("thank", one, {
    sentence: sayingBegun(`You talked with ${nameOf(person)} ${reading.when(heldOn)}. ${wish}`, letter),
    ...writing("thanks", letter, {
      anew: `Write thanks to ${nameOf(person)}`,
      begun: `Open the thanks to ${nameOf(person)}`,
    }),
    why: [
      `The conversation was on ${reading.short(heldOn)}; no thank-you is marked as sent.`,
      "Thanks are part of every conversation, within a day if you can.",
    ],
    rank: -(interview.heldAt ?? 0),
  });
}

function ahead(one: One, { kind, on, at, ...more }: Of<"arranged" | "talk-today">): Ranked | undefined {
  const { reading, interview, person } = one;
  if (daysBetween(reading.snapshot.today, on) > PREPARE_DAYS) return undefined;
  const name = nameOf(person);
  const when = `${reading.when(on)} at ${at}`;
  const place = interview.place.trim() === "" ? [] : [`Where: ${interview.place.trim()}.`];
  const begun = "isOn" in more && more.isOn;
  const coming = interview.iAmAsked
    ? `You tell ${name} your story ${when}.`
    : `You talk with ${name} ${when}.`;
  return line(kind === "talk-today" ? "talk-today" : "prepare", one, {
    sentence: begun ? `Your talk with ${name} began at ${at}.` : coming,
    label: `Prepare the talk with ${name}`,
    letter: null,
    why: [`It is arranged for ${interview.minutes} minutes.`, ...place, "One page is enough to prepare."],
    rank: interview.startsAt ?? 0,
  });
}

function toRecord(one: One, { on }: Of<"time-passed">): Ranked | undefined {
  const { reading, interview, person } = one;
  if (daysBetween(on, reading.snapshot.today) > RECORD_DAYS) return undefined;
  return line("record", one, {
    sentence: `You were to talk with ${nameOf(person)} ${reading.when(on)}. How did it go?`,
    label: `Write down the talk with ${nameOf(person)}`,
    letter: null,
    why: [
      "Its time has passed and nothing is written down yet.",
      "If it moved or did not happen, that is one tap.",
    ],
    rank: -(interview.startsAt ?? 0),
  });
}

/** A yes, or a time that had to be given up: times are wanted. */
function toSchedule(one: One, stands: Of<"answered" | "to-move">): Ranked {
  const { reading, interview, person } = one;
  const name = nameOf(person);
  const moved = stands.kind === "to-move";
  const yes = interview.iAmAsked ? `You said yes to ${name}` : `${name} answered`;
  const on = moved || stands.on === null ? "" : ` ${reading.when(stands.on)}`;
  return line("schedule", one, {
    sentence: moved
      ? `The talk with ${name} needs a new time. Two or three suggestions make it easy.`
      : `${yes}${on}. Two or three times to choose from make it easy.`,
    label: `Arrange a time with ${name}`,
    letter: "confirmation",
    why: [
      moved
        ? "The time you had did not work out."
        : interview.iAmAsked
          ? "No time is set yet."
          : "They answered; no time is set yet.",
    ],
    rank: interview.answeredAt ?? 0,
  });
}

/** They would like to talk to me, and wait for a word of mine. */
function toAnswer(one: One, stands: Of<"asks-me">): Ranked {
  const { interview, person } = one;
  return line("schedule", one, {
    sentence: said(one, stands),
    label: `Answer ${nameOf(person)}`,
    letter: null,
    why: ["They wait for a word of yours.", "A no is a complete answer, and one line of it is enough."],
    rank: interview.askedAt ?? interview.plannedAt,
  });
}

/** They wrote, and nobody has said yet what: whoever may have answered is not reminded. */
function heard(one: One, stands: Of<"they-wrote">): Ranked {
  const name = nameOf(one.person);
  return line("schedule", one, {
    sentence: said(one, stands),
    label: `Say what ${name} answered`,
    letter: null,
    why: [
      "Their letter is among your mail; what stands in it is not read.",
      "A yes wants times to choose from, a no is a complete answer, and anything else can wait.",
    ],
    rank: Date.parse(stands.wroteOn),
  });
}

/** The letter has not reached them (R58): nobody is reminded by an address that is gone. */
function lost(one: One, stands: Of<"out-of-reach">): Ranked {
  const { person } = one;
  return line("remind", one, {
    sentence: said(one, stands),
    label: `Find another way to reach ${nameOf(person)}`,
    letter: null,
    target: { kind: "person", id: person.id },
    why: [
      "Every e-mail address you have for them is a former one.",
      "A newer one often stands on the page of where they are now; a short message on a network does as well.",
    ],
    rank: Date.parse(stands.askedOn),
  });
}

const SILENT = "Silence is common and says nothing about you: inboxes are full.";

/** One reminder after the days that are usual there, or somebody else; then let go (R33). */
function silent(one: One, stands: Of<"silent">): Ranked {
  const name = nameOf(one.person);
  const since = one.reading.short(stands.since);
  const rank = Date.parse(stands.askedOn);
  if (stands.may === "remind" || stands.may === "remind-or-ask-another")
    return line("remind", one, {
      sentence: sayingBegun(
        `${name} has not answered since ${since}. One short reminder is fine, with an easy no.`,
        stands.letter,
      ),
      ...writing("reminder", stands.letter, {
        anew: `Write one reminder to ${name}`,
        begun: `Open the reminder to ${name}`,
      }),
      why: [
        `You asked on ${since}; ${passed(workingDaysBetween(stands.since, one.reading.snapshot.today))}`,
        SILENT,
        `One reminder, or ${elsewhere(one)}, not both in the same week.`,
      ],
      rank,
    });
  const rest =
    stands.may === "ask-another" ? `Let it rest; ${elsewhere(one)} may have time.` : "Let it rest.";
  return line("let-go", one, {
    sentence: `No word from ${name} since ${since}, which happens. ${rest}`,
    label: `Close the request to ${name}`,
    letter: null,
    why: [SILENT, "The person stays in your book; nothing is lost by letting this one go."],
    rank,
  });
}

function elsewhere({ interview }: One): string {
  return interview.whoElseAt === null ? "someone else in the field" : "someone else there";
}

function passed(workingDays: number): string {
  return workingDays === 1 ? "a working day has passed." : `${workingDays} working days have passed.`;
}

/** Planned, and no letter sent. */
function notSentYet(one: One, { plannedOn, letter }: Of<"planned">): Ranked | undefined {
  const { reading, interview, person } = one;
  if (daysBetween(plannedOn, reading.snapshot.today) > PLAN_DROPPED_DAYS) return undefined;
  const name = nameOf(person);
  const planned = `Planned on ${reading.short(plannedOn)}`;
  const rank = -interview.plannedAt;
  if (letter === null)
    return line("planned", one, {
      sentence: `You planned to talk with ${name}. The first lines of a letter are there to change.`,
      label: `Write to ${name}`,
      letter: "request",
      why: [`${planned}; no letter is begun.`, "The first sentence is the hardest one."],
      rank,
    });
  return line("planned", one, {
    sentence: sayingBegun(`You planned to talk with ${name}.`, letter),
    label: `Open the ${letter.called} to ${name}`,
    letter: null,
    target: { kind: "draft", id: letter.id },
    why: [`${planned}; the ${letter.called} has not gone out.`, "A short letter is all it takes."],
    rank,
  });
}

/** As the conversation's own page says it. */
function said({ reading, interview, person }: One, stands: Standing): string {
  const organization = interview.whoElseAt?.organization ?? null;
  return standingInWords(stands, { today: reading.snapshot.today, name: person.name, organization });
}

type Line = Pick<Ranked, "sentence" | "why" | "rank"> &
  Pick<Ranked["action"], "label" | "letter"> &
  Partial<Pick<Ranked["action"], "target">>;

/** The letter is written, or opened where it is begun. */
function writing(
  kind: DraftKind,
  letter: Waiting | null,
  label: { readonly anew: string; readonly begun: string },
): Pick<Line, "label" | "letter" | "target"> {
  return letter === null
    ? { label: label.anew, letter: kind }
    : { label: label.begun, letter: null, target: { kind: "draft", id: letter.id } };
}

/** It leads to the conversation, where nothing else is said. */
function line(
  kind: SuggestionKind,
  { interview, person }: One,
  { sentence, label, letter, why, rank, target = { kind: "interview", id: interview.id } }: Line,
): Ranked {
  const key = `${kind}:${interview.id}`;
  return { kind, key, personId: person.id, sentence, action: { label, target, letter }, why, rank };
}
