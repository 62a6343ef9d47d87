import { type Ask, type AskId, askById } from "./asks-catalogue.ts";

/** Words that give an ask away in the user's own sentence; the first that matches counts, so the larger asks come first. */
const TELLTALES: readonly (readonly [RegExp, AskId])[] = [
  [/\b(referrals?|refer me|recommend me|put in a (good )?word|vouch)\b/i, "referral"],
  [/\b(cv|r[ée]sum[ée]|curriculum vitae)(?!\p{L})/iu, "cv-edit"],
  [/\bcontract\b/i, "contract-reading"],
  [/\b(mock|practi[cs]e|rehearse)\b.*\b(interview|talk)\b/i, "practice-interview"],
  [
    /\b(job|position|vacanc\w*|opening)s?\b.*\b(for me|open|free|coming|available)\b|\bhire me\b|\bopenings?\b|\bvacanc\w*/i,
    "openings",
  ],
  [/\bintern(ship)?s?\b/i, "internships"],
  [/\bshadow(ing)?\b|\bday (beside|with) you\b/i, "shadowing"],
  [/\b(introduce|introductions?|whom else|who else)\b/i, "who-else"],
  [/\b(courses?|trainings?|certificates?)\b/i, "courses"],
  [/\boffer\b.*\b(weigh|compare|accept)|\b(weigh|compare|accept)\b.*\boffers?\b/i, "compare-offers"],
];

/** The catalogue's ask that a sentence of the user's own amounts to, as far as its words say so. */
export function askInWords(text: string): Ask | undefined {
  const short = text.slice(0, 2_000);
  const found = TELLTALES.find(([pattern]) => pattern.test(short));
  return found === undefined ? undefined : askById(found[1]);
}
