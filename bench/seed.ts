import { addRows, type Row } from "#database/everything.ts";
import { recountTies, reindexPeople } from "#database/ties/recount.ts";
import { writing } from "#database/transaction.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { openHome } from "#start-home.ts";

export type Size = { readonly people: number; readonly touches: number; readonly interviews: number };

const DAY = 86_400_000;
/** A tenth of all conversations is under way; the others are told and done. */
const UNDER_WAY = ["planned", "asked", "answered", "scheduled", "held"];
const DONE = ["thanked", "thanked", "thanked", "declined", "no-answer"];
const STAGES = ["exploring", "preparing", "applying", "settling-in"];
const FAMILIARITIES = ["unknown", "unknown", "stranger", "acquaintance", "known"];
const FIELDS = ["biotech", "publishing", "policy", "software", "teaching", ""];
const SYLLABLES = [
  "an",
  "bel",
  "cor",
  "da",
  "el",
  "fri",
  "go",
  "hu",
  "is",
  "ja",
  "ka",
  "lin",
  "mo",
  "ni",
  "ol",
  "ru",
];

/** Fills a new database in `folder`, the same for the same size but for its dates, which end today. */
export async function seed(folder: string, size: Size): Promise<void> {
  const home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}));
  const made = rows(size, Date.now());
  await writing(home.databases, home.owner, async (tx) => {
    for (const table of ["settings", "programmes", "people", "contact_points", "organizations"] as const)
      await addRows(tx, table, made[table]);
    for (const table of ["affiliations", "interviews", "interview_questions", "touches", "advice"] as const)
      await addRows(tx, table, made[table]);
    const ids = made.people.map((row) => row["id"] as PersonId);
    await recountTies(tx, ids);
    await reindexPeople(tx, ids);
  });
  await home.close();
}

function rows(size: Size, now: number) {
  const random = chance(size.people);
  const upTo = (most: number) => Math.floor(random() * most);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const word = (parts: number) => {
    const text = Array.from({ length: parts }, () => one(SYLLABLES)).join("");
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  };
  const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);
  const people: Row[] = Array.from({ length: size.people }, (_, at) => {
    const [name, created] = [`${word(2)} ${word(3)}`, now - upTo(2000) * DAY];
    return {
      ...{ id: `p${at}`, name, name_key: foldText(name), headline: "", familiarity: one(FAMILIARITIES) },
      ...{ how_met: at % 3 === 0 ? "same lab" : "", created_at: created, updated_at: created },
      ...{ pace_months: at % 50 === 0 ? 6 : null, preferences: at % 50 === 0 ? '{"paceMonths":6}' : "{}" },
    };
  });
  const organizations: Row[] = Array.from({ length: Math.ceil(size.people / 8) }, (_, at) => {
    const name = `${word(3)} ${at}`;
    return { id: `o${at}`, name, name_key: foldText(name), field: one(FIELDS) };
  });
  const contact_points: Row[] = people.map((_, at) => {
    const address = `person${at}@example.org`;
    return { person_id: `p${at}`, kind: "email", key: address, value: address, added_at: now };
  });
  const affiliations: Row[] = people.map((_, at) => ({
    ...{ id: `a${at}`, person_id: `p${at}`, organization_id: `o${upTo(organizations.length)}` },
    ...{ role: word(3), added_at: now - upTo(900) * DAY, follows: at % 40 === 0 ? 1 : 0 },
  }));
  // Few people have most of the mail, as in any mailbox.
  const touches: Row[] = Array.from({ length: size.touches }, (_, at) => ({
    ...{ id: `t${at}`, person_id: `p${Math.floor(size.people * random() ** 3)}`, at: now - upTo(2500 * DAY) },
    ...{ kind: at % 20 === 0 ? "meeting" : "mail", direction: at % 20 === 0 ? "mutual" : one(["out", "in"]) },
    ...{ subject: `Re: ${word(2)} ${word(2)}`, message_id: `m${at}@example.org` },
  }));
  const interviews: Row[] = Array.from({ length: size.interviews }, (_, at) => {
    const planned = now - upTo(700) * DAY;
    const state = one(at % 10 === 0 ? UNDER_WAY : DONE);
    const since = (states: readonly string[], days: number) =>
      states.includes(state) ? planned + days * DAY : null;
    return {
      ...{ id: `i${at}`, person_id: `p${upTo(size.people)}`, focus: "explore-career", minutes: 25, state },
      ...{ stage: one(STAGES), planned_at: planned, asked_at: state === "planned" ? null : planned + DAY },
      ...{ answered_at: since(["answered", "scheduled", "held", "thanked"], 3) },
      ...{ starts_at: state === "scheduled" ? now + upTo(20) * DAY : since(["held", "thanked"], 9) },
      ...{ held_at: since(["held", "thanked"], 9), thanked_at: since(["thanked"], 10) },
    };
  });
  const interview_questions: Row[] = interviews.flatMap((_, at) =>
    Array.from({ length: 6 }, (_, position) => ({
      ...{ interview_id: `i${at}`, position, text: "What does a usual week look like?", minutes: 4 },
    })),
  );
  const advice: Row[] = Array.from({ length: size.interviews }, (_, at) => ({
    ...{
      id: `d${at}`,
      person_id: `p${upTo(size.people)}`,
      text: `Write to ${word(2)} first`,
      given_at: now - at * DAY,
    },
    ...{ outcome: at % 3 === 0 ? "good" : null, outcome_at: at % 3 === 0 ? now - 5 * DAY : null },
    ...{ told_at: at % 10 === 0 ? null : now - DAY },
  }));
  const settings: Row[] = [{ key: "name", value: '"Imre"', updated_at: now }];
  const programmes: Row[] = [
    { id: "g1", title: "PhD", starts_on: dayText(now - 900 * DAY), ends_on: dayText(now + 300 * DAY) },
  ];
  return {
    ...{ settings, programmes, people, contact_points, organizations, affiliations },
    ...{ touches, interviews, interview_questions, advice },
  };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
