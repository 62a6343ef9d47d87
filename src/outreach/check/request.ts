import { capitalised, counted } from "#people/shown.ts";
import { slotsIn } from "../slots.ts";
import { askedWhich } from "../which-one.ts";
import { saysTerm } from "../wording.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { type Ask, asksForTalk, asksIn, type Matter } from "./asks.ts";
import { asksForWritingOnly, offersWriting } from "./by-mail.ts";
import type { Checked, Finding } from "./finding.ts";
import { attachment, jobRequests } from "./job.ts";
import { money } from "./money.ts";
import { givesReason } from "./reason.ts";
import { reproach } from "./reproach.ts";
import { boundedTime, shortNotice } from "./time.ts";
import { hasWayOut, isWayOut } from "./way-out.ts";

/** What every request is looked through for (R30), and what only a tie or a focus asks for (R27–R29, R33). */
export function checkRequest(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  const asks = asksIn(anatomy);
  return [
    boundedTime(letter, anatomy, asks),
    shortNotice(letter, asks),
    whyYou(letter, anatomy),
    ...oneAsk(letter, anatomy, asks),
    heapOfQuestions(anatomy),
    easyNo(letter, anatomy),
    ...jobRequests(letter, asks),
    byMail(letter, anatomy),
    term(letter),
    attachment(anatomy),
    reproach(letter, anatomy),
    money(letter, anatomy),
  ].filter((each) => each !== null);
}

function whyYou({ form, recipient }: Checked, anatomy: Anatomy): Finding | null {
  // A gap is reported as a gap; what the user puts there will be the reason.
  if (slotsIn(anatomy.own).length > 0 || givesReason(anatomy, recipient.familiarity)) return null;
  const [first] = anatomy.sentences;
  const unnamed = anatomy.sentences.find(({ text }) => askedWhich(text) !== "");
  if (unnamed !== undefined)
    return {
      check: "why-you",
      rule: "R30",
      severity: form === "email" ? "mend" : "consider",
      words: { text: unnamed.text, start: unnamed.start, end: unnamed.end },
      says: "This would be true of many people; say which one it was and what of it stayed with you, and it is about this person.",
      better: askedWhich(unnamed.text),
      at: { start: unnamed.start, end: unnamed.end },
    };
  return {
    check: "why-you",
    rule: "R30",
    severity: form === "email" ? "mend" : "consider",
    words: null,
    says: "As far as the words tell, it could go to anybody; one true reason why you write to this person makes it a letter.",
    better: "I am writing to you because [one true thing about them].",
    at: placeOf(first?.start ?? anatomy.bodyEnd),
  };
}

/** So many questions in a first letter are work for an evening. */
const HEAP = 5;

function heapOfQuestions({ sentences }: Anatomy): Finding | null {
  const questions = sentences.filter((sentence) => sentence.plain.endsWith("?") && !isWayOut(sentence));
  const last = questions.at(-1);
  if (questions.length < HEAP || last === undefined) return null;
  return {
    check: "one-ask",
    rule: "R30",
    severity: "consider",
    words: { text: last.text, start: last.start, end: last.end },
    says: `${capitalised(counted(questions.length, "question"))} at once are an evening’s work; name the one or two that matter most, and keep the others for the talk.`,
    better: null,
    at: null,
  };
}

/** What the letter is for, so that a second ask can be told from the first. */
const PURPOSE: Partial<Record<Checked["kind"], Matter>> = {
  introduction: "introduction",
  "cv-edit": "document",
  "contract-reading": "document",
};

/** Exactly one ask: none leaves them guessing, a second one makes the first harder to grant. */
export function oneAsk(letter: Checked, anatomy: Anatomy, asks: readonly Ask[]): readonly Finding[] {
  // A request for a job while exploring is reported as that, and only once.
  const exploring = letter.kind === "request" && letter.focus === "explore-career";
  const counted = asks.filter(({ matter }) => !(exploring && (matter === "job" || matter === "referral")));
  if (counted.length === 0)
    return asks.length > 0 || asksSomehow(letter, anatomy) ? [] : [noQuestion(letter, anatomy)];
  const main = mainMatter(letter, counted);
  const seen = new Set<Matter>([main, ...(PURPOSE[letter.kind] === undefined ? [] : (["talk"] as const))]);
  return counted.flatMap((ask) => {
    if (seen.has(ask.matter)) return [];
    seen.add(ask.matter);
    return [secondAsk(ask)];
  });
}

