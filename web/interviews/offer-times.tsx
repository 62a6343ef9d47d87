import { LinkButton } from "#web/design/link.tsx";
import type { Conversation } from "./use-conversation.ts";

type OfferTimesProps = { readonly conversation: Conversation; readonly name: string };

/** The letter with times of mine, where there is a yes and no time, or none any more. */
export function OfferTimes({ conversation, name }: OfferTimesProps) {
  const { id, personId, state, stands } = conversation;
  const again = stands.kind === "times-offered" && stands.may !== "offer-again";
  if (state !== "answered" && state !== "moved") return null;
  return (
    <LinkButton
      to="/letters/new"
      search={{ person: personId, interview: id, kind: "confirmation" }}
      kind={again ? "plain" : "quiet"}
    >
      Offer {name}{" "}
      {state === "moved" || stands.kind === "times-offered" ? "other times" : "two or three times"}
    </LinkButton>
  );
}
