import { describe, expect, it } from "vitest";
import { noteReader } from "../testing.ts";

describe("a month that is somebody's name as well", () => {
  it.each([
    ["met Jan van der Berg at EPO", "Jan van der Berg"],
    ["met Jan van Dijk at the bakery", "Jan van Dijk"],
    ["coffee with Mei van Dijk, she told me to apply", "Mei van Dijk"],
  ])("[R9] is the name where a Dutch reader of dates is asked: %s", async (note, name) => {
    const read = await noteReader(["en-GB", "nl", "de"]);
    const { people, items } = read(note);
    expect(people.map((each) => each.name)).toEqual([name]);
    expect(items[0]).toMatchObject({ kind: "touch", on: "2026-11-25" });
  });

  it.each([
    ["met Ana Ruiz, told me to apply in Jan", "2027-01-31"],
    ["met Ana Ruiz, told me to apply before the end of Jan", "2027-01-31"],
    ["met Ana Ruiz, told me to apply by 5 Jan", "2027-01-05"],
  ])("is the month with a word of time before it: %s", async (note, on) => {
    const read = await noteReader(["nl"]);
    expect(read(note).items.find(({ kind }) => kind === "advice")).toMatchObject({ on });
  });
});
