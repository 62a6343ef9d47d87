import { outcomeInWords } from "#advice/chain.ts";
import { promiseInWords } from "#advice/promise-in-words.ts";
import type { DraftId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { dayFrom, dayGone, shortDate } from "#time/near.ts";
import type { Standing } from "./standing.ts";

export type Saying = {
  readonly today: DateText;
  readonly name: string;
  /** Their organization, where somebody else is known there. */
  readonly organization: string | null;
};

type Of<Kind extends Standing["kind"]> = Extract<Standing, { readonly kind: Kind }>;

/** What a standing asks for next, in a sentence or two. */
export function standingInWords(standing: Standing, saying: Saying): string {
  const { today } = saying;
  const name = shownName(saying.name);
  const short = (day: DateText) => shortDate(today, day);
  switch (standing.kind) {
    case "planned":
      return standing.letter === null
        ? `You planned to talk with ${name}. A short letter is all it takes.`
        : sayingBegun(`You would like to talk with ${name}.`, standing.letter);
    case "often-enough":
      return standing.says;
    case "quiet-month":
      return `${standing.says} ${standing.askedOn === null ? "The letter" : "A reminder"} can wait until ${short(standing.until)}.`;
    case "no-letters":
      return standing.because === "left-out"
        ? `You left ${name} out; nothing is asked of you here.`
        : `${name} is not to be written to, as you noted; nothing is asked of you here.`;
    case "asks-me":
      return `${name} would like to talk to you. A yes, a no or “in May” are all fine.`;
    case "waiting":
      return waitingInWords(standing, { ...saying, name }, short);
    case "they-wrote":
      return standing.offeredOn === null
        ? `${wroteInWords(name, short(standing.wroteOn))}. Was it the answer?`
        : `${wroteInWords(name, short(standing.wroteOn), "you offered times")}. Does one of them suit?`;
    case "out-of-reach":
      return lostInWords(name);
    case "silent":
      return silentInWords(standing, { ...saying, name }, short);
    case "answered":
      return answeredInWords(standing, name);
    case "to-move":
      return `Offer ${name} two or three new times. Moving happens to everyone.`;
    case "times-offered":
      return offeredInWords(standing, name, today, short);
    case "arranged":
      return `You talk with ${name} ${dayFrom(today, standing.on)} at ${standing.at}. ${wroteSince(standing, name, short) ?? "Ten minutes of preparing are plenty."}`;
    case "talk-today":
      return standing.isOn
        ? `Your talk with ${name} began at ${standing.at}. The sheet is ready.`
        : `You talk with ${name} today at ${standing.at}. ${wroteSince(standing, name, short) ?? "The sheet is ready."}`;
    case "time-passed":
      return `Did you talk with ${name}? A sentence about it is enough.`;
    case "thanks-due":
      return sayingBegun(
        standing.fresh
          ? `Thank ${name} while it is fresh: three sentences, one of them about something they said.`
          : `Thank ${name}. Thanks that come later are read with the same pleasure.`,
        standing.letter,
      );
    case "news-to-tell":
      return sayingBegun(outcomeInWords(standing.advice, name), standing.letter);
    case "promise-to-keep":
      return promiseInWords(standing.promise, name, today);
    case "complete":
      return standing.by === "me"
        ? `You gave ${name} your time.`
        : "Nothing to do. What comes of it will be the next reason to write.";
    case "declined":
      return standing.by === "me"
        ? "Nothing to do."
        : `${name} said no, and that is a complete answer. ${someoneElse(saying)}`;
    case "fell-through":
      return standing.by === "me"
        ? "Nothing to do."
        : `It did not come about. ${name} can be asked again when the time is better.`;
  }
}

/** With the letter that is there already, where one is; what it is for goes before. */
export function sayingBegun(
  sentence: string,
  letter: { readonly id: DraftId; readonly called?: string | undefined } | null,
  called = letter?.called ?? "letter",
): string {
  return letter === null ? sentence : `${sentence} The ${called} is begun, and yours to send.`;
}

/** A letter came after the request, as a mailbox shows: whether it is the answer, only its reader knows. */
export function wroteInWords(name: string, day: string, after = "you asked"): string {
  return `${name} wrote on ${day}, after ${after}`;
}

/** A letter that came after the time was agreed may be about the time; null where none did. */
export function wroteSince(
  { wroteOn }: Pick<Of<"arranged">, "wroteOn">,
  name: string,
  short: Short,
): string | null {
  return wroteOn === null
    ? null
    : `${wroteInWords(name, short(wroteOn), "you agreed on it")}: does the time still stand?`;
}

/** Where no address that there was reaches somebody any more (R58): silence says nothing then. */
export function lostInWords(name: string): string {
  return `The address you have for ${name} reaches nobody any more. Is there another way?`;
}

type Short = (day: DateText) => string;

function waitingInWords(standing: Of<"waiting">, { name, today }: Saying, short: Short): string {
  const until = short(standing.until);
  const asked = dayGone(today, standing.askedOn);
  if (standing.noted)
    return `Leave it until ${until}; then somebody else is a good idea.${unheard(standing, name, short)}`;
  if (standing.remindedOn !== null)
    return `You have reminded ${name} once. Nothing more to do until ${until}.`;
  return `You asked ${name} ${asked}. Nothing to do until ${until}; silence is normal, people are busy.`;
}

function silentInWords(standing: Of<"silent">, saying: Saying, short: Short): string {
  const { name } = saying;
  switch (standing.may) {
    case "remind":
      return sayingBegun(`One short reminder to ${name} is fine now, and then no more.`, standing.letter);
    case "remind-or-ask-another":
      return sayingBegun(
        `One short reminder to ${name}, or a letter to ${someone(saying)}: one of the two this week.`,
        standing.letter,
        "reminder",
      );
    case "ask-another":
      return `No answer is an answer too. ${someoneElse(saying)}${unheard(standing, name, short)}`;
    case "let-go":
      return `Let this one go. It says nothing about you, and ${name} may write yet.${unheard(standing, name, short)}`;
  }
}

/** Where I noted that no answer came and a letter of theirs is there all the same, that is not passed over. */
function unheard(
  { noted, wroteOn }: Pick<Of<"silent">, "noted" | "wroteOn">,
  name: string,
  short: Short,
): string {
  return noted && wroteOn !== null
    ? ` A letter of ${name}’s came on ${short(wroteOn)}; if that was the answer, it can be noted still.`
    : "";
}

function answeredInWords({ by, on }: Of<"answered">, name: string): string {
  if (by === "me") return `Offer ${name} two or three times that suit you.`;
  return on === null
    ? `Agree on a time with ${name}.`
    : `${name} answered: agree on a time, or take the answer by mail.`;
}

function offeredInWords(
  { may, offeredOn, until, by }: Of<"times-offered">,
  name: string,
  today: DateText,
  short: Short,
): string {
  const offered = `You offered ${name} times ${dayGone(today, offeredOn)}`;
  if (may === "wait") return `${offered}; now they choose. Nothing to do until ${short(until)}.`;
  if (may === "offer-again")
    return `${offered}; no answer yet, which is normal. New ones, offered once, are fine now, and then no more.`;
  return by === "me"
    ? `${name} asked you, and has your times. Nothing more to do; they may write yet.`
    : `Let this one go. It says nothing about you, and ${name} may write yet.`;
}

function someoneElse(saying: Saying): string {
  return `Perhaps write to ${someone(saying)}.`;
}

function someone({ organization }: Saying): string {
  return organization === null ? "somebody else in the field" : `somebody else at ${shownName(organization)}`;
}

/** Where it stands and since when, short enough for a list; what is next is said by `standingInWords`. */
export function standingInShort(standing: Standing, today: DateText): string {
  const on = (day: DateText | null) => (day === null ? "" : ` ${dayGone(today, day)}`);
  const reminded = standing.remindedOn === null ? "" : `, and reminded them${on(standing.remindedOn)}`;
  switch (standing.kind) {
    case "planned":
    case "often-enough":
      return standing.letter === null
        ? "Planned; no letter is begun."
        : `Planned; the ${standing.letter.called} is yours to send.`;
    case "quiet-month":
      return standing.askedOn === null ? "Planned." : `You asked${on(standing.askedOn)}.`;
    case "no-letters":
      return "Resting.";
    case "asks-me":
      return "They would like to talk to you.";
    case "waiting":
    case "silent":
      if (standing.noted) return "No answer, which says little.";
      return `You asked${on(standing.askedOn)}${reminded}; no answer yet, which is normal.${remindsBegun(standing) ? " A reminder is yours to send." : ""}`;
    case "they-wrote":
      return `${standing.offeredOn === null ? `You asked${on(standing.askedOn)}` : `You offered times${on(standing.offeredOn)}`}; they wrote${on(standing.wroteOn)}.`;
    case "out-of-reach":
      return `You asked${on(standing.askedOn)}; the address reaches nobody any more.`;
    case "answered":
      return standing.by === "me"
        ? "You said yes; a time is to be found."
        : "They answered; a time is to be found.";
    case "to-move":
      return "To be moved to another day.";
    case "times-offered":
      return `You offered times${on(standing.offeredOn)}${standing.may === "wait" ? "" : "; no answer yet, which is normal"}.`;
    case "arranged":
      return `Arranged: ${dayFrom(today, standing.on).replace(/^on /, "")} at ${standing.at}.`;
    case "talk-today":
      return standing.isOn ? `It began at ${standing.at}.` : `Today at ${standing.at}.`;
    case "time-passed":
      return `It was arranged for ${dayFrom(today, standing.on).replace(/^on /, "")}.`;
    case "thanks-due":
      return `You talked${on(standing.heldOn)}. ${standing.letter === null ? "Thanks are still to go out." : "The thanks are yours to send."}`;
    case "news-to-tell":
      return `You talked${on(standing.heldOn)}. ${standing.letter === null ? "There is news for them." : "The news for them is yours to send."}`;
    case "promise-to-keep":
      return `You talked${on(standing.heldOn)}. You promised them something.`;
    case "complete":
      return standing.by === "me"
        ? `You talked${on(standing.heldOn)}, and gave them your time.`
        : `You talked${on(standing.heldOn)}, and thanked them.`;
    case "declined":
      return standing.by === "me" ? "You said no." : "It did not suit them then.";
    case "fell-through":
      return "It did not take place.";
  }
}

function remindsBegun(standing: Of<"waiting" | "silent">): boolean {
  return standing.kind === "silent" && standing.may.startsWith("remind") && standing.letter !== null;
}
