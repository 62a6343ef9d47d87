import { kindOfTyped } from "#capture/kind-of-typed.ts";
import type { Answer } from "#operations/catalog.ts";
import { isKnownPlace } from "#organizations/read-field.ts";
import { isCard } from "#people/is-card.ts";
import { whatOthersCall } from "#people/position.ts";
import { readPasted } from "#people/read-pasted.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** What is written down in one line is answered in one line. */
export const added = screen<Answer<"person.add">>({
  prepare: (input) => asTyped(input),
  draw(paper, { name, headline, howMet, id, captureId }, { given }) {
    const [role, organization] = [String(given["role"] ?? ""), String(given["organization"] ?? "")];
    const called = whatOthersCall(headline, { role, organization });
    const joint = called.startsWith("at ") ? " " : ", ";
    paper.text(`Added: ${name}${called === "" ? "" : joint + called}.`);
    if (howMet !== "") paper.text(`How you know each other: ${howMet}`, 2);
    if (captureId !== null) {
      paper.text("Who named them is kept with it, and the first letter to them says so.", 2);
      paper.hint("Take both back: weakties capture undo");
    }
    paper.hint(`Plan a conversation: weakties interview plan ${shortId(id)}`);
  },
});

/** One line says who somebody is, as in the web: "Ana Ruiz, EMBL, ana@example.org". What an option says goes before it. */
function asTyped(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { name } = input;
  if (typeof name !== "string" || !/[,;@\n]/.test(name)) return input;
  // Refused with a sentence, however long it is.
  if (isCard(name)) return { ...input, name: "BEGIN:VCARD" };
  // Refused with where it belongs.
  if (kindOfTyped(name) === "note") return input;
  const { name: bare, ...read } = readPasted(name, isKnownPlace);
  const said = Object.entries(read).filter(([, value]) => value !== "");
  return { ...Object.fromEntries(said), ...input, name: bare || name };
}
