import { slotsIn } from "../slots.ts";
import { TERM } from "../wording.ts";
import { asksIn } from "./asks.ts";
import type { Checked, Finding } from "./finding.ts";
import { find, ownWords, sentencesOf } from "./text.ts";

const BOUNDED =
  /\b(?:\d{1,3}|five|ten|fifteen|twenty|twenty[- ]five|thirty|forty|forty[- ]five|sixty|a few|a couple of)[- ]?(?:to[- ]\d+ )?(?:minutes?|mins?)\b|\b(?:half an|an|one|a quarter of an) hour\b/i;
const TALK_WANTED = /\b(?:talk|call|chat|coffee|meet|speak|conversation|interview|zoom|catch up)\b/i;
const EASY_NO =
  /\b(?:if (?:it|this|that|now|the timing)(?: really)? (?:does not|doesn't|is not|isn't|cannot|can't)|if not|if you(?:'d| would)? (?:rather not|prefer not|cannot|can't|are too busy|have no time|do not have|don't have)|no (?:trouble|worries|problem|pressure|hard feelings|need to (?:answer|explain|reply))|say no|a no\b|(?:quite|perfectly|completely|totally|also) (?:all right|fine|understand\w*|ok)|i (?:would |will )?(?:fully |completely |quite |perfectly )?understand|it can wait|feel free to (?:say no|decline|ignore)|do not give it another thought|i will manage|it is fine if|only if)\b/i;
const BY_MAIL =
  /\b(?:by (?:e-?mail|mail)|in writing|in an e-?mail|over e-?mail|via e-?mail|a (?:few|couple of) lines|a line or two|two lines|a line by|writing (?:is|would be) easier|written answer|reply by)\b/i;
const JOB =
  /\b(?:(?:do|would|could) you (?:have|know of|offer) (?:a|any|an open)? ?(?:jobs?|openings?|vacanc\w+|positions?|internships?)|hire me|hiring (?:me|someone like me)|(?:a|any) (?:jobs?|openings?|vacanc\w+) (?:for me|in your|at your)|refer me|recommend me|put in a (?:good )?word|consider me for|forward my (?:cv|r[ée]sum[ée])|offer me a|work for you|join your (?:team|group|lab|company))\b/i;
const ATTACHED =
  /\b(?:attached|enclosed|attaching|i attach|find attached|in the attachment)\b[^.!?\n]{0,60}\b(?:cv|r[ée]sum[ée]|cover letter|transcripts?)\b|\b(?:cv|r[ée]sum[ée])\b[^.!?\n]{0,30}\b(?:attached|enclosed)\b/i;
const REASON =
  /\b(?:because|as (?:an? )?\p{L}+ (?:\p{L}+ )?(?:at|in|for)|you work|your (?:work|paper|talk|book|poster|post|article|blog|move|career|path|group|lab|team|new position|seminar|thesis|company|experience|role|job)|i (?:read|heard|saw|watched|listened|enjoyed|remember|noticed|found|learned)|we (?:met|were|shared|worked|studied|talked|spoke|sat|overlapped)|you (?:gave|spoke|moved|left|told|mentioned|trained|taught|supervised|know|see|wrote|said|went|became|made|did|were)|suggested (?:that )?i|gave me your name|told me (?:about|to write)|since (?:the|our|your)|ever since|from the inside|congratulations)\b/iu;

/** What every request is looked through for (R30), and what only a tie or a focus asks for (R27–R29, R33). */
export function checkRequest(letter: Checked): readonly Finding[] {
  const own = ownWords(letter.body);
  const short = letter.form === "connection-note";
  return [
    boundedTime(letter, own),
    short ? null : whyYou(own),
    oneAsk(letter),
    easyNo(own),
    noJobRequest(letter, own),
    byMail(letter, own),
    term(letter),
    attachment(own),
  ].filter((each) => each !== null);
}

function boundedTime({ minutes }: Checked, own: string): Finding | null {
  if (BOUNDED.test(own) || !TALK_WANTED.test(own)) return null;
  const vague = find(own, /\b(?:some time|a chat|a call|to (?:talk|chat|speak|meet)|your time|a moment)\b/i);
  return {
    check: "bounded-time",
    rule: "R30",
    severity: "mend",
    words: vague,
    says: "It does not say how long it would take; a bounded time is easier to say yes to.",
    better: vague === null ? `Would you have ${minutes} minutes?` : `${minutes} minutes`,
  };
}

function whyYou(own: string): Finding | null {
  // A gap is reported as a gap; what the user puts there will be the reason.
  if (REASON.test(own) || slotsIn(own).length > 0) return null;
  return {
    check: "why-you",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "It could go to anybody; one true reason why you ask this person makes it a letter.",
    better: "I am asking you because …",
  };
}

function oneAsk(letter: Checked): Finding | null {
  // A request for a job while exploring is reported as that, and only once.
  const asks = asksIn(letter.body).filter(
    ({ matter }) => matter !== "job" || letter.focus !== "explore-career",
  );
  const [first, second] = asks;
  if (first === undefined) {
    return {
      check: "one-ask",
      rule: "R30",
      severity: "mend",
      words: null,
      says: "There is no question in it yet, so they would not know what you hope for.",
      better: `Would you have ${letter.minutes} minutes to tell me about your work?`,
    };
  }
  if (second === undefined) return null;
  return {
    check: "one-ask",
    rule: "R30",
    severity: "mend",
    words: { text: second.text, start: second.start, end: second.end },
    says: "It asks for more than one thing; the second is easier to ask once they have said yes to the first.",
    better: "",
  };
}

function easyNo(own: string): Finding | null {
  if (EASY_NO.test(own)) return null;
  return {
    check: "easy-no",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "It leaves no easy way to say no; people who may decline freely say yes more often.",
    better: "If it does not suit just now, I understand completely.",
  };
}

function noJobRequest({ focus }: Checked, own: string): Finding | null {
  if (focus !== "explore-career") return null;
  const words = find(own, JOB);
  if (words === null) return null;
  return {
    check: "no-job-request",
    rule: "R30",
    severity: "mend",
    words,
    says: "You are exploring, and this asks for a job; it puts them on the spot and ends the talk before it begins.",
    better: "hear how you came to your work",
  };
}

function byMail({ recipient, form }: Checked, own: string): Finding | null {
  if (recipient.familiarity === "known" || BY_MAIL.test(own)) return null;
  return {
    check: "by-mail",
    rule: "R33",
    severity: form === "connection-note" ? "consider" : "mend",
    words: null,
    says: "You do not know each other well; let them answer in writing, if that is easier for them.",
    better: "If writing is easier, a few lines by mail would help me just as much.",
  };
}

/** Nobody is told off for the term, or for leaving it away; to a stranger its use is explained once (R27, R28). */
function term({ recipient, body, subject }: Checked): Finding | null {
  const used = new RegExp(TERM, "i").test(`${subject} ${body}`);
  if (used || recipient.familiarity !== "stranger") return null;
  return {
    check: "term",
    rule: "R28",
    severity: "consider",
    words: null,
    says: "To someone who has never met you, “informational interview” says that you want to learn and not to be hired.",
    better: null,
  };
}

function attachment(own: string): Finding | null {
  const sentence = sentencesOf(own).find((each) => ATTACHED.test(each.text));
  if (sentence === undefined) return null;
  return {
    check: "attachment",
    rule: "R30",
    severity: "mend",
    words: sentence,
    says: "A CV that nobody asked for turns a question into an application.",
    better: "",
  };
}
