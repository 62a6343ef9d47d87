import { type Brought, fieldsBrought, importsOf } from "#database/brought.ts";
import type { Tx } from "#database/transaction.ts";
import type { PersonId } from "#people/id.ts";
import type { Affiliation, ContactPoint } from "#people/person.ts";
import { isTold, positionInWords } from "#people/position.ts";
import { bySource, type FactsFrom, type Told } from "#people/sources.ts";

/** What a field is called beside a file's name; what is not in it is no fact of its own. */
const CALLED: Partial<Record<Brought["field"], string>> = {
  name: "the name",
  how_met: "how you met",
  address_as: "how to address them",
  notes: "notes",
  birthday: "the birthday",
  connected_on: "since when you are connected",
};

/** Where each fact of somebody is from, by the file that told it and its day. */
export async function whereFrom(...asked: Parameters<typeof factsTold>): Promise<readonly FactsFrom[]> {
  return bySource(await factsTold(...asked));
}

/** Each fact of somebody with the file that told it and its day. */
export async function factsTold(
  tx: Tx,
  id: PersonId,
  points: readonly ContactPoint[],
  affiliations: readonly Affiliation[],
): Promise<readonly Told[]> {
  const fields = (await fieldsBrought(tx, id)).flatMap(({ field, importId }) => {
    const fact = CALLED[field];
    return fact === undefined ? [] : [{ fact, importId, addedAt: 0 }];
  });
  const ways = points.map(({ value, importId, addedAt }) => ({ fact: value, importId, addedAt }));
  const places = affiliations
    .filter(isTold)
    .map((each) => ({ fact: positionInWords(each), importId: each.importId, addedAt: each.addedAt }));
  const facts = [...fields, ...ways, ...places];
  const imports = await importsOf(tx, [...new Set(facts.flatMap(({ importId }) => importId ?? []))]);
  return facts.map(({ fact, importId, addedAt }) => {
    const by = importId === null ? undefined : imports.get(importId);
    return { fact, from: by?.files.join(", ") ?? "", at: by?.at ?? addedAt };
  });
}
