import { clipped, oneLine } from "#people/shown.ts";
import type { LetterFacts } from "./facts.ts";
import { plainFact } from "./sentences.ts";
import { slot } from "./slots.ts";

/** A line or a sentence of a note that says where two met, in English, German, French or Spanish, and no more. */
const MET =
  /^(?:(?:we |i )?(?:first )?met (?:(?:them|her|him) )?(?:at|in|on|during|through|via|by)\b.*|(?:kennengelernt|getroffen) (?:auf|bei|beim|am|an|im|in|über|durch)\b.*|(?:auf|bei|beim|am|an|im|in|über|durch) .*\b(?:kennengelernt|getroffen)|(?:(?:nous nous sommes )?rencontr[ée]e?s?|connue?) (?:à|au|aux|chez|lors|en|par|dans)(?![\p{L}]).*|(?:nos conocimos|conocid[oa]) (?:en|durante|por|a través)(?![\p{L}]).*)$/iu;
const LONGEST = 120;

/** What my notes on somebody say of where we met; "" where they say nothing of it. A file may have brought them. */
export function metInNotes(notes: string): string {
  const said = notes
    .split(/\n|(?<=[.;!?])\s+/)
    .map((line) =>
      oneLine(line)
        .replace(/[.;!]+$/, "")
        .trim(),
    )
    .find((line) => line.length <= LONGEST && MET.test(line));
  return said ?? "";
}

/** A note that was made for oneself is no sentence to them: it stands in the gap, for the user to say what of it may be said. */
export function withMetNote(text: string, { them }: LetterFacts): string {
  const note = plainFact(them.metNote ?? "");
  if (note === "") return text;
  return text.replace(GAP, (_, hint: string) => slot(`${hint}; your note: ${clipped(note, LONGEST)}`));
}

const GAP = /\[(where you met[^\];]*)\]/;
