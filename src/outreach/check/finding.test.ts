import { expect, it } from "vitest";
import { mended } from "./finding.ts";

const without = (body: string, words: string) => {
  const start = body.indexOf(words);
  return mended(body, { better: "", at: { start, end: start + words.length } });
};

it.each([
  ["a sentence that begins a paragraph", "Best,\nLin\n\nI attach my CV. Are you there?", "I attach my CV."],
  ["the first words of a paragraph", "Best,\nLin\n\nBy tomorrow, Are you there?", "By tomorrow"],
])("takes %s out and leaves the paragraph where it is", (_, body, words) => {
  expect(without(body, words)).toBe("Best,\nLin\n\nAre you there?");
});

it("leaves no empty paragraph where a whole one is taken out, in the midst or at the end", () => {
  expect(without("Dear Ana,\n\nI attach my CV.\n\nLin", "I attach my CV.")).toBe("Dear Ana,\n\nLin");
  expect(without("Lin\n\nI attach my CV.", "I attach my CV.")).toBe("Lin");
  expect(without("I attach my CV. Are you there?", "I attach my CV.")).toBe("Are you there?");
});
