import { expect, it } from "vitest";
import type { ImportId } from "./id.ts";
import { changedBy, keptTellers, madeOf, tellersIn } from "./tellers.ts";

const [ONE, TWO] = ["0198-one" as ImportId, "0198-two" as ImportId];

it("who said a fact comes back as it was kept, and takes no room where it was who made the person", () => {
  for (const by of [[ONE], [TWO], [5], [TWO, 5], []]) {
    const kept = keptTellers({ text: "Ana", by }, ONE);
    expect(kept === null).toBe(by[0] === ONE);
    expect(tellersIn(kept, ONE)).toEqual(by);
  }
  expect(keptTellers({ text: "", by: [TWO] }, ONE)).toBeNull();
  expect(keptTellers({ text: "Ana", by: [TWO, TWO] }, ONE)).toBe(TWO);
});

it("what somebody changes is theirs, and what they only add to is also of who said the rest", () => {
  const before = { text: "Likes tea.", by: [ONE] };
  expect(changedBy(7, before, "Likes tea.", true)).toBe(before);
  expect(changedBy(7, before, "Likes coffee.", true).by).toEqual([7]);
  expect(changedBy(7, before, "Likes tea.\n\nPlays chess.", true).by).toEqual([ONE, 7]);
  expect(changedBy(7, { text: "Ana", by: [ONE] }, "Ana Ruiz", false).by).toEqual([7]);
  expect(changedBy(7, { text: "", by: [] }, "Plays chess.", true).by).toEqual([7]);
});

it("what two said is of whose word stands, and where something of both stands it is of both", () => {
  const [one, other] = [
    { text: "Likes tea.", by: [ONE] },
    { text: "Plays chess.", by: [TWO, 3] },
  ];
  const day = { text: "1980-04-12", by: [9] };
  expect(madeOf("Likes tea.", one, [other])).toBe(one);
  expect(madeOf("Plays chess.", { text: "", by: [] }, [other]).by).toEqual([TWO, 3]);
  expect(madeOf("Likes tea.\n\nPlays chess.", one, [other, day]).by).toEqual([ONE, TWO, 3]);
  expect(madeOf("Likes tea.\n\nBorn 1980-04-12.", one, [other, day]).by).toEqual([ONE, 9]);
  expect(madeOf("Likes tea. Really.", one, [{ text: "Likes tea. Really.", by: [TWO] }]).by).toEqual([TWO]);
});
