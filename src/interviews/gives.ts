import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import { STAGES, type Stage } from "#stages/stage.ts";

export const GIVE_KINDS = ["introduction", "paper", "protocol", "feedback", "candidates", "time"] as const;
export type GiveKind = (typeof GIVE_KINDS)[number];

export const GIVE_NAMES: Record<GiveKind, string> = {
  introduction: "an introduction",
  paper: "something to read",
  protocol: "a method, a template or a tool",
  feedback: "a second pair of eyes",
  candidates: "somebody who may suit an opening",
  time: "twenty minutes for someone earlier on",
};

/** One line of the inventory: something the user can offer, in their own words. */
export type Give = { readonly id: string; readonly kind: GiveKind; readonly text: string };

/** Thanks and news of what came of advice are gives as well; they need no inventory (R6). */
export type Offer =
  | { readonly kind: "thanks" | "news"; readonly text: string }
  | { readonly kind: GiveKind; readonly text: string; readonly giveId: string };

export type ProposedGive = { readonly offer: Offer; readonly because: string };

export type Giving = {
  readonly stage: Stage;
  readonly familiarity: Familiarity;
  readonly mentor: boolean;
  /** Have I never written to them or talked with them? */
  readonly firstMessage: boolean;
  readonly inventory: readonly Give[];
  /** What they do or look for, in any words: headline, notes, what they said they need. */
  readonly about: string;
  /** They gave time or help and have not been thanked. */
  readonly thanksDue: boolean;
  /** Advice of theirs with an outcome that they have not heard of. */
  readonly news: readonly string[];
};

type Natural = { readonly from: Stage; readonly tie: Exclude<Familiarity, "unknown">; readonly why: string };

/** A line of the inventory as one would read it: its kind stands before it, unless my own words say it already. */
export function offerInWords(kind: GiveKind, text: string): string {
  const mine = longWords(text, TELLING);
  const saysItself = [...longWords(`${kind} ${GIVE_NAMES[kind]}`, TELLING)].some((word) => mine.has(word));
  return saysItself ? text : `${GIVE_NAMES[kind]}: ${text}`;
}

/** When each kind is natural: gives widen with the stage and with the tie (R6). */
const NATURAL: Record<GiveKind, Natural> = {
  paper: { from: "exploring", tie: "stranger", why: "It costs a line and shows that you listened." },
  protocol: { from: "exploring", tie: "stranger", why: "What works in your hands may save them a month." },
  feedback: {
    from: "exploring",
    tie: "acquaintance",
    why: "Fresh eyes are rare for people who know their text by heart.",
  },
  introduction: {
    from: "exploring",
    tie: "acquaintance",
    why: "You know somebody they may like to know; ask both first.",
  },
  time: {
    from: "preparing",
    tie: "acquaintance",
    why: "Somebody near them is where you were a year or two ago.",
  },
  candidates: {
    from: "preparing",
    tie: "acquaintance",
    why: "People who hire are glad of a name with a face to it.",
  },
};

const CLOSENESS: Record<Familiarity, number> = { unknown: 0, stranger: 0, acquaintance: 1, known: 2 };
const MAX_INVENTORY = 200;

/** What would be natural to offer this person now, the most natural first. Empty is fine. */
export function givesFor(giving: Giving): readonly ProposedGive[] {
  if (isFirstToStranger(giving)) return [];
  const thanks: readonly ProposedGive[] = giving.thanksDue
    ? [
        {
          offer: { kind: "thanks", text: "" },
          because: "They gave you something. Saying what it was is a gift back.",
        },
      ]
    : [];
  const news = giving.news.map(
    (text): ProposedGive => ({
      offer: { kind: "news", text },
      because: "They would like to know what came of their advice, whatever it was.",
    }),
  );
  return [...thanks, ...news, ...fromInventory(giving)];
}

export type GiveSuggestion =
  | { readonly kind: "give"; readonly offer: Offer; readonly because: string }
  | { readonly kind: "none"; readonly because: string };

/** One give where it would be natural, never in a first message to a stranger (R6). */
export function suggestGive(giving: Giving): GiveSuggestion {
  const [first] = givesFor(giving);
  if (first !== undefined) return { kind: "give", ...first };
  if (isFirstToStranger(giving))
    return {
      kind: "none",
      because:
        "A first letter to a stranger is a question and nothing more; an offer in it would read as a trade.",
    };
  return {
    kind: "none",
    because:
      "Nothing is needed here. Genuine thanks, and news of what came of it, are plenty when the time comes.",
  };
}

/** Somebody whose familiarity is not said yet is treated as a stranger: R63 forbids guessing. */
function isFirstToStranger({ firstMessage, familiarity }: Giving): boolean {
  return firstMessage && CLOSENESS[familiarity] === 0;
}

function fromInventory(giving: Giving): readonly ProposedGive[] {
  const topics = longWords(giving.about);
  return giving.inventory
    .slice(0, MAX_INVENTORY)
    .filter(({ kind }) => isNatural(kind, giving))
    .map((give, position) => ({
      give,
      position,
      shared: [...longWords(give.text)].find((word) => topics.has(word)),
    }))
    .toSorted(
      (one, other) =>
        Number(other.shared !== undefined) - Number(one.shared !== undefined) ||
        one.position - other.position,
    )
    .map(({ give, shared }) => ({
      offer: { kind: give.kind, text: give.text, giveId: give.id },
      because: shared === undefined ? NATURAL[give.kind].why : `It is close to what they do: ${shared}.`,
    }));
}

function isNatural(kind: GiveKind, { stage, familiarity, mentor }: Giving): boolean {
  const { from, tie } = NATURAL[kind];
  return (
    STAGES.indexOf(stage) >= STAGES.indexOf(from) && (mentor || CLOSENESS[familiarity] >= CLOSENESS[tie])
  );
}

/** Words of so many letters tell one kind from another, or carry a topic. */
const [TELLING, TOPICAL] = [5, 6];

function longWords(text: string, letters = TOPICAL): ReadonlySet<string> {
  const words = foldText(text.slice(0, 2_000)).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= letters));
}
