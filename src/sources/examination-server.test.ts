import { expect, it } from "vitest";
import { serverFindings, unseenServer } from "./examination-server.ts";

const WELL = {
  version: 150_012,
  encoding: "UTF8",
  follows: false,
  makesTables: true,
  closedTables: [],
  switchedOff: [],
  lacking: [],
  migrations: ["0001-people"],
  signInsOver: [],
};
const troubles = (more: Partial<Parameters<typeof serverFindings>[0]>) =>
  serverFindings({ ...WELL, ...more }, ["0001-people"])
    .filter(({ state }) => state === "attention")
    .map(({ of, says }) => `${of}: ${says}`);

it("the doctor finds nothing where a server is as it should be", () => {
  expect(troubles({})).toEqual([]);
  expect(troubles({ migrations: [] })).toEqual([]);
});

it.each([
  [{ version: 140_001 }, /^PostgreSQL: Version 14 is too old/],
  [{ encoding: "LATIN1" }, /^encoding: It keeps text as LATIN1/],
  [{ switchedOff: ["fsync"] }, /^durability: fsync is off there: a power cut/],
  [{ follows: true }, /^rights: It follows another server/],
  [{ closedTables: ["people"] }, /^rights: .*\(people\).*grant select, insert, update, delete/],
  [{ makesTables: false }, /^rights: .*grant create on schema public/],
  [{ migrations: ["0001-people", "9999-later"] }, /^layout: Written by a newer Weakties \(9999-later\)/],
  [{ signInsOver: ["Sign in again."] }, /^sign-in: Sign in again/],
])("the doctor says what is amiss at a server: %j", (more, says) => {
  expect(troubles(more)).toEqual([expect.stringMatching(says)]);
});

it("the doctor repeats no password, as it is written in the address or as it is meant", () => {
  const url = "postgres://me:a%23bc@here/db";
  expect(unseenServer("no a#bc and no a%23bc here", url).says).toBe("no … and no … here");
  expect(unseenServer("no address", "postgres ://me:abc@x").says).toBe("no address");
});
