import { describe, expect, it } from "vitest";
import type { PersonId } from "./id.ts";
import { mergedPerson } from "./merged.ts";
import { NO_PREFERENCES, type Person } from "./person.ts";

const ana: Person = {
  id: "ana" as PersonId,
  name: "Ana Ruiz",
  headline: "",
  familiarity: "unknown",
  addressAs: "",
  howMet: "",
  notes: "",
  leftOut: false,
  close: false,
  mentor: false,
  preferences: NO_PREFERENCES,
  connectedOn: null,
  birthday: null,
  version: 3,
  createdAt: 20,
  updatedAt: 30,
};
const other: Person = { ...ana, id: "other" as PersonId, name: "A. Ruiz", version: 2, createdAt: 10 };

describe("one person out of two", () => {
  it("fills in what only one of them tells, and keeps the words of who stays", () => {
    const told = mergedPerson(
      { ...ana, howMet: "summer school" },
      { ...other, headline: "Group leader, EMBL", familiarity: "known", mentor: true },
    );
    expect(told).toMatchObject({
      id: "ana",
      name: "Ana Ruiz",
      headline: "Group leader, EMBL",
      familiarity: "known",
      howMet: "summer school",
      mentor: true,
      createdAt: 10,
    });
  });

  it("takes a name over an address that stands for one", () => {
    expect(mergedPerson({ ...ana, name: "ana@example.org" }, other).name).toBe("A. Ruiz");
  });

  it("keeps both where they differ, and nothing twice", () => {
    const one = { ...ana, howMet: "summer school", notes: "Likes tea." };
    expect(mergedPerson(one, { ...other, howMet: "same lab", notes: "Moved in May." })).toMatchObject({
      howMet: "summer school; same lab",
      notes: "Likes tea.\n\nMoved in May.",
    });
    expect(mergedPerson(one, { ...other, howMet: "summer school", notes: "tea" })).toMatchObject({
      howMet: "summer school",
      notes: "Likes tea.",
    });
    const long = "x".repeat(490);
    expect(mergedPerson(one, { ...other, howMet: long })).toMatchObject({
      howMet: "summer school",
      notes: `Likes tea.\n\n${long}`,
    });
  });

  it("keeps the pace of whoever has one, and every wish to be left alone", () => {
    const preferences = { ...NO_PREFERENCES, paceMonths: 6, note: "short mail" };
    const told = mergedPerson(
      { ...ana, preferences },
      { ...other, leftOut: true, preferences: { ...preferences, paceMonths: 2, doNotContact: true } },
    );
    expect(told.preferences).toEqual({ ...preferences, doNotContact: true });
    expect(told.leftOut).toBe(true);
    expect(mergedPerson(ana, { ...other, preferences }).preferences.paceMonths).toBe(6);
  });

  it("takes the fuller of two birthdays, and notes one that is another", () => {
    const birthday = (one: string | null, two: string | null) =>
      mergedPerson({ ...ana, birthday: one }, { ...other, birthday: two });
    expect(birthday("--04-12", "1990-04-12").birthday).toBe("1990-04-12");
    expect(birthday(null, "--04-12").birthday).toBe("--04-12");
    expect(birthday("1990-04-12", "--05-12")).toMatchObject({
      birthday: "1990-04-12",
      notes: "Another birthday was noted: 05-12.",
    });
  });

  it("has a version that no edit of either leads to at once", () => {
    expect(mergedPerson(ana, other).version).toBe(6);
  });
});