/** A question, or a length of time: somebody who looks for the request will find one. */
function asksSomehow({ kind }: Checked, { sentences }: Anatomy): boolean {
  if (kind !== "request") return true;
  return sentences.some(({ plain }) => /\?$|\bminutes?\b|\bhalf an hour\b/.test(plain));
}

/** Where no time is asked for, the first request is what the letter is about, and no second thing. */
function mainMatter({ kind }: Checked, asks: readonly Ask[]): Matter {
  const purpose = PURPOSE[kind] ?? "talk";
  const meant = asks.filter(({ matter }) => matter === purpose);
  const plainly = purpose !== "talk" || meant.some(({ sentence }) => asksForTalk(sentence.plain));
  return meant.length > 0 && (plainly || asks[0]?.matter === purpose)
    ? purpose
    : (asks[0]?.matter ?? purpose);
}

function noQuestion(letter: Checked, anatomy: Anatomy): Finding {
  return {
    check: "one-ask",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "There is no question in it yet, so they would not know what you hope for.",
    better: `Would you have ${letter.minutes} minutes to tell me about your work?`,
    at: placeOf(endOf(anatomy)),
  };
}

function secondAsk({ text, start, end, sentence }: Ask): Finding {
  // A whole sentence can simply go; half of one needs the writer's hand.
  const whole = start - sentence.start <= 24 && end >= sentence.end - 2;
  return {
    check: "one-ask",
    rule: "R30",
    severity: "mend",
    words: { text, start, end },
    says: "This asks for a second thing; it is easier to ask once they have said yes to the first.",
    better: whole ? "" : null,
    at: whole ? { start: sentence.start, end: sentence.end } : null,
  };
}

export function easyNo(letter: Checked, anatomy: Anatomy): Finding | null {
  if (hasWayOut(anatomy.sentences)) return null;
  return {
    check: "easy-no",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "There seems to be no easy way to say no in it; people who may decline freely say yes more often.",
    better:
      letter.form === "connection-note"
        ? "A no is fine."
        : "If it does not suit you just now, I understand completely.",
    at: placeOf(endOf(anatomy)),
  };
}

function byMail({ recipient, form }: Checked, anatomy: Anatomy): Finding | null {
  const { sentences } = anatomy;
  if (recipient.familiarity === "known" || offersWriting(sentences)) return null;
  if (sentences.some(({ plain }) => asksForWritingOnly(plain))) return null;
  return {
    check: "by-mail",
    rule: "R33",
    severity: form === "connection-note" ? "consider" : "mend",
    words: null,
    says: "You do not know each other well; let them answer in writing, if that is easier for them.",
    better:
      form === "email"
        ? "If writing is easier, a few lines by mail would help me just as much."
        : "A few lines in writing would help just as much.",
    at: placeOf(endOf(anatomy)),
  };
}

/** Nobody is told off for the term, or for leaving it away; to a stranger its use is explained once (R27, R28). */
function term({ recipient, body, subject, termExplained = false }: Checked): Finding | null {
  if (saysTerm({ subject, body }) || termExplained || recipient.familiarity !== "stranger") return null;
  return {
    check: "term",
    rule: "R28",
    severity: "consider",
    words: null,
    says: "To someone who has never met you, “informational interview” says at once that you come to learn and not to be hired; leave it out if it does not sound like you.",
    better: null,
    at: null,
  };
}

/** Behind the last sentence, before the farewell. */
export function endOf(anatomy: Anatomy): number {
  return anatomy.sentences.at(-1)?.end ?? anatomy.greeting?.span.end ?? anatomy.bodyEnd;
}

export function placeOf(start: number): { readonly start: number; readonly end: number } {
  return { start, end: start };
}
