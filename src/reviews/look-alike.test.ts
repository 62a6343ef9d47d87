import { expect, it } from "vitest";
import { looksLike } from "./look-alike.ts";

it.each([
  "me",
  " Me",
  "ME",
  "mе",
  "МЕ",
  "ΜΕ",
  "m\u200be",
  "m\u00ade",
  "ｍｅ",
  "mé",
  "“me”",
  "rne",
  "m e",
  "𝗆𝖾",
])("%s is read as me", (name) => expect(looksLike(name, "me")).toBe(true));

it.each(["", "Mel", "Meg", "Emre", "Мила", "美"])("%s is read as itself", (name) =>
  expect(looksLike(name, "me")).toBe(false),
);

it("knows longer words too, whatever letters stand in for theirs", () => {
  expect(looksLike("Ꮃеаktіеѕ", "Weakties")).toBe(true);
  expect(looksLike("А friend", "a friend")).toBe(true);
});
