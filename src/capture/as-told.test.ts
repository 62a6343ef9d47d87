import { describe, expect, it } from "vitest";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();
const known = (text: string) => read(text, (name) => /^(?:Ana|Bob|Kim)$/.test(name));
const kinds = (text: string) => known(text).items.map(({ kind }) => kind);

describe("who tells whom, and whether they do [R9]", () => {
  it.each([
    "Told Ana to apply for the June course",
    "told Ana to wait",
    "I told Ana to apply for the June course",
    "We told Ana and Bob to wait",
    "Advised Ana to take the job",
    "Encouraged Ana to apply",
    "Urged Ana to apply early",
    "Warned Ana about the boss",
    "Reminded Ana to apply",
    "Recommended Ana the June course",
    "Suggested to Ana that she apply",
    "Told Ana that she should apply",
  ])("is my touch with them, and no advice of theirs, where I told it: %s", (text) => {
    const { items, people } = known(text);
    expect(people[0]?.name).toBe("Ana");
    expect(items).toMatchObject([{ kind: "touch", on: TODAY, text: text.replace(/^t/, "T") }]);
  });

  it.each([
    "Ana didn't tell me to apply for the June course",
    "Ana did not tell me to apply",
    "Ana never told me to apply",
    "Ana hasn't told me to apply",
    "Ana didn't say I should apply",
    "Ana didn't suggest anything",
    "Ana did not advise me to wait",
    "Nobody told me to apply",
    "nobody said I should apply",
  ])("is nothing where they did not: %s", (text) => {
    const { items, unread } = known(text);
    expect(items).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it.each([
    "Ana told me to apply",
    "Told me to apply",
    "Ana said not to apply",
    "Ana warned me about the boss",
    "Warned against startups",
    "Ana doesn't think patents are for me",
  ])("is advice where they did: %s", (text) => {
    expect(kinds(text)).toEqual(["advice"]);
  });

  it.each([
    "Ana gave birth last week!",
    "Ana gave notice",
    "Ana gave up on academia",
    "Ana got married last week",
    "Ana helped Bob with the poster",
    "never told Ana about it",
  ])("is no contact where it is news of theirs alone: %s", (text) => {
    const { items, unread } = known(text);
    expect(items).toEqual([]);
    expect(unread).toEqual([text.replace("!", "").replace(/^n/, "N")]);
  });

  it.each(["Ana gave me her slides", "Ana helped me with the poster", "gave Ana the book back"])(
    "is a contact where something went from one to the other: %s",
    (text) => {
      expect(kinds(text)).toEqual(["touch"]);
    },
  );

  it("is mine to do where I ask to be reminded", () => {
    for (const asked of ["remind me to", "Please remind me to", "Note to self:", "Reminder to"])
      expect(known(`${asked} congratulate Bob on Friday`).items).toMatchObject([
        { kind: "promise", text: "Congratulate Bob", on: "2026-11-27" },
      ]);
  });
});

describe("what somebody recommends, and was asked about [R9]", () => {
  it("is nobody where no name is known that reads so", () => {
    const talk =
      "saw ana's talk at the retreat on 12 November, asked her about sabbaticals, she recommends Lisbon";
    const { people, items } = read(talk);
    expect(people.map(({ name }) => name)).toEqual(["Ana"]);
    expect(items).toMatchObject([
      {
        kind: "touch",
        by: "event",
        on: "2026-11-12",
        text: expect.stringMatching(/^Ana's talk at the retreat/),
      },
      { kind: "advice", person: "p1", text: expect.stringContaining("Lisbon") },
    ]);
    const names = (text: string) => read(text).people.map(({ name }) => name);
    expect(names("Coffee with Ana, she recommends Vienna and Graz")).toEqual(["Ana"]);
    expect(names("Coffee with Ana, she suggests Lisbon for the sabbatical")).toEqual(["Ana"]);
    expect(names("coffee with Ana, she recommended Kim")).toEqual(["Ana", "Kim"]);
    expect(names("talked to ana about imre, he left")).toEqual(["Ana", "Imre"]);
  });
});

describe("a time to come with several [R9]", () => {
  it("is one for each of them", () => {
    expect(known("Dinner with Ana and Bob tomorrow").items).toMatchObject([
      { kind: "arranged", person: "p1", on: "2026-11-26" },
      { kind: "arranged", person: "p2", on: "2026-11-26" },
    ]);
    expect(known("Dinner with Ana, Bob and Kim tomorrow. At 7pm").items).toMatchObject([
      { person: "p1", at: "19:00" },
      { person: "p2", at: "19:00" },
      { person: "p3", at: "19:00" },
    ]);
    expect(known("Dinner with Ana tomorrow at Bob's").items).toMatchObject([
      { kind: "arranged", person: "p1" },
    ]);
  });
});

describe("what a note says of a need and of what I said to it [R9]", () => {
  const told = (text: string) => known(text).items.filter(({ kind }) => kind !== "touch");

  it.each([
    "Talked to Kim. He is looking for freelance editors. I said I'd send him my CV on Monday.",
    "Talked to Kim. Told me to join EMWA. He is looking for freelance editors. I said I'd send him my CV on Monday.",
  ])("keeps both where what I promised is another thing: %s", (text) => {
    expect(told(text).slice(-2)).toMatchObject([
      { kind: "need", person: "p1", text: "Freelance editors" },
      { kind: "promise", person: "p1", text: "Send him my CV", on: "2026-11-30" },
    ]);
  });

  it.each([
    ["Talked to Kim, she wants our protocol. I said I'd send it Friday", "Send it"],
    ["Kim asked me to review her draft. I'll do it on Friday", "Review her draft"],
  ])("makes a promise of it where that is what I promised: %s", (text) => {
    expect(told(text).map(({ kind }) => kind)).toEqual(["promise"]);
  });

  it.each([
    "Coffee with Kim. Promised: send paper by Friday.",
    "Coffee with Kim. My promise: send paper by Friday.",
  ])("takes what stands under such a word for mine: %s", (text) => {
    expect(told(text)).toMatchObject([
      { kind: "promise", person: "p1", text: "Send paper", on: "2026-11-27" },
    ]);
  });

  it("keeps advice and promise apart that stand side by side", () => {
    expect(told("Coffee with Kim. Advice: learn SQL. Promised: send paper by Friday.")).toMatchObject([
      { kind: "advice", text: "Learn SQL" },
      { kind: "promise", text: "Send paper" },
    ]);
  });

  it.each([
    "I had lunch with Bob last Tuesday. I could introduce Lena Fuchs.",
    "Lunch with Bob. I could introduce Lena Fuchs to him.",
    "Met Bob, I promised to introduce Lena Fuchs.",
  ])("is a promise to whom I talked with, about whom I would introduce: %s", (text) => {
    const { people, items } = known(text);
    expect(people.map(({ name }) => name)).toEqual(["Bob", "Lena Fuchs"]);
    expect(items).toContainEqual(expect.objectContaining({ kind: "promise", person: "p1" }));
  });
});

describe("what is no name, and what is a place, in a note [R9]", () => {
  it.each([
    ["Lunch with Bob, he is looking for a flat in Bonn and a postdoc who knows GIS.", ["Bob"]],
    ["Bob needs somebody who uses MATLAB", ["Bob"]],
    ["Lunch with Bob. He is the one who knows Kim", ["Bob", "Kim"]],
  ])("somebody is never what somebody knows: %s", (text, names) => {
    expect(known(text).people.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ["Met Ana, she'll introduce me to Ben Okafor at Nature", "Nature"],
    ["Ana introduced me to Ben Okafor, editor at Nature", "Nature"],
    ["Met Ben Okafor from Science", "Science"],
    ["Ana will introduce me to Ben Okafor at Roche", "Roche"],
    ["Met Ben Okafor at Christmas", ""],
  ])("a house called as a thing is one, behind “at”: %s", (text, organization) => {
    expect(known(text).people.at(-1)).toMatchObject({ name: "Ben Okafor", organization });
  });
});
