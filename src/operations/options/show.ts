import { z } from "zod";
import { interviewsAbout } from "#database/interviews.ts";
import { findOption } from "#database/options.ts";
import { affiliationsOfMany, findPeople } from "#database/people.ts";
import { ASPECT_NAMES } from "#options/aspect.ts";
import { trailOf } from "#options/verdict.ts";
import { voicesBehind } from "#options/voices.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { knownOf } from "./list.ts";

/** One career: evidence for and against with its voices, where they disagree, what nobody has told about, the trail (R18–R20). */
export const showOption = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"option">() }),
  async run(context, input) {
    const { tx, timeZone } = context;
    const option = await findOption(tx, input.id);
    if (option === undefined) return missing("career");
    const { board, verdicts } = await knownOf(context, option);
    const people = await findPeople(tx, board.spokenTo);
    const places = await affiliationsOfMany(tx, board.spokenTo);
    const voices = people.map((person) => ({
      personId: person.id,
      name: person.name,
      employer: places.get(person.id)?.find((each) => each.endsOn === null)?.organization ?? null,
    }));
    return done({
      ...option,
      board,
      openAspects: board.open.map((aspect) => ({ aspect, name: ASPECT_NAMES[aspect] })),
      trail: trailOf(verdicts, timeZone),
      ...voicesBehind(voices),
      /** Where each voice is now, to lead there. */
      employers: people.flatMap((person) => {
        const place = places.get(person.id)?.find((each) => each.endsOn === null);
        if (place === undefined) return [];
        const { organizationId, organization } = place;
        return [{ personId: person.id, organizationId, organization }];
      }),
      interviews: await interviewsAbout(tx, option.id),
    });
  },
});
