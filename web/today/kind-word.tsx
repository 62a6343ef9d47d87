import { useEffect, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { DraftId, InterviewId, IntroductionId } from "#people/id.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";

type Said = Extract<Answer<"encouragement.take">, { readonly kind: "say" }>;

export type Place = {
  readonly draftId?: DraftId;
  readonly interviewId?: InterviewId;
  readonly introductionId?: IntroductionId;
};

const TODAY: Place = {};

type KindWordProps = {
  /** The letter, conversation or introduction that it stands beside; none of them on Today. */
  readonly at?: Place;
  /** Letters, conversations and introductions that lines above it speak of already: it does not point at them again. */
  readonly beside?: readonly string[];
};

/**
 * One other way to see it and one small step, in place, where the records show a hesitation (R12). At most once a
 * week, never over anything else, and off for good with one press.
 */
export function KindWord({ at = TODAY, beside = [] }: KindWordProps) {
  const { draftId = null, interviewId = null, introductionId = null } = at;
  const client = useClient();
  const edit = useWrite("settings.edit");
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    let left = false;
    void client.call("encouragement.take", { draftId, interviewId, introductionId }).then((reply) => {
      if (!left && reply.kind === "done" && reply.value.kind === "say") setSaid(reply.value);
    });
    return () => {
      left = true;
    };
  }, [client, draftId, interviewId, introductionId]);
  if (said === null) return null;
  const turnOff = async () => {
    const reply = await edit.run({ reframing: false });
    if (reply.kind !== "done") return say(reply.says);
    const shown = said;
    setSaid(null);
    say("No more of these. Settings can bring them back.", () => {
      void edit.run({ reframing: true });
      setSaid(shown);
    });
  };
  /** Heard, it stays away for the day, whatever page is opened meanwhile. */
  const thank = async () => {
    setSaid(null);
    await client.call("encouragement.take", { draftId, interviewId, introductionId, heard: true });
  };
  const letter = said.open?.kind === "draft" ? said.open.id : null;
  const spokenOf = said.open !== null && beside.includes(said.open.id);
  return (
    <section aria-label="A kind word" data-print="none">
      <Callout>
        <p className="text-small text-ink-soft">{said.why}</p>
        <p className="font-serif">{said.thought}</p>
        <p>{said.step}</p>
        <Others others={said.others} />
        <div className="-ms-1 flex flex-wrap items-center gap-x-4 text-small">
          {letter !== null && letter !== draftId && !spokenOf ? (
            <TextLink to="/letters/$id" params={{ id: letter }} className="ms-1">
              Open the letter
            </TextLink>
          ) : null}
          {said.open?.kind === "introduction" && said.open.id !== introductionId && !spokenOf ? (
            <TextLink to="/introductions" hash={said.open.id} className="ms-1">
              Open the introduction
            </TextLink>
          ) : null}
          {said.open?.kind === "interview" && said.open.id !== interviewId && !spokenOf ? (
            <TextLink to="/conversations/$id" params={{ id: said.open.id }} className="ms-1">
              Open the conversation
            </TextLink>
          ) : null}
          <Button kind="plain" className="text-small!" onClick={() => void thank()}>
            Thanks
          </Button>
          <Button kind="plain" className="text-small!" onClick={() => void turnOff()}>
            No more of these
          </Button>
        </div>
      </Callout>
    </section>
  );
}

/** What holds them back may be another thing: whoever says so hears something to that (R12). */
function Others({ others }: Pick<Said, "others">) {
  return (
    <Disclosure summary="Something else holds you back?">
      <dl className="flex flex-col gap-3 py-2 text-ink">
        {others.map(({ question, thought, step }) => (
          <div key={question}>
            <dt className="text-ink-soft">{question}</dt>
            <dd className="ms-0">
              {thought} {step}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
