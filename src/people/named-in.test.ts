import { expect, it } from "vitest";
import { namingWords, withoutWords } from "./named-in.ts";

const points = [{ key: "ana@example.org", value: "Ana@example.org" }];
const words = namingWords("Ana Ruiz", points);

it("[R59] puts somebody else where a text names a person by the whole name or an address, whatever the case", () => {
  expect(withoutWords("Met ana  RUIZ (ANA@example.org) and Imre.", words)).toBe(
    "Met someone (someone) and Imre.",
  );
  expect(withoutWords("Ana Ruiz’s protocol", words)).toBe("someone’s protocol");
});

it("[R59] leaves a first name, and longer names that only begin alike", () => {
  for (const text of ["Ana said so.", "Ana Ruizova", "Liliana Ruiz", "ana@example.organic"])
    expect(withoutWords(text, words)).toBe(text);
});

it("[R59] knows nobody by a single word, which may be any word", () => {
  expect(namingWords("Will", [])).toEqual([]);
  expect(withoutWords("I will write.", namingWords("Will", []))).toBe("I will write.");
});

it("[R59] finds a name within JSON, where its quotation marks are written otherwise", () => {
  const known = namingWords('Ana "Annie" Ruiz', []);
  expect(JSON.parse(withoutWords(JSON.stringify({ line: 'Ana "Annie" Ruiz, 1' }), known))).toEqual({
    line: "someone, 1",
  });
});
