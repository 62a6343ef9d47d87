import type { FormEvent } from "react";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { IntroductionSteps } from "./introduction-steps.tsx";
import { IntroductionThread } from "./introduction-thread.tsx";

export type ShownIntroduction = Answer<"introduction.list">["introductions"][number];

type One = { readonly introduction: ShownIntroduction };

/** One introduction: drawn, in words, with what can be done next, each one tap. */
export function IntroductionLine({ introduction }: One) {
  const { reason, cameOfIt, inWords } = introduction;
  return (
    <li id={introduction.id} className="flex flex-col gap-2">
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

type Said = Pick<ShownIntroduction, "reason" | "cameOfIt">;

/** Before it is made, why it should be; afterwards what came of it. */
function Words({ introduction }: One) {
  const { id, introducer, person, state } = introduction;
  const made = state === "made";
  const edit = useWrite("introduction.edit");
  const form = useRecordForm<Said>({
    place: `introduction ${id}`,
    record: introduction,
    saidOf: ({ reason, cameOfIt }) => ({ reason, cameOfIt }),
    write: (changes, ifMatch) => edit.run({ id, ...changes }, { ifMatch }),
  });
  const { said, put } = form;
  const kept = () =>
    say(made && introducer !== null ? `Kept. ${givenName(introducer.name)} would like to know.` : "Kept.");
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void form.keep().then((stands) => stands && kept());
  };
  return (
    <form onSubmit={keep} className="flex flex-col gap-3">
      <CameBack form={form} record={introduction} />
      <TextArea
        label={made ? CAME : WHY}
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
        value={made ? said.cameOfIt : said.reason}
        onChange={(event) => put({ [made ? "cameOfIt" : "reason"]: event.target.value })}
      />
      <NotKept form={form} shown={inWords} onKept={kept} />
      <div>
        <Button submits busy={edit.busy}>
          {made ? "Keep what came of it" : "Keep the reason"}
        </Button>
      </div>
    </form>
  );
}

const WHY = "Why it would be good";
const CAME = "What came of it";

function inWords({ reason, cameOfIt }: Said) {
  return [
    { label: WHY, text: reason },
    { label: CAME, text: cameOfIt },
  ];
}
