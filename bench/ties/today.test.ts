import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { todayOf } from "#follow-ups/today.ts";
import { guard } from "#ties/guard.ts";
import { lastContactDay } from "#ties/history.ts";
import { strengthAt } from "#ties/strength.ts";
import { daysBetween } from "#time/date.ts";
import { seeded } from "../paths/graphs.ts";
import { bookOf, cameOfItself } from "./book.ts";
import { type Pair, readEvents } from "./events.ts";

const EVENTS = join(import.meta.dirname, "../../../shared/ties-data/email-Eu-core-temporal.txt.gz");

/** Shares of the lines of many people's days, ours beside the same number of whom they were last in touch with. */
type Shares = { lines: number; quiet: number; moderate: number; cameAnyway: number };

/** Sixty people with thirty ties or more, on one day: what Today suggests of each book, and what recency alone would. */
function compared(pairs: readonly Pair[], day: number): { readonly ours: Shares; readonly recent: Shares } {
  const [ours, recent] = [none(), none()];
  for (const ego of egosOf(pairs)) {
    const book = bookOf(pairs, ego, day);
    const people = new Map(book.people.map((person) => [person.id as string, person]));
    const strengths = book.people
      .map((each) => strengthAt(each.history, book.today))
      .toSorted((a, b) => a - b);
    const quartile = (part: number) => strengths[Math.floor(strengths.length * part)] ?? 0;
    const came = cameOfItself(pairs, ego, day, 90);
    const count = (shares: Shares, id: string) => {
      const person = people.get(id);
      if (person === undefined) throw new Error("a line speaks of somebody in the book");
      const strength = strengthAt(person.history, book.today);
      const silence = daysBetween(lastContactDay(person.history) ?? book.today, book.today);
      shares.lines += 1;
      shares.quiet += silence > 90 ? 1 : 0;
      shares.moderate += strength >= quartile(0.25) && strength <= quartile(0.75) ? 1 : 0;
      shares.cameAnyway += came(id) ? 1 : 0;
    };
    const lines = todayOf(book, book.people.length).suggestions.filter(({ worth }) => worth !== null);
    for (const { personId } of lines) {
      const person = people.get(personId ?? "");
      expect(person === undefined ? "" : guard(person, book.today).kind).toBe("fine");
      count(ours, personId ?? "");
    }
    const byRecency = book.people.toSorted((a, b) =>
      (lastContactDay(a.history) ?? "") < (lastContactDay(b.history) ?? "") ? 1 : -1,
    );
    for (const { id } of byRecency.slice(0, lines.length)) count(recent, id);
  }
  return { ours: shared(ours), recent: shared(recent) };
}

function none(): Shares {
  return { lines: 0, quiet: 0, moderate: 0, cameAnyway: 0 };
}

function shared({ lines, quiet, moderate, cameAnyway }: Shares): Shares {
  return { lines, quiet: quiet / lines, moderate: moderate / lines, cameAnyway: cameAnyway / lines };
}

function egosOf(pairs: readonly Pair[]): readonly string[] {
  const ties = new Map<string, number>();
  for (const { a, b } of pairs) for (const each of [a, b]) ties.set(each, (ties.get(each) ?? 0) + 1);
  return [...ties]
    .filter(([, count]) => count >= 30)
    .map(([id]) => id)
    .slice(0, 60);
}

/** Sixty people, each tie with a pace of its own from days to months; two in five of them end on a day of their own. */
function madeUp(seed: number): readonly Pair[] {
  const random = seeded(seed);
  const pairs: Pair[] = [];
  for (let a = 0; a < 60; a += 1)
    for (let b = a + 1; b < 60; b += 1) {
      const pace = 2 * 60 ** random();
      const ends = random() < 0.4 ? 500 * random() : 700;
      const tie = { days: [] as number[], sent: [] as number[], received: [] as number[] };
      for (let day = 300 * random(); day < ends; day += 1 - pace * Math.log(1 - random())) {
        const mine = random() < 0.5;
        tie.days.push(Math.floor(day));
        tie.sent.push((tie.sent.at(-1) ?? 0) + (mine ? 1 : 0));
        tie.received.push((tie.received.at(-1) ?? 0) + (mine ? 0 : 1));
      }
      if (tie.days.length > 0) pairs.push({ a: String(a), b: String(b), tie });
    }
  return pairs;
}

it("[R51] does not bury moderately weak and dormant ties as recency alone would, among made-up people", () => {
  const { ours, recent } = compared(madeUp(4), 600);
  expect(ours.lines).toBeGreaterThan(150);
  expect(ours.quiet).toBeGreaterThan(0.5);
  expect(recent.quiet).toBeLessThan(0.1);
  expect(ours.moderate).toBeGreaterThan(recent.moderate + 0.1);
});

it.skipIf(!existsSync(EVENTS))(
  "[R51] does not bury them among sixty people of a research institution either, and leaves alone whom they would be in touch with anyway",
  () => {
    const { ours, recent } = compared(readEvents(EVENTS, 3).pairs, 400);
    expect(ours.lines).toBeGreaterThan(200);
    expect(ours.quiet).toBeGreaterThan(0.5);
    expect(recent.quiet).toBeLessThan(0.05);
    expect(ours.moderate).toBeGreaterThan(recent.moderate + 0.15);
    // In the ninety days that followed, nobody having suggested anything.
    expect(ours.cameAnyway).toBeLessThan(0.3);
    expect(recent.cameAnyway).toBeGreaterThan(0.7);
  },
);
