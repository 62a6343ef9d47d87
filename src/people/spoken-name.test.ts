import { expect, it } from "vitest";
import { givenName } from "./bare-name.ts";
import { spokenName } from "./spoken-name.ts";

it.each([
  ["TJ", "Hooker", "TJ Hooker", "TJ"],
  ["DJ", "Patel", "DJ Patel", "DJ"],
  ["ANA", "Ruiz", "ANA Ruiz", "ANA"],
  ["MARIA", "Rossi", "Maria Rossi", "Maria"],
  ["Xiaoming", "WANG", "Xiaoming WANG", "Xiaoming"],
  ["HE", "Xiaoming", "He Xiaoming", "He Xiaoming"],
  ["Sara, PhD", "Lindqvist", "Sara Lindqvist, PhD", "Sara"],
  ["太郎", "山田", "山田太郎", "山田太郎"],
])(
  "is read with the parts as they were told: %s and %s are %s, %s to those who know them",
  (given, family, whole, called) => {
    expect(spokenName({ given, middle: "", family })).toBe(whole);
    expect(givenName(whole)).toBe(called);
  },
);
