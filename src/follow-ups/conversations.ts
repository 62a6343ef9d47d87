import { heardInWords, lostInWords } from "#interviews/next-step.ts";
import { stepAfterSilence } from "#interviews/silence.ts";
import { daysBetween, type Instant, timeOf } from "#time/date.ts";
import { nameOf, type Reading, reachable, unguarded } from "./reading.ts";
import type { KnownPerson, OpenInterview } from "./snapshot.ts";
import type { Ranked, SuggestionKind } from "./suggestion.ts";

/** A talk is prepared for in the three days before it. */
const PREPARE_DAYS = 3;
/** Thanks can be late, but not by a season; a talk not written down for a month is left to memory. */
const [THANKS_DAYS, RECORD_DAYS] = [90, 30];
/** After so long a plan was probably dropped. */
const PLAN_DROPPED_DAYS = 60;
const MINUTE = 60_000;

/** What the interviews that are under way ask for next. */
export function conversationsUnderWay(reading: Reading): readonly Ranked[] {
  return reading.snapshot.interviews.flatMap((interview) => {
    switch (interview.state) {
      case "held":
        return thanksDue(reading, interview);
      case "scheduled":
        return scheduledTalk(reading, interview);
      case "answered":
      case "moved":
        return toSchedule(reading, interview);
      case "asked":
        return unanswered(reading, interview);
      case "planned":
        return notSentYet(reading, interview);
      default:
        return [];
    }
  });
}

/** Thanks within a day (R35); later they are still welcome. Where they asked me, thanking is theirs to do. */
function thanksDue(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  const person = reachable(reading, interview.personId);
  if (person === undefined || interview.heldAt === null || interview.iAmAsked) return [];
  const heldOn = reading.date(interview.heldAt);
  const days = daysBetween(heldOn, reading.snapshot.today);
  if (days < 0 || days > THANKS_DAYS) return [];
  const wish =
    days <= 2 ? "A short thank-you goes well while it is fresh." : "A thank-you is welcome at any time.";
  return line("thank", interview, person, {
    sentence: `You talked with ${nameOf(person)} ${reading.when(heldOn)}. ${wish}`,
    label: `Write thanks to ${nameOf(person)}`,
    letter: "thanks",
    why: [
      `The conversation was on ${reading.short(heldOn)}; no thank-you is marked as sent.`,
      "Thanks are part of every conversation, within a day if you can.",
    ],
    rank: -interview.heldAt,
  });
}

function scheduledTalk(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  const { now, today, timeZone } = reading.snapshot;
  const person = reading.person(interview.personId);
  if (person === undefined || interview.startsAt === null) return [];
  const day = reading.date(interview.startsAt);
  const days = daysBetween(today, day);
  if (interview.startsAt + interview.minutes * MINUTE < now)
    return -days <= RECORD_DAYS ? toRecord(reading, interview, person) : [];
  if (days > PREPARE_DAYS) return [];
  const name = nameOf(person);
  const at = `${reading.when(day)} at ${timeOf(interview.startsAt, timeZone)}`;
  const place = interview.place.trim() === "" ? [] : [`Where: ${interview.place.trim()}.`];
  return line(days <= 0 ? "talk-today" : "prepare", interview, person, {
    sentence: interview.iAmAsked ? `${name} asks you for your story ${at}.` : `You talk with ${name} ${at}.`,
    label: `Prepare the talk with ${name}`,
    letter: null,
    why: [`It is arranged for ${interview.minutes} minutes.`, ...place, "One page is enough to prepare."],
    rank: interview.startsAt,
  });
}

function toRecord(reading: Reading, interview: OpenInterview, person: KnownPerson): readonly Ranked[] {
  const day = reading.date(interview.startsAt ?? reading.snapshot.now);
  return line("record", interview, person, {
    sentence: `You were to talk with ${nameOf(person)} ${reading.when(day)}. How did it go?`,
    label: `Write down the talk with ${nameOf(person)}`,
    letter: null,
    why: [
      "Its time has passed and nothing is written down yet.",
      "If it moved or did not happen, that is one tap.",
    ],
    rank: -(interview.startsAt ?? 0),
  });
}

/** They said yes, or it had to move: times are wanted. */
function toSchedule(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  const person = reachable(reading, interview.personId);
  if (person === undefined) return [];
  const name = nameOf(person);
  const moved = interview.state === "moved";
  const answered =
    interview.answeredAt === null ? "" : ` ${reading.when(reading.date(interview.answeredAt))}`;
  return line("schedule", interview, person, {
    sentence: moved
      ? `The talk with ${name} needs a new time. Two or three suggestions make it easy.`
      : `${name} answered${answered}. Two or three times to choose from make it easy.`,
    label: `Arrange a time with ${name}`,
    letter: "confirmation",
    why: [moved ? "The time you had did not work out." : "They answered; no time is set yet."],
    rank: interview.answeredAt ?? 0,
  });
}

