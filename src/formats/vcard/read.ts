import type { Decoded } from "#formats/bytes/decode.ts";
import { atOnce, type Steps } from "#time/steps.ts";
import { cardFrom, type VCard } from "./card.ts";
import { inCharsetOfNames } from "./charset.ts";
import { logicalLines } from "./lines.ts";
import { atTheMargin } from "./margin.ts";
import { type Property, plainProperty, readProperty } from "./property.ts";

const MAX_CARDS = 200_000;
const MAX_PROPERTIES = 2_000;
const MAX_FLAWS = 1_000;
const CHARACTERS_A_STEP = 100_000;
/** AGENT may hold a card of its own, which is kept as text up to here. */
const MAX_AGENT = 20_000;
const AGENT = /^(?:[\w-]+\.)?AGENT[^:]{0,40}:\s*$/i;

/** With what a card begins whose first line was cut away. */
const VERSION = /^VERSION[ \t]*:[ \t]*[234]\.[01]\s*$/i;

/** Something wrong with a line; the card it stands in was kept, unless the reason says otherwise. */
export type Flaw = { readonly line: number; readonly reason: string };
export type ReadCard = { readonly line: number; readonly card: VCard };

/** How many cards a file has, and what was wrong with it. */
export type Cards = { readonly cards: readonly ReadCard[]; readonly flaws: readonly Flaw[] };

/**
 * Reads vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them. A card that is never
 * ended ends where the next begins, or with the file; a line that is no property is told and passed over. Never throws.
 */
export function readCards(decoded: Decoded): Cards {
  return atOnce(cardsInSteps(decoded));
}

/** The same in steps. */
export function* cardsInSteps(decoded: Decoded): Steps<Cards> {
  const { charset } = decoded;
  const text = atTheMargin(inCharsetOfNames(decoded));
  const cards: ReadCard[] = [];
  const flaws: Flaw[] = [];
  const flaw = (line: number, reason: string) => {
    if (flaws.length < MAX_FLAWS) flaws.push({ line, reason });
  };
  let open: { line: number; properties: Property[] } | undefined;
  let agent = "";
  let depth = 0;
  let outside = false;
  // A card within begins on the very next line (vCard 2.1, AGENT); after a blank one it is a card by itself.
  let agentAt = Number.NaN;
  const close = () => {
    if (open !== undefined) cards.push({ line: open.line, card: cardFrom(open.properties) });
    open = undefined;
    depth = 0;
  };
  let [passed, told] = [0, 0];
  for (const { line, text: written } of logicalLines(text)) {
    passed += written.length;
    if (passed - told > CHARACTERS_A_STEP) {
      told = passed;
      yield passed / text.length;
    }
    if (cards.length === MAX_CARDS) {
      flaw(line, `There are more than ${MAX_CARDS} cards; this one and those after it were not read.`);
      break;
    }
    const mark = markOf(written);
    const stray = open === undefined && mark === undefined;
    if (stray && VERSION.test(written)) {
      flaw(line, "The card has no BEGIN; it was read from here on.");
      open = { line, properties: [] };
    } else if (stray && !outside) flaw(line, "What stands here is outside any card and was passed over.");
    outside = stray;
    if (mark === "begin" && !(line === agentAt + 1 && open !== undefined)) {
      if (open !== undefined)
        flaw(open.line, "The card has no END; it was read up to where the next begins.");
      close();
      open = { line, properties: [] };
    } else if (open === undefined) {
      // Told above, once for all the lines that stand together.
    } else if (depth > 0 || mark === "begin") {
      depth += mark === "begin" ? 1 : mark === "end" ? -1 : 0;
      if (agent.length < MAX_AGENT) agent += `${written}\\n`;
      if (depth === 0) open.properties.push(plainProperty("AGENT", agent));
    } else if (mark === "end") {
      close();
    } else if (AGENT.test(written)) {
      agent = "";
    } else {
      const property = readProperty(written, charset === "mixed");
      if (property === undefined) flaw(line, "The line is no property of a card and was passed over.");
      else if (open.properties.length < MAX_PROPERTIES) open.properties.push(property);
    }
    agentAt = AGENT.test(written) ? line : Number.NaN;
  }
  if (open !== undefined) {
    // Half an address reads as another one; half a name is better than none.
    const last = open.properties.at(-1)?.name ?? "";
    const isHalf = !/[\r\n]$/.test(text) && last !== "" && last !== "FN" && last !== "N";
    if (isHalf) open.properties.pop();
    const left = `; its last line (${last.slice(0, 40)}), which may be half of one, is left out.`;
    flaw(open.line, `The file ends within this card${isHalf ? left : "; it was read as far as it goes."}`);
  }
  close();
  return { cards, flaws };
}

function markOf(text: string): "begin" | "end" | undefined {
  if (text.length > 40) return undefined;
  const mark = /^\s*(?:[\w-]+\.)?(begin|end)\s*:\s*vcard\s*$/i.exec(text)?.[1]?.toLowerCase();
  return mark === "begin" || mark === "end" ? mark : undefined;
}
