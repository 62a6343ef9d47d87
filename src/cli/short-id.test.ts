import { expect, it } from "vitest";
import { idMaker } from "#people/uuid.ts";
import { looksLikeId, shortId, withShortIds } from "./short-id.ts";

it("tells apart what was written in one moment, where the beginnings are the same", () => {
  const newId = idMaker(
    () => Date.UTC(2027, 2, 31),
    (bytes) => crypto.getRandomValues(bytes),
  );
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(1);
  expect(new Set(ids.map(shortId)).size).toBe(1000);
  expect(ids.map(shortId).every(looksLikeId)).toBe(true);
});

it("takes six digits or more for a part of an id, and no name", () => {
  expect(looksLikeId("0192f3a4-7c1b")).toBe(true);
  expect(looksLikeId("0192f")).toBe(false);
  expect(looksLikeId("Ana Ruiz")).toBe(false);
});

it("shortens the whole ids of a sentence, and nothing else in it", () => {
  const says = "One is of 5 March (01a216d4-75d2-7000-a4be-34902feb2a1c), at 0192f3a4.";
  expect(withShortIds(says)).toBe("One is of 5 March (2feb2a1c), at 0192f3a4.");
});
