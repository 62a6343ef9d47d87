import { expect, it } from "vitest";
import { fileNameWithout, formsIn, namingWords, partsOf, withoutWords } from "./named-in.ts";

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

it.each([
  ["ana-ruiz.vcf", "someone.vcf"],
  ["Ruiz_Ana (2).csv", "someone (2).csv"],
  ["AnaRuiz2024.vcf", "someone2024.vcf"],
  ["mail from ana.ruiz to ANA RUIZ.mbox", "mail from someone to someone.mbox"],
  ["ana@example.org.mbox", "someone.mbox"],
  ["Connections.csv", "Connections.csv"],
  ["ana-ruizova.vcf", "ana-ruizova.vcf"],
])("[R59] names no file after whoever was erased: %s", (fileName, left) => {
  expect(fileNameWithout(fileName, words)).toBe(left);
});

it("[R59] knows a name in a file's name without its accents and its middle", () => {
  const known = namingWords("Zoë Maria Müller-Lüdenscheidt", []);
  expect(fileNameWithout("zoe-maria-muller-ludenscheidt.vcf", known)).toBe("someone.vcf");
  expect(fileNameWithout("zoe ludenscheidt.vcf", known)).toBe("someone.vcf");
});

it.each([
  [
    "Siobhan O’Brien",
    "met Siobhan O'Brien, SIOBHAN OBRIEN, siobhan o`brien here",
    "met someone, someone, someone here",
  ],
  ["Siobhan O’Brien", "Siobhán O’Briens Arbeit, Siobhan O'Brien's lab", "someones Arbeit, someone's lab"],
  ["Anna-Lena Müller", "Anna Lena Mueller, Annalena Muller, ANNA-LENA MÜLLER", "someone, someone, someone"],
  ["Jo Mueller", "Jo Müllers, Jo Mu\u0308ller", "someones, someone"],
  ["王小明", "昨天王小明说, 王 小明", "昨天someone说, someone"],
  ["山田 太郎", "山田太郎さん、山田 太郎", "someoneさん、someone"],
  ["Ana Ruiz", "\\nAna Ruíz", "\\nsomeone"],
])("[R59] knows the whole name however it is spelt: %s in %s", (name, text, left) => {
  expect(withoutWords(text, namingWords(name, []))).toBe(left);
});

it.each([
  ["An Other", "another one"],
  ["John Will", "John Wills, John Willems"],
  ["李明", "李明亮"],
  ["Anna-Lena Müller", "Anna Müller, Lena Müllerin"],
  ["Ana Ruiz", "Anatol Ruiz, Liliana Ruiz, Ana, Ruiz"],
])("[R59] and leaves what only looks like it: %s in %s", (name, text) => {
  expect(withoutWords(text, namingWords(name, []))).toBe(text);
});

it.each([
  [
    "Siobhan O’Brien",
    "SIOBHAN, siobhan, Siobhán, Siobhans, O'Brien's, OBrien",
    ["SIOBHAN", "siobhan", "Siobhán", "Siobhans", "O'Brien", "OBrien"],
  ],
  ["Anna-Lena Müller", "Anna rief an, Lena’s, Annalena, Muellers", ["Anna", "Lena", "Annalena", "Muellers"]],
  ["王小明", "小明说", ["小明"]],
  ["Will Zyxk3x", "Will, will, Wills, zyxk3x", ["Will", "zyxk3x"]],
  ["Ana Ruiz", "banana, Anatomy, Ruizova", []],
])("[R59] finds each part of a name as it is written: %s in %s", (name, text, forms) => {
  expect([...formsIn(text, partsOf([name]))].toSorted()).toEqual(forms.toSorted());
});
