import { type DrawnRow, peopleToDraw } from "#database/network/drawn.ts";
import { tiesAmong } from "#database/network/rings.ts";
import { affiliationsOfMany, countPeople, type Position } from "#database/people/people.ts";
import { portions } from "#database/portions.ts";
import { tiesOf } from "#database/ties/ties.ts";
import { tiesToDraw } from "#network/drawn.ts";
import type { DrawnPerson } from "#network/standing.ts";
import { isPresent } from "#people/position.ts";
import { lastContactDay, NO_HISTORY, type TieHistory } from "#ties/history.ts";
import { lineOf } from "#ties/line.ts";
import { isLately } from "#ties/words.ts";
import type { DateText } from "#time/date.ts";
import { inTurns } from "#time/steps.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing } from "../turns.ts";

/** As many as can be drawn and moved smoothly. */
const MOST_DRAWN = 5_000;
/** Read and made ready between two turns. */
const ROWS_A_TURN = 100;

/** Everybody of the book as a drawing has them: how they stand with me, and who of them know each other (R57). */
export const peopleOfNetwork = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today } = context;
    const rest = pausing(context);
    const rows = await peopleToDraw(tx, MOST_DRAWN);
    const ids = rows.map(({ id }) => id);
    const known = await tiesAmong(tx, today, ids, rest);
    const { ties: between, leftOut } = await inTurns(tiesToDraw(known, new Set(ids)), rest);
    const people: DrawnPerson[] = [];
    for (const some of portions(rows, ROWS_A_TURN)) {
      const those = some.map(({ id }) => id);
      const ties = await tiesOf(tx, those);
      const places = await affiliationsOfMany(tx, those);
      for (const row of some)
        people.push({
          ...drawn(row, ties.get(row.id) ?? NO_HISTORY, places.get(row.id) ?? [], today),
          leftOut: leftOut.get(row.id) ?? 0,
        });
      await rest();
    }
    return done({
      people,
      between,
      /** People of the book beyond those drawn. */
      further: (await countPeople(tx)) - people.length,
    });
  },
});

function drawn(
  { id, name, familiarity, connected }: DrawnRow,
  history: TieHistory,
  places: readonly Position[],
  today: DateText,
): Omit<DrawnPerson, "leftOut"> {
  const place = places.find((each) => isPresent(each, today));
  const told = familiarity === "known" || familiarity === "acquaintance";
  return {
    id,
    name,
    organization: place?.organization ?? "",
    field: place?.field ?? "",
    lately: isLately(lastContactDay(history), today),
    letters: lettersOf(history),
    line: told || connected || lastContactDay(history) !== null ? lineOf(history, familiarity, today) : null,
  };
}

function lettersOf({ sent, received, talks, inDays }: TieHistory): DrawnPerson["letters"] {
  if (talks > 0 || (sent > 0 && inDays.length > 0)) return "both";
  if (sent > 0) return "mine";
  return received > 0 ? "theirs" : "both";
}
