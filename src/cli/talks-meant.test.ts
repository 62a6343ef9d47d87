import { expect, it } from "vitest";
import { talksMeant } from "./talks-meant.ts";

const talk = (id: string, state: string, startsAt: number | null = null, kind = state) => ({
  ...{ id, state, startsAt, stands: { kind } },
  personId: "ana",
});
const meant = (command: string | undefined, ...talks: readonly ReturnType<typeof talk>[]) =>
  talksMeant(talks as never, command).map(({ id }) => id);

it("prepares for what is to come, and for a talk that was only where nothing is", () => {
  const prep = "interview.brief";
  expect(meant(prep, talk("new", "planned"), talk("old", "held"))).toEqual(["new"]);
  expect(
    meant(prep, talk("late", "scheduled", 9), talk("soon", "scheduled", 5), talk("old", "held")),
  ).toEqual(["soon"]);
  expect(meant(prep, talk("plan", "planned"), talk("asked", "asked"), talk("old", "held"))).toEqual([
    "asked",
  ]);
  expect(meant(prep, talk("plan", "planned"), talk("moved", "moved"))).toEqual(["moved"]);
  expect(meant(prep, talk("old", "held"), talk("older", "thanked"))).toEqual(["old"]);
  expect(meant(prep, talk("last", "thanked"), talk("older", "thanked"))).toEqual(["last"]);
  expect(meant(prep, talk("a", "planned"), talk("b", "planned"))).toEqual(["a", "b"]);
});

it("shows the arranged talk rather than one that was, and else the one under way", () => {
  const show = "interview.show";
  expect(meant(show, talk("new", "scheduled", 5), talk("old", "held"))).toEqual(["new"]);
  expect(meant(show, talk("new", "planned"), talk("old", "held"))).toEqual(["old"]);
});

it("takes a step for the talk that can take it: the one just past or to come is held, and only what is ahead is closed", () => {
  const [coming, old, plan] = [talk("coming", "scheduled", 5), talk("old", "held"), talk("plan", "planned")];
  const past = talk("past", "scheduled", 3, "time-passed");
  expect(meant("interview.held", coming, old)).toEqual(["coming"]);
  expect(meant("interview.held", coming, past, old)).toEqual(["past"]);
  expect(meant("interview.held", plan, talk("yes", "answered"), old)).toEqual(["yes"]);
  expect(meant("interview.held", plan, old)).toEqual(["old"]);
  expect(meant("interview.held", plan)).toEqual(["plan"]);
  expect(meant("interview.close", coming, old)).toEqual(["coming"]);
  expect(meant("interview.close", plan, old)).toEqual(["plan"]);
  expect(meant("interview.thanked", coming, old)).toEqual(["old"]);
  expect(meant("interview.answered", talk("asked", "asked"), coming, old)).toEqual(["asked"]);
  expect(meant("interview.scheduled", talk("moved", "moved"), old)).toEqual(["moved"]);
  for (const step of ["interview.scheduled", "interview.asked", "interview.answered"])
    expect(meant(step, plan, old)).toEqual(["plan"]);
});

it("goes by what a conversation is closed as, where that tells", () => {
  const talks = [talk("coming", "scheduled", 5), talk("asked", "asked")] as never;
  expect(talksMeant(talks, "interview.close", "moved")).toMatchObject([{ id: "coming" }]);
  expect(talksMeant(talks, "interview.close", "no-answer")).toMatchObject([{ id: "asked" }]);
  expect(talksMeant(talks, "interview.close", "declined")).toHaveLength(2);
});

it("asks which one is meant where a step is noted and two could have taken it", () => {
  expect(meant("interview.close", talk("new", "scheduled", 5), talk("old", "asked"))).toEqual(["new", "old"]);
  expect(meant("interview.held", talk("a", "scheduled", 5), talk("b", "scheduled", 9))).toEqual(["a", "b"]);
  expect(meant("interview.takeBack", talk("new", "scheduled", 5), talk("old", "held"))).toEqual([
    "new",
    "old",
  ]);
  expect(meant(undefined, talk("new", "planned"), talk("old", "asked"))).toEqual(["old"]);
});

it("looks at each person by themselves", () => {
  const bo = { ...talk("bo", "held"), personId: "bo" };
  expect(meant("interview.brief", talk("new", "planned"), bo)).toEqual(["new", "bo"]);
});
