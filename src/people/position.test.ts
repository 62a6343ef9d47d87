import { describe, expect, it } from "vitest";
import { headlineAfter } from "./position.ts";

const LAB = { role: "Staff scientist", organization: "EMBL" };
const DELTA = { role: "Group leader", organization: "Delta Biologics" };

describe("[R26] the line under a name", () => {
  it("follows a move where it only said where they were", () => {
    expect(headlineAfter("Staff scientist, EMBL", [LAB], DELTA)).toBe("Group leader, Delta Biologics");
    expect(headlineAfter("", [], { role: "", organization: "Delta Biologics" })).toBe("Delta Biologics");
  });

  it("stays as it is in words of their own", () => {
    expect(headlineAfter("I make microscopes see more", [LAB], DELTA)).toBe("I make microscopes see more");
  });
});
