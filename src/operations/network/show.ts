import { countBook, readReachOfAllYears } from "#database/reach.ts";
import { reachOf } from "#network/reach.ts";
import { isPresent } from "#people/position.ts";
import { lineOf } from "#ties/line.ts";
import { inTurns, mapInSteps } from "#time/steps.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing } from "../turns.ts";

const NOT_ASKED = { people: 0, organizations: 0, fields: 0 };

/** Which fields and organizations I can reach, through whom: a sentence, and what it rests on (R8). */
export const showNetwork = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today } = context;
    const rest = pausing(context);
    const there = (await readReachOfAllYears(tx)).filter((each) => isPresent(each, today));
    const drawing = mapInSteps(
      there,
      ({ personId, name, familiarity, organizationId, organization, field, contact }) => ({
        ...{ personId, name, familiarity, organizationId, organization, field },
        ...{ heat: contact.heat, talks: contact.talks, line: lineOf(contact, familiarity, today) },
      }),
    );
    const drawn = await inTurns(drawing, rest);
    const book = drawn.length > 0 ? NOT_ASKED : await countBook(tx, today);
    const reach = await inTurns(reachOf(drawn, book), rest);
    return done({ ...reach, emptyBook: drawn.length === 0 && book.people === 0 });
  },
});
