import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import type { PersonId } from "#people/id.ts";
import { contactDayOf } from "#ties/contact-day.ts";
import { daysBetween } from "#time/date.ts";
import { nameOf, type Reading, reachable } from "./reading.ts";
import type { OpenInterview } from "./snapshot.ts";
import type { Ranked } from "./suggestion.ts";

/** Advice that came by the way is thanked for soon. */
const DAYS = 7;
/** Other thanks are ranked by their moment, the latest first. */
const AFTER_OTHER_THANKS = Number.MAX_SAFE_INTEGER / 2;
/** Who is seen within so many days is thanked there. */
const SEEN_SOON_DAYS = 3;

/**
 * Thanks for a talk that nobody planned (R35): they gave advice lately, and nothing has gone to them since. One line for
 * each person, about the latest. Where something came of it already, the news says thanks too (R36).
 */
export function thanksForAdvice(reading: Reading): readonly Ranked[] {
  const { advice, interviews, today } = reading.snapshot;
  const elsewhere = [
    ...interviews.filter((each) => isThankedThere(reading, each)),
    ...advice.filter((each) => nextInChain(each) === "tell"),
  ];
  const thankedElsewhere = new Set(elsewhere.map(({ personId }) => personId));
  const latest = new Map<PersonId, Advice>();
  for (const each of advice)
    if (each.interviewId === null && each.givenAt > (latest.get(each.personId)?.givenAt ?? 0))
      latest.set(each.personId, each);
  return [...latest.values()].flatMap(({ id, personId, givenAt, offRecord }): readonly Ranked[] => {
    const person = reachable(reading, personId);
    const givenOn = reading.date(givenAt);
    const days = daysBetween(givenOn, today);
    if (person === undefined || thankedElsewhere.has(personId) || days < 0 || days > DAYS) return [];
    // Their days are Greenwich's, where this night's letter may still be one of yesterday's.
    const since = contactDayOf(givenAt) ?? givenOn;
    if (person.history.outDays.some((day) => day >= since)) return [];
    const name = nameOf(person);
    return [
      {
        kind: "thank",
        key: `thank:advice:${id}`,
        personId,
        // That they advised anything is part of what stays between the two (R15).
        sentence: `${name} ${offRecord ? "took time for you" : "gave you advice"} ${reading.when(givenOn)}. A short thank-you goes well while it is fresh.`,
        action: {
          label: `Write thanks to ${name}`,
          target: { kind: "person", id: personId },
          letter: "thanks",
        },
        why: [`You noted it on ${reading.short(givenOn)}, and no letter of yours stands here since.`],
        // A word of advice weighs less than a talk, an introduction or a job, whose thanks have no last day either.
        rank: AFTER_OTHER_THANKS - givenAt,
      },
    ];
  });
}

/** What is only planned, asked for or answered takes no thanks off one's hands; a talk that is near or was held does. */
function isThankedThere(reading: Reading, { state, startsAt }: OpenInterview): boolean {
  if (state !== "scheduled") return state === "held" || state === "thanked";
  return startsAt !== null && daysBetween(reading.snapshot.today, reading.date(startsAt)) <= SEEN_SOON_DAYS;
}
