import { saidOnce } from "./once.ts";

/**
 * Nothing twice, no double blanks or empty paragraphs where a fact is missing, and one mark where a question ends a
 * sentence.
 */
export function tidy(text: string): string {
  return (
    saidOnce(text)
      .split("\n")
      .map((line) =>
        line
          .replace(/ {2,}/g, " ")
          .replace(/ +([.,;:?!])/g, "$1")
          .trim(),
      )
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/([?!])[.?]/g, "$1")
      // "Acme, Inc." at a sentence's end.
      .replace(/(?<!\.)\.\.(?!\.)/g, ".")
      .trim()
  );
}
