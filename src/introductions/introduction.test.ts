import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { chainBack } from "./chain.ts";
import { introductionInWords } from "./in-words.ts";
import { type Introduction, nextStep, stateOf, threeProblem } from "./introduction.ts";
import {
  type Stepped,
  withAnswer,
  withAsked,
  withCameOfIt,
  withClosed,
  withMade,
  withoutLast,
  withThanked,
  withTold,
} from "./steps.ts";
import { introduction } from "./testing.ts";

const [ANA, IMRE, TOMASZ] = ["ana", "imre", "tomasz"] as unknown as readonly [PersonId, PersonId, PersonId];
const MONDAY = Date.UTC(2026, 2, 2, 9);
const DAY = 86_400_000;

/** Mine to make: Ana and Imre should meet. */
const mine = (more: Partial<Introduction> = {}) =>
  introduction({ introducerId: null, personId: ANA, otherId: IMRE, createdAt: MONDAY, ...more });

const toMe = (more: Partial<Introduction> = {}) => mine({ introducerId: IMRE, otherId: null, ...more });

function taking(
  ...steps: readonly ((introduction: Introduction) => Stepped)[]
): (from: Introduction) => Introduction {
  return (from) =>
    steps.reduce((current, step) => {
      const next = step(current);
      if (next.kind === "refused") throw new Error(next.says);
      return next.introduction;
    }, from);
}

const asked = (who: PersonId) => (from: Introduction) => withAsked(from, who, MONDAY);
const said = (who: PersonId, answer: "yes" | "no") => (from: Introduction) =>
  withAnswer(from, who, answer, MONDAY + DAY);

describe("an introduction between two of mine", () => {
  it("[R53] asks each side on its own, and is made only after two yeses", () => {
    const idea = mine({});
    expect(nextStep(idea, false)).toEqual({ kind: "ask", personId: ANA });
    const one = taking(asked(ANA), said(ANA, "yes"))(idea);
    expect(stateOf(one)).toBe("asked");
    expect(nextStep(one, false)).toEqual({ kind: "ask", personId: IMRE });
    expect(withMade(one, MONDAY)).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Ask both"),
    });
    const both = taking(asked(IMRE), said(IMRE, "yes"))(one);
    expect(stateOf(both)).toBe("agreed");
    expect(nextStep(taking((from) => withMade(from, MONDAY))(both), true)).toEqual({ kind: "rest" });
  });

  it("[R53] ends with one no, which says nothing of whose it was", () => {
    const no = taking(asked(ANA), said(ANA, "no"))(mine({}));
    expect(stateOf(no)).toBe("declined");
    expect(nextStep(no, false)).toEqual({ kind: "rest" });
    expect(words(no)).toContain("one of them would rather not");
    expect(withMade(no, MONDAY).kind).toBe("refused");
  });

  it("has nobody to thank or to tell", () => {
    expect(withThanked(mine({}), MONDAY).kind).toBe("refused");
    expect(withTold(mine({}), MONDAY).kind).toBe("refused");
  });
});

describe("an introduction made to me", () => {
  it("[R53] wants thanks first, then news once something has come of it", () => {
    const made = toMe({ madeAt: MONDAY });
    expect(nextStep(made, true)).toEqual({ kind: "thank", personId: IMRE });
    const thanked = taking((from) => withThanked(from, MONDAY))(made);
    expect(nextStep(thanked, false)).toEqual({ kind: "rest" });
    expect(nextStep(thanked, true)).toEqual({ kind: "tell", personId: IMRE });
    const told = taking((from) => withTold(from, MONDAY))(thanked);
    expect(nextStep(told, true)).toEqual({ kind: "rest" });
    expect(words(told)).toBe(
      "Imre introduced you to Ana today. Imre knows what came of it, and has your thanks.",
    );
  });

  it("[R53] opens again with news, because the introducer knows the old ending", () => {
    const told = toMe({ madeAt: MONDAY, thankedAt: MONDAY, cameOfIt: "We talked.", toldAt: MONDAY });
    expect(withCameOfIt(told, "We talked.")).toBe(told);
    expect(nextStep(withCameOfIt(told, "I got the job."), true).kind).toBe("tell");
  });

  it("asks the introducer alone", () => {
    expect(withAsked(toMe(), ANA, MONDAY).kind).toBe("refused");
    expect(words(taking(asked(IMRE))(toMe()))).toBe(
      "You asked Imre today to introduce you to Ana. Now it is their turn.",
    );
    expect(words(taking(asked(IMRE), said(IMRE, "no"))(toMe()))).toContain("Nothing changes between you.");
  });

  it("cannot be told of before it was made", () => {
    expect(withTold(toMe(), MONDAY).kind).toBe("refused");
  });
});

