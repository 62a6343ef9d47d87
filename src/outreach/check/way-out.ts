import type { Sentence } from "./anatomy.ts";

/** Words that by themselves allow a no. */
const RELEASE =
  /\b(?:(?:feel free|free) to (?:say no|decline|ignore|put this|leave it|refuse)|(?:just|please|do|simply|can|may|to|could) (?:just )?(?:say no|decline|ignore (?:this|it|me|my)|tell me no)|(?:a|the|your|any) (?:simple |short |plain |quick |kind )?"?no"?(?: |,)+(?:is|would be|will be|is all|does|too)\b|understand a no|no is (?:a |an |also |perfectly |quite |absolutely |just |completely )?(?:\w+ )?(?:fine|answer|ok|okay|all right|welcome)|so is (?:a )?(?:no|no answer)\b|no (?:pressure|obligation|hard feelings|worries|rush at all)|(?:not|don't|do not|never) feel (?:obliged|obligated|pressed|any obligation|you have to)|no need to (?:answer|reply|respond|explain|write back)|no (?:answer|reply|explanation) (?:is )?(?:needed|necessary|required|at all)|(?:do not|don't|not) (?:need to|have to) (?:answer|reply|respond|explain)|(?:do not|don't) (?:trouble|bother) to (?:answer|reply)|(?:do not|don't) give it another thought|put this (?:letter|mail|e-?mail|message)? ?aside|only if (?:it|you|this)|nothing changes between us|if it is no,? it is no|can say no|rather not,? (?:just )?say so)/;

/** It may not suit them: the first half of the sentence that lets them go. */
const HINDRANCE =
  /\b(?:if|should|in case|when|whether|unless)\b[^.?!]*\b(?:not|n't|can't|cannot|won't|neither|no time|no room|too (?:much|busy|full|many|big)|busy|drowning|swamped|under water|up to your|full|inconvenient|bad (?:time|week|month|moment)|wrong (?:time|moment)|rather|hands full|impossible|is bad|a bother|a burden|a nuisance|have to wait|has to wait|overloaded|short of time)|\b(?:if|should) (?:neither|none)\b|\b(?:if not|not possible|hands full|bad week)\b/;

/** And that is all right: the second half. */
const CONSOLATION =
  /\b(?:fine|understand|no problem|not (?:at all )?a problem|no trouble|no worries|worry|all right|alright|okay|ok|no harm|hard feelings|say so|tell me|let me know|just say|say no|leave it|ignore|never mind|not mind|don't mind|nothing lost|no offence|no offense|not bad at all|it can wait|it waits|i'll wait|i will wait|manage|grateful (?:all|either|anyway)|thank you (?:anyway|either)|thanks (?:anyway|either)|all the same|think no less|wish you|good luck|ask again|of course|put (?:it|this) aside|forget (?:it|this)|skip it)\b/;

/** A sentence that lets them say no without having to explain. */
export function isWayOut({ plain }: Pick<Sentence, "plain">): boolean {
  return RELEASE.test(plain) || (HINDRANCE.test(plain) && CONSOLATION.test(plain));
}

/** Whether the letter has an easy no (R30), in one sentence or in two that follow each other. */
export function hasWayOut(sentences: readonly Sentence[]): boolean {
  return sentences.some((sentence, place) => {
    if (isWayOut(sentence)) return true;
    const next = sentences[place + 1];
    return (
      next !== undefined && HINDRANCE.test(sentence.plain) && isShort(next) && CONSOLATION.test(next.plain)
    );
  });
}

function isShort({ plain }: Sentence): boolean {
  return plain.split(" ").length <= 8;
}
