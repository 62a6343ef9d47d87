/** Before a place or a deed: that it is so today, and no part of what it is called. "Now" with its capital may be a name. */
const TODAY =
  /^(?:now|(?:[Cc]urrently|[Pp]resently|[Aa]t present|[Tt]hese days|[Mm]eanwhile))(?:,| (?:also )?(?:(?:at|with) )?)\s*(?=\S)/u;
/** "EMBL, now Novartis", "Facebook (now Meta)", "EMBL, currently at Novartis". */
const BEFORE_AND_NOW =
  /^.+?(?:[,;:–—-]|\s\()\s*(?:and\s+)?(?:now|currently|presently)\s+(?:(?:at|with)\s+)?(\p{Lu}[^()]*|\p{Ll}+\p{Lu}[^()]*)\)?$/u;
const AFTERWARDS =
  /[\s,]+(?:\((?:now|currently|presently)\)|(?:currently|presently|right now|at present))$/iu;

/** The place where somebody is, of words that also say that it is so now, or where they were before. */
export function presentPlace(words: string): string {
  const plain = words.trim();
  const [, now = plain] = BEFORE_AND_NOW.exec(plain) ?? [];
  return now.replace(TODAY, "").replace(AFTERWARDS, "") || plain;
}

/** Whether words begin by saying that it is so today, and what is so. */
export function saidOfToday(words: string): string | undefined {
  const said = words.replace(TODAY_ALONE, "");
  return said === words ? undefined : said;
}

const TODAY_ALONE = /^(?:and |but )?(?:now|currently|presently|at present|these days),? (?:also )?(?=\S)/iu;
