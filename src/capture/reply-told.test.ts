import { describe, expect, it } from "vitest";
import { noteReader } from "./testing.ts";

const read = await noteReader();

describe("[R9] [R53] a note that tells of a reply", () => {
  it.each([
    [
      "Priya wrote: swamped now, but her colleague Ben Carter would be happy to talk, I may mention her name",
      "later",
    ],
    [
      "Priya Nair wrote back: too busy until January. Her colleague Ben Carter at Siemens would be happy to talk.",
      "later",
    ],
    ["Priya mailed: not the right person, ask Ben Carter at Novartis", "no"],
    ["Priya answered that she is swamped, but I should ask Ben Carter at Siemens", "later"],
  ])("says who named whom, and that only the one wrote: %s", (note, says) => {
    const { people, items } = read(note);
    const [priya, ben] = people;
    expect(ben?.name).toBe("Ben Carter");
    const touches = items.filter(({ kind }) => kind === "touch");
    expect(touches).toMatchObject([{ people: [priya?.key], by: "mail", direction: "in" }]);
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ kind: "introduction", person: priya?.key, toKey: ben?.key },
        ...{ named: true, made: false, promised: false },
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: "answer", person: priya?.key, says }));
    expect(items.filter((each) => each.kind === "promise" || each.kind === "offer")).toEqual([]);
  });

  it("says until when it is later", () => {
    const { items } = read("Tom Haverkamp wrote back that he has no time, maybe in spring");
    expect(items).toContainEqual(expect.objectContaining({ kind: "answer", says: "later" }));
    const { items: dated } = read("Tom replied: swamped, ask me again after 15 January");
    expect(dated).toContainEqual(expect.objectContaining({ says: "later", on: "2027-01-18" }));
  });

  it.each([
    "Ana wrote me about the June course, send her our protocol Friday",
    "Imre Kovács wrote: happy to talk on Thursday at 15:00",
    "met Ana Ruiz, told me to ask Ben Carter at Siemens",
  ])("is none where it is another letter: %s", (note) => {
    expect(read(note).items.filter(({ kind }) => kind === "answer")).toEqual([]);
  });
});
