import { presentPictures } from "#database/options/projections.ts";
import { findPeople } from "#database/people/people.ts";
import { readSettings, unpromptedIn } from "#database/settings.ts";
import { tiesOf } from "#database/ties/ties.ts";
import { outdatedAmong, outdatedInWords } from "#projections/outdated.ts";
import { guard } from "#ties/guard.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** More than one would ever write to about one turn. */
const MOST = 100;

/** Who still has an older picture of me since my direction changed, why, and whether a line to them suits now (R46). */
export const listOutdated = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, now, today, timeZone }) {
    const { held, direction } = await presentPictures(tx, now);
    const outdated = outdatedAmong(held, direction).slice(0, MOST);
    const ids = outdated.map((each) => each.personId);
    const people = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
    const ties = await tiesOf(tx, ids);
    const limit = unpromptedIn(await readSettings(tx));
    return done({
      direction,
      people: outdated.flatMap((each) => {
        const person = people.get(each.personId);
        if (person === undefined || person.leftOut) return [];
        const verdict = guard({ ...person, history: ties.get(person.id) ?? NO_HISTORY }, today, limit);
        return [
          {
            personId: person.id,
            name: person.name,
            held: each.held,
            turn: each.turn,
            sentence: outdatedInWords(each, person.name, { today, timeZone }),
            /** Why it is better not to write to them just now; "" where a line would do. */
            rest:
              verdict.kind === "do-not-contact"
                ? person.preferences.died
                  ? "They have died."
                  : "They asked not to be written to."
                : verdict.kind === "too-often" || verdict.kind === "not-now"
                  ? verdict.sentence
                  : "",
          },
        ];
      }),
    });
  },
});
