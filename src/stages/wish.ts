/** What of my own line is a wish says nothing of what I do, or where I am. */
const WISH =
  /[,;]?\s*(?:and |but |now |who (?:is|am) )*(?:looking|moving|hoping|wanting|trying|interested|curious|exploring|thinking|planning|considering|changing|turning|want|hope|about to)\b.*$/is;

/** What I say of myself, up to where it says what I would like. */
export function withoutWish(introduction: string): string {
  return introduction.replace(WISH, "");
}
