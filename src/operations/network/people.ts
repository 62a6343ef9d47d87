import { peopleToDraw } from "#database/drawn.ts";
import { affiliationsOfMany, countPeople } from "#database/people.ts";
import { readTies } from "#database/surroundings.ts";
import { tiesOf } from "#database/ties.ts";
import { tiesToDraw } from "#network/drawn.ts";
import type { DrawnPerson } from "#network/standing.ts";
import { isPresent } from "#people/position.ts";
import { lastContactDay, NO_HISTORY, type TieHistory } from "#ties/history.ts";
import { lineOf } from "#ties/line.ts";
import { isLately } from "#ties/words.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** As many as can be drawn and moved smoothly. */
const MOST_DRAWN = 5_000;

/** Everybody of the book as a drawing has them: how they stand with me, and who of them know each other (R57). */
export const peopleOfNetwork = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today }) {
    const rows = await peopleToDraw(tx, MOST_DRAWN);
    const ids = rows.map(({ id }) => id);
    const ties = await tiesOf(tx, ids);
    const places = await affiliationsOfMany(tx, ids);
    const { ties: between, leftOut } = tiesToDraw(await readTies(tx, today), new Set(ids));
    const people = rows.map(({ id, name, familiarity, connected }): DrawnPerson => {
      const history = ties.get(id) ?? NO_HISTORY;
      const place = places.get(id)?.find((each) => isPresent(each, today));
      const told = familiarity === "known" || familiarity === "acquaintance";
      return {
        id,
        name,
        organization: place?.organization ?? "",
        field: place?.field ?? "",
        lately: isLately(lastContactDay(history), today),
        letters: lettersOf(history),
        leftOut: leftOut.get(id) ?? 0,
        line:
          told || connected || lastContactDay(history) !== null ? lineOf(history, familiarity, today) : null,
      };
    });
    return done({
      people,
      between,
      /** People of the book beyond those drawn. */
      further: (await countPeople(tx)) - people.length,
    });
  },
});

function lettersOf({ sent, received, talks, inDays }: TieHistory): DrawnPerson["letters"] {
  if (talks > 0 || (sent > 0 && inDays.length > 0)) return "both";
  if (sent > 0) return "mine";
  return received > 0 ? "theirs" : "both";
}
