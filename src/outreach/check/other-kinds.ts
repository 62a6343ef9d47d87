import { asksIn } from "./asks.ts";
import type { Checked, Finding } from "./finding.ts";
import { find, ownWords, sentencesOf } from "./text.ts";

const REPROACH =
  /\b(?:you (?:did not|didn't|have not|haven't|never) (?:answer\w*|repl\w+|respond\w*|write|written|get back)|still waiting|i have not heard (?:back )?from you|as i (?:already )?(?:wrote|said|mentioned) (?:before|already)|my (?:previous|last|second|third) e-?mails?|did you (?:get|receive|read|see) my|following up on my (?:previous|last)|per my last)\b/i;
const VAGUE =
  /^(?:thank you (?:so much |very much |again )?for (?:your|the|all(?: your)?) (?:time|help|advice|support|talk|conversation|insights?|wisdom)[.!]?|it was (?:great|nice|lovely|good|very helpful|really helpful|so helpful)[^.!?]{0,40}[.!]?|i (?:really )?(?:enjoyed|appreciated) (?:it|our (?:talk|conversation|chat)|talking (?:to|with) you)[.!]?)$/i;
const FORMALITY =
  /^(?:dear|hi|hello|hey|best|kind regards|warm(?:est)? (?:wishes|regards)|with (?:kind|best|warm|thanks)|yours|sincerely|cheers|thank you[,!.]?|thanks[,!.]?|many thanks|all the best)\b/i;

/** Thanks and news carry no ask and need no time, and hold one true detail (R30, R39). */
export function checkGift(letter: Checked): readonly Finding[] {
  return [noAsk(letter), detail(letter)].filter((each) => each !== null);
}

/** The reminder is one, short, and without reproach (R33). */
export function checkReminder({ body }: Checked): readonly Finding[] {
  const words = find(ownWords(body), REPROACH);
  if (words === null) return [];
  return [
    {
      check: "reproach",
      rule: "R33",
      severity: "mend",
      words,
      says: "This reminds them of what they did not do; silence is normal, and a light touch is answered more often.",
      better: "I know how letters sink under others",
    },
  ];
}

/** A request for an introduction brings the paragraph to pass on (R53). */
export function checkIntroduction({ body, form }: Checked): readonly Finding[] {
  const passable = /^[—–>-] ?\S.{40,}/m.test(body) || /\bto pass on\b/i.test(body);
  if (passable || form === "connection-note") return [];
  return [
    {
      check: "to-pass-on",
      rule: "R53",
      severity: "mend",
      words: null,
      says: "Give them a few lines that they can pass on as they are; it saves them the writing.",
      better: "If it helps, here is a paragraph that you can pass on as it is:",
    },
  ];
}

function noAsk({ body, kind }: Checked): Finding | null {
  const [ask] = asksIn(body);
  if (ask === undefined) return null;
  return {
    check: "no-ask",
    rule: "R30",
    severity: "mend",
    words: { text: ask.text, start: ask.start, end: ask.end },
    says:
      kind === "thanks"
        ? "Thanks with a request attached read as an invoice; let the question wait for a letter of its own."
        : "News is a gift while it wants nothing; let the question wait for a letter of its own.",
    better: "",
  };
}

/** One sentence beyond the polite ones that only this sender could write to this person. */
function detail({ body }: Checked): Finding | null {
  const own = ownWords(body);
  const quoted = own !== body;
  const said = sentencesOf(own).filter(({ text }) => !FORMALITY.test(text) && !VAGUE.test(text));
  if (quoted || said.some(({ text }) => text.split(/\s+/).length >= 7 || /\[/.test(text))) return null;
  return {
    check: "detail",
    rule: "R39",
    severity: "mend",
    words: null,
    says: "One true detail, such as a sentence of theirs that stayed with you, is what they will remember.",
    better: "What stayed with me most: …",
  };
}
