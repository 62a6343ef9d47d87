import { expect, it } from "vitest";
import type { OrganizationId } from "#people/id.ts";
import type { Affiliation } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { leftBehind, leftBehindInWords } from "./left-behind.ts";

const today = "2026-11-29" as DateText;
const at = (day: string) => Date.parse(day);

function position(organization: string, from: string | null, to: string | null, addedAt = "2025-01-01") {
  return {
    organizationId: organization as OrganizationId,
    organization,
    role: "",
    startsOn: from as DateText | null,
    endsOn: to as DateText | null,
    readFrom: "",
    importId: null,
    addedAt: at(addedAt),
  } as unknown as Affiliation;
}

function email(value: string, addedAt = "2025-01-01") {
  return { kind: "email", value, key: value, stale: false, addedAt: at(addedAt) } as const;
}

const moved = [
  position("Lundbeck", "2026-09-01", null, "2026-11-29"),
  position("Novo Nordisk", null, "2026-08-31"),
];

function found(address: ReturnType<typeof email>, positions = moved, heard: [string, number][] = []) {
  const heardFrom = new Map(heard);
  return leftBehind({ name: "Søren Kjær", points: [address], positions, heardFrom, today });
}

it("[R26] [R58] an address of the place that somebody left may have ended with it", () => {
  const [old] = found(email("soren.kjaer@novonordisk.example"));
  expect(old).toEqual({ address: "soren.kjaer@novonordisk.example", place: "Novo Nordisk", sure: true });
  expect(old && leftBehindInWords(old)).toBe(
    "the address soren.kjaer@novonordisk.example is of Novo Nordisk, which they have left",
  );
  expect(found(email("soren@nnpharma.example"))).toMatchObject([{ place: "Novo Nordisk", sure: false }]);
});

it("[R26] no other address is doubted: a mailbox for everybody, one's own, the new place's, one that came since", () => {
  for (const address of ["soren@gmail.com", "me@kjaer.dk", "soren@lundbeck.example"])
    expect(found(email(address)), address).toEqual([]);
  expect(found(email("soren@nnpharma.example", "2026-11-30"))).toEqual([]);
  const heard: [string, number] = ["s@novonordisk.example", at("2026-11-02")];
  expect(found(email("s@novonordisk.example"), moved, [heard])).toEqual([]);
  expect(found(email("s@novonordisk.example"), [position("Novo Nordisk", null, null)])).toEqual([]);
});
