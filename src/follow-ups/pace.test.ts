import { describe, expect, it } from "vitest";
import type { OrganizationId } from "#people/id.ts";
import { type Affiliation, NO_PREFERENCES } from "#people/person.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { addDays, type DateText } from "#time/date.ts";
import { agreedPace, paceFromDays, paceInWords } from "./agreed-pace.ts";
import { dormantBefore, isDormant } from "./dormant.ts";
import { newPositionOf } from "./new-position.ts";
import { daysAgo, mailed, noon, TODAY } from "./testing.ts";

const day = (text: string) => text as DateText;

describe("an agreed pace", () => {
  const every = (paceMonths: number | null) => ({ ...NO_PREFERENCES, paceMonths });

  it("[R37] is shown and comes round, and is never overdue however long it has been", () => {
    const at = (days: number) => agreedPace(every(3), mailed([days]), TODAY);
    expect(at(30)).toEqual({ kind: "resting", sentence: "A pace of about every 3 months suits you both." });
    expect(at(100)).toEqual({
      kind: "around-now",
      sentence: "A pace of about every 3 months suits you both.",
    });
    expect(at(3_000)).toEqual(at(100));
  });

  it("[R37] reads intervals of other tools as a pace, and nonsense as none", () => {
    expect([7, 30, 90, 180, 365, 730].map((days) => paceInWords(paceFromDays(days) ?? 0))).toEqual([
      "about once a month",
      "about once a month",
      "about every 3 months",
      "about twice a year",
      "about once a year",
      "about every 2 years",
    ]);
    expect([0, -5, Number.NaN, 1e9].map(paceFromDays)).toEqual([undefined, undefined, undefined, undefined]);
    expect(agreedPace(every(null), mailed([900]), TODAY).kind).toBe("none");
    expect(agreedPace(every(-2), mailed([900]), TODAY).kind).toBe("none");
    expect(agreedPace(every(5_000), mailed([900]), TODAY).kind).toBe("none");
    expect(agreedPace(every(2), NO_HISTORY, TODAY).kind).toBe("resting");
  });
});

describe("a dormant tie", () => {
  it("[R50] was once alive, has slept for long by its own rhythm, and is not forgotten", () => {
    expect(isDormant(mailed([400, 407, 414]), TODAY)).toBe(true);
    expect(isDormant(mailed([200, 207, 214]), TODAY)).toBe(false);
    expect(isDormant(mailed([400, 800, 1_200]), TODAY)).toBe(false);
    expect(isDormant(mailed([400]), TODAY)).toBe(false);
    expect(isDormant(mailed([6_000, 6_005, 6_010]), TODAY)).toBe(false);
    expect(isDormant(NO_HISTORY, TODAY)).toBe(false);
  });

  it("can be looked up by the day of its last contact", () => {
    const edge = mailed([270, 272, 274]);
    expect(isDormant(edge, TODAY)).toBe(true);
    expect((edge.lastDay ?? "") < dormantBefore(TODAY)).toBe(true);
    const after = mailed([269, 271, 273]);
    expect(isDormant(after, TODAY)).toBe(false);
    expect((after.lastDay ?? "") < dormantBefore(TODAY)).toBe(false);
  });
});

describe("a new position", () => {
  const at = (organization: string, addedDaysAgo: number, more: Partial<Affiliation> = {}): Affiliation => ({
    organizationId: organization as OrganizationId,
    organization,
    role: "editor",
    startsOn: null,
    endsOn: null,
    readFrom: "",
    importId: null,
    addedAt: noon(daysAgo(addedDaysAgo)),
    ...more,
  });
  const found = (...affiliations: Affiliation[]) =>
    newPositionOf(affiliations, TODAY, "UTC")?.organization ?? null;

  it("[R26] is one that a later import brought, or that began lately by its own date", () => {
    expect(found(at("Old", 300), at("New", 10))).toBe("New");
    expect(found(at("New", 10, { startsOn: daysAgo(60) }))).toBe("New");
    expect(found(at("Older", 300), at("New", 10), at("Newest", 5))).toBe("Newest");
    // On its first day, and on its last.
    expect(found(at("New", 10, { startsOn: TODAY }))).toBe("New");
    expect(found(at("New", 10, { startsOn: daysAgo(60), endsOn: TODAY }))).toBe("New");
  });

  it("[R26] is not what a first import shows, nor what is over, ahead or long known", () => {
    expect(found(at("Now", 10))).toBeNull();
    expect(found()).toBeNull();
    expect(found(at("Old", 300), at("Left", 10, { endsOn: daysAgo(2) }))).toBeNull();
    expect(found(at("Ahead", 10, { startsOn: addDays(TODAY, 30) }))).toBeNull();
    expect(found(at("Old", 900), at("Known", 400))).toBeNull();
    expect(found(at("Old", 300), at("Imported", 5, { startsOn: day("2015-01-01") }))).toBeNull();
  });
});
