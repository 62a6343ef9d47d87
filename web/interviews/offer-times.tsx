import { LinkButton } from "#web/design/link.tsx";
import type { Conversation } from "./use-conversation.ts";

type OfferTimesProps = { readonly conversation: Conversation; readonly name: string };

/** The letter with times of mine, where there is a yes and no time, or none any more. */
export function OfferTimes({ conversation, name }: OfferTimesProps) {
  const { id, personId, state } = conversation;
  if (state !== "answered" && state !== "moved") return null;
  return (
    <LinkButton to="/letters/new" search={{ person: personId, interview: id, kind: "confirmation" }}>
      Offer {name} {state === "moved" ? "other times" : "two or three times"}
    </LinkButton>
  );
}
