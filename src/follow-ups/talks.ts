import { sayingBegun, wroteSince } from "#interviews/standing-in-words.ts";
import { daysBetween } from "#time/date.ts";
import { line, type Of, type One, writing } from "./conversation-line.ts";
import { nameOf } from "./reading.ts";
import type { Ranked } from "./suggestion.ts";

/** A talk is prepared for in the three days before it. */
const PREPARE_DAYS = 3;
/** Thanks can be late, but not by a season; a talk not written down for a month is left to memory. */
const [THANKS_DAYS, RECORD_DAYS] = [90, 30];

export function ahead(
  one: One,
  { kind, on, at, ...more }: Of<"arranged" | "talk-today">,
): Ranked | undefined {
  const { reading, interview, person } = one;
  if (daysBetween(reading.snapshot.today, on) > PREPARE_DAYS) return undefined;
  const name = nameOf(person);
  const when = `${reading.when(on)} at ${at}`;
  const place = interview.place.trim() === "" ? [] : [`Where: ${interview.place.trim()}.`];
  const coming = interview.iAmAsked
    ? `You tell ${name} your story ${when}.`
    : `You talk with ${name} ${when}.`;
  const wrote = wroteSince(more, name, reading.short);
  const told = wrote === null ? coming : `${coming} ${wrote}`;
  return line(kind === "talk-today" ? "talk-today" : "prepare", one, {
    sentence: "isOn" in more && more.isOn ? `Your talk with ${name} began at ${at}.` : told,
    label: `Prepare the talk with ${name}`,
    letter: null,
    why: [`It is arranged for ${interview.minutes} minutes.`, ...place, "One page is enough to prepare."],
    rank: interview.startsAt ?? 0,
  });
}

export function toRecord(one: One, { on }: Of<"time-passed">): Ranked | undefined {
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

/** Thanks within a day (R35); later they are still welcome. */
export function thanksDue(one: One, { heldOn, fresh, letter }: Of<"thanks-due">): Ranked | undefined {
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
