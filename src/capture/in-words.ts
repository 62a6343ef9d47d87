import { whatOthersCall } from "#people/position.ts";
import { capitalised } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { byDay, dayFrom, shortDate } from "#time/near.ts";
import type { ReadItem, ReadPerson } from "./reading.ts";

/** What is said where a note has nobody to be written down about. */
export const NOBODY_NAMED =
  "Nobody is named in it yet. Whom was it with? A name is all that is missing, as in: met Ana Ruiz at EMBL, told me to " +
  "apply for the June course.";
const OF_A_BAD_DAY =
  "Such days come to everybody who asks, and silence is mostly a full inbox. If one of them is to be remembered, a name " +
  "is all it takes.";
const BAD_DAY =
  /\b(?:rough|bad|awful|terrible|horrible|hard|sad) (?:day|week|month)\b|\b(?:nobody|no one|noone|none of them|(?:they|she|he) never)\b.*\b(?:answer|repl|wr[io]te|wrote|call)|\bno (?:answers?|repl(?:y|ies)|responses?)\b(?! (?:needed|necessary|required))|\bghosted\b|\b(?:giv(?:e|ing)|gave) up\b|\b(?:pointless|hopeless|discouraged|disheartened|frustrat\w+|exhausted|fed up)\b|\b(?:rejected|rejections?|turned (?:me )?down|another no)\b/i;

/** What is said of a note in which nobody is named: a kind word where it tells of a bad day (R12), else what it takes. */
export function saidOfNobody(note: string): string {
  return BAD_DAY.test(note) ? OF_A_BAD_DAY : NOBODY_NAMED;
}

/** What is said of a note that is not in English. */
export function saidOfAnotherLanguage(namesSomebody: boolean): string {
  const whole = "Only notes in English are taken apart. This one is kept whole, in your words";
  return namesSomebody ? `${whole}.` : `${whole}, once you say whom it was with.`;
}

const ITEM_NAMES: Record<ReadItem["kind"], string> = {
  touch: "Contact",
  arranged: "Arranged",
  advice: "Advice",
  promise: "You promised",
  need: "Could use",
  offer: "Offers",
  introduction: "Introduction",
  answer: "Their answer",
  lead: "Opportunity",
  position: "New position",
  outcome: "What came of advice",
};

/** What is written beside the name: the address, and how we met, of whom the book does not know yet. */
export function besideName(person: Omit<ReadPerson, "key" | "name">, isKnown: boolean): string {
  const { role, organization, email, howMet } = person;
  return [role, organization, ...(isKnown ? [] : [email, howMet])].filter((part) => part !== "").join(", ");
}

/** What it is, as its chip says it: what was told in confidence says so first (R15). */
export function nameOfItem(item: ReadItem): string {
  return item.kind === "advice" && item.offRecord ? "Off the record" : ITEM_NAMES[item.kind];
}

function introductionBegins({ made, promised, named }: Extract<ReadItem, { kind: "introduction" }>): string {
  if (made) return "To";
  return named === true ? "By name, and you may say so, to" : promised ? "Promised, to" : "Possible, to";
}

const TOUCH_WORDS = {
  meeting: { out: "You met", in: "You met", mutual: "You met" },
  call: { out: "You called", in: "They called", mutual: "You talked by phone or video" },
  mail: { out: "You wrote", in: "They wrote", mutual: "You wrote to each other" },
  message: { out: "You sent a message", in: "They sent a message", mutual: "You exchanged messages" },
  event: { out: "You were at an event", in: "You were at an event", mutual: "You were at an event" },
  contact: { out: "You got in touch", in: "They got in touch", mutual: "You were in touch" },
} as const;

/** One line for one thing that was read, with its day; whom it is about stands beside it. */
export function itemInWords(item: ReadItem, today: DateText): string {
  switch (item.kind) {
    case "touch": {
      const told = item.text === "" ? "" : `: ${item.text}`;
      const arranged = item.ofTalk === true ? ", as arranged" : "";
      return `${TOUCH_WORDS[item.by][item.direction]} ${dayFrom(today, item.on)}${arranged}${told}`;
    }
    case "arranged": {
      const time = item.at === null ? "" : ` at ${item.at}`;
      const planned = item.ofTalk === true ? ", for the talk you have planned" : "";
      return capitalised(
        `${dayFrom(today, item.on)}${time}${planned}${item.text === "" ? "" : `: ${item.text}`}`,
      );
    }
    case "advice": {
      const until = item.on === null ? "" : ` (of use until ${shortDate(today, item.on)})`;
      return `${item.text}${until}`;
    }
    case "need":
    case "offer":
      return item.text;
    case "promise":
    case "lead":
      return item.on === null ? item.text : `${item.text}, ${byDay(today, item.on)}`;
    case "introduction":
      return `${introductionBegins(item)} ${item.to}`;
    case "answer":
      if (item.says === "no") return `A no: ${item.text}`;
      return `Later${item.on === null ? "" : `, to be asked again on ${shortDate(today, item.on)}`}: ${item.text}`;
    case "position": {
      const since =
        item.on === null ? "" : `, ${item.on > today ? "from" : "since"} ${shortDate(today, item.on)}`;
      return `${capitalised(whatOthersCall("", { organization: item.text, role: item.role }))}${since}`;
    }
    case "outcome":
      return `${item.text}${item.advice === null ? "" : `. They advised: ${item.advice.text}`}`;
  }
}
