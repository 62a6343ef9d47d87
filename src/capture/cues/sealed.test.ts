import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../reading.ts";
import { noteReader } from "../testing.ts";
import { isSeal } from "./sealed.ts";

describe("what is to be kept", () => {
  let read: (note: string) => Reading;
  beforeAll(async () => {
    read = await noteReader();
  });

  it.each([
    ["Talk with my boss: he isnt happy that I look around, dont mention to Dr. Falk", null],
    ["Lunch with Eszter Soós. She is leaving in March, please don’t tell Falk", "Eszter Soós"],
    ["coffee w eszter, shes leaving in march, dont tell falk", "Eszter"],
    ["Met Eszter Soós: they close the lab next year (not to be mentioned to Falk)", "Eszter Soós"],
    ["Met Eszter Soós, she has another offer. Falk must not know", "Eszter Soós"],
    ["Don't tell Falk: Eszter Soós is leaving in March", "Eszter Soós"],
    ["Met Eszter Soós. She told me to apply elsewhere, keep it from Falk", "Eszter Soós"],
  ])(
    "[R15] is off the record, theirs who told it, and makes nobody of whom it is kept from: %s",
    (note, who) => {
      const { people, items, unread } = read(note);
      expect(people.map(({ name }) => name).join()).not.toMatch(/falk/i);
      const secrets = items.filter((item) => item.kind === "advice");
      expect(secrets).toMatchObject([{ offRecord: true, text: expect.stringMatching(/falk/i) }]);
      expect(people.find(({ key }) => key === secrets[0]?.person)?.name ?? null).toBe(who);
      // The rest of what was told stands nowhere in the open.
      const open = items.filter((item) => !secrets.includes(item as (typeof secrets)[number]));
      expect(JSON.stringify([open, unread])).not.toMatch(/falk|leav|offer|close|look around|elsewhere/i);
    },
  );

  it("[R15] is what its sentence told, and not what stands beside it", () => {
    const note =
      "Met Eszter Soós. She told me to learn Python. They are merging and she applies, nobody knows yet. Promised her my CV by Friday";
    expect(read(note).items).toMatchObject([
      { kind: "touch", text: "" },
      { kind: "advice", text: "Learn Python", offRecord: false },
      { kind: "advice", text: "They are merging and she applies", offRecord: true },
      { kind: "promise", text: "My CV", on: "2026-11-27" },
    ]);
  });

  it.each([
    "don't pass it on",
    "Please do not share this with her boss yet",
    "she asked me not to tell anyone",
    "promised not to mention it",
    "I must keep this to myself",
    "just between us",
    "not public yet",
    "don't use her name",
    "Prof. Falk doesn't know yet",
    "don't tell Falk about the offer",
  ])("is told by: %s", (words) => {
    expect(isSeal(words)).toBe(true);
  });

  it.each([
    "don't mention your salary",
    "never say no to a talk",
    "don't tell them about the gap year",
    "don't share a flat",
    "she doesn't know yet",
    "I don't know",
    "keep it short",
    "keep it up to date",
    "not official languages",
    "don't quote too many papers",
  ])("is not told by what is advice, or nothing: %s", (words) => {
    expect(isSeal(words)).toBe(false);
  });

  it("[R15] is mine to keep as well where I promised it", () => {
    const { items } = read("Met Eszter Soós, she is leaving in March. I promised not to tell Falk");
    expect(items).toMatchObject([
      { kind: "touch", text: "" },
      { kind: "advice", text: "She is leaving in March", offRecord: true },
      { kind: "promise" },
    ]);
  });

  it("is advice where it says what not to tell", () => {
    expect(read("Met Eszter Soós, she said don't mention your salary").items).toMatchObject([
      { kind: "touch" },
      { kind: "advice", text: "Don't mention your salary", offRecord: false },
    ]);
  });
});
