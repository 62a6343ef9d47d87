import { countBook, readReach } from "#database/reach.ts";
import { tiesOf } from "#database/ties.ts";
import { reachOf } from "#network/reach.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { lineOf } from "#ties/line.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const NOT_ASKED = { people: 0, organizations: 0, fields: 0 };

/** Which fields and organizations I can reach, through whom: a sentence, and what it rests on (R8). */
export const showNetwork = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today }) {
    const known = await readReach(tx, today);
    const ties = await tiesOf(tx, [...new Set(known.map((each) => each.personId))]);
    const drawn = known.map((each) => ({
      ...each,
      line: lineOf(ties.get(each.personId) ?? NO_HISTORY, each.familiarity, today),
    }));
    const book = drawn.length > 0 ? NOT_ASKED : await countBook(tx, today);
    return done({ ...reachOf(drawn, book), emptyBook: drawn.length === 0 && book.people === 0 });
  },
});
