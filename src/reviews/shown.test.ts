import { describe, expect, it } from "vitest";
import { proposedLine } from "./line.ts";
import { itemsIn, shownOf, withInitials } from "./shown.ts";

const DRAFT = { form: "email", subject: "Hello", body: "Dear Ana,\r\nthanks.\r\nLin" };

describe("what a reader sees", () => {
  it("[R42] is the letter alone, unless a line and a name are given to go with it", () => {
    const bare = shownOf(DRAFT, { name: "Ana Ruiz" }, { line: "", name: "", initials: false });
    expect(bare).toEqual({ subject: "Hello", body: "Dear Ana,\nthanks.\nLin", line: "", name: "" });
    expect(itemsIn(bare)).toEqual(["letter", "subject"]);
    const more = shownOf(DRAFT, { name: "Ana Ruiz" }, { line: "We met once.", name: "Lin", initials: false });
    expect(itemsIn(more)).toEqual(["letter", "subject", "line", "name"]);
  });

  it("has no subject where the form has none", () => {
    const shown = shownOf(
      { ...DRAFT, form: "message" },
      { name: "Ana Ruiz" },
      { line: "", name: "", initials: false },
    );
    expect(shown.subject).toBeNull();
  });

  it("[R42] may have the recipient's name as initials", () => {
    expect(withInitials("Dear Dr. Ruiz, dear Ana! Ana’s idea, Anatomy, RUIZ", "Dr. Ana Ruiz, PhD")).toBe(
      "Dear Dr. R., dear A.! A.’s idea, Anatomy, R.",
    );
    expect(withInitials("Dear María José", "María José Ørsted-Wang")).toBe("Dear M. J.");
    expect(withInitials("Dear Jose, JOSE\u0301, García; jgarcia@embl.org, lin@embl.org", "José Garcia")).toBe(
      "Dear J., J., G.; …@embl.org, lin@embl.org",
    );
    expect(withInitials("I will ask Will; O'Neill", "Will O’Neill")).toBe("I will ask W.; O.");
    expect(withInitials("尊敬的李伟老师", "李伟")).toBe("尊敬的李.老师");
    expect(withInitials("Dear X", "X")).toBe("Dear X");
  });
});

it("[R42] the line is proposed from position, familiarity and how we met, never from notes", () => {
  const ana = {
    familiarity: "acquaintance",
    howMet: "same lab in Lyon",
    headline: "",
    notes: "left the group",
  } as const;
  expect(proposedLine(ana, { role: "group leader", organization: "EMBL" })).toBe(
    "Group leader, EMBL. We know each other a little: same lab in Lyon.",
  );
  expect(proposedLine({ familiarity: "unknown", howMet: "", headline: "" }, undefined)).toBe("");
});
