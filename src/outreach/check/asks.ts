import { ownWords, type Span, sentencesOf } from "./text.ts";

const POLITE =
  /\b(?:would|could|can|will|might|do|are) you\b|\b(?:could|may|might|can) (?:i|we)\b|\bwould it be possible\b/i;
const WISH =
  /\b(?:i(?:'d| would) (?:be (?:very |so |really )?(?:grateful|glad|happy|thankful|delighted)|appreciate it|love it) (?:if|for)|i(?:'d| would) (?:like|love) to (?:ask (?:you )?for|request|meet|talk|speak|chat|have)|i am writing to ask|please (?:send|tell|let|forward|introduce|read|review|look|share|consider|find|help|refer|put|pass)|let me know (?:if|whether|when))\b/i;
/** A kindness in the form of a question, or a way to answer: no request of its own. */
const NO_ASK =
  /\b(?:how are you|are you well|do you remember|if you (?:would rather|prefer)|please (?:say no|do not|don't|feel free|ignore)|let me know if (?:not|that does not|it does not|this does not)|thank|no trouble|if writing|in writing|by (?:mail|e-?mail) (?:would|instead|is)|a few lines|if it helps)\b/i;
/** What a request is about, so that two sentences about one thing count as one. */
const MATTERS: readonly (readonly [string, RegExp])[] = [
  [
    "talk",
    /\b(?:minutes?|half an hour|hour|call|coffee|chat|talk|meet(?:ing)?|interview|conversation|zoom|video|phone|speak|time|catch up|tea|lunch)\b/i,
  ],
  ["introduction", /\b(?:introduc\w+|connect me|put me in touch|pass (?:this|it|my)|forward)\b/i],
  ["document", /\b(?:cv|r[ée]sum[ée]|cover letter|contract|draft|application|proposal|manuscript)\b/i],
  [
    "job",
    /\b(?:jobs?|vacanc\w+|openings?|hire|hiring|referr?al|refer me|recommend me|reference|internship|position for me|role for me)\b/i,
  ],
  ["visit", /\b(?:visit|shadow|spend a day|come by|tour)\b/i],
];
/** Further words about a talk that is asked for anyway: when, where, whether. */
const ABOUT_THE_TALK =
  /\b(?:tell me|ask you|share|hear|advice|questions?|suit|convenient|available|free|next week|week|day|tuesday|monday|wednesday|thursday|friday|about)\b/i;

/** What I would ask in the talk is what the talk is about, and no further request. */
const QUESTION_IN_TALK =
  /\bask (?:you )?(?:about|how|what|whether|which|whom|when|where|why|if|a few|some|two|three)\b[^.?!]*/gi;

export type Ask = Span & { readonly matter: string };

/** The requests a letter makes, one for each matter: a call and a coffee are one, a call and a CV are two. */
export function asksIn(body: string): readonly Ask[] {
  const asks: Ask[] = [];
  for (const sentence of sentencesOf(ownWords(body))) {
    if (NO_ASK.test(sentence.text) || !(POLITE.test(sentence.text) || WISH.test(sentence.text))) continue;
    const request = sentence.text.replace(QUESTION_IN_TALK, "ask");
    const matters = MATTERS.filter(([, words]) => words.test(request)).map(([name]) => name);
    const named = matters.length > 0 ? matters : ABOUT_THE_TALK.test(sentence.text) ? ["talk"] : ["other"];
    for (const matter of named)
      if (!asks.some((ask) => ask.matter === matter)) asks.push({ ...sentence, matter });
  }
  return asks;
}
