import type { ReactNode } from "react";
import { minutesWithin } from "#interviews/agenda.ts";
import { whenAndWhere } from "#interviews/brief.ts";
import { type SheetSection, sheetOf } from "#interviews/sheet.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { say } from "#web/design/toast.ts";
import { Paper } from "./paper.tsx";
import { Place } from "./place.tsx";
import { QuestionList } from "./question-list.tsx";
import type { StageProps } from "./stage.ts";
import { ThenBesideNow } from "./then-and-now.tsx";
import { isLaterDay } from "./words.ts";

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
        {conversation.heldAt === null &&
        (conversation.startsAt === null || !isLaterDay(conversation.startsAt)) ? (
          <Button kind="plain" onClick={() => go("talk")}>
            Go to the talk
          </Button>
        ) : null}
      </div>
      <Paper brief={brief} />
      <article
        aria-label={brief.title}
        className="sheet flex flex-col gap-6 px-5 py-8 sm:px-10 sm:py-10 print:gap-3 print:p-0"
      >
        <header>
          <h2 className="break-words print:hidden">{brief.title}</h2>
          <p className="text-ink-soft" dir="auto">
            <Place place={whenAndWhere(brief)} />
          </p>
        </header>
        {sheetOf(brief).map((section) => (
          <Section key={section.part} section={section} brief={brief}>
            <QuestionList questions={questions} within={minutesWithin(brief.agenda)} />
            <Rechoose conversation={conversation} questions={questions} />
          </Section>
        ))}
      </article>
    </div>
  );
}

type SectionProps = {
  readonly section: SheetSection;
  readonly brief: Brief;
  /** The questions, which are ticked and reworded here. */
  readonly children: ReactNode;
};

function Section({ section: { part, title, lines }, brief, children }: SectionProps) {
  if (part === "then-and-now")
    return brief.thenAndNow === null ? null : <ThenBesideNow title={title} talk={brief.thenAndNow} />;
  return (
    <section className="flex flex-col gap-1">
      <h3>{title}</h3>
      {part === "questions" ? (
        children
      ) : part === "minutes" ? (
        <Minutes brief={brief} />
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      {part === "ask" && brief.ask?.flag ? (
        <p className="text-small text-ink-soft">{brief.ask.flag}</p>
      ) : null}
    </section>
  );
}

function Minutes({ brief: { agenda } }: Pick<SectionProps, "brief">) {
  return (
    <ol className="flex flex-col">
      {agenda.boxes.map((box) => (
        <li key={box.id} className="flex gap-4 py-1">
          <span className="w-16 shrink-0 text-ink-soft">{box.minutes} min</span>
          <span>
            {box.name}. <span className="text-ink-soft">{box.hint}</span>
          </span>
        </li>
      ))}
    </ol>
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
