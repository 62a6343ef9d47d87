import type { Traits } from "./traits.ts";

/** Names that many bear, a few of the most frequent of many countries: in a small book chance has not shown it yet. */
const FREQUENT = new Set(
  `smith jones brown johnson williams taylor davies wilson miller davis garcia rodriguez martinez hernandez lopez gonzalez
  perez sanchez muller schmidt schneider fischer weber meyer wagner becker martin bernard dubois silva santos ferreira
  oliveira rossi russo ferrari wang li zhang liu chen yang huang zhao wu zhou kim lee park choi nguyen tran le pham thanh minh kumar
  singh sharma patel gupta khan ahmed ali ivanov petrov nagy kovacs toth szabo horvath novak nowak kowalski andersson
  johansson hansen jensen nielsen sato suzuki tanaka wei john david michael james robert thomas peter paul daniel andrew
  mark maria anna ana laura sarah julia elena mohammed jose juan carlos luis jean pierre`.split(/\s+/),
);
/**
 * A syllable of Chinese in Latin letters: of their names, some thousands fall together in each. Given names of two
 * syllables are rarer, and no syllable.
 */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:ai?|a?ng?|ao|ei?|eng?|er|i|ia|ian|iang|iao|ie|ing?|iong|iu|ong?|ou?|u|uai?|uang?|ue|ui|un|uo)$/;
const SHARE = 1 / 400;
const FREQUENT_SHARE = 1 / 60;
/** The shares above count as much as so many people. */
const BELIEVED_LIKE = 500;
const MOST_BITS = 3;
const MOST_BITS_TOGETHER = 6;

/** What sharing a word says beyond what sharing a word of a name says on average, in bits. */
export type Rarity = (words: readonly string[]) => number;

/**
 * Winkler's adjustment for frequency: two Wangs may well be two, two Quiroga-Achterbergs are hardly. The shares come
 * from the names at hand, and from what is known of names where those are few.
 */
export function rarityAmong(all: readonly Traits[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // The two who share a word are one of its bearers, if they are one.
  const share = (word: string, frequent = FREQUENT.has(word)) =>
    (Math.max((counts.get(word) ?? 0) - 1, 0) + BELIEVED_LIKE * (frequent ? FREQUENT_SHARE : SHARE)) /
    (all.length + BELIEVED_LIKE);
  let [sum, squares] = [BELIEVED_LIKE, BELIEVED_LIKE * SHARE];
  for (const [word, count] of counts) {
    sum += count;
    squares += count * share(word);
  }
  const usual = squares / sum;
  return (words) => {
    let bits = 0;
    const syllables = words.length > 1 && words.every((word) => SYLLABLE.test(word));
    for (const word of words)
      bits += bounded(Math.log2(usual / share(word, syllables || FREQUENT.has(word))), MOST_BITS);
    return bounded(bits, MOST_BITS_TOGETHER);
  };
}

function bounded(bits: number, most: number): number {
  return Math.max(-most, Math.min(most, bits));
}
