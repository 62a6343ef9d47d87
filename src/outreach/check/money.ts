import type { Anatomy } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import type { Checked, Finding } from "./finding.ts";

/** What they themselves earn; what people at the beginning can expect is a good question. */
const THEIR_PAY = anyOf(String.raw`
  how much (?:money )?(?:do|did|are|were|will) you (?:\p{L}+ ){0,2}(?:earn|make|get|paid|take home|bring home)(?! (?:out of|of|it|from)\b)
  what (?:do|did) you (?:\p{L}+ )?earn | what you (?:\p{L}+ )?(?:earn|are paid|get paid|make (?:a|per) (?:month|year))
  how much you (?:\p{L}+ )?(?:earn|are paid|get paid|make|take home)(?! (?:out of|of|it|from)\b)
  how well (?:you are|are you|you're|you get|do you get) paid | what (?:do )?they pay you
  your (?:own |current |present |exact |starting |first |monthly |yearly |annual |gross |net )*(?:salary|wages?|income|pay ?slip|pay|earnings|bonus|compensation)(?! (?:negotiation|grid|tables?|survey|report|calculator|guide|bands?|scales?|transparency))
`);

/** Between friends it may be asked; somebody else is put on the spot by it (R30). */
export function money({ recipient }: Checked, { sentences }: Anatomy): Finding | null {
  if (recipient.familiarity === "known") return null;
  for (const { text, plain, start: begins } of sentences) {
    const match = ASKING.test(plain) ? THEIR_PAY.exec(plain) : null;
    if (match === null) continue;
    const start = begins + match.index;
    const end = start + match[0].length;
    return {
      check: "money",
      rule: "R30",
      severity: "mend",
      words: { text: text.slice(match.index, match.index + match[0].length), start, end },
      says: "What they earn is theirs to tell; what somebody at the beginning can expect is easily answered.",
      better: ASKED_OUTRIGHT.test(match[0])
        ? "what can somebody at the beginning expect to earn"
        : "what somebody at the beginning can expect to earn",
      at: { start, end },
    };
  }
  return null;
}

const ASKING = /\?$|\b(?:ask|know|hear|tell|share|learn|wonder\p{L}*|curious|interested)\b/u;
const ASKED_OUTRIGHT =
  /^(?:how much (?:money )?(?:do|did|are|were|will) |what (?:do|did) |how well (?:are|do) )/;
