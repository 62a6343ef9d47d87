import { SOME_MONTH, WEEKDAY } from "#time/day-words.ts";
import { slotsIn } from "../slots.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import { arrangedInWords, otherTimes } from "./arranged-time.ts";
import { asksIn } from "./asks.ts";
import type { Checked, Finding } from "./finding.ts";
import { reproach } from "./reproach.ts";
import { easyNo, endOf, oneAsk, placeOf } from "./request.ts";

/** The reminder is one, short, and without reproach (R33). */
export function checkReminder(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  return [reproach(letter, anatomy), ...oneAsk(letter, anatomy, asksIn(anatomy))].filter(
    (each) => each !== null,
  );
}

/** A request for an introduction has one ask, an easy no, and the paragraph to pass on (R53). */
export function checkIntroduction(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  const asks = asksIn(anatomy);
  return [...oneAsk(letter, anatomy, asks), easyNo(letter, anatomy), toPassOn(letter, anatomy)].filter(
    (each) => each !== null,
  );
}

function toPassOn({ body, form }: Checked, anatomy: Anatomy): Finding | null {
  const passable =
    /^(?:>|[—–-] ?)[^\n]{40,}/m.test(body) ||
    /[“"][^”"]{60,}[”"]/.test(body) ||
    /\b(?:pass on|forward|send on)\b[^\n]*:?\s*(?:\n+)?[^\n]{40,}/i.test(body);
  if (passable || form === "connection-note") return null;
  return {
    check: "to-pass-on",
    rule: "R53",
    severity: "mend",
    words: null,
    says: "Give them a few lines that they can pass on as they are; it saves them the writing, and you say it in your own words.",
    better:
      "\n\nIf it helps, here are a few lines that you can pass on as they are:\n\n> [who you are, what you would like to ask, and that a no is fine]",
    at: placeOf(endOf(anatomy)),
  };
}

/** A CV or a contract to look at: one ask, and an easy no (R55). */
export function checkReading(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  return [...oneAsk(letter, anatomy, asksIn(anatomy)), easyNo(letter, anatomy)].filter(
    (each) => each !== null,
  );
}

/** Before two people are brought together, each may say no (R53). */
export function checkOptIn(letter: Checked): readonly Finding[] {
  const finding = easyNo(letter, anatomyOf(letter.body));
  return finding === null
    ? []
    : [
        {
          ...finding,
          rule: "R53",
          says: "It leaves them no way to say no; ask both before either learns the other’s address.",
          better: "I pass on nothing before you have said yes, and a short no is all it needs.",
        },
      ];
}

const DAY_NAMED = new RegExp(
  `\\b${WEEKDAY}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${SOME_MONTH}|\\b${SOME_MONTH} \\d{1,2}\\b|\\btomorrow\\b|\\btoday\\b|\\b\\d{1,2}[./]\\d{1,2}\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b`,
  "",
);
const HOUR_NAMED =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m|o'clock|uhr|h)\b|\b(?:noon|midday)\b|\bat (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half past|quarter)|\b(?:half|quarter) past\b|\bquarter to\b\b/;

/** A confirmation says when, as it is arranged, and brings nothing new to do. */
export function checkConfirmation(letter: Checked): readonly Finding[] {
  const anatomy = anatomyOf(letter.body);
  const text = anatomy.sentences.map(({ plain }) => plain).join(" ");
  const said = (DAY_NAMED.test(text) && HOUR_NAMED.test(text)) || slotsIn(letter.body).length > 0;
  const more = asksIn(anatomy).find(({ matter }) => matter !== "talk");
  return [
    ...(letter.arranged == null ? [] : otherTimes(anatomy, letter.subject, letter.arranged)),
    ...(said
      ? []
      : [
          {
            check: "when",
            rule: "R33",
            severity: "mend",
            words: null,
            says: "It does not repeat the day and the hour; saying them once more spares both of you a missed call.",
            better: `So we talk ${letter.arranged == null ? "on [day and time]" : arrangedInWords(letter.arranged)}.`,
            at: placeOf(anatomy.sentences[0]?.end ?? endOf(anatomy)),
          } as const,
        ]),
    ...(more === undefined
      ? []
      : [
          {
            check: "no-ask",
            rule: "R30",
            severity: "consider",
            words: { text: more.text, start: more.start, end: more.end },
            says: "They have said yes to a talk; a further wish can wait until it is over.",
            better: null,
            at: null,
          } as const,
        ]),
  ];
}

const NO_SAID = anyOf(String.raw`
  cannot | can't | couldn't | can not | won't | will not | not able | unable | not in a position
  no longer | stopped | (?:have|has) to (?:say no|decline|pass) | must (?:say no|decline) | decline
  no (?:room|time) | not (?:this time|going to|for me|the right)
  decided (?:to stay|not to|against|otherwise) | rather not | say(?:ing)? no | withdraw
  not interested | (?:i'm|i am|count me) out | (?:but|thank you|thanks),? no(?: thanks| thank you)?
  turn (?:it|this|the \w+) down | a no from | at capacity | afraid not | (?:have|need) to pass | skip this
`);

/** A no that nobody can mistake, so that they can ask another (R33). */
export function checkDecline({ body }: Checked): readonly Finding[] {
  const anatomy = anatomyOf(body);
  const said =
    anatomy.sentences.some(({ plain }) => NO_SAID.test(plain) || /^no[.,!]/.test(plain)) ||
    slotsIn(body).length > 0;
  if (said) return [];
  return [
    {
      check: "clear-no",
      rule: "R33",
      severity: "mend",
      words: null,
      says: "It can be read as a maybe; a clear no is kinder, because it lets them ask someone else.",
      better: "I cannot take this on.",
      at: placeOf(endOf(anatomy)),
    },
  ];
}