/** One reminder after the days that are usual there, or somebody else; then let go (R33). */
function unanswered(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  if (interview.askedAt === null || interview.iAmAsked) return [];
  if (interview.wroteAt !== null) return heard(reading, interview, interview.wroteAt);
  if (interview.isLost) return lost(reading, interview);
  const day = (at: Instant | null) => (at === null ? null : reading.date(at));
  const silence = {
    askedOn: reading.date(interview.askedAt),
    remindedOn: day(interview.remindedAt),
    otherAskedOn: day(interview.otherAskedAt),
    closed: false,
    patience: interview.patience,
  };
  const { kind, since } = stepAfterSilence(silence, reading.snapshot.today);
  switch (kind) {
    case "wait":
      return [];
    case "remind":
    case "remind-or-ask-another":
      return reminder(reading, interview, reading.short(since));
    case "ask-another":
    case "let-go":
      return letGo(reading, interview, reading.short(since), kind === "ask-another");
  }
}

/** They wrote, and nobody has said yet what: whoever may have answered is not reminded. */
function heard(reading: Reading, interview: OpenInterview, wroteAt: Instant): readonly Ranked[] {
  const person = reachable(reading, interview.personId);
  if (person === undefined) return [];
  const name = nameOf(person);
  return line("schedule", interview, person, {
    sentence: heardInWords(name, reading.short(reading.date(wroteAt))),
    label: `Say what ${name} answered`,
    letter: null,
    why: [
      "Their letter is among your mail; what stands in it is not read.",
      "A yes wants times to choose from, a no is a complete answer, and anything else can wait.",
    ],
    rank: wroteAt,
  });
}

/** The letter has not reached them (R58): nobody is reminded by an address that is gone. */
function lost(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  const person = reading.person(interview.personId);
  if (person === undefined) return [];
  const name = nameOf(person);
  return line("remind", interview, person, {
    sentence: lostInWords(name),
    label: `Find another way to reach ${name}`,
    letter: null,
    target: { kind: "person", id: person.id },
    why: [
      "Every e-mail address you have for them is a former one.",
      "A newer one often stands on the page of where they are now; a short message on a network does as well.",
    ],
    rank: interview.askedAt ?? 0,
  });
}

const SILENT = "Silence is common and says nothing about you: inboxes are full.";

function reminder(reading: Reading, interview: OpenInterview, since: string): readonly Ranked[] {
  const person = unguarded(reading, interview.personId);
  if (person === undefined) return [];
  return line("remind", interview, person, {
    sentence: `${nameOf(person)} has not answered since ${since}. One short reminder is fine, with an easy no.`,
    label: `Write one reminder to ${nameOf(person)}`,
    letter: "reminder",
    why: [
      `You asked on ${since}; ${passed(interview.patience)}`,
      SILENT,
      "One reminder, or someone else there, not both in the same week.",
    ],
    rank: interview.askedAt ?? 0,
  });
}

function passed(workingDays: number): string {
  return workingDays === 1 ? "a working day has passed." : `${workingDays} working days have passed.`;
}

function letGo(
  reading: Reading,
  interview: OpenInterview,
  since: string,
  nobodyElseAsked: boolean,
): readonly Ranked[] {
  const person = reading.person(interview.personId);
  if (person === undefined) return [];
  const rest = nobodyElseAsked ? "Let it rest; someone else there may have time." : "Let it rest.";
  return line("let-go", interview, person, {
    sentence: `No word from ${nameOf(person)} since ${since}, which happens. ${rest}`,
    label: `Close the request to ${nameOf(person)}`,
    letter: null,
    why: [SILENT, "The person stays in your book; nothing is lost by letting this one go."],
    rank: interview.askedAt ?? 0,
  });
}

/** Planned, and no letter sent. */
function notSentYet(reading: Reading, interview: OpenInterview): readonly Ranked[] {
  const { today, drafts } = reading.snapshot;
  const person = unguarded(reading, interview.personId);
  const planned = reading.date(interview.plannedAt);
  if (person === undefined || interview.iAmAsked || daysBetween(planned, today) > PLAN_DROPPED_DAYS)
    return [];
  const name = nameOf(person);
  const letter = drafts.find((draft) => draft.interviewId === interview.id);
  if (letter === undefined)
    return line("planned", interview, person, {
      sentence: `You planned to talk with ${name}. The first lines of a letter are there to change.`,
      label: `Write to ${name}`,
      letter: "request",
      why: [
        `Planned on ${reading.short(planned)}; no letter is begun.`,
        "The first sentence is the hardest one.",
      ],
      rank: -interview.plannedAt,
    });
  return line("planned", interview, person, {
    sentence: `You planned to talk with ${name}. The letter is begun, and yours to send.`,
    label: `Open the letter to ${name}`,
    letter: null,
    target: { kind: "draft", id: letter.id },
    why: [
      `Planned on ${reading.short(planned)}; the letter has not gone out.`,
      "A short letter is all it takes.",
    ],
    rank: -interview.plannedAt,
  });
}

type Line = Pick<Ranked, "sentence" | "why" | "rank"> &
  Pick<Ranked["action"], "label" | "letter"> &
  Partial<Pick<Ranked["action"], "target">>;

/** It leads to the conversation, where nothing else is said. */
function line(
  kind: SuggestionKind,
  interview: OpenInterview,
  person: KnownPerson,
  { sentence, label, letter, why, rank, target = { kind: "interview", id: interview.id } }: Line,
): readonly Ranked[] {
  const key = `${kind}:${interview.id}`;
  return [{ kind, key, personId: person.id, sentence, action: { label, target, letter }, why, rank }];
}
