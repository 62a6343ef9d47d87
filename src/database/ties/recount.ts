import type { PersonId } from "#people/id.ts";
import { type CountedTouch, historyOf } from "#ties/history.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";
import { alsoCalled } from "../merging/merged-away.ts";
import { emailsOf } from "../people/contact-points.ts";
import { affiliationsOfMany, findPeople } from "../people/people.ts";
import { portions } from "../portions.ts";
import { addWords } from "../search.ts";
import type { Tx } from "../transaction.ts";
import { tieRow } from "./ties.ts";

/** Counts the touches of many people from the beginning, a few statements for each five hundred. */
export async function recountTies(tx: Tx, ids: readonly PersonId[]): Promise<void> {
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("touches")
      .select(["person_id", "at", "kind", "direction", "prompted"])
      .where("owner_id", "=", tx.owner)
      .where("person_id", "in", some)
      .execute();
    const touchesOf = Map.groupBy(rows, (row) => row.person_id);
    const ties = some.map((id) => {
      const touches = (touchesOf.get(id) ?? []).map(
        (row): CountedTouch => ({
          at: row.at,
          kind: row.kind as TouchKind,
          direction: row.direction as Direction,
          prompted: row.prompted === 1,
        }),
      );
      return { person_id: id, ...tieRow(historyOf(touches)) };
    });
    await replaceTies(tx, ties);
  }
}

/** Finds many people anew by name, role, address and every organization they were at. */
export async function reindexPeople(tx: Tx, ids: readonly PersonId[]): Promise<void> {
  for (const some of portions(ids)) {
    const people = await findPeople(tx, some);
    const placesOf = await affiliationsOfMany(tx, some);
    const addressesOf = await emailsOf(tx, some);
    const namesOf = await alsoCalled(tx, some);
    await tx.db
      .deleteFrom("search_words")
      .where("owner_id", "=", tx.owner)
      .where("kind", "=", "person")
      .where("ref_id", "in", some)
      .execute();
    await addWords(
      tx,
      "person",
      people.map(({ id, name, headline }) => {
        const places = (placesOf.get(id) ?? []).map((each) => `${each.organization} ${each.role}`);
        const text = [name, ...(namesOf.get(id) ?? []), headline, ...places].join(" ");
        return { id, text, addresses: addressesOf.get(id) ?? [] };
      }),
    );
  }
}

async function replaceTies(tx: Tx, ties: readonly ({ person_id: string } & ReturnType<typeof tieRow>)[]) {
  await tx.db
    .deleteFrom("ties")
    .where("owner_id", "=", tx.owner)
    .where(
      "person_id",
      "in",
      ties.map((tie) => tie.person_id),
    )
    .execute();
  await tx.db
    .insertInto("ties")
    .values(ties.map((tie) => ({ owner_id: tx.owner, ...tie })))
    .execute();
}
