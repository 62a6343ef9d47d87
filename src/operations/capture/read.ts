import { z } from "zod";
import { dayReader } from "#capture/days.ts";
import { learnedEar } from "#capture/ear.ts";
import { NOBODY_NAMED } from "#capture/in-words.ts";
import { readCapture } from "#capture/read-capture.ts";
import { MOST_CAPTURED, type ReadPerson } from "#capture/reading.ts";
import type { Tx } from "#database/transaction.ts";
import { languagesOf } from "#people/language.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";

/**
 * Reads what was typed after a talk and says what it would write: who, the contact, advice with its last day, promises
 * with their day (R9); `says` what is missing where it names nobody. Writes nothing; what it answers is confirmed, changed or dropped, and handed to capture.keep.
 */
export const readCaptured = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    text: text.describe("what you would tell a friend about the talk"),
    /** As browsers name it, "de-CH": how dates are written. */
    locale: z.string().max(35).default("en-GB"),
  }),
  async run({ tx, today }, input) {
    const days = await dayReader([input.locale, ...languagesOf(input.text)]);
    const sight = { today, days, ear: await learnedEar() };
    const doubted = new Set<string>();
    const first = readCapture(input.text, { ...sight, knows: (name) => doubted.add(name) && false });
    const known = await inTheBook(tx, doubted);
    const again = known.size > 0 && { ...sight, knows: (name: string) => known.has(name) };
    const { people, items, unread } = again ? readCapture(input.text, again) : first;
    const who: (ReadPerson & { readonly who: WhoIsIt })[] = [];
    for (const person of people) who.push({ ...person, who: await whoInTheBook(tx, person) });
    const says = people.length === 0 && input.text.trim() !== "" ? NOBODY_NAMED : null;
    return done({ people: who, items, unread, says, cut: input.text.length > MOST_CAPTURED });
  },
});

/** Those of the names that somebody in the book bears: "she works for Kim" may be about Kim after all. */
async function inTheBook(tx: Tx, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const name of names) {
    const who = await whoInTheBook(tx, { name, email: "", organization: "" });
    if (who.kind !== "new") known.add(name);
  }
  return known;
}
