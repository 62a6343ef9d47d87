import type { Familiarity } from "#people/person.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";

/** Things of theirs that one must have met to name them. */
const WORK_OF_THEIRS =
  /\byour (?:[\p{L}\d'-]+ ){0,3}?(?:papers?|articles?|talk|lectures?|essay|piece|posters?|reports?|thesis|books?|blog|posts?|column|podcast|episodes?|interview|thread|sessions?|course|seminar|tutorial|guides?|guidelines?|manual|package|tool|software|protocols?|slides?|figures?|chapter|review|film|video|exhibition|answer|letter|visit|move|step|story|stories|note|sentence|name|class|workshop|newsletter|work (?:on|with|has|as|at|in)|way (?:from|into|out|to)|path from|years? (?:at|in|as)|(?:career|experience|background) (?:as an?|in \p{L}+ and)|(?:group|lab|institute|team|company|firm|office|museum|agency|foundation)'s|page on|desk|group (?:at|has)|lab (?:has|was|is|at))\b/u;
/** What they did, said or are doing, told as a fact. */
const DEED_OF_THEIRS =
  /(?<!\b(?:if|wish|hoped|whether|unless|how|what|why|when|where|which) )\byou (?:\p{L}+ly |once |also |both |two |all )?(?:gave|spoke|moved|left|told|mentioned|trained|taught|supervised|said|went|became|made|wrote|chose|changed|came|drew|promised|explained|showed|joined|started|founded|used to|worked|studied|have (?:been|sat|moved|taught|done|worked|written|built|just)|work (?:at|as|on|for|in|with|there)|do this|did|led|built|won|answered|asked|helped|lent|sat|stayed|switched|spent|were (?:at|in|the|on|a|an)|know (?:my|what my)|are now|are the (?:only|one|first)|may remember)\b/u;
const SHARED =
  /\b(?:we (?:\p{L}+ )?(?:met|were|both|shared|worked|studied|talked|spoke|sat|overlapped|wrote|handed|had)|(?:the )?same (?:lab|course|school|group|corridor|university|institute|year|floor)|from the (?:dinner|course|workshop|school|summer school|meeting|conference|train|ferry)|do it with you|as you know)\b/u;
const SENT_BY =
  /\b(?:suggested (?:that )?(?:i|you)|recommended (?:you|that i)|told me (?:about|how|that|to|of)|mentioned (?:you|your)|gave me your|pointed me (?:to|towards)|said (?:that )?(?:you|nobody)|says (?:hi|that you)|sent me (?:to you|your)|thinks (?:that )?(?:you|i should))\b/;
const MET_IN_PRINT =
  /\bi (?:\p{L}+ )?(?:read|heard|saw|watched|listened|attended|enjoyed|liked|used|use|took|follow|remember|found your|(?:have|'ve) (?:\p{L}+ )?(?:read|used|followed|watched|been using|been reading|heard|seen|worked)|was (?:at|in) (?:the|your)|worked through)\b[^.?!]*\b(?:you|your)\b/u;
const GLAD =
  /\bcongratulations\b|\bnew (?:position|job|post|role) (?:at|in|as|with)\b|\bon (?:the|your) new (?:position|job|post|role)\b|\bsince your\b|\bever since you\b|\b(?:asking|writing to|write to|thought of|ask) you because\b|\bsee it from the inside\b/;
/** A profile and a background: what everybody has. */
const ANYBODYS =
  /\byour (?:\p{L}+ )?(?:\p{L}+ )?(?:profile|background|experience|expertise|career|achievements?|journey|cv|linkedin)\b/u;
/** Between people who know each other the smallest thing in common is a reason. */
const AMONG_FRIENDS =
  /\byour (?:new )?(?:job|work|company|life|side|view|place|city|office)\b|\bthe other side\b|\bwith you\b|\bhow you (?:chose|came|got|left|made|moved|found)\b/;

/** Whether a letter says why it goes to this person: something of theirs, something shared, someone who sent me (R30). */
export function givesReason({ sentences }: Anatomy, familiarity: Familiarity): boolean {
  return sentences.some(
    (sentence) => isReason(sentence) || (familiarity === "known" && AMONG_FRIENDS.test(sentence.plain)),
  );
}

export function isReason({ plain }: Pick<Sentence, "plain">): boolean {
  if (SHARED.test(plain) || SENT_BY.test(plain) || GLAD.test(plain) || DEED_OF_THEIRS.test(plain))
    return true;
  const specific = plain.replace(ANYBODYS, (words) => (/newsletter|alumni/.test(plain) ? words : " "));
  return WORK_OF_THEIRS.test(specific) || MET_IN_PRINT.test(specific);
}
