import { sayingBegun } from "#interviews/standing-in-words.ts";
import { daysBetween, workingDaysBetween } from "#time/date.ts";
import { line, type Of, type One, said, writing } from "./conversation-line.ts";
import { nameOf } from "./reading.ts";
import type { Ranked } from "./suggestion.ts";

/** After so long a plan was probably dropped. */
const PLAN_DROPPED_DAYS = 60;

/** Planned, and no letter sent. */
export function notSentYet(one: One, { plannedOn, letter }: Of<"planned">): Ranked | undefined {
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
    sentence: sayingBegun(`You would like to talk with ${name}.`, letter),
    label: `Open the ${letter.called} to ${name}`,
    letter: null,
    target: { kind: "draft", id: letter.id },
    why: [`${planned}; the ${letter.called} has not gone out.`, "A short letter is all it takes."],
    rank,
  });
}

/** A yes, or a time that had to be given up: times are wanted. */
export function toSchedule(one: One, stands: Of<"answered" | "to-move">): Ranked {
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

/** Times were offered and none is chosen: new ones once, after the days that are usual there, and no more (R33). */
export function unchosen(one: One, stands: Of<"times-offered">): Ranked | undefined {
  const name = nameOf(one.person);
  const offered = `You offered times on ${one.reading.short(stands.offeredOn)}; none is chosen yet.`;
  const rank = Date.parse(stands.offeredOn);
  switch (stands.may) {
    case "wait":
      return undefined;
    case "offer-again":
      return line("remind", one, {
        sentence: said(one, stands),
        label: `Offer ${name} new times once`,
        letter: "confirmation",
        why: [offered, SILENT, "Offered once more, and then no more."],
        rank,
      });
    case "let-go":
      return line("let-go", one, {
        sentence: said(one, stands),
        label: `Close the conversation with ${name}`,
        letter: null,
        why: [offered, "The person stays in your book; nothing is lost by letting this one go."],
        rank,
      });
  }
}

/** They would like to talk to me, and wait for a word of mine. */
export function toAnswer(one: One, stands: Of<"asks-me">): Ranked {
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
export function heard(one: One, stands: Of<"they-wrote">): Ranked {
  const name = nameOf(one.person);
  return line("schedule", one, {
    sentence: said(one, stands),
    label: `Say what ${name} answered`,
    letter: null,
    why: [
      "Their letter is among your mail; what stands in it is not read.",
      stands.offeredOn === null
        ? "A yes wants times to choose from, a no is a complete answer, and anything else can wait."
        : "One of your times is arranged with one press, and another that they name as well.",
    ],
    rank: Date.parse(stands.wroteOn),
  });
}

/** The letter has not reached them (R58): nobody is reminded by an address that is gone. */
export function lost(one: One, stands: Of<"out-of-reach">): Ranked {
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

/** What nobody let go of in half a year rests by itself, in days: to be told so for ever would be nagging. */
const RESTS_BY_ITSELF_DAYS = 183;

/** One reminder after the days that are usual there, or somebody else; then let go (R33). */
export function silent(one: One, stands: Of<"silent">): Ranked | undefined {
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
  if (daysBetween(stands.since, one.reading.snapshot.today) > RESTS_BY_ITSELF_DAYS) return undefined;
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
