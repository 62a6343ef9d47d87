import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../reading.ts";
import { noteReader } from "../testing.ts";

describe("who gave advice", () => {
  let read: (note: string) => Reading;
  beforeAll(async () => {
    read = await noteReader();
  });

  it.each([
    ["zoom w/ Ola Brandt today, he does audits. Thinks I should write to his boss Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. His advice: talk to Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. Recommended asking Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. Her tip was to ask Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. Warned me not to work for Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. He thinks I should write to Eszter Soós", "Ola Brandt"],
    ["Met Ola Brandt. Eszter Soós thinks I should wait", "Eszter Soós"],
    ["Tip from Ola: ask Eszter Soós", "Ola"],
  ])("is whoever was spoken of, and not whom they speak about: %s", (note, who) => {
    const { people, items } = read(note);
    const [given, ...more] = items.filter(({ kind }) => kind === "advice");
    expect(more).toEqual([]);
    expect(
      given !== undefined && "person" in given && people.find(({ key }) => key === given.person)?.name,
    ).toBe(who);
  });
});
