import { type FormEvent, useRef, useState } from "react";
import { ADVICE_NEEDED } from "#advice/advice.ts";
import { isConfided, nextInChain } from "#advice/chain.ts";
import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { CameOfIt } from "#web/advice/came-of-it.tsx";
import { Confided } from "#web/advice/confided.tsx";
import { problemOf } from "#web/client/reply.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";
import { adviceAsTyped } from "./use-take-back.ts";

type Part = { readonly conversation: Conversation; readonly name: string };
type Given = Conversation["advice"][number];

/** What they advised, until when it is of use, and later what came of it: the reason for the next letter. */
export function AdviceGiven({ conversation, name }: Part) {
  const news =
    conversation.nextStep.kind === "tell"
      ? conversation.advice.find((each) => nextInChain(each) === "tell")
      : undefined;
  const advised = conversation.advice.filter((each) => !isConfided(each));
  const confided = conversation.advice.filter(isConfided);
  return (
    <>
      <Confided words={confided} name={name} below={(each) => <TakeBack advice={each} />} />
      <section aria-labelledby="advice" className="flex flex-col gap-4">
        <h2 id="advice">What {name} advised</h2>
        {advised.length === 0 ? (
          <p className="text-ink-soft">
            Even one line. When something has come of it, {name} will like to hear.
          </p>
        ) : (
          <ul className="flex flex-col gap-6">
            {advised.map((advice) => (
              <li key={advice.id} className="border-thread border-s-2 ps-4">
                <One advice={advice} name={name} next={advice === news} />
              </li>
            ))}
          </ul>
        )}
        <AddAdvice conversation={conversation} />
      </section>
    </>
  );
}

function One(props: {
  readonly advice: Given;
  readonly name: string;
  /** The news of it is what this page is opened for. */
  readonly next: boolean;
}) {
  const { advice, name, next } = props;
  const step = nextInChain(advice);
  return (
    <div className="flex flex-col gap-1">
      <p className="font-serif" dir="auto">
        {advice.text}
      </p>
      <p className="text-small text-ink-soft">
        {[
          advice.offRecord ? "Said in confidence." : "",
          advice.useByDate === null ? "" : `Of use until ${dateInWords(advice.useByDate)}.`,
          advice.useByStage === null ? "" : USE_BY[advice.useByStage],
          advice.did === "" ? "" : `You did: ${advice.did}`,
          advice.cameOfIt === "" ? "" : `What came of it: ${advice.cameOfIt}`,
          step === "closed" ? `${name} knows.` : "",
        ]
          .filter((each) => each !== "")
          .join(" ")}
      </p>
      {step === "tell" ? (
        <div className="mt-2">
          <LinkButton
            to="/letters/new"
            kind={next ? "primary" : "quiet"}
            search={{
              person: advice.personId,
              advice: advice.id,
              kind: "outcome",
              ...(advice.interviewId === null ? {} : { interview: advice.interviewId }),
            }}
          >
            Tell {name} what came of it
          </LinkButton>
        </div>
      ) : null}
      {step === "closed" || step === "tell" ? null : (
        <Disclosure summary="What came of it?">
          <CameOfIt advice={advice} name={name} />
        </Disclosure>
      )}
      {step === "tell" ? (
        <Disclosure summary="Put it differently">
          <CameOfIt advice={advice} name={name} />
        </Disclosure>
      ) : null}
      {advice.didAt === null && advice.outcomeAt === null ? <TakeBack advice={advice} /> : null}
    </div>
  );
}

function TakeBack({ advice }: { readonly advice: Given }) {
  const remove = useWrite("advice.remove");
  const record = useWrite("advice.record");
  const takeBack = async () => {
    const reply = await remove.run({ id: advice.id });
    if (reply.kind !== "done") return say(reply.says);
    say("Taken back: Advice.", () => void record.run(adviceAsTyped(advice)));
  };
  return (
    <div>
      <Button kind="plain" aria-label={`Take back “${advice.text}”`} onClick={() => void takeBack()}>
        Take back
      </Button>
    </div>
  );
}

const USE_BY: Record<NonNullable<Given["useByStage"]>, string> = {
  exploring: "Of use while you explore.",
  preparing: "Of use while you prepare.",
  applying: "Of use while you apply.",
  "settling-in": "Of use while you settle in.",
};

function AddAdvice({ conversation }: Pick<Part, "conversation">) {
  const place = `interview ${conversation.id} advice`;
  const [text, setText] = useUnsaved(place, "");
  const [useByStage, setStage] = useUnsaved(`${place} while`, "");
  const [useByDate, setDate] = useUnsaved(`${place} until`, "");
  const [offRecord, setOffRecord] = useUnsaved(`${place} off the record`, false);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLFormElement>(null);
  const record = useWrite("advice.record");
  const amissAt = (sentence: string) => {
    setProblem(sentence);
    box.current?.querySelector("textarea")?.focus();
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return amissAt(ADVICE_NEEDED);
    const reply = await record.run({
      personId: conversation.personId,
      interviewId: conversation.id,
      text,
      offRecord,
      useByStage: useByStage === "" ? null : (useByStage as NonNullable<Given["useByStage"]>),
      useByDate: useByDate === "" ? null : (useByDate as DateText),
    });
    const amiss = reply.kind === "done" ? undefined : problemOf(reply, "text");
    if (amiss !== undefined) return amissAt(amiss);
    if (reply.kind !== "done") return say(reply.says);
    setText("");
    setStage("");
    setDate("");
    setOffRecord(false);
    say("Kept the advice.");
  };
  return (
    <form ref={box} onSubmit={(event) => void add(event)} className="flex flex-col gap-4">
      <TextArea
        label="One piece of advice"
        rows={2}
        value={text}
        dir="auto"
        problem={problem}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      {text === "" ? null : (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="Of use while you"
              value={useByStage}
              onValue={setStage}
              options={[
                { value: "", label: "do anything at all" },
                { value: "exploring", label: "explore" },
                { value: "preparing", label: "prepare" },
                { value: "applying", label: "apply" },
                { value: "settling-in", label: "settle in" },
              ]}
            />
            <TextField
              label="Or until"
              type="date"
              value={useByDate}
              onChange={(event) => setDate(event.target.value)}
            />
          </div>
          <Checkbox
            label="Off the record"
            hint="Stays out of reviews, of what you export for others, and of programs that read along."
            checked={offRecord}
            onChecked={setOffRecord}
          />
        </>
      )}
      <div>
        <Button submits busy={record.busy}>
          Keep the advice
        </Button>
      </div>
    </form>
  );
}
