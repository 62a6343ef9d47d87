import { expect, it } from "vitest";
import type { Interview } from "#interviews/interview.ts";
import { talkFor } from "./talk-for.ts";

const talk = (id: string, state: Interview["state"], more: Partial<Interview> = {}) =>
  ({
    id,
    state,
    iAmAsked: false,
    focus: "explore-career",
    plannedAt: 0,
    askedAt: null,
    startsAt: null,
    heldAt: null,
    ...more,
  }) as Interview;
const at = (date: string) => Date.parse(`${date}T10:00:00Z`);

it("[R35] thanks are about the one talk that was held and not yet thanked for", () => {
  const held = talk("b", "held");
  const all = [talk("a", "thanked"), held, talk("c", "scheduled"), talk("d", "held", { iAmAsked: true })];
  expect(talkFor("thanks", "Ana", all, "UTC")).toEqual({ kind: "talk", interview: held });
  expect(talkFor("thanks", "Ana", [talk("a", "thanked")], "UTC")).toEqual({ kind: "none" });
});

it.each([
  ["request", "planned"],
  ["reminder", "asked"],
  ["confirmation", "scheduled"],
] as const)("a %s is about the one that is %s", (kind, state) => {
  const all = (["planned", "asked", "scheduled", "held"] as const).map((each) => talk(each, each));
  expect(talkFor(kind, "Ana", all, "UTC")).toMatchObject({ kind: "talk", interview: { id: state } });
});

it("a confirmation is about the one they said yes to, before an hour is arranged", () => {
  const all = [talk("a", "asked"), talk("b", "answered")];
  expect(talkFor("confirmation", "Ana", all, "UTC")).toMatchObject({ interview: { id: "b" } });
});

it("names those that fit where there are several", () => {
  const all = [
    talk("b", "held", { heldAt: at("2026-03-05") }),
    talk("a", "held", { heldAt: at("2026-03-02"), focus: "patents" }),
  ];
  expect(talkFor("thanks", "Ana Ruiz", all, "UTC")).toMatchObject({
    kind: "several",
    says: "2 conversations with Ana Ruiz are held and not yet thanked for: of 5 March 2026, about exploring a career (b); and of 2 March 2026, about patents (a). Say which one this is about, by its id.",
  });
});

it("other letters are about none", () => {
  expect(talkFor("offer", "Ana", [talk("a", "held")], "UTC")).toEqual({ kind: "none" });
});
