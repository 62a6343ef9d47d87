import { beforeAll, describe, expect, it } from "vitest";
import { noteReader } from "./testing.ts";

describe("a note reads what was said, no more and not the other way round [R9]", () => {
  let read: Awaited<ReturnType<typeof noteReader>>;
  beforeAll(async () => {
    read = await noteReader();
  });
  const kinds = (note: string) => read(note).items.map(({ kind }) => kind);

  it.each([
    'Lin said "call me any time after the 10th"',
    'Lin said: "just call me whenever you need help"',
    '"Write to me any time", Lin said',
    "Lin said I can always call her if I have questions",
    "Lin told me to call her any time after the 10th",
    "Lin said to write to her whenever I want",
    "Lin said call me any day after 5 December",
    'Lin wrote "text me anytime"',
    "Lin says I could ask her any time",
    "Lin offered to call her whenever I need advice",
  ])("has a door that stands open as theirs, and no promise of mine: %s", (note) => {
    expect(read(note).items).toMatchObject([{ kind: "offer", person: "p1" }]);
  });

  it.each([
    ["met Tim: he told me to apply after the 10th", "advice"],
    ["met Tim. I promised to send him the draft after the 10th", "promise"],
    ["met Tim. Remind him not before the 10th", "promise"],
    ["met Tim, told me to write to HR after 3 December", "advice"],
  ])("takes the day after which something is for no last day: %s", (note, kind) => {
    const { items } = read(note);
    expect(items.find((each) => each.kind === kind)).toMatchObject({ kind, on: null });
  });

  it.each([
    ["mid-February", "2027-02-15"],
    ["in mid February", "2027-02-15"],
    ["by mid-December", "2026-12-15"],
    ["mid Jan", "2027-01-15"],
    ["in the middle of March", "2027-03-15"],
    ["early March", "2027-03-10"],
    ["in early January", "2027-01-10"],
    ["at the beginning of April", "2027-04-10"],
    ["late January", "2027-01-31"],
    ["end of March", "2027-03-31"],
  ])("knows a part of a month for a day, and leaves nothing of it behind: %s", (when, on) => {
    expect(read(`met Tim, remind him ${when}`).items[1]).toMatchObject({
      kind: "promise",
      text: "Remind him",
      on,
    });
  });

  it.each([
    'Met Ana Ruiz. Read "Springer\'s" editor blog',
    "Met Ana Ruiz. Look at Springer's website",
    "Met Ana Ruiz. She told me to read Elsevier's handbook",
    "Met Ana Ruiz. She told me to try Nature's job board",
    "Met Ana Ruiz. Follow Lonza's careers page",
    "Met Ana Ruiz, told me to apply to Roche's graduate programme",
  ])("takes whose page it is for nobody whom I know: %s", (note) => {
    expect(read(note).people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  });

  it.each([
    "didn't catch her surname",
    "did not get the last name",
    "forgot her surname",
    "surname?",
    "no idea where she works",
    "very funny",
    "she is nice",
    "I think",
    "maybe Spanish",
    "spelling?",
  ])("takes words of mine in brackets for no place: %s", (words) => {
    const { people } = read(`met Ines (${words})`);
    expect(people).toMatchObject([{ name: "Ines", organization: "", role: "" }]);
  });

  it.each(["Gulbenkian", "Roche", "Museum of Natural History"])(
    "has two of one place both there: %s",
    (place) => {
      const { people } = read(`met Maria and Pedro from the ${place}`);
      expect(people.map(({ organization }) => organization)).toEqual([place, place]);
    },
  );

  it.each([
    "wants to know about postdoc fellowships",
    "wants to hear about life in industry",
    "would like to learn about patents",
    "would love to hear how I did it",
  ])("keeps what they want where I promised something else: %s", (want) => {
    expect(kinds(`Met Priya, she ${want}, i said id send her the link`)).toEqual([
      "touch",
      "need",
      "promise",
    ]);
  });

  it.each(["never again", "never mind", "always late", "never heard back"])(
    "has no advice in a sigh: %s",
    (sigh) => {
      expect(kinds(`Met Sam, he was rude, ${sigh}`)).not.toContain("advice");
    },
  );

  it.each([
    "Dr. Kowalski from Bayer gave a talk today, liked it",
    "Ana Ruiz gave the keynote yesterday",
    "Ana Ruiz gave a great lecture today",
    "Imre Kovács gave a guest lecture today",
  ])("has heard who gave a talk, and has not met them: %s", (note) => {
    expect(read(note).items).toMatchObject([{ kind: "touch", by: "event" }]);
  });

  it.each([
    "Johan (pharma) - 1) do a GCP certificate 2) join the alumni list. I owe him a card",
    "Johan: 1. do a GCP certificate 2. join the alumni list. I owe him a card",
  ])("has numbered advice piece by piece, beside a promise: %s", (note) => {
    expect(read(note).items.filter(({ kind }) => kind !== "touch")).toMatchObject([
      { kind: "advice", text: "Do a GCP certificate" },
      { kind: "advice", text: "Join the alumni list" },
      { kind: "promise", text: "A card" },
    ]);
  });

  it.each([
    "Met Johan 1) do a GCP certificate 2) join the alumni list. I owe him a card",
    "Met Johan: 1) do a GCP certificate 2) join the alumni list. I owe him a card",
    "Coffee with Johan\n- do a GCP certificate\n- join the alumni list\n- I owe him a card",
  ])("has what was advised in a talk piece by piece, and the talk: %s", (note) => {
    expect(read(note).items).toMatchObject([
      { kind: "touch", by: "meeting" },
      { kind: "advice", text: "Do a GCP certificate" },
      { kind: "advice", text: "Join the alumni list" },
      { kind: "promise", text: "A card" },
    ]);
  });

  it.each([
    ["Coffee w/ Lin: hates it; wants intro to my PI", { kind: "need", text: "Introduction to my PI" }],
    [
      "sam.osei@sund.example - recommended by Priya",
      { kind: "advice", text: "Write to sam.osei@sund.example" },
    ],
  ])("has what is jotted without who says it: %s", (note, said) => {
    expect(read(note).items.at(-1)).toMatchObject(said);
  });
});
