import { expect, it } from "vitest";
import type { OrganizationId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { type Reading, readPlaces, type Somebody } from "./read-place.ts";

const NOW = Date.UTC(2026, 2, 2);
const DAY = 86_400_000;
const EMBL = { id: "embl" as OrganizationId, name: "European Molecular Biology Laboratory" };
const LUMEN = { id: "lumen" as OrganizationId, name: "Lumen" };

let people = 0;
function somebody(address: string, more: Partial<Somebody> = {}): Somebody {
  people += 1;
  return {
    person: people,
    name: "Ana Ruiz",
    addresses: [{ address, lastAt: null }],
    told: [],
    before: [],
    read: null,
    refused: false,
    ...more,
  };
}

function placesOf(everybody: readonly Somebody[], more: Partial<Reading> = {}): readonly string[] {
  const reading = { everybody, organizations: [], refused: new Set<string>(), now: NOW, ...more };
  return atOnce(readPlaces(reading)).map(({ place }) => place.name);
}

it("[R57] the domain is the name of a place that the book does not know", () => {
  expect(placesOf([somebody("ana@mail.embl.de")])).toEqual(["embl.de"]);
  expect(placesOf([somebody("ana@gmail.com")])).toEqual([]);
});

it("[R57] one person who is there and a name that the domain spells are enough; without that it takes two", () => {
  const there = (place: typeof LUMEN) => somebody("imre@embl.de", { told: [place] });
  expect(placesOf([somebody("ana@embl.de"), there(EMBL)])).toEqual([EMBL.name]);
  expect(placesOf([somebody("ana@embl.de"), there(LUMEN)])).toEqual(["embl.de"]);
  expect(placesOf([somebody("ana@embl.de"), there(LUMEN), there(LUMEN)])).toEqual(["Lumen"]);
});

it("[R57] of two places told equally often one is taken, whoever is read first", () => {
  const there = (...told: readonly (typeof LUMEN)[]) => somebody("imre@crg.eu", { told });
  const lab = { id: "lab" as OrganizationId, name: "Lab" };
  const told = [there(LUMEN, lab), there(lab, LUMEN)];
  for (const both of [told, told.toReversed()])
    expect(placesOf([...both, somebody("ana@crg.eu")])).toEqual(["Lab"]);
});

it("[R57] where people of one domain are at many places, none of them is taken", () => {
  const at = (name: string) => somebody("imre@hub.eu", { told: [{ id: null, name }] });
  const some = [at("Northlight"), at("Northlight"), at("Grund"), at("Osei"), somebody("ana@hub.eu")];
  expect(placesOf(some)).toEqual(["hub.eu"]);
});

it("[R57] the one organization that is called as the domain is meant; of two, neither", () => {
  const organizations = [LUMEN];
  expect(placesOf([somebody("ana@lumen.io")], { organizations })).toEqual(["Lumen"]);
  const two = [...organizations, { id: "lumen2" as OrganizationId, name: "LUMEN" }];
  expect(placesOf([somebody("ana@lumen.io")], { organizations: two })).toEqual(["lumen.io"]);
});

it("[R57] what the user called a domain counts more than what others say", () => {
  const mine = { id: "mine" as OrganizationId, name: "The lab in the hills" };
  const renamed = somebody("kim@embl.de", { name: "Kim Osei", read: { place: mine, domain: "embl.de" } });
  const told = somebody("imre@embl.de", { told: [EMBL] });
  expect(placesOf([renamed, told, told, somebody("ana@embl.de")])).toEqual([mine.name, mine.name]);
});

it("[R57] an address that was last used years ago tells nothing of today", () => {
  const used = (daysAgo: number) =>
    somebody("", { addresses: [{ address: "ana@embl.de", lastAt: NOW - daysAgo * DAY }] });
  expect(placesOf([used(300)])).toEqual(["embl.de"]);
  expect(placesOf([used(5 * 365)])).toEqual([]);
});

it("[R57] of two addresses the one used last tells it; where that is not known, neither", () => {
  const two = (one: number | null, other: number | null) =>
    somebody("", {
      addresses: [
        { address: "ana@embl.de", lastAt: one },
        { address: "ana@crg.eu", lastAt: other },
      ],
    });
  expect(placesOf([two(NOW - 90 * DAY, NOW - 9 * DAY)])).toEqual(["crg.eu"]);
  expect(placesOf([two(NOW - 90 * DAY, NOW - 900 * DAY)])).toEqual(["embl.de"]);
  expect(placesOf([two(null, null)])).toEqual([]);
});

it("[R57] a domain that bears the name of all who write from it is their own", () => {
  const family = ["Ana Ruiz", "Luis Ruiz"].map((name) => somebody("x@ruiz.net", { name }));
  expect(placesOf(family)).toEqual([]);
  expect(placesOf([...family, somebody("kim@ruiz.net", { name: "Kim Osei" })])).toHaveLength(3);
});

it("[R57] whoever has a place, was there before, or of whom it was refused, has none that is read", () => {
  expect(placesOf([somebody("ana@embl.de", { told: [LUMEN] })])).toEqual([]);
  expect(placesOf([somebody("ana@embl.de", { before: [EMBL.name] })])).toEqual([]);
  expect(placesOf([somebody("ana@embl.de", { refused: true })])).toEqual([]);
  expect(placesOf([somebody("ana@embl.de")], { refused: new Set(["embl.de"]) })).toEqual([]);
  const freelance = [{ id: null, name: "Freelance" }];
  expect(placesOf([somebody("ana@embl.de", { told: freelance })])).toEqual(["embl.de"]);
});
