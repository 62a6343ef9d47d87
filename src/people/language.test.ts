import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it.each([
  ["Ich habe den Kurs gemacht, und er war sehr gut. Danke für deinen Rat!", "German"],
  ["J'ai suivi le cours dont vous m'avez parlé, et je vous en remercie.", "French"],
  ["Hice el curso que me dijiste, y fue muy útil para mi trabajo. Gracias.", "Spanish"],
  ["Большое спасибо за вчерашний разговор, он мне очень помог.", "another language"],
  [
    "Bardzo dziękuję za wczorajszą rozmowę, dużo się dowiedziałam o pracy rzecznika i o tym kursie.",
    "another language",
  ],
])("tells a letter's language: %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  "",
  "Ana Ruiz",
  "Thank you for the talk about Die Zeit, el Greco and la dolce vita.",
  "Dear Maria de los Santos de la Vega, I liked your paper in the Revista de la Sociedad Española.",
  "I am at EMBL with Imre; the man with the hat met Lin am Montag.",
])("takes no name, quotation or loan for one: “%s”", (text) => {
  expect(languageOf(text)).toBeNull();
});
