import { clipped } from "#people/shown.ts";
import { percent } from "#ties/percent.ts";
import type { Footing } from "#ties/reply.ts";
import { isLittle, type Worth, type WorthFacts } from "./worth.ts";

/**
 * The terms with what each rests on, for "why?". Where there was no contact there is no percentage (R63), and the sum
 * is not written out.
 */
export function worthInWords(worth: Worth, name: string): readonly string[] {
  const { facts, value, reply, decline, cost } = worth;
  return [
    `What it could bring: ${listed(broughtBy(facts))}.`,
    replyInWords(worth, name),
    ...(facts.everInTouch
      ? [
          `Chance that three months pass in silence otherwise: ${percent(decline)}. ${differs(decline)}`,
          costInWords(facts),
          isLittle(worth)
            ? littleInWords(facts)
            : `Together: what it could bring ${two(value)} × answer ${two(reply)} × silence otherwise ${two(decline)} − cost ${two(cost)} = ${two(worth.worth)}.`,
        ]
      : ["Nothing comes by itself where nobody has written yet."]),
  ];
}

/** A sum of next to nothing would read as advice against the line it stands under. */
function littleInWords({ near, newPosition }: WorthFacts): string {
  if (newPosition) return "Together: what is new is the position, and the moment to ask about it is now.";
  if (near !== null)
    return `Together: a hello adds little; what would not come by itself is a talk about ${clipped(near, 60)}.`;
  return "Together: little that would not come by itself, so there is no hurry.";
}

function broughtBy({ near, newPosition, elsewhere }: WorthFacts): readonly string[] {
  const parts = [
    ...(near === null ? [] : [`they work near ${clipped(near, 60)}, which you are considering`]),
    ...(newPosition ? ["they are new in their position"] : []),
    ...(elsewhere === null
      ? []
      : [`of those you are most in touch with, nobody else is in ${clipped(elsewhere, 60)}`]),
  ];
  return parts.length === 0 ? ["a talk, and whatever they know that you do not"] : parts;
}

const USUAL: Readonly<Record<Footing, string>> = {
  known: "people who know you usually answer",
  acquaintance: "about every second acquaintance answers",
  correspondent: "about every second one who has written with you answers",
  stranger: "about one letter in ten to a stranger is answered",
  unknown:
    "how well you know each other is not said yet, and people who have met answer far oftener than strangers",
};

function replyInWords({ facts, reply }: Worth, name: string): string {
  const { letters, answered } = facts.letters;
  if (!facts.everInTouch)
    return `You have not written to ${name} yet; ${USUAL[facts.footing]}, as far as anyone can say.`;
  const own =
    letters === 0
      ? `No letter of yours to ${name} has had its time yet; ${USUAL[facts.footing]}, moved by how your letters to others fared.`
      : `${name} answered ${answered === letters ? "each" : answered} of your last ${letters === 1 ? "letter" : `${letters} letters`}.`;
  return `Chance of an answer: ${percent(reply)}. ${letters === 1 ? `${name} ${answered === 1 ? "answered" : "did not answer"} your last letter.` : own}`;
}

function differs(decline: number): string {
  if (decline < 0.3) return "A letter changes little.";
  return decline > 0.7 ? "A letter makes the difference." : "A letter makes it surer.";
}

function costInWords({ unprompted, unpromptedInWords: often }: WorthFacts): string {
  if (unprompted === 0) return "What it costs: a few minutes of yours, and of theirs.";
  return `What it costs: a few minutes, and some patience, since ${often}.`;
}

function listed(parts: readonly string[]): string {
  return parts.join("; ");
}

function two(number: number): string {
  return number.toFixed(2);
}
