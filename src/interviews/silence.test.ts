import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { isThisWeek, otherAskedAt, type Silence, stepAfterSilence } from "./silence.ts";

const day = (text: string) => text as DateText;

/** Asked on a Friday. */
function after(today: string, more: Partial<Silence> = {}) {
  const silence = {
    askedOn: day("2026-11-13"),
    remindedOn: null,
    otherAskedOn: null,
    closed: false,
    patience: 7,
    ...more,
  };
  return stepAfterSilence(silence, day(today));
}

it("[R33] has patience for seven working days, weekends not counted", () => {
  expect(after("2026-11-23")).toEqual({ kind: "wait", from: "2026-11-24", since: "2026-11-13" });
  expect(after("2026-11-24")).toMatchObject({ kind: "remind-or-ask-another", since: "2026-11-13" });
});

it("[R24] [R33] waits as long as is usual where they work", () => {
  expect(after("2026-11-17", { patience: 3 })).toMatchObject({ kind: "wait", from: "2026-11-18" });
  expect(after("2026-11-26", { patience: 10 })).toMatchObject({ kind: "wait", from: "2026-11-27" });
  expect(after("2026-11-27", { patience: 10 }).kind).toBe("remind-or-ask-another");
});

it("[R33] leaves a week between a reminder and a letter to somebody else at the same place", () => {
  const other = { otherAskedOn: day("2026-11-23") };
  expect(after("2026-11-29", other)).toMatchObject({ kind: "wait", from: "2026-11-30" });
  expect(after("2026-11-30", other).kind).toBe("remind");
  expect(isThisWeek(day("2026-11-23"), day("2026-11-29"))).toBe(true);
  expect(isThisWeek(day("2026-11-23"), day("2026-11-23"))).toBe(true);
  expect(isThisWeek(day("2026-11-24"), day("2026-11-23"))).toBe(false);
  expect(isThisWeek(day("2026-11-23"), day("2026-11-30"))).toBe(false);
});

it("[R33] reminds once; then it is somebody else's turn, and after that it lets go", () => {
  const reminded = { remindedOn: day("2026-11-24") };
  expect(after("2026-12-02", reminded)).toMatchObject({ kind: "wait", since: "2026-11-24" });
  expect(after("2026-12-03", reminded).kind).toBe("ask-another");
  expect(after("2026-12-03", { ...reminded, otherAskedOn: day("2026-12-01") }).kind).toBe("let-go");
});

it("[R33] does not remind out of nowhere, nor where the user noted that no answer came", () => {
  expect(after("2027-01-13").kind).toBe("ask-another");
  expect(after("2026-11-19", { closed: true })).toMatchObject({ kind: "wait", from: "2026-11-20" });
  expect(after("2026-11-20", { closed: true }).kind).toBe("ask-another");
});

it("[R33] counts somebody else only where they share a place and were asked afterwards", () => {
  const asked = (who: string, askedAt: number, ...organizations: readonly string[]) => ({
    personId: who as PersonId,
    askedAt,
    organizations,
  });
  const ana = asked("ana", 10, "embl", "lyon");
  expect(otherAskedAt(ana, [ana])).toBeNull();
  // On the same day, and whoever has a second place besides.
  const both = { ...asked("noor", ana.askedAt, "embl"), organizations: ["lyon", "embl"] };
  expect(otherAskedAt(ana, [both])).toBe(ana.askedAt);
  expect(otherAskedAt(ana, [ana, asked("ana", 30, "embl"), asked("lin", 20, "bergen")])).toBeNull();
  expect(otherAskedAt(ana, [asked("imre", 5, "embl")])).toBeNull();
  expect(otherAskedAt(ana, [asked("imre", 20, "lyon"), asked("zoe", 15, "embl")])).toBe(20);
});
