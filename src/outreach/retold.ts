import { matterOf } from "./sentences.ts";

/** What was advised, done, and came of it: each a sentence, a gap for the user to fill, or "" where another says it. */
export type Told = { readonly advised: string; readonly did: string; readonly cameOfIt: string };

/** So much of what is told last and of what was told before is the same, where the one says the other again. */
const SHARE_TOLD = 0.6;
const SHARE_SAID = 0.5;

/**
 * News of some advice without saying the advice twice: "You advised me to shadow somebody for two days. I shadowed Jonas for
 * two days." is "As you advised, I shadowed Jonas for two days."
 */
export function retold({ advised, did, cameOfIt }: Told): Told {
  if (saysAgain(did, cameOfIt)) return retold({ advised, did: "", cameOfIt });
  const isOfMine = (told: string) => /^I /.test(told) && saysAgain(advised, told);
  if (isOfMine(did)) return { advised: "", did: `As you advised, ${did}`, cameOfIt };
  if ((did === "" || isGap(did)) && isOfMine(cameOfIt))
    return { advised: "", did: "", cameOfIt: `As you advised, ${cameOfIt}` };
  return { advised, did, cameOfIt };
}

/** Whether the first sentence of `told` says what was said before it, as far as their words tell. */
function saysAgain(said: string, told: string): boolean {
  if (said === "" || told === "" || isGap(said) || isGap(told)) return false;
  const before = matterOf(
    said.replace(/^You (?:advised me|gave me a piece of advice|told me that|suggested|recommended)/, ""),
  );
  const after = matterOf(/^.*?[.!?](?=\s|$)/.exec(told)?.[0] ?? told);
  const shared = [...after].filter((word) => before.has(word)).length;
  return shared > 1 && shared >= SHARE_TOLD * after.size && shared >= SHARE_SAID * before.size;
}

function isGap(text: string): boolean {
  return text.includes("[");
}
