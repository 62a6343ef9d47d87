import type { IntroductionId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

export const YES_OR_NO = ["yes", "no"] as const;
export type YesOrNo = (typeof YES_OR_NO)[number];

/** Whether somebody was asked if it may happen, and what they said. */
export type Asking = {
  readonly askedAt: Instant | null;
  readonly answer: YesOrNo | null;
  readonly answeredAt: Instant | null;
};

/** What an answer wrote over: an earlier answer of theirs, or that I had let it rest. */
export type Replaced = {
  /** When the answer came that stands now. */
  readonly at: Instant;
  readonly was: Partial<Pick<Introduction, "asking" | "otherAsking" | "closedAt">>;
};

export const NOT_ASKED: Asking = { askedAt: null, answer: null, answeredAt: null };

/**
 * One edge in the graph of who introduced whom (R53). Null among the three is me: where somebody introduces me,
 * `personId` is whom I meet and `otherId` is null; where I bring two of mine together, `introducerId` is null.
 */
export type Introduction = {
  readonly id: IntroductionId;
  readonly introducerId: PersonId | null;
  readonly personId: PersonId;
  readonly otherId: PersonId | null;
  /** Why the two should meet, in my words. */
  readonly reason: string;
  /** The introducer's yes or no; where I introduce, that of `personId`. */
  readonly asking: Asking;
  /** The yes or no of `otherId`, where I introduce. */
  readonly otherAsking: Asking;
  readonly madeAt: Instant | null;
  /**
   * They only named somebody to me, and said that I may write in their name: whom they named has not heard of me. It counts as
   * made, since the way to that person goes through them.
   */
  readonly byName: boolean;
  /** When the introducer had my thanks. */
  readonly thankedAt: Instant | null;
  readonly cameOfIt: string;
  /** When the introducer heard what came of it. */
  readonly toldAt: Instant | null;
  /** When whoever was asked and did not answer had the one reminder (R33). */
  readonly remindedAt: Instant | null;
  /** When I let it rest, because nobody answered or nobody wrote. */
  readonly closedAt: Instant | null;
  /** The latest last; with it an answer is taken back to the one before. */
  readonly replaced: readonly Replaced[];
  /** A file told of it, and nothing of what followed; where it told no day, it has that of the import. */
  readonly imported?: true;
  readonly version: number;
  readonly createdAt: Instant;
};

/** One that was just written down: nobody was asked, nothing came of it yet, but for what is told beside. */
export function newIntroduction<By extends PersonId | null>(
  told: Pick<Introduction, "id" | "personId" | "createdAt"> &
    Partial<Introduction> & { readonly introducerId: By },
): Introduction & { readonly introducerId: By } {
  return {
    otherId: null,
    reason: "",
    asking: NOT_ASKED,
    otherAsking: NOT_ASKED,
    madeAt: null,
    byName: false,
    thankedAt: null,
    cameOfIt: "",
    toldAt: null,
    remindedAt: null,
    closedAt: null,
    replaced: [],
    version: 1,
    ...told,
  };
}

type Three = Pick<Introduction, "introducerId" | "personId" | "otherId">;

/** Who has to be asked before it may happen: the introducer, or both of those whom I bring together. */
export function whoIsAsked(introduction: Introduction): readonly {
  readonly personId: PersonId;
  readonly asking: Asking;
}[] {
  const { introducerId, personId, otherId, asking, otherAsking } = introduction;
  if (introducerId !== null) return [{ personId: introducerId, asking }];
  return [{ personId, asking }, ...(otherId === null ? [] : [{ personId: otherId, asking: otherAsking }])];
}

/** Everybody in it but me. */
export function peopleIn({ introducerId, personId, otherId }: Three): readonly PersonId[] {
  return [introducerId, personId, otherId].filter((each) => each !== null);
}

/** What is wrong with three people as an introduction, in a sentence; null where nothing is. */
export function threeProblem(three: Three): string | null {
  const people = peopleIn(three);
  if (people.length < 2) return "An introduction needs somebody beside you and them: who introduced whom?";
  if (people.length > 2) return "An introduction is made by you or to you; name one of the two others.";
  return people[0] === people[1] ? "Nobody has to be introduced to themselves." : null;
}

/** How far it has come. */
export const INTRODUCTION_STATES = ["thought-of", "asked", "agreed", "declined", "let-go", "made"] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

export function stateOf(introduction: Introduction): IntroductionState {
  if (introduction.madeAt !== null) return "made";
  if (introduction.closedAt !== null) return "let-go";
  const asked = whoIsAsked(introduction).map((each) => each.asking);
  if (asked.some((each) => each.answer === "no")) return "declined";
  if (asked.every((each) => each.answer === "yes")) return "agreed";
  return asked.some((each) => each.askedAt !== null || each.answer !== null) ? "asked" : "thought-of";
}

/** Something came of it once I wrote it down, or once I talked with whom I met by it. */
export function hasNews(known: { readonly cameOfIt: string; readonly talkedAt: Instant | null }): boolean {
  return known.cameOfIt.trim() !== "" || known.talkedAt !== null;
}

/** What can be done next; `personId` is whom a letter of it goes to. */
export type NextStep =
  | { readonly kind: "ask" | "answer" | "make" | "thank" | "tell"; readonly personId: PersonId }
  | { readonly kind: "rest" };

/**
 * The one next step. `news` says that something has come of it, so that its introducer would like to hear. Between
 * two of mine each is asked separately, and neither before the other has any weight: whoever is not asked comes first.
 */
export function nextStep(introduction: Introduction, news: boolean): NextStep {
  const asked = whoIsAsked(introduction);
  switch (stateOf(introduction)) {
    case "declined":
    case "let-go":
      return { kind: "rest" };
    case "agreed":
      return { kind: "make", personId: introduction.personId };
    case "made":
      return afterwards(introduction, news);
    default: {
      const unasked = asked.find(({ asking }) => asking.askedAt === null && asking.answer === null);
      if (unasked !== undefined) return { kind: "ask", personId: unasked.personId };
      const silent = asked.find(({ asking }) => asking.answer === null);
      return { kind: "answer", personId: silent?.personId ?? introduction.personId };
    }
  }
}

type Dated = Pick<Introduction, "madeAt" | "createdAt"> & { readonly imported?: boolean };

/** Whether it is told when it was made. */
export function tellsDay({ imported, madeAt, createdAt }: Dated): boolean {
  return imported !== true || madeAt !== createdAt;
}

/** Of what another program knew, thanks and news are long past, or were never written down. */
function afterwards({ introducerId, thankedAt, toldAt, imported }: Introduction, news: boolean): NextStep {
  if (introducerId === null || imported === true) return { kind: "rest" };
  if (thankedAt === null) return { kind: "thank", personId: introducerId };
  return news && toldAt === null ? { kind: "tell", personId: introducerId } : { kind: "rest" };
}
