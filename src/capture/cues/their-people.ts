import { KIN } from "../words/plain-words.ts";

/**
 * "Her boss will introduce me", "his supervisor could put me in touch with the editors", said of or by whoever was
 * spoken of.
 */
const WOULD_INTRODUCE = new RegExp(
  `^(?:(?:(?:and|but|then) )?(?:(?:she|he|they|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?) )?(?:said|says|thinks|promised|told me)(?: that)? )?(?:her|his|their|\\p{Lu}[\\p{L}-]+['’]s) (?:new |old |former )?(?:${KIN})(?:['’](?:ll|d)| will| would| can| could| might| is going to| wants to| offered to| promised to| is (?:happy|glad|willing) to) (?:gladly |also |maybe |perhaps )?(?:introduce (?:me|us)|put (?:me|us) in (?:touch|contact)|connect (?:me|us)|make an intro(?:duction)?)(?![\\p{L}])`,
  "iu",
);

/**
 * What somebody's own people would do for me, where nobody of them is named: it is kept as something that the one
 * spoken of has to offer, for nobody is introduced by, or to, a person without a name.
 */
export function offeredByTheirs(text: string): string | undefined {
  return WOULD_INTRODUCE.test(text) ? text : undefined;
}

const VERB =
  "(?= (?:gladly |also |maybe |perhaps |kindly |already |just )?(?:will|would|can|could|might|may|is|wants?|wanted|offer(?:s|ed)|promis(?:es|ed)|agreed|has|introduc(?:es|ed)|puts?|pass(?:es|ed)|connect(?:s|ed)|refer(?:s|red)|knows?|knew|ma[dk]es?|s[e]n(?:ds?|t)|g[ai]ves?)\\b|['’](?:ll|d)\\b)";
const THEIR_KIN = new RegExp(
  `(?:^|[,;] | )(?:[Hh]er|[Hh]is|[Tt]heir|(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)['’]s) ((?:(?:new|old|former) )?(?:${KIN}))${VERB}`,
  "u",
);

/**
 * "His boss will introduce me to Frida", "Tom's PI introduced me to her": whose person it is who introduces, and what to
 * them, where no name stands there. `owner` is empty for whoever was spoken of.
 */
export function theirsWhoIntroduces(
  text: string,
): { readonly owner: string; readonly kin: string } | undefined {
  const [, owner = "", kin] = THEIR_KIN.exec(text) ?? [];
  return kin === undefined ? undefined : { owner, kin };
}
