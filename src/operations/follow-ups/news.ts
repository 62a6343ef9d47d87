import { readNewsFacts } from "#database/follow-ups/news.ts";
import { newsOfTheWeek } from "#follow-ups/news.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Who deserves news from me this week, and why (R48): at most a handful, outcomes first. */
export const showNews = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today, timeZone }) {
    const facts = await readNewsFacts(tx, { today, timeZone });
    const names = new Map(facts.people.map(({ id, name }) => [id, name]));
    const { weekOf, lines } = newsOfTheWeek(facts);
    return done({
      weekOf,
      lines: lines.map((line) => ({ ...line, personName: names.get(line.personId) ?? "" })),
    });
  },
});
