import { clipped, shownName } from "#people/shown.ts";
import type { OtherNamed } from "./others-named.ts";
import type { ReadReply } from "./reply.ts";

/** What a reply seems to say, with the words it rests on; a sentence to confirm, never a fact. */
export function replyInWords(reply: ReadReply, personName: string): string {
  const name = shownName(personName);
  const { stops } = reply;
  const written = reply.byMail ? ` ${name} would rather answer in writing.` : "";
  const others = othersInWords(reply.others);
  const quote = reply.words === null ? "" : `: “${clipped(reply.words.text, 80)}”`;
  switch (reply.kind) {
    case "yes":
      return `This reads as a yes${quote}.${written}${others}`;
    case "no":
      return `This reads as a no${quote}. ${stops === null ? "A clear no is a kindness too." : `${name} would like no more letters.`}${others}`;
    case "moved":
      return `This reads as another time than agreed${quote}.${written}${others}`;
    case "gone":
      return `This reads as “I am not there any more”${quote}. That is no answer to you.${others}`;
    case "undelivered":
      return `This reads as “it did not arrive”${quote}. That is no answer: the address may be wrong.`;
    case "later":
      return `This reads as “later”${quote}. That is not a no.${written}${others}`;
    case "unclear":
      return others === ""
        ? "Nothing in it says yes or no. You have read it, and know better."
        : `Nothing in it says yes or no.${others}`;
  }
}

function othersInWords(named: ReadReply["others"]): string {
  const [only = "", ...more] = named.map(inFull).map(shownName);
  if (only === "") return "";
  return more.length === 0
    ? ` It names ${only}: somebody to ask as well?`
    : ` It names ${[only, ...more.slice(0, -1)].join(", ")} and ${more.at(-1)}: somebody to ask as well?`;
}

/** With the address that stands beside the name, as whoever is added is typed. */
export function inFull({ name, address }: OtherNamed): string {
  return address === "" ? name : `${name} <${address}>`;
}
