import { z } from "zod";
import { guessedAround } from "#database/network/guessed.ts";
import { listAcquaintances } from "#database/people/acquaintances.ts";
import { findPeople } from "#database/people/people.ts";
import { chanceBetween } from "#network/evidence.ts";
import { guessInWords } from "#network/ways-in-words.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** In a large team everybody probably knows everybody. */
const MOST_GUESSED = 5;

/**
 * Whom somebody knows, and does not know, by the user's own word, the latest said first; and whom they probably know,
 * with what the guess rests on, the surest first.
 */
export const acquaintancesOf = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">() }),
  async run({ tx, today }, { personId }) {
    const said = await listAcquaintances(tx, personId);
    const others = said.map((each) => (each.personId === personId ? each.otherId : each.personId));
    const around = [...(await guessedAround(tx, personId, today))]
      .map(([other, between]) => ({ other, evidence: between.map(({ evidence }) => evidence) }))
      .toSorted((a, b) => chanceBetween(b.evidence) - chanceBetween(a.evidence));
    const guessed = around.slice(0, MOST_GUESSED);
    const ids = [...others, ...guessed.map(({ other }) => other)];
    const people = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
    return done({
      acquaintances: said.flatMap(({ knows, at }, place) => {
        const person = people.get(others[place] ?? personId);
        return person === undefined || person.leftOut
          ? []
          : [{ id: person.id, name: person.name, knows, at }];
      }),
      guessed: guessed.flatMap(({ other, evidence }) => {
        const person = people.get(other);
        return person === undefined
          ? []
          : [{ id: person.id, name: person.name, because: guessInWords(evidence) }];
      }),
      /** Whom they probably know beyond these. */
      further: around.length - guessed.length,
    });
  },
});
