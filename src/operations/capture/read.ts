import { z } from "zod";
import { daysAsWritten } from "#capture/days/as-written.ts";
import { learnedEar } from "#capture/ear/ear.ts";
import { saidOfAnotherLanguage, saidOfNobody } from "#capture/in-words.ts";
import { kindOfTyped } from "#capture/kind-of-typed.ts";
import { saidOfNews } from "#capture/news.ts";
import { isPastedMail } from "#capture/pasted-mail.ts";
import { readCapture } from "#capture/read-capture.ts";
import { MOST_CAPTURED, type ReadItem, type ReadPerson } from "#capture/reading.ts";
import { isKnownPlace } from "#organizations/read-field.ts";
import { IS_A_CARD } from "#people/is-card.ts";
import { readLine } from "#people/read-line.ts";
import { readBlock } from "#people/read-pasted.ts";
import { id, line, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { besideTheBook, inTheirPlace, MOST_NAMES, whoTheyAre } from "./beside-the-book.ts";
import { readOfTalk } from "./read-of-talk.ts";
import { withAnswersMeant, withTalkMeant } from "./talk-meant.ts";

/**
 * Reads what was typed after a talk and says what it would write: who, the contact, advice with its last day, promises
 * with their day (R9); `says` what is missing where it names nobody, and that a note in another language is kept whole. Writes nothing; what it answers is confirmed, changed or dropped, and handed to capture.keep.
 */
export const readCaptured = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    text: text.default("").describe("what you would tell a friend about the talk"),
    interviewId: id<"interview">()
      .nullable()
      .default(null)
      .describe("the conversation in which it was typed; without words, its notes are read"),
    /** As browsers name it, "de-CH". */
    locale: z
      .string()
      .max(35)
      .optional()
      .describe("how days in numbers are written, such as de-CH; without it 2/12 is no day"),
    whom: line.default("").describe("whom it was with, where the note itself names nobody"),
    places: z.array(line).max(MOST_NAMES).default([]).describe("names in it that are organizations"),
    introducer: line
      .default("")
      .describe("the name of whoever introduces, where the note has no more than “her boss”"),
  }),
  async run(context, input) {
    if (input.interviewId !== null) return readOfTalk(context, { ...input, id: input.interviewId });
    const { tx, today } = context;
    const kind = kindOfTyped(input.text);
    if (kind === "card") return refused(IS_A_CARD);
    const isMail = isPastedMail(input.text);
    if (!isMail && readBlock(input.text) !== undefined) return refused(IS_SOMEBODY);
    const { days, twoDays } = await daysAsWritten(input.text, input.locale, today);
    const introducer = namedApart(input.introducer);
    const sight = { today, days, ear: await learnedEar(), introducer };
    const whom = namedApart(input.whom);
    const { people, items, unread, unnamed, language } = await besideTheBook(
      tx,
      sight,
      input.places,
      (seen) => readCapture(input.text, seen, whom),
    );
    // Whatever the rule takes for somebody, a contact or a promise that was read in it after all is shown.
    const who = await whoTheyAre(tx, { people, items });
    const known = who[0]?.who.kind === "known" ? who[0].who.person.name : undefined;
    if (kind === "person" && items.length === 0 && people.length > 0 && whom === undefined)
      return refused(known === undefined ? IS_SOMEBODY : isInTheBook(known));
    const asksWhom = people.length === 0 || people[0] === whom;
    const isEmpty = input.text.trim() === "";
    const says = isMail
      ? SAID_OF_MAIL
      : language !== null
        ? saidOfAnotherLanguage(people.length > 0)
        : people.length === 0 && !isEmpty
          ? saidOfNobody(input.text)
          : known === undefined || items.length > 0
            ? null
            : saidOfNews(input.text, known);
    const told: ReadItem[] = [];
    for (const item of items)
      for (const each of await inTheirPlace(tx, item, who))
        told.push(await withTalkMeant(context, each, who));
    return done({
      people: who,
      items: await withAnswersMeant(context, told, who),
      unread,
      unnamed,
      twoDays,
      says,
      asksWhom,
      cut: input.text.length > MOST_CAPTURED,
    });
  },
});

const IS_SOMEBODY =
  "That reads as who somebody is, and not as what happened: add them as a person, with the same words.";

function isInTheBook(name: string): string {
  return `${name} is in the book, and that reads as who they are. It is changed on their page, or with: weakties edit, weakties moved, weakties reach.`;
}

const SAID_OF_MAIL =
  "A letter is kept whole, with whoever wrote it. Times and a yes in an answer to yours are read where you paste it into the conversation.";

/** Whom the user names beside a note that names nobody. */
function namedApart(typed: string): ReadPerson | undefined {
  const { name, role, organization, email, howMet } = readLine(typed, isKnownPlace);
  return name === "" ? undefined : { key: "p1", name, role, organization, email, howMet };
}
