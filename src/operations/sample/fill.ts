import { z } from "zod";
import { saveQuestion } from "#database/interviews/questions.ts";
import { insertOption } from "#database/options/options.ts";
import { countPeople } from "#database/people/people.ts";
import { writeOwnAddresses, writeProgrammes, writeSetting } from "#database/settings.ts";
import { questionById } from "#interviews/questions/library.ts";
import { ownQuestion } from "#interviews/questions/parse-list.ts";
import type { Option } from "#options/option.ts";
import { SAMPLE_CAREERS } from "#sample/careers.ts";
import { SAMPLE_PEOPLE } from "#sample/people.ts";
import { SAMPLE_SELF } from "#sample/story.ts";
import { addDays } from "#time/date.ts";
import { type Context, operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { daysAgo } from "./days-ago.ts";
import { writeBetween } from "./write-between.ts";
import { writeCareer } from "./write-career.ts";
import { writeWaitingLetter } from "./write-letter.ts";
import { writeMonth } from "./write-month.ts";
import { writePerson } from "./write-person.ts";
import { writeReview } from "./write-review.ts";

/**
 * Fills an empty sample network with invented people, dated around today. Never one's own network: nobody
 * invented may stand among real people.
 */
export const fillSample = operation({
  permission: "write",
  effect: "writes",
  input: z.object({}),
  async run(context) {
    if (context.tx.owner !== "sample") return refused("The invented people live in the sample network only.");
    if ((await countPeople(context.tx)) > 0) return done({ people: 0 });
    await writeSelf(context);
    const careers = new Map<string, Option>();
    for (const career of SAMPLE_CAREERS) {
      const option: Option = {
        id: context.newId<"option">(),
        name: career.name,
        notes: career.notes ?? "",
        verdict: career.verdicts.at(-1)?.kind ?? "undecided",
        version: 1,
      };
      await insertOption(context.tx, option, daysAgo(context, 500));
      careers.set(career.name, option);
    }
    const people = new Map<string, Awaited<ReturnType<typeof writePerson>>>();
    for (const person of SAMPLE_PEOPLE) people.set(person.name, await writePerson(context, person, careers));
    for (const career of SAMPLE_CAREERS) await writeCareer(context, career, careers, people);
    await writeQuestions(context);
    await writeMonth(context, careers);
    await writeReview(context, people);
    await writeBetween(context, careers, people);
    await writeWaitingLetter(context, people);
    return done({ people: people.size });
  },
});

/** Two questions of one's own, and one from the library in other words. */
async function writeQuestions({ tx, now }: Context): Promise<void> {
  for (const text of SAMPLE_SELF.questions)
    await saveQuestion(tx, { question: ownQuestion(text), hidden: false, version: 1 }, now);
  for (const [id, text] of Object.entries(SAMPLE_SELF.reworded)) {
    const question = questionById(id);
    if (question === undefined) throw new Error(`The library has no question ${id}.`);
    await saveQuestion(tx, { question: { ...question, text }, hidden: false, version: 1 }, now);
  }
}

async function writeSelf({ tx, now, today, newId }: Context): Promise<void> {
  await writeSetting(tx, "name", SAMPLE_SELF.name, now);
  await writeSetting(tx, "introduction", SAMPLE_SELF.introduction, now);
  const programmes = SAMPLE_SELF.programmes.map(({ title, from, to }) => ({
    title,
    startsOn: addDays(today, -from),
    endsOn: addDays(today, -to),
  }));
  await writeProgrammes(tx, programmes, newId);
  // The address is the institution's, so it ends with the last contract.
  const endsOn =
    programmes
      .map((each) => each.endsOn)
      .toSorted()
      .at(-1) ?? null;
  await writeOwnAddresses(tx, [{ address: SAMPLE_SELF.address, former: false, endsOn }], now);
}
