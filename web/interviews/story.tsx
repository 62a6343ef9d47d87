import { placeInWords } from "#interviews/place.ts";
import { Place } from "./place.tsx";
import type { Conversation } from "./use-conversation.ts";
import { dayInWords, momentInWords } from "./words.ts";

type StoryProps = { readonly conversation: Conversation; readonly name: string };

/** What has happened so far, with its days; what is next, and what a no means, stands above the stages. */
export function Story({ conversation, name }: StoryProps) {
  const { state, iAmAsked, startsAt, place } = conversation;
  if (startsAt !== null && state === "scheduled") {
    return (
      <p className="font-serif text-lead" dir="auto">
        {momentInWords(startsAt)}
        {place === "" ? null : <Place place={`, ${placeInWords(place)}`} />}
      </p>
    );
  }
  if (state === "planned") {
    return (
      <p>
        {iAmAsked
          ? "Once you have said yes, a time can be found here."
          : "Once the letter is out, this is where the answer goes. It can also be noted right away."}
      </p>
    );
  }
  return (
    <p dir="auto" className="empty:hidden">
      {storyOf(conversation, name).join(" ")}
    </p>
  );
}

function storyOf({ state, iAmAsked, askedAt, answeredAt, heldAt }: Conversation, name: string) {
  const [asks, answers] = iAmAsked ? [name, "You"] : ["You", name];
  const answered = state === "declined" ? "said no" : iAmAsked ? "said yes" : "answered";
  return [
    askedAt === null ? "" : `${asks} asked on ${dayInWords(askedAt)}.`,
    // What they said before they were asked again answers nothing.
    answeredAt === null || (askedAt !== null && answeredAt < askedAt)
      ? ""
      : `${answers} ${answered} on ${dayInWords(answeredAt)}.`,
    state === "declined" && !iAmAsked ? "It is no verdict on you." : "",
    state === "no-answer" ? (iAmAsked ? "You left it at that." : "No answer came. People are busy.") : "",
    state === "moved" ? "The time has to move." : "",
    heldAt === null ? "" : `You talked on ${dayInWords(heldAt)}.`,
  ].filter((line) => line !== "");
}
