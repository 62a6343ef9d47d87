import { expect, it } from "vitest";
import type { Interview } from "#interviews/interview.ts";
import { askedOfMe, talkFor } from "./talk-for.ts";

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

it("a yes and a no to what they ask me are about that, where none of mine waits for one", () => {
  const theirs = talk("b", "planned", { iAmAsked: true });
  expect(talkFor("confirmation", "Ana", [talk("a", "asked"), theirs], "UTC")).toMatchObject({
    interview: { id: "b" },
  });
  expect(talkFor("confirmation", "Ana", [talk("a", "answered"), theirs], "UTC")).toMatchObject({
    interview: { id: "a" },
  });
  expect(talkFor("decline", "Ana", [talk("a", "asked"), theirs], "UTC")).toMatchObject({
    interview: { id: "b" },
  });
  expect(talkFor("confirmation", "Ana", [theirs, { ...theirs, id: "c" as never }], "UTC")).toMatchObject({
    kind: "several",
    says: expect.stringMatching(/^Ana asked you for 2 conversations: of 1 January 1970, about your work/),
  });
});

it("a letter to whoever asks me is first an answer, unless something that I asked for is under way", () => {
  const theirs = talk("b", "planned", { iAmAsked: true });
  expect(askedOfMe([talk("a", "thanked"), theirs])).toBe(theirs);
  expect(askedOfMe([talk("a", "asked"), theirs])).toBeUndefined();
  expect(askedOfMe([talk("b", "held", { iAmAsked: true })])).toBeUndefined();
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
