import { capitalised } from "#people/shown.ts";
import { askPhrase } from "./phrases.ts";

/** What is done by the one who asks: one does not ask somebody else to see the machines. */
const OF_MINE =
  /^(?:attend|be|come|follow|get to|hear|help|join|know|learn|look|meet|see|shadow|sit|spend|stay|talk|try|understand|visit|watch|work)\b/i;

/** An ask of the user's own, as it is put in the talk: "to read my plan" → "Would you read my plan?"; "" for none. */
export function askAsQuestion(ask: string): string {
  const phrase = askPhrase(ask);
  if (phrase === "") return "";
  const [, outright] = /^one thing: (.*)$/s.exec(phrase) ?? [];
  if (outright !== undefined) return capitalised(outright);
  const [, doing] = /^to (.*)$/s.exec(phrase) ?? [];
  if (doing !== undefined) return `${OF_MINE.test(doing) ? "Could I" : "Would you"} ${doing}?`;
  return phrase.startsWith("for ") ? `May I ask you ${phrase}?` : `Could you tell me ${phrase}?`;
}
