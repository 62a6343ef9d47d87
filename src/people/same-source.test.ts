import { expect, it } from "vitest";
import { isSameSource } from "./same-source.ts";

const given = (...files: readonly string[]) => ({ format: "vcard", files });

it.each([
  [given("contacts.vcf"), given("contacts (2).vcf"), true],
  [given("Contacts-2026-03-01.vcf"), given("contacts-2026-11-29.vcf"), true],
  [given("a.vcf", "friends.vcf"), given("friends.vcf"), true],
  [given("contacts.vcf"), given("friends.vcf"), false],
  [given("contacts.vcf"), { format: "csv", files: ["contacts.vcf"] }, false],
  [given(), given(), false],
])("%j and %j are of the same source: %s", (one, other, same) => {
  expect(isSameSource(one, other)).toBe(same);
});
