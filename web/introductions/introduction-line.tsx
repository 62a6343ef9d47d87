import { type FormEvent, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.tsx";
import { IntroductionSteps } from "./introduction-steps.tsx";
import { IntroductionThread } from "./introduction-thread.tsx";

export type ShownIntroduction = Answer<"introduction.list">["introductions"][number];

type One = { readonly introduction: ShownIntroduction };

/** One introduction: drawn, in words, with what can be done next, each one tap. */
export function IntroductionLine({ introduction }: One) {
  const { reason, cameOfIt, inWords } = introduction;
  return (
    <li className="flex flex-col gap-2">
      <IntroductionThread introduction={introduction} />
      <p dir="auto">{inWords}</p>
      {reason === "" ? null : (
        <p className="text-small text-ink-soft" dir="auto">
          Why: {reason}
        </p>
      )}
      {cameOfIt === "" ? null : (
        <p className="text-small text-ink-soft" dir="auto">
          What came of it: {cameOfIt}
        </p>
      )}
      <IntroductionSteps introduction={introduction} />
      <More introduction={introduction} />
    </li>
  );
}

/** What is seldom needed: why, what came of it, a step back, taking it out. */
function More({ introduction }: One) {
  const takeBack = useWrite("introduction.takeBack");
  const remove = useWrite("introduction.remove");
  const back = async () => {
    const reply = await takeBack.run({ id: introduction.id });
    say(reply.kind === "done" ? "One step back." : reply.says);
  };
  const takeOut = async () => {
    const reply = await remove.run({ id: introduction.id });
    say(reply.kind === "done" ? "Taken out. Letters about it stay." : reply.says);
  };
  return (
    <Disclosure summary={introduction.state === "made" ? "What came of it, and more" : "More"}>
      <div className="flex flex-col gap-4 py-2 text-body text-ink">
        <Words introduction={introduction} />
        <div className="flex flex-wrap gap-x-4">
          <Button kind="plain" busy={takeBack.busy} onClick={() => void back()}>
            One step back
          </Button>
          <Button kind="plain" busy={remove.busy} onClick={() => void takeOut()}>
            Take this introduction out
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

/** Before it is made, why it should be; afterwards what came of it. */
function Words({ introduction }: One) {
  const { id, version, introducer, person, state } = introduction;
  const made = state === "made";
  const kept = made ? introduction.cameOfIt : introduction.reason;
  const [text, setText] = useState(kept);
  const edit = useWrite("introduction.edit");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await edit.run(made ? { id, cameOfIt: text } : { id, reason: text }, { ifMatch: version });
    if (reply.kind !== "done") return say(reply.says);
    say(made && introducer !== null ? `Kept. ${givenName(introducer.name)} would like to know.` : "Kept.");
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-3">
      <TextArea
        label={made ? "What came of it" : "Why it would be good"}
        hint={
          made
            ? "Nothing is an answer too, and worth telling."
            : introducer === null
              ? "Both of them read it: write it so that either may."
              : `What you would like to understand, and why ${givenName(person.name)} is the one to ask.`
        }
        rows={2}
        maxLength={2_000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button submits busy={edit.busy}>
          {made ? "Keep what came of it" : "Keep the reason"}
        </Button>
      </div>
    </form>
  );
}
