import type { Sentence } from "./anatomy.ts";
import { anyOf, oneOf } from "./any-of.ts";

/** Words that by themselves allow a no. */
const RELEASE = anyOf(String.raw`
  feel free (?:not )?to (?!(?:contact|reach|call|ring|ask|write|share|forward|pass|pick|choose|suggest)\b)(?!(?:let|tell|send|give|propose|visit|come|use|get|e-?mail|drop|add)\b)\p{L}+
  (?:just|please|do|simply|can|may|to|could) (?:(?:just|of course|simply|always|also|gladly|happily|freely|easily|certainly|naturally) )*(?:say no|decline|ignore (?:this|it|me|my)|tell me no)
  (?:either|any|whichever|both|every) (?:answers?|repl(?:y|ies))(?: you (?:give|choose|like))? (?:is|are|will be|would be) (?:\p{L}+ )?(?:fine|welcome|good|okay|ok|all right)
  whatever you (?:answer|reply|decide|say|choose),? (?:(?:is|will be|would be) (?:\p{L}+ )?(?:fine|welcome|good|okay|ok|all right)|i(?:'ll| will))
  (?:yes or (?:a )?no|no or (?:a )?yes),? (?:both|either|each) (?:is|are|will|would)
  (?:a|the|your|any) (?:\p{L}+ )?"?no"?(?: |,)+(?:is|would be|will be|does|too)
  understand a no | (?:won't|will not|wouldn't|would not|don't|do not) mind (?:a no|if (?:you|it|this|that)[^.?!]*(?:not|n't|no)|being turned down)
  (?:a|your) "?no"? (?:will|would|can|won't|wouldn't|can't) (?:not )?(?:hurt|offend|bother|upset|surprise|change)
  (?:fine|happy|content|okay|ok|good) with (?:a "?no\b|(?:whatever|whichever|any|either) (?:you|of|answer|way|reply))
  no is (?:an? |also |perfectly |quite |absolutely |just |completely )?(?:\p{L}+ )?(?:fine|answer|ok|okay|all right|welcome|good|great)
  so is (?:a )?"?(?:no|not now|no answer|silence)
  no (?:pressure|obligation|hard feelings|worries|rush at all|strings)
  (?:not|don't|do not|never) feel (?:obliged|obligated|pressed|any (?:obligation|pressure))
  (?:not|don't|do not|never) feel (?:that )?you have to
  (?:not|don't|do not|never) feel under (?:any|no) \p{L}+
  no need to (?:answer|reply|respond|explain|write back)
  no (?:answer|reply|explanation) (?:is )?(?:needed|necessary|required|at all)
  no answer (?:will be|is) (?:taken|read|fine|an answer)
  (?:do not|don't|need not|needn't|no need to) (?:need to |have to )?(?:answer|reply|respond|explain|give (?:me )?(?:a |any )?reasons?)
  (?:do not|don't) (?:trouble|bother) to (?:answer|reply)
  (?:do not|don't) give it another thought
  put this (?:letter|mail|e-?mail|message)? ?aside
  respect (?:a|your|the|any) (?:\p{L}+ )?(?:refusal|no|decision)
  say no if | no (?:stress|bother|biggie|big deal)
  (?:won't|will not|wouldn't|would not) be (?:offended|hurt|cross|upset|disappointed) | leave (?:it|this|my \p{L}+) unanswered
  forget (?:about )?(?:this|my) (?:e-?mail|mail|message|letter|note)
  only if | nothing changes between us | silence is (?:fine|an answer) | better things to do
  archive (?:me|this) | bin it | delete (?:me|this) | a shrug | no drama
  (?:you|one) can (?:always )?say no | forget (?:that )?i asked
`);

const HINDERED = oneOf(String.raw`
  \bnot\b | n't\b | \bcannot\b | \bneither\b | \bno\b | \btoo \p{L}+\b
  \b(?:busy|slammed|swamped|full|inconvenient|impossible|awkward|difficult|nuisance|bother|burden)\b
  \bbad \p{L}+\b | \brather\b | \bhands full\b | \bbooked (?:up|out)\b | \bat capacity\b | \bup to your\b
`);
/** A hindrance named anywhere: "no worries if you can't", "that is fine if the term is too full". */
const HINDRANCE = new RegExp(
  `\\b(?:if|should|in case)\\b[^.?!]*${HINDERED}|\\bif not\\b|^not possible\\b`,
  "u",
);

