import { expect, it } from "vitest";
import { nameGivenFirst } from "./given-first.ts";
import { readLine } from "./read-line.ts";

it.each([
  ["Müller, Hans", "Hans Müller"],
  ["van der Berg, Jan", "Jan van der Berg"],
  ["Ruiz Gómez, Ana, PhD", "Ana Ruiz Gómez, PhD"],
  ["Hans Müller", "Hans Müller"],
  ["Ana, Novartis", "Ana, Novartis"],
  ["Sammy Davis, Jr.", "Sammy Davis, Jr."],
])("“%s” is %s, as a name and as a typed line", (written, name) => {
  expect(nameGivenFirst(written)).toBe(name);
  expect(name).toContain(readLine(written).name);
});
