import { type Introduction, peopleIn, stateOf, whoIsAsked } from "#introductions/introduction.ts";
import { type Quiet, quietOf } from "#introductions/silence.ts";
import { lastContactDay, NO_HISTORY } from "#ties/history.ts";
import type { DateText } from "#time/date.ts";
import { customsOf } from "../outreach/customs.ts";
import { withoutEmail } from "../people/contact-points.ts";
import { tiesOf } from "../ties/ties.ts";
import { firstLetters } from "../ties/touches.ts";
import type { Tx } from "../transaction.ts";

/** What silence asks for around some introductions, by a handful of queries however many there are. */
export async function readQuiet(
  tx: Tx,
  introductions: readonly Introduction[],
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): Promise<(introduction: Introduction) => Quiet> {
  const open = introductions.filter((each) => ["asked", "agreed", "made"].includes(stateOf(each)));
  if (open.length === 0) return () => ({ kind: "nothing" });
  const people = [...new Set(open.flatMap(peopleIn))];
  const asked = open
    .flatMap(whoIsAsked)
    .flatMap(({ personId, asking: { askedAt, answer } }) =>
      askedAt === null || answer !== null ? [] : [{ personId, askedAt }],
    );
  const customs = await customsOf(tx, people, today);
  const ties = await tiesOf(tx, people);
  const wrote = await firstLetters(tx, asked);
  const lost = await withoutEmail(
    tx,
    asked.map((each) => each.personId),
  );
  return (introduction) =>
    quietOf(introduction, {
      today,
      timeZone,
      patienceOf: (id) => customs(id).patience,
      lastContactOf: (id) => lastContactDay(ties.get(id) ?? NO_HISTORY),
      wroteAt: (personId, askedAt) => wrote({ personId, askedAt }),
      isLost: (id) => lost.has(id),
    });
}
