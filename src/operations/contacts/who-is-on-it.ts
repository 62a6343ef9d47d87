import { readExisting, readImportedRecords } from "#database/importing/imports.ts";
import { readLeftOut } from "#database/people/left-out.ts";
import { readErasedThere } from "#database/syncing/synchronisation.ts";
import { type Plan, type PlannedPerson, planInSteps } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { leftOutKeys } from "#people/left-out.ts";
import { inTurns } from "#time/steps.ts";
import type { Context } from "../operation.ts";
import { erasedAmong } from "../people/erased.ts";
import { marksOfPaths } from "../syncing/erased-there.ts";
import { turns } from "../turns.ts";
import type { Card } from "./card.ts";

export type Recognised = Card & { readonly record: ImportedPerson };
export type Who = {
  /** Cards of people who are here already, under no card yet. */
  readonly known: readonly { readonly card: Recognised; readonly personId: string }[];
  /** Cards of people who come in. */
  readonly fresh: readonly Recognised[];
  /** Cards of whoever was left out or erased. */
  readonly out: readonly Recognised[];
  /** How the fresh ones come in. */
  readonly plan: Plan;
};

/**
 * Who stands on cards that nothing here stands for: told as an import would tell them (the same rules, so that nobody
 * comes in twice, or back after they were left out or erased), or by the id on a card that this program made.
 */
export async function whoIsOnIt(
  { tx, report, signal }: Context,
  accountId: string,
  cards: readonly Card[],
  here: ReadonlySet<string>,
): Promise<Who> {
  const erased = await erasedHere(tx, accountId, cards);
  const people = cards.filter((card): card is Recognised => card.record !== null && !erased.has(card));
  const isOurs = ({ madeFor }: Card) => madeFor !== null && here.has(madeFor);
  const made = people.filter(isOurs);
  const others = people.filter((card) => !isOurs(card));
  const records = others.map(({ record }) => record);
  const told = { people: records, touches: [], problems: [], bad: 0 };
  const imported = await readImportedRecords(tx);
  const planning = planInSteps(told, {
    people: await readExisting(tx),
    leftOut: await readLeftOut(tx),
    erased: await erasedAmong(
      tx,
      records.flatMap(({ name, points }) => leftOutKeys(name, points)),
    ),
    letters: [],
    imported: new Map([...imported].filter(([, personId]) => here.has(personId))),
  });
  const rest = turns(signal);
  const plan = await inTurns(planning, (share = 0) =>
    rest(() => report({ done: share, total: 1, says: "Looking who is who" })),
  );
  const placed = new Map(
    plan.people.flatMap((person) => person.records.map((record) => [record, person] as const)),
  );
  const is = (card: Recognised, ...kinds: readonly PlannedPerson["kind"][]) => {
    const person = placed.get(card.record);
    return person !== undefined && kinds.includes(person.kind);
  };
  const idOf = (card: Recognised) => {
    const person = placed.get(card.record);
    return person === undefined
      ? null
      : "personId" in person && person.kind !== "ask"
        ? person.personId
        : null;
  };
  return {
    known: [
      ...made.map((card) => ({ card, personId: card.madeFor ?? "" })),
      ...others.flatMap((card) => {
        const personId = idOf(card);
        return personId === null ? [] : [{ card, personId }];
      }),
    ],
    fresh: others.filter((card) => is(card, "new", "ask")),
    out: [
      ...people.filter((card) => is(card, "skip") && idOf(card) === null),
      ...(cards.filter((card) => erased.has(card)) as Recognised[]),
    ],
    plan: { ...plan, people: plan.people.filter(({ kind }) => kind === "new" || kind === "ask") },
  };
}

async function erasedHere(
  tx: Context["tx"],
  accountId: string,
  cards: readonly Card[],
): Promise<ReadonlySet<Card>> {
  const erased = await readErasedThere(tx, accountId);
  const marks =
    erased.size === 0
      ? []
      : await marksOfPaths(
          tx,
          cards.map(({ href }) => href),
        );
  const ids = await erasedAmong(
    tx,
    cards.flatMap(({ madeFor }) => (madeFor === null ? [] : [`id:${madeFor}`])),
  );
  return new Set(cards.filter((card, at) => erased.has(marks[at] ?? "") || ids.has(`id:${card.madeFor}`)));
}
