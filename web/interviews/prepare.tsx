import type { ReactNode } from "react";
import { whenAndWhere } from "#interviews/brief.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { say } from "#web/design/toast.tsx";
import { Paper } from "./paper.tsx";
import { QuestionList } from "./question-list.tsx";
import type { StageProps } from "./stage.ts";
import { ThenBesideNow } from "./then-and-now.tsx";

type Brief = Answer<"interview.brief">;

/** One page to take along: who, what you know, the questions in order with minutes, what you can offer. */
export function Prepare({ conversation, questions, go }: StageProps) {
  const { data: brief, failure } = useRead("interview.brief", { id: conversation.id });
  if (failure !== undefined) return <NotRead failure={failure} />;
  if (brief === undefined) return null;
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2" data-print="none">
        <Button kind="primary" onClick={() => void questions.save().then(() => print())}>
          Print the sheet
        </Button>
        <Button kind="plain" onClick={() => go("talk")}>
          Begin the talk
        </Button>
      </div>
      <Paper brief={brief} />
      <article
        aria-label={brief.title}
        className="sheet flex flex-col gap-6 px-5 py-8 sm:px-10 sm:py-10 print:gap-3 print:p-0"
      >
        <header>
          <h2 className="break-words print:hidden">{brief.title}</h2>
          <p className="text-ink-soft" dir="auto">
            {whenAndWhere(brief)}
          </p>
        </header>
        <Lines title="Who they are" lines={brief.who} />
        <Lines title="What you know" lines={brief.known} />
        {brief.thenAndNow === null ? null : <ThenBesideNow talk={brief.thenAndNow} />}
        <Part title="Say who you are">
          <p>{brief.introduceYourself}</p>
        </Part>
        <Ask brief={brief} />
        <Part title="Questions">
          <QuestionList questions={questions} />
          <Rechoose conversation={conversation} questions={questions} />
        </Part>
        <Lines title="What you can offer" lines={brief.offer === null ? [] : [brief.offer]} />
        <Lines title="What you promised" lines={brief.promised} />
        <Part title={`The ${brief.agenda.minutes} minutes`}>
          <ol className="flex flex-col">
            {brief.agenda.boxes.map((box) => (
              <li key={box.id} className="flex gap-4 py-1">
                <span className="w-16 shrink-0 text-ink-soft">{box.minutes} min</span>
                <span>
                  {box.name}. <span className="text-ink-soft">{box.hint}</span>
                </span>
              </li>
            ))}
          </ol>
        </Part>
      </article>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A list without lines is left out. */
function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Ask({ brief }: { readonly brief: Brief }) {
  if (brief.ask === null) return null;
  return (
    <Part title="What you would like to ask">
      <p dir="auto">I would like to ask you {brief.ask.words}.</p>
      {brief.ask.flag === null ? null : <p className="text-small text-ink-soft">{brief.ask.flag}</p>}
    </Part>
  );
}

function Rechoose({ conversation, questions }: Pick<StageProps, "conversation" | "questions">) {
  const rechoose = useWrite("interview.rechooseQuestions");
  const again = async () => {
    const before = questions.list;
    await questions.save();
    const reply = await rechoose.run({ id: conversation.id });
    if (reply.kind !== "done") return say(reply.says);
    say("Chose the questions anew. Your own and those answered stayed.", () => questions.change(before));
  };
  return (
    <div data-print="none" className="flex flex-wrap items-center gap-x-5">
      <Button kind="plain" busy={rechoose.busy} onClick={() => void again()}>
        Choose the questions anew
      </Button>
      <TextLink to="/questions">Your questions</TextLink>
    </div>
  );
}
