import type { Anatomy } from "./anatomy.ts";
import type { Checked, Finding } from "./finding.ts";

const MARKS = /([!?])\1+/g;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’]*(?:,? \p{Lu}[\p{Lu}'’]*){2,}(?![\p{L}\p{N}])/gu;
/** A row of initials and names of places is none; a small word in it is what one shouts around. */
const SMALL =
  /\b(?:I|IS|ARE|AM|THE|AND|TO|YOU|YOUR|ME|MY|PLEASE|NOT|NO|ANY|FOR|OF|WITH|THIS|THAT|HELP|VERY|SO|WILL|CAN|HAVE)\b/;

/** What is shouted: signs in a row, and words in capitals (R32). Friends may be glad with as many as they like. */
export function loud({ recipient }: Checked, { sentences }: Anatomy): readonly Finding[] {
  const isFriend = recipient.familiarity === "known";
  return sentences.flatMap(({ text, start }) => {
    const rows = [...text.matchAll(MARKS)].filter(([, mark]) => !(isFriend && mark === "!"));
    const shouted = [...text.matchAll(CAPITALS)].filter(([words]) => SMALL.test(words));
    return [
      ...rows.map(({ 0: row, 1: mark = "", index }) => finding(row, start + index, mark)),
      ...shouted.map(({ 0: words, index }) =>
        finding(words, start + index, words.charAt(0) + words.slice(1).toLowerCase().replace(/\bi\b/g, "I")),
      ),
    ];
  });
}

function finding(text: string, start: number, better: string): Finding {
  const words = { text, start, end: start + text.length };
  return {
    check: "loud",
    rule: "R32",
    severity: "consider",
    words,
    says: "On a screen this sounds like shouting; said once and quietly, it is heard as well.",
    better,
    at: { start: words.start, end: words.end },
  };
}
