import { expect, it } from "vitest";
import { saidOfNobody } from "./in-words.ts";

it.each([
  "rough day, nobody answered me",
  "three letters out and no reply yet, I feel like giving up",
  "Another rejection today.",
  "they never wrote back",
])("[R12] a note of a bad day gets a kind word, and no question that it cannot answer: %s", (note) => {
  expect(saidOfNobody(note)).toMatch(/^Such days come to everybody who asks/);
});

it.each(["told me to apply for the June course", "great talk about patents", "no reply needed"])(
  "another note of nobody is asked whom it was with: %s",
  (note) => {
    expect(saidOfNobody(note)).toMatch(/Whom was it with\?/);
  },
);
