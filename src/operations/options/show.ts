import { z } from "zod";
import { answersIn, interviewsAbout } from "#database/interviews/interviews.ts";
import { keptQuestions } from "#database/interviews/questions.ts";
import { findOption } from "#database/options/options.ts";
import { affiliationsOfMany, findPeople } from "#database/people/people.ts";
import { sameText } from "#interviews/questions/choose.ts";
import { choosable } from "#interviews/questions/mine.ts";
import { ASPECT_NAMES } from "#options/aspect.ts";
import { trailOf } from "#options/verdict.ts";
import { lastSpokeOf, voicesBehind } from "#options/voices.ts";
import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import { type DateText, dateOf } from "#time/date.ts";
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
    const { tx, today, timeZone } = context;
    const option = await findOption(tx, input.id);
    if (option === undefined) return missing("career");
    const { board, verdicts } = await knownOf(context, option);
    const people = await findPeople(tx, board.spokenTo);
    const places = await affiliationsOfMany(tx, board.spokenTo);
    const interviews = await interviewsAbout(tx, option.id);
    const spoke = lastSpokeOf([...interviews, ...board.for, ...board.against]);
    const placeOn = (person: PersonId, day: DateText) =>
      places.get(person)?.find((each) => isPresent(each, day));
    const answered = new Set(
      (await answersIn(tx, { optionId: option.id })).map(({ text }) => sameText(text)),
    );
    const voices = people.map(({ id, name }) => {
      const at = spoke.get(id);
      const day = at === undefined ? today : dateOf(at, timeZone);
      return { personId: id, name, employer: placeOn(id, day)?.organization ?? null };
    });
    return done({
      ...option,
      board,
      /** What I would like to know of it myself, as long as nobody has answered it. */
      questions: choosable(await keptQuestions(tx))
        .own.filter(({ optionId, text }) => optionId === option.id && !answered.has(sameText(text)))
        .map(({ id, text }) => ({ id, text })),
      openAspects: board.open.map((aspect) => ({ aspect, name: ASPECT_NAMES[aspect] })),
      trail: trailOf(verdicts, timeZone),
      ...voicesBehind(voices, option.verdict),
      /** Where whoever said a line was on that day, to lead there. */
      saidAt: [...board.for, ...board.against].flatMap((line) => {
        const place = line.personId === null ? undefined : placeOn(line.personId, dateOf(line.at, timeZone));
        if (place === undefined) return [];
        const { organizationId, organization } = place;
        return [{ evidenceId: line.id, organizationId, organization }];
      }),
      interviews,
    });
  },
});