/**
 * A condition that opens a clause grants them a reason, whatever it is made of: "if term is eating you", "should the
 * next weeks be heavy", "if the evenings belong to the children".
 */
const CONDITION =
  /(?:^|[;,:–—-] (?:and |but |or |so )?|^(?:and|but|or|so|of course|naturally|also),? )(?:if|should|in case) (.+)$/;

/** "I will understand if the office keeps you from it": forgiven beforehand, whatever it is. */
const FORGIVEN =
  /\b(?:understand|all right|alright|fine|okay|no problem|not a problem|no worries|don't worry|all good)\b[^.?!;]*? if (?!you (?:agree|accept|could|would like|want)\b)(?:you|it|this|that|the|your|not|life|there|things)\b/;

/** "You may not have the time, and that is fine": a hindrance granted without an if. */
const GRANTED = new RegExp(
  [
    String.raw`\b(?:may|might|probably|perhaps|surely|know|realise|realize|aware|sure|imagine)\b[^.?!]*`,
    String.raw`(?:\bnot\b|n't\b|\bno\b|\bbusy\b|\bfull\b|\btoo\b|\bbetter\b)[^.?!]*`,
    String.raw`\b(?:fine|understand|understandable|acceptable|ok|okay|all right|no problem|no worries|no hard feelings|accept that`,
    String.raw`|thank you|thanks|regardless|in any (?:event|case))\b`,
  ].join(""),
);

const HOPE = oneOf(`
  could | would | agree | accept | like | want(?! peace) | wish | think
  are (?:interested|willing|open|free|available|able|up for|happy|ever|in town|hiring)
  have (?:any |some |the |a )?(?:time|moment|questions?|interest|minutes?)
  know | hear | ever | come across | suits? | works? | helps?
  is (?:possible|easier|ok|okay|all right|fine|convenient|of (?:use|interest)|simpler|better|helpful)
  be (?:willing|able|interested|possible) | goes? well | prefers? | allows? | permits? | can | do
  consider | forward | share | recommend | refer | spare | introduce | meet | talk | speak
  need | require | get | let | give | tell | see | decide | choose
`);
/** Conditions that hope for a yes let nobody go: "if you have a moment", "if that works". */
const HOPEFUL = new RegExp(
  [
    String.raw`^(?:i|we)\b`,
    String.raw`^(?:you|you'd|you'll|that|this|it|so|there|any|possible|convenient|needed|necessary|your|the) ?(?:\p{L}+ )?${HOPE}\b`,
    String.raw`^(?:so|needed|possible|necessary|you like|anything)\b`,
  ].join("|"),
  "u",
);
const NEGATED = /\b(?:not|neither|no|too|rather|busy|impossible|nor)\b|n't\b/;

/** Politeness that is no way out, and threats. */
const NO_WAY_OUT = anyOf(`
  if you (?:do not|don't) mind
  if (?:it is|it's|that is|that's) not too much (?:trouble|to ask)
  if you (?:have not|haven't)
  if (?:this|it) (?:is not|isn't) the right (?:address|person)
  if i may | if (?:i|we) (?:do|don't|have|haven't|hear)
`);

/** To answer in writing instead is kind, and no way out either. */
const PREFERRING = String.raw`\b(?:rather|easier|prefer\w*|sooner|simpler|hate|dislike)\b`;
const ANSWERING = String.raw`\b(?:e-?mails?|mails?|writ\w+|lines?|questions?|phone|calls?|talk|letters?|type|typing)\b`;
const INSTEAD = new RegExp(`${PREFERRING}[^.?!]*${ANSWERING}|${ANSWERING}[^.?!]*${PREFERRING}`);

/** A sentence that lets them say no without having to explain. */
export function isWayOut({ plain }: Pick<Sentence, "plain">): boolean {
  if (RELEASE.test(plain)) return true;
  return plain.split(/;| and (?=if|should)| [-–—] /).some(grantsAReason);
}

function grantsAReason(part: string): boolean {
  if (NO_WAY_OUT.test(part)) return false;
  if (INSTEAD.test(part) && !/\brather not\b|\bnot\b|n't\b/.test(part)) return false;
  if (HINDRANCE.test(part) || GRANTED.test(part) || FORGIVEN.test(part)) return true;
  const condition = CONDITION.exec(part.trim())?.[1];
  return condition !== undefined && (!HOPEFUL.test(condition) || NEGATED.test(condition));
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
