import { expect, it } from "vitest";
import type { OptionId, PersonId } from "#people/id.ts";
import type { Course, Outdated } from "#projections/outdated.ts";
import type { Held } from "#projections/projection.ts";
import { NO_HISTORY, type TieHistory } from "#ties/history.ts";
import { addDays } from "#time/date.ts";
import { daysAgo, kinds, mailed, noon, only, person, snapshot, TODAY } from "./testing.ts";

it("[R26] [R46] brings an old picture right in one letter, with good wishes for a new position where there is one", () => {
  const since = noon(daysAgo(20));
  const turn: Course = {
    optionId: "o" as OptionId,
    name: "Patent law",
    verdict: "pursue",
    reason: "",
    since,
  };
  const told = { picture: "imaging", optionId: null, source: "talk", sourceId: null } as const;
  const held: Held = { ...told, said: false, personId: "ana" as PersonId, since: noon(daysAgo(400)) };
  const outdated: readonly Outdated[] = [{ personId: held.personId, held, turn }];
  const whyOf = (organization: string | null) => {
    const newPosition = organization === null ? null : { organization, role: "", since: addDays(TODAY, -9) };
    const ana = person("Ana", { familiarity: "known", history: mailed([60]), newPosition });
    return only(snapshot({ people: [ana], outdated })).why;
  };
  expect(whyOf("EMBL")).toContain("They have a new position too (EMBL): good wishes fit in the same letter.");
  expect(whyOf(null).join()).not.toContain("new position");
});

it("[R12] [R46] lets a stranger be who never wrote or talked with me: they have no picture to put right", () => {
  const turn: Course = {
    optionId: "o" as OptionId,
    name: "Patent law",
    verdict: "pursue",
    reason: "",
    since: noon(daysAgo(20)),
  };
  const told = { picture: "imaging", optionId: null, source: "letter", sourceId: null } as const;
  const held: Held = { ...told, said: false, personId: "ana" as PersonId, since: noon(daysAgo(60)) };
  const outdated: readonly Outdated[] = [{ personId: held.personId, held, turn }];
  const kindsOf = (history: TieHistory) =>
    kinds(snapshot({ people: [person("Ana", { familiarity: "stranger", history })], outdated }));
  expect(kindsOf(NO_HISTORY)).not.toContain("picture");
  expect(kindsOf(mailed([60, 40, 20]))).toContain("picture");
});
