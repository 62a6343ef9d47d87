import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import {
  headlineAfter,
  isPresent,
  lineOfTwo,
  mainOf,
  moveFirst,
  readFromInWords,
  whatOthersCall,
  workFirst,
} from "./position.ts";

const LAB = { role: "Staff scientist", organization: "EMBL" };
const DELTA = { role: "Group leader", organization: "Delta Biologics" };

const BOARD = { role: "Board member", organization: "Lumen" };
const PROFESSOR = { role: "Professor", organization: "EMBL" };

describe("[R26] the line under a name", () => {
  it("tells of their work, whatever they are beside it, and whichever was told first", () => {
    const [board, professor] = ["Board member, Lumen", "Professor, EMBL"];
    expect(lineOfTwo(board, professor)).toBe(professor);
    expect(lineOfTwo(professor, board)).toBe(professor);
    expect(lineOfTwo(board, "")).toBe(board);
    expect(lineOfTwo(board, "Trustee, Delta")).toBe(board);
    expect(headlineAfter(professor, [PROFESSOR], BOARD)).toBe(professor);
    expect(headlineAfter(board, [BOARD], PROFESSOR)).toBe(professor);
  });

  it("is the fuller one of two that say the same, and otherwise the first", () => {
    expect(lineOfTwo("EMBL", "Group leader, EMBL")).toBe("Group leader, EMBL");
    expect(lineOfTwo("", "Group leader, EMBL")).toBe("Group leader, EMBL");
    expect(lineOfTwo("Postdoc, Delta", "Group leader, EMBL")).toBe("Postdoc, Delta");
  });

  it("is made of the work that goes on, of several places told at once", () => {
    const over = { ...DELTA, endsOn: "2020-01-01" as DateText };
    expect(mainOf([BOARD, over, PROFESSOR])).toBe(PROFESSOR);
    expect(mainOf([over, BOARD])).toBe(BOARD);
    expect(mainOf([over])).toBe(over);
    expect(mainOf([])).toBeUndefined();
    expect(workFirst([BOARD, PROFESSOR, LAB])).toEqual([PROFESSOR, LAB, BOARD]);
  });

  it("follows a move where it only said where they were", () => {
    expect(headlineAfter("Staff scientist, EMBL", [LAB], DELTA)).toBe("Group leader, Delta Biologics");
    expect(headlineAfter("", [], { role: "", organization: "Delta Biologics" })).toBe("Delta Biologics");
  });

  it("stays as it is in words of their own", () => {
    expect(headlineAfter("I make microscopes see more", [LAB], DELTA)).toBe("I make microscopes see more");
  });
});

it("says what somebody is, or where they are, of whom no more is known", () => {
  const at = (role: string, organization: string) => ({ role, organization });
  expect(whatOthersCall("Kappa", at("", "Kappa"))).toBe("at Kappa");
  expect(whatOthersCall("", at("", "Kappa"))).toBe("at Kappa");
  expect(whatOthersCall("Kappa", at("Chemist", "Kappa"))).toBe("Chemist at Kappa");
  expect(whatOthersCall("I look for crystals", at("", "Kappa"))).toBe("I look for crystals");
  expect(whatOthersCall("a painter", undefined)).toBe("a painter");
  expect(whatOthersCall("", undefined)).toBe("");
});

it.each([
  [null, null, true],
  ["2026-05-04", "2026-05-04", true],
  ["2026-05-05", null, false],
  [null, "2026-05-03", false],
])("finds somebody who is there from %s to %s on 4 May: %s", (startsOn, endsOn, there) => {
  const place = { startsOn: startsOn as DateText | null, endsOn: endsOn as DateText | null };
  expect(isPresent(place, "2026-05-04" as DateText)).toBe(there);
});

it("names the domain of an address only where the place is called otherwise", () => {
  const readFrom = "embl.de";
  expect(readFromInWords({ organization: "EMBL", readFrom })).toBe("read from their address at embl.de");
  expect(readFromInWords({ organization: "embl.de", readFrom })).toBe("read from their address");
});

describe("[R26] a move that the user told of", () => {
  const MOVED = "2026-11-29" as DateText;
  const place = (role: string, more: object) => ({
    ...{ role, startsOn: null, endsOn: null, importId: null, addedAt: Date.parse("2026-11-30") },
    ...more,
  });
  const own = place("Lead", { startsOn: MOVED, addedAt: Date.parse("2026-11-29") });
  const inOrder = (...places: readonly (typeof own)[]) => moveFirst(places).map(({ role }) => role);

  it("stands before what a file tells in the half year after, and before what began earlier", () => {
    const importId = "01900000-0000-7000-8000-000000000000" as never;
    expect(inOrder(place("Postdoc", { importId }), own)).toEqual(["Lead", "Postdoc"]);
    const began = (startsOn: string) =>
      place("Postdoc", { importId, startsOn, addedAt: Date.parse("2029-01-01") });
    expect(inOrder(began("2020-01-01"), own)).toEqual(["Lead", "Postdoc"]);
    expect(inOrder(began("2028-01-01"), own)).toEqual(["Postdoc", "Lead"]);
    const late = place("Postdoc", { importId, addedAt: Date.parse("2027-08-01") });
    expect(inOrder(late, own)).toEqual(["Postdoc", "Lead"]);
  });

  it("leaves the order of what the user said, of what is over, and of what has no day", () => {
    expect(inOrder(place("Board member", {}), own)).toEqual(["Board member", "Lead"]);
    const importId = "01900000-0000-7000-8000-000000000000" as never;
    const told = place("Postdoc", { importId });
    expect(inOrder(told, { ...own, endsOn: MOVED as never })).toEqual(["Postdoc", "Lead"]);
    expect(inOrder(told, place("Lead", {}))).toEqual(["Postdoc", "Lead"]);
  });
});
