import { sentence as asSentence } from "../sentences.ts";
import { slotsIn } from "../slots.ts";
import { type Anatomy, anatomyOf, nameWords } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import { type Ask, asksIn } from "./asks.ts";
import { tellingWords } from "./common-words.ts";
import type { Checked, Finding } from "./finding.ts";
import { endOf, placeOf } from "./request.ts";

/** Letters that bring something: thanks, news, a hello, an offer. None carries an ask (R30), none needs a time. */
export function checkGift(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  const asks = asksIn(anatomy);
  return [
    ...noAsk(letter, asks),
    // A note of 200 characters has room for the news and the thanks.
    letter.kind === "offer" || (letter.form === "connection-note" && NEWS.includes(letter.kind))
      ? null
      : detail(letter, anatomy, asks),
    letter.kind === "outcome" ? news(letter, anatomy) : null,
  ].filter((each) => each !== null);
}

const NEWS: readonly Checked["kind"][] = ["outcome", "direction"];

/** Whether words of a gift tell too little that only this writer could tell (R39): the letter asks for it itself then. */
export function lacksDetail(letter: Pick<Checked, "body" | "recipient">): boolean {
  const anatomy = anatomyOf(letter.body);
  return detail(letter, anatomy, asksIn(anatomy)) !== null;
}

const NO_ASK_SAYS: Partial<Record<Checked["kind"], string>> = {
  thanks: "Thanks with a request attached read as an invoice; let the question wait for a letter of its own.",
  outcome: "News is a gift while it wants nothing; let the question wait for a letter of its own.",
  revive:
    "After a long time the first letter is best one that wants nothing; the question can follow their answer.",
  direction: "News of your own is best without a wish; let the question wait for a letter of its own.",
  offer: "An offer with a condition is a trade; let the question wait for a letter of its own.",
};

function noAsk({ kind }: Checked, asks: readonly Ask[]): readonly Finding[] {
  const firsts = asks.filter(({ sentence }, place) => asks[place - 1]?.sentence !== sentence);
  return firsts.map(({ sentence, start }) => ({
    check: "no-ask",
    rule: "R30",
    severity: "mend",
    words: { text: sentence.text.slice(start - sentence.start), start, end: sentence.end },
    says: NO_ASK_SAYS[kind] ?? "Let the question wait for a letter of its own.",
    better: "",
    at: { start: sentence.start, end: sentence.end },
  }));
}

const TELLING_WORDS = 3;
/** "What stayed with me most: projects end when they should." */
const RETOLD =
  /\b(?:stay(?:ed|s) with me|com(?:e|ing) back to|turning over|you (?:said|told me|mentioned))\b[^:.\n]*:\s*\S+(?:\s+\S+){3}/i;

/** One true detail that only this writer could tell this reader (R39). */
function detail(
  { body, recipient }: Pick<Checked, "body" | "recipient">,
  anatomy: Anatomy,
  asks: readonly Ask[],
): Finding | null {
  // What is in quotation marks is a detail by itself, and a gap will become one.
  if (anatomy.own !== body || slotsIn(body).length > 0 || RETOLD.test(body)) return null;
  const names = nameWords(recipient.name);
  const asking = new Set(asks.map(({ sentence }) => sentence));
  const told = anatomy.sentences
    .filter((sentence) => !asking.has(sentence))
    .flatMap((sentence) => tellingWords(sentence.text, "thanking", names));
  if (told.length >= TELLING_WORDS) return null;
  return {
    check: "detail",
    rule: "R39",
    severity: "mend",
    words: null,
    says: "One true detail, such as a sentence of theirs that stayed with you, is what they will remember.",
    better: "What stayed with me most: [one true detail].",
    at: placeOf(anatomy.sentences[0]?.end ?? endOf(anatomy)),
  };
}

/** Something happened, or did not. */
const HAPPENED = anyOf(String.raw`
  got (?:in|it|the|a|an|two|three|my) | gave me | accepted
  (?:they|who|lab|group|course) (?:took|want(?:ed)?|chose|picked|hired) me | heard nothing | (?:i'm|i am) in | was (?:invited|offered|rejected|refused)
  (?:has|have) (?:invited|offered|refused) | offered me | won\b | passed | failed | rejected
  turned (?:me )?down | took (?:somebody|someone) | no (?:answer|reply|luck|place)
  (?:not|none|nobody)[^.]{0,24}\b(?:answered|replied)
  nothing (?:has )?came | came to nothing | did not (?:work|get) | didn't (?:work|get)
  said (?:yes|no) | am (?:now|in) | start(?:ed|s)? (?:on|in|there) | signed | published | it worked
  found out | now i know | what came of it | (?:it )?(?:was|became) clear | turned out
`);
/** Something I did; wanting, hoping and enjoying are none. */
const DONE =
  /\bi (?:did|went|took|tried|wrote|asked|sent|met|read|spoke|applied|(?!want|hope|enjoy|appreciat|lik|lov|learn|talk|need|wish|thank)\p{L}+ed)(?=[ ,;.!])(?! to thank)/u;

/** News says what came of it, whatever it was (R36, R38). */
function news({ body, advice = null }: Checked, anatomy: Anatomy): Finding | null {
  if (slotsIn(body).length > 0) return null;
  const text = anatomy.sentences.map(({ plain }) => plain).join(" ");
  const came = advice?.cameOfIt ?? "";
  if (HAPPENED.test(text) || DONE.test(text) || sharesWords(text, came)) return null;
  return {
    check: "news",
    rule: "R36",
    severity: "mend",
    words: null,
    says: "It does not say what came of their advice, and that is the part they would like to know.",
    better: came === "" ? "[What you did, and what came of it.]" : asSentence(`What came of it: ${came}`),
    at: placeOf(anatomy.sentences[0]?.end ?? endOf(anatomy)),
  };
}

function sharesWords(text: string, came: string): boolean {
  const said = new Set(tellingWords(text, "thanking"));
  const telling = tellingWords(came, "thanking");
  return telling.length > 0 && telling.filter((word) => said.has(word)).length * 2 >= telling.length;
}