it("takes back step after step, the last one first", () => {
  const whole = toMe({
    asking: { askedAt: MONDAY, answer: "yes", answeredAt: MONDAY },
    madeAt: MONDAY,
    thankedAt: MONDAY + DAY,
    toldAt: MONDAY + DAY,
  });
  let now = whole;
  const gone: (keyof Introduction | "answer" | "askedAt")[] = [];
  for (const step of ["toldAt", "thankedAt", "madeAt", "answer", "askedAt"] as const) {
    now = taking(withoutLast)(now);
    const left = { ...now, ...now.asking };
    if (left[step] === null) gone.push(step);
  }
  expect(gone).toEqual(["toldAt", "thankedAt", "madeAt", "answer", "askedAt"]);
  expect(withoutLast(now).kind).toBe("refused");
});

it("[R53] takes an answer back to the one that it was given in place of, and to the rest that it ended", () => {
  const agreed = taking(asked(ANA), said(ANA, "yes"), asked(IMRE), said(IMRE, "yes"))(mine());
  const changed = taking(
    (from) => withAnswer(from, IMRE, "no", MONDAY + 2 * DAY),
    (from) => withAnswer(from, IMRE, "yes", MONDAY + 3 * DAY),
    (from) => withAnswer(from, ANA, "no", MONDAY + 4 * DAY),
  )(agreed);
  expect(stateOf(changed)).toBe("declined");
  expect(taking(withoutLast)(changed)).toMatchObject({
    asking: agreed.asking,
    otherAsking: { answer: "yes" },
  });
  expect(taking(withoutLast, withoutLast, withoutLast)(changed)).toEqual(agreed);
  const resting = taking(asked(ANA), (from) => withClosed(from, MONDAY + DAY))(mine());
  const late = taking((from) => withAnswer(from, ANA, "yes", MONDAY + 2 * DAY))(resting);
  expect([stateOf(late), taking(withoutLast)(late)]).toEqual(["asked", resting]);
});

it("is between two others and me, or it is none", () => {
  expect(threeProblem({ introducerId: IMRE, personId: ANA, otherId: null })).toBeNull();
  expect(threeProblem({ introducerId: null, personId: ANA, otherId: null })).not.toBeNull();
  expect(threeProblem({ introducerId: IMRE, personId: ANA, otherId: TOMASZ })).not.toBeNull();
  expect(threeProblem({ introducerId: ANA, personId: ANA, otherId: null })).not.toBeNull();
});

describe("the way back through introductions", () => {
  const edge = (introducerId: PersonId, personId: PersonId, madeAt: number | null) =>
    mine({ introducerId, personId, otherId: null, madeAt });

  it("[R52] goes from somebody to the first in the row, nearest first", () => {
    const all = [edge(IMRE, ANA, MONDAY), edge(ANA, TOMASZ, MONDAY + DAY)];
    expect(chainBack(TOMASZ, all).map((link) => link.personId)).toEqual([TOMASZ, ANA, IMRE]);
    expect(chainBack(IMRE, all)).toEqual([{ personId: IMRE, through: null }]);
  });

  it("[R52] takes the first introduction, one that was made, and none of those I made", () => {
    const all = [
      edge(IMRE, TOMASZ, MONDAY + DAY),
      edge(ANA, TOMASZ, MONDAY),
      edge(IMRE, ANA, null),
      mine({ personId: ANA, otherId: IMRE, madeAt: MONDAY }),
    ];
    expect(chainBack(TOMASZ, all).map((link) => link.personId)).toEqual([TOMASZ, ANA]);
  });

  it("ends in a circle, whatever a file says", () => {
    const all = [edge(IMRE, ANA, MONDAY), edge(ANA, TOMASZ, MONDAY), edge(TOMASZ, IMRE, MONDAY)];
    expect(chainBack(TOMASZ, all).map((link) => link.personId)).toEqual([TOMASZ, ANA, IMRE]);
    expect(chainBack(ANA, [edge(ANA, ANA, MONDAY)])).toHaveLength(1);
  });
});

function words(given: Introduction): string {
  const names: Record<string, string> = { ana: "Ana", imre: "Imre", tomasz: "Tomasz" };
  return introductionInWords(given, {
    today: "2026-03-02" as DateText,
    timeZone: "UTC",
    nameOf: (id) => names[id] ?? "",
  });
}
