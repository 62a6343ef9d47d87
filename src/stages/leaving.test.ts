import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { isNear, leavingList, leavingStep, tellItem, toldBy } from "./leaving.ts";

const day = (text: string) => text as DateText;
const ana = { personId: "ana" as PersonId, name: "Ana Ruiz" };
const ending = { address: "me@lab.example", endsOn: day("2026-06-30") };

it("[R58] says what to do before an address dies: its mail, the sender, and whom to tell, one by one", () => {
  const done = new Map([["export-mail", 5]]);
  const list = leavingList(ending, "me@home.example", [ana], { done, wrote: new Map() }, day("2026-04-01"));
  expect(list.sentence).toBe("me@lab.example reaches you until 30 June 2026.");
  expect(list.steps.map(({ item, doneAt }) => [item, doneAt])).toEqual([
    ["export-mail", 5],
    ["replace-sender", null],
    ["sign-ins", null],
    ["forwarding", null],
  ]);
  expect(list.tell).toEqual([
    {
      ...ana,
      item: tellItem(ana.personId),
      doneAt: null,
      wroteAt: null,
      news: "my address me@lab.example reaches me until 30 June 2026, and from now on I read me@home.example",
    },
  ]);
});

it("[R58] still helps once the address is gone", () => {
  const list = leavingList(
    ending,
    null,
    [ana],
    { done: new Map(), wrote: new Map([[ana.personId, 7]]) },
    day("2026-07-02"),
  );
  expect(list.sentence).toBe("me@lab.example ended on 30 June 2026.");
  expect(list.tell[0]?.news).toBe("my address me@lab.example no longer reaches me");
  expect(list.tell[0]?.wroteAt).toBe(7);
});

it("[R58] is offered some months around the end, and not years before or after", () => {
  expect(isNear(day("2026-06-30"), day("2026-04-01"))).toBe(true);
  expect(isNear(day("2026-06-30"), day("2026-08-01"))).toBe(true);
  expect(isNear(day("2026-06-30"), day("2025-06-30"))).toBe(false);
  expect(isNear(day("2026-06-30"), day("2028-06-30"))).toBe(false);
});

it("ticks only what a list can have", () => {
  expect(leavingStep("sign-ins")).toBe("Change what you sign in to with it");
  expect(leavingStep("sell")).toBeUndefined();
  expect([toldBy("tell:x"), toldBy("sign-ins")]).toEqual(["x", undefined]);
});
