import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { aboutInWords } from "#interviews/focus-in-words.ts";
import type { NextStepKind } from "#interviews/next-step.ts";
import { givenName } from "#people/bare-name.ts";
import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Tabs } from "#web/design/tabs.tsx";
import { Remarks } from "#web/syncing/remarks.tsx";
import { After } from "./after.tsx";
import { Arrange } from "./arrange.tsx";
import { Ask } from "./ask.tsx";
import { AskedOfYou } from "./asked-of-you.tsx";
import { Prepare } from "./prepare.tsx";
import { TakeBackStep } from "./take-back-step.tsx";
import { Talk } from "./talk.tsx";
import { type Conversation, useWriting } from "./use-conversation.ts";
import { useFocusKept } from "./use-focus-kept.ts";
import { useQuestions } from "./use-questions.ts";
import { useTheirMail } from "./use-their-mail.ts";

const STAGES = ["ask", "arrange", "prepare", "talk", "after"] as const;
export type TalkStage = (typeof STAGES)[number];

/** One conversation: five quiet stages on one page, the one that is next already open. */
export function ConversationPage() {
  const { id } = useParams({ from: "/conversations/$id" });
  const { data, failure, again } = useRead("interview.show", { id });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return <Open key={data.id} conversation={data} />;
}

function Open({ conversation }: { readonly conversation: Conversation }) {
  const { stage: named } = useSearch({ from: "/conversations/$id" });
  const navigate = useNavigate();
  const writing = useWriting(conversation);
  const questions = useQuestions(conversation);
  const stage = STAGES.find((each) => each === named) ?? stageFor(conversation);
  const go = (next: TalkStage) =>
    void navigate({
      to: "/conversations/$id",
      params: { id: conversation.id },
      search: { stage: next },
      replace: true,
    });
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page);
  const mail = useTheirMail(conversation, givenName(conversation.person.name), go);
  const all = { conversation, writing, questions, go, mail };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; a button on Arrange does the same
    <div
      ref={page}
      className="mx-auto w-full max-w-[61rem]"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void mail.open(file);
      }}
    >
      <Page
        wide
        title={conversation.person.name}
        above={
          <span data-print="none">
            <TextLink to="/conversations">Conversations</TextLink>
          </span>
        }
        lead={<Lead conversation={conversation} />}
      >
        <MovedElsewhere id={conversation.id} />
        <Tabs
          label="Stages of this conversation"
          value={stage}
          onValue={(next) => go(next as TalkStage)}
          pages={[
            conversation.iAmAsked
              ? { value: "ask", label: "Asked", content: <AskedOfYou {...all} /> }
              : { value: "ask", label: "Ask", content: <Ask {...all} /> },
            { value: "arrange", label: "Arrange", content: <Arrange {...all} /> },
            { value: "prepare", label: "Prepare", content: <Prepare {...all} /> },
            { value: "talk", label: "Talk", content: <Talk {...all} /> },
            { value: "after", label: "After", content: <After {...all} /> },
          ]}
        />
      </Page>
    </div>
  );
}

function Lead({ conversation }: { readonly conversation: Conversation }) {
  const { person, minutes, iAmAsked, option, nextStep, lastStep, introduction } = conversation;
  const about = aboutInWords(conversation);
  return (
    <>
      <p dir="auto">
        {iAmAsked
          ? `${givenName(person.name)} asks for ${minutes} minutes, about `
          : `${minutes} minutes about `}
        {about}
        {option === null ? "" : `: ${option.name}`}.{" "}
        <TextLink to="/people/$id" params={{ id: person.id }} data-print="none">
          What you know of them
        </TextLink>
      </p>
      <p className="mt-1 font-serif text-ink" dir="auto" data-print="none">
        {nextStep.sentence}
      </p>
      {introduction === null ? null : (
        <p className="mt-1" dir="auto" data-print="none">
          {introduction}
        </p>
      )}
      {lastStep === null ? null : <TakeBackStep conversation={{ ...conversation, lastStep }} />}
    </>
  );
}

const STEPS: Record<NextStepKind, TalkStage> = {
  write: "ask",
  "plan-again": "ask",
  hold: "ask",
  wait: "arrange",
  reach: "arrange",
  hear: "arrange",
  remind: "arrange",
  "remind-or-ask-another": "arrange",
  "ask-another": "arrange",
  "let-go": "arrange",
  "leave-be": "arrange",
  "answer-them": "arrange",
  arrange: "arrange",
  prepare: "prepare",
  talk: "prepare",
  record: "after",
  thank: "after",
  tell: "after",
  keep: "after",
  rest: "after",
};

/** The stage that is next; on the day itself the talk, from an hour before it begins. */
function stageFor({ nextStep, startsAt, state }: Conversation): TalkStage {
  const soon = startsAt !== null && startsAt - Date.now() < HOUR;
  if (nextStep.kind === "talk") return soon ? "talk" : "prepare";
  if (nextStep.kind === "rest" && state !== "held" && state !== "thanked") return "arrange";
  return STEPS[nextStep.kind];
}

const HOUR = 3_600_000;

/** The calendar elsewhere has it at another time: which one is right is the user's to say. */
function MovedElsewhere({ id }: { readonly id: string }) {
  const moved = useRead("calendar.account", {}).data?.remarks ?? [];
  return <Remarks kind="calendar" remarks={moved.filter(({ subjectId }) => subjectId === id)} />;
}
