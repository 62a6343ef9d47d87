import { otherNames } from "#database/merging/merged-away.ts";
import { type Fact, importsOf, namesHeld, saidOf } from "#database/people/told.ts";
import type { Tx } from "#database/transaction.ts";
import type { PersonId } from "#people/id.ts";
import type { Affiliation, ContactPoint } from "#people/person.ts";
import { isTold, positionInWords } from "#people/position.ts";
import { bySource, type FactsFrom, otherName, type Told } from "#people/sources.ts";
import { isImport, type Teller } from "#people/tellers.ts";
import type { Context } from "../operation.ts";

/** What a fact is called beside a file's name. */
const CALLED: Readonly<Record<Fact, string>> = {
  name: "the name",
  headline: "what they do",
  how_met: "how you met",
  address_as: "how to address them",
  notes: "notes",
  birthday: "the birthday",
  connected_on: "since when you are connected",
};

/** Where each fact of somebody is from, by the file that told it and its day. */
export async function whereFrom(
  { tx, timeZone }: Pick<Context, "tx" | "timeZone">,
  ...asked: Asked
): Promise<readonly FactsFrom[]> {
  return bySource(await factsTold(tx, ...asked), timeZone);
}

type Asked = readonly [id: PersonId, points: readonly ContactPoint[], affiliations: readonly Affiliation[]];

/** Each fact of somebody with the file that told it and its day; of what nobody can tell nothing is said. */
export async function factsTold(tx: Tx, ...[id, points, affiliations]: Asked): Promise<readonly Told[]> {
  const places = affiliations.filter(isTold);
  const inWords = new Set(places.flatMap((each) => [positionInWords(each), each.role, each.organization]));
  const said = await saidOf(tx, id);
  const called = said.find(({ fact }) => fact === "name")?.text;
  const names = [
    ...(await otherNames(tx, [id])).map(({ name, importId, at }) => ({ name, by: importId ?? at })),
    ...(await namesHeld(tx, id)).flatMap(({ text, by }) => by.map((each) => ({ name: text, by: each }))),
  ];
  const facts: readonly { readonly fact: string; readonly by: Teller }[] = [
    ...said
      .filter(({ fact, text }) => fact !== "headline" || !inWords.has(text))
      .flatMap(({ fact, by }) => by.map((each) => ({ fact: CALLED[fact], by: each }))),
    ...names.filter(({ name }) => name !== called).map(({ name, by }) => ({ fact: otherName(name), by })),
    ...points.map(({ value, importId, addedAt }) => ({ fact: value, by: importId ?? addedAt })),
    ...places.map((each) => ({ fact: positionInWords(each), by: each.importId ?? each.addedAt })),
  ];
  const imports = await importsOf(tx, [...new Set(facts.map(({ by }) => by).filter(isImport))]);
  return facts.flatMap(({ fact, by }) => {
    if (!isImport(by)) return [{ fact, from: "", at: by }];
    const told = imports.get(by);
    return told === undefined ? [] : [{ fact, from: told.files.join(", "), at: told.at }];
  });
}
