import type { Sentence } from "./anatomy.ts";

/** Words that by themselves allow a no. */
const RELEASE =
  /\b(?:feel free to (?:say no|decline|ignore|put this|leave it|refuse)|(?:just|please|do|simply|can|may|to|could) (?:just )?(?:say no|decline|ignore (?:this|it|me|my)|tell me no)|(?:a|the|your|any) (?:\p{L}+ )?"?no"?(?: |,)+(?:is|would be|will be|does|too)\b|understand a no|no is (?:an? |also |perfectly |quite |absolutely |just |completely )?(?:\p{L}+ )?(?:fine|answer|ok|okay|all right|welcome)|so is (?:a )?(?:no|no answer)\b|no (?:pressure|obligation|hard feelings|worries|rush at all|strings)|(?:not|don't|do not|never) feel (?:obliged|obligated|pressed|any obligation|you have to|that you have to)|no need to (?:answer|reply|respond|explain|write back)|no (?:answer|reply|explanation) (?:is )?(?:needed|necessary|required|at all)|(?:do not|don't|need not|needn't) (?:need to |have to )?(?:answer|reply|respond|explain)|(?:do not|don't) (?:trouble|bother) to (?:answer|reply)|(?:do not|don't) give it another thought|put this (?:letter|mail|e-?mail|message)? ?aside|only if (?:it|you|this)|nothing changes between us|silence is (?:fine|an answer)|(?:you|one) can (?:always )?say no|forget (?:that )?i asked)/u;

/**
 * "If it does not suit", "should you be too busy", "if the evenings are for the kids": a condition that grants them a
 * reason. In a request it is a way out whatever comes after it.
 */
const HINDRANCE =
  /\b(?:if|should|in case)\b[^.?!]*(?:\bnot\b|n't\b|\bcannot\b|\bneither\b|\bno\b|\btoo (?:much|busy|full|many|big|long|soon|awkward|early|late)\b|\b(?:busy|slammed|swamped|snowed|drowning|stressed|overwhelmed|overloaded|under water|full|inconvenient|inopportune|impossible|hopeless|awkward|difficult|unsuitable|tight|hectic|crazy|nuisance|bother|burden|away|ill)\b|\b(?:a )?(?:bad|wrong|poor) (?:time|week|month|moment|idea|day|season)\b|\b(?:is|are|was) bad\b|\brather\b|\bhands full\b|\bup to your\b|\bhas? to wait\b|\bhave to wait\b|\bpeace\b)|\bif not\b|^not possible\b/;
/** Conditions that let nobody go: the writer's own, a threat, small politeness, another way to do the same. */
const NO_HINDRANCE =
  /\bif (?:i|we) (?:do|don't|am|have|haven't|hear|can)\b|\bif you (?:do not|don't) mind\b|\bif (?:it is|it's|that is|that's) not too much (?:trouble|to ask)\b|\bif (?:you have not|you haven't)\b|\bif (?:this|it) (?:is not|isn't) the right (?:address|person)\b|\bif you would rather (?:write|answer|reply|talk|speak|meet|have|get|receive)\b|\bif i may\b/;
/** To answer in writing instead is kind, and no way out. */
const INSTEAD = /\b(?:rather|easier|prefer|sooner)\b/;

/** A sentence that lets them say no without having to explain. */
export function isWayOut({ plain }: Pick<Sentence, "plain">): boolean {
  if (RELEASE.test(plain)) return true;
  return plain.split(/;| and (?=if|should)| - | – /).some((part) => {
    if (!HINDRANCE.test(part) || NO_HINDRANCE.test(part)) return false;
    const onlyInstead =
      INSTEAD.test(part) && /\b(?:mail|e-?mail|writ\w+|lines?|questions?|phone|call|talk)\b/.test(part);
    return !onlyInstead || /\brather not\b|\b(?:not|n't|too|busy)\b/.test(part.replace(/\brather\b/, ""));
  });
}

/** Whether the letter has an easy no (R30). */
export function hasWayOut(sentences: readonly Sentence[]): boolean {
  return (
    sentences.some(isWayOut) ||
    sentences.some((sentence, place) => isOneInTwo(sentence, sentences[place + 1]))
  );
}

/** "Too busy? No problem." */
function isOneInTwo({ plain }: Sentence, next: Sentence | undefined): boolean {
  if (next === undefined || !/\?$/.test(plain) || plain.length > 60) return false;
  return (
    /\b(?:busy|not|no time|bad|too)\b/.test(plain) &&
    /\b(?:fine|problem|worries|understand|okay|ok|all right)\b/.test(next.plain)
  );
}
