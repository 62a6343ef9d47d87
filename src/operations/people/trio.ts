import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import { asksFor } from "#interviews/asks.ts";
import { givesFor, offerInWords } from "#interviews/gives.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import { focusToBeginWith, type KnownOfThem } from "#interviews/plan.ts";
import type { Person } from "#people/person.ts";
import { stageToAskBy } from "#stages/in-letters.ts";
import type { TieHistory } from "#ties/history.ts";
import { situationWith } from "../interviews/situation.ts";
import type { Context } from "../operation.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";

type Between = {
  readonly history: TieHistory;
  readonly interviews: readonly Interview[];
  readonly advice: readonly Advice[];
  readonly known: KnownOfThem;
};

const [ASKS_SHOWN, GIVES_SHOWN] = [3, 3];

/** What it would be natural to ask of someone now, and to offer them; each with its reason (R5, R6). */
export async function askAndOffer(
  context: Context,
  person: Person,
  { history, interviews, advice, known }: Between,
) {
  const where = await whereIAm(context);
  const { stage } = where;
  const { familiarity, mentor } = person;
  // What a talk is about that is planned already, else what the next one would be about.
  const ahead = interviews.find((each) => isUnderWay(each) && !each.iAmAsked);
  const focus = ahead?.focus ?? focusToBeginWith(known, stageToAskBy(where, context.today));
  const { gives } = await settings(context.tx, context.timeZone);
  const natural = asksFor(await situationWith(context, person, { optionId: ahead?.optionId ?? null, focus }));
  // What only a mentor is asked for comes first: with anybody else it is not among them.
  const asks = natural.toSorted(
    (one, other) => Number(other.ask.tie === "mentor") - Number(one.ask.tie === "mentor"),
  );
  const offers = givesFor({
    stage,
    familiarity,
    mentor,
    firstMessage: history.lastAt === null,
    inventory: gives,
    about: [person.headline, person.notes].join("\n"),
    thanksDue: interviews.some((each) => each.state === "held" && !each.iAmAsked),
    news: advice.filter((each) => nextInChain(each) === "tell").map((each) => each.cameOfIt),
  });
  return {
    asks: asks.slice(0, ASKS_SHOWN).map(({ ask, because }) => ({ id: ask.id, name: ask.name, because })),
    offers: offers.slice(0, GIVES_SHOWN).map(({ offer, because }) => ({
      name:
        offer.kind === "thanks"
          ? "your thanks"
          : offer.kind === "news"
            ? "news of what came of their advice"
            : offerInWords(offer.kind, offer.text),
      because,
    })),
  };
}
