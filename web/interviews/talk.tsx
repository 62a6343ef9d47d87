import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { agendaAt } from "#interviews/agenda.ts";
import { isConfided } from "#interviews/in-confidence.ts";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TimeRing } from "#web/design/time-ring.tsx";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { Marked } from "./marked.tsx";
import { MARKS, markedIn } from "./marks.ts";
import type { StageProps } from "./stage.ts";
import type { Conversation } from "./use-conversation.ts";
import { useMarks } from "./use-marks.ts";
import { useNoteStep } from "./use-note-step.ts";
import { useTakeBack } from "./use-take-back.ts";
import { useTypingInto } from "./use-typing-into.ts";
import { isLaterDay } from "./words.ts";

/** The door to the talk; behind it there is nothing but the talk. */
export function Talk(props: StageProps) {
  const { conversation } = props;
  const [startedAt, setStartedAt] = useState(() => readStart(conversation));
  const [early, setEarly] = useState(false);
  const name = givenName(conversation.person.name);
  if (conversation.state === "held" || conversation.state === "thanked") {
    return <p>You have talked. What came of it stands under “After”.</p>;
  }
  const { startsAt } = conversation;
  if (startedAt === null && startsAt !== null && isLaterDay(startsAt) && !early) {
    return (
      <div className="flex max-w-measure flex-col items-start gap-4">
        <p>This screen waits until then, with the time, your questions and one place to write.</p>
        <Button kind="plain" onClick={() => setEarly(true)}>
          We talk today after all
        </Button>
      </div>
    );
  }
  if (startedAt !== null) {
    return (
      <FullScreen
        {...props}
        startedAt={startedAt}
        onLeave={() => {
          keepStart(conversation, null);
          setStartedAt(null);
        }}
      />
    );
  }
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <p>
        A quiet screen for the {conversation.minutes} minutes with {name}: the time as a thread drawn round,
        your questions, and one place to write.
      </p>
      <p className="text-ink-soft">Ask whether you may take notes.</p>
      <Button
        kind="primary"
        onClick={() => {
          const now = Date.now();
          keepStart(conversation, now);
          setStartedAt(now);
        }}
      >
        Begin the talk with {name}
      </Button>
    </div>
  );
}

type FullProps = StageProps & { readonly startedAt: number; readonly onLeave: () => void };

function FullScreen(props: FullProps) {
  const { conversation, writing, questions, startedAt, onLeave, go } = props;
  const elapsed = useElapsed(startedAt);
  const note = useRef<HTMLTextAreaElement>(null);
  const screen = useRef<HTMLElement>(null);
  const mark = useMarks(props);
  useAlone(screen);
  useTypingInto(note);
  useMarkKeys((kind) => {
    void mark(kind, note.current?.selectionStart ?? 0);
    note.current?.focus();
  });
  const held = useWrite("interview.held");
  const noteStep = useNoteStep(conversation);
  const tookPlace = async () => {
    await Promise.all([writing.save(), questions.save()]);
    const at = Math.min(Date.now(), startedAt);
    const step = held.run({ id: conversation.id, at });
    const words = conversation.iAmAsked ? "Noted: you talked." : "Noted: you talked. Thanks come first.";
    if (!(await noteStep(step, words))) return;
    keepStart(conversation, null);
    go("after");
  };
  return (
    <section
      ref={screen}
      aria-label={`The talk with ${conversation.person.name}`}
      className="fixed inset-0 z-[35] overflow-auto bg-paper"
    >
      <div className="mx-auto grid max-w-[76rem] gap-x-12 gap-y-6 px-5 pb-6 lg:grid-cols-[18rem_minmax(0,1fr)] lg:px-12 lg:py-10">
        <Time conversation={conversation} elapsed={elapsed} />
        <div className="flex min-w-0 flex-col gap-6">
          <Notes {...props} note={note} mark={mark} />
          <Ticks questions={questions} />
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            <Button kind="primary" busy={held.busy} onClick={() => void tookPlace()}>
              It took place
            </Button>
            <Button kind="plain" onClick={onLeave}>
              Leave this screen
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

/**
 * The ring, and the part of the talk that is now. Nothing counts down and nothing turns red. On a phone it stays in
 * sight while one writes below it, its keyboard open as well (R31).
 */
function Time({ conversation, elapsed }: { readonly conversation: Conversation; readonly elapsed: number }) {
  const { agenda } = conversation;
  const moment = agendaAt(agenda, elapsed);
  const minutes = Math.floor(elapsed / 60);
  const current = moment.kind === "in" ? moment.box.id : null;
  return (
    <div className="sticky top-0 z-10 -mx-5 flex items-center gap-4 border-line border-b bg-paper px-5 py-2 lg:static lg:mx-0 lg:flex-col lg:items-start lg:self-start lg:gap-5 lg:border-0 lg:p-0">
      <TimeRing
        narrow
        elapsed={elapsed / 60}
        total={agenda.minutes}
        label={`${minutes} of ${agenda.minutes} minutes`}
      >
        <span className="block font-serif leading-5 lg:leading-normal">{minutes}</span>
        <span className="block text-small text-ink-soft leading-4 lg:leading-normal">
          of {agenda.minutes}
        </span>
      </TimeRing>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-small lg:text-lead" aria-live="polite">
          {moment.sentence}
        </p>
        <ol aria-label="Parts of the talk" className="hidden flex-col gap-1 lg:flex">
          {agenda.boxes.map((box) => (
            <li
              key={box.id}
              aria-current={box.id === current ? "step" : undefined}
              className="border-transparent border-s-2 ps-3 text-ink-soft aria-[current=step]:border-thread aria-[current=step]:text-ink"
            >
              {box.name}, {box.minutes} min
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Ticks({ questions }: Pick<StageProps, "questions">) {
  const { list, change } = questions;
  const shown = list.filter((each) => !isConfided(each));
  return (
    <ul aria-label="Questions" className="flex flex-col font-serif text-lead">
      {shown.map((question) => (
        <li key={question.key} className={question.asked ? "text-ink-soft" : undefined} dir="auto">
          <Checkbox
            label={question.text}
            checked={question.asked}
            onChecked={(asked) =>
              change(list.map((each) => (each.key === question.key ? { ...each, asked } : each)))
            }
          />
        </li>
      ))}
    </ul>
  );
}

type NotesProps = StageProps & {
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly mark: ReturnType<typeof useMarks>;
};

function Notes(props: NotesProps) {
  const { writing, note, mark } = props;
  const takeBack = useTakeBack(props);
  return (
    <div className="flex flex-col gap-3">
      <label htmlFor="talk-notes" className="font-[550]">
        What they say
      </label>
      <textarea
        id="talk-notes"
        ref={note}
        value={writing.fields.notes}
        dir="auto"
        aria-describedby="talk-marks"
        className="box scroll-mt-24 text-lead! leading-8! [--rows:3] lg:[--rows:5]"
        onChange={(event) => writing.change({ notes: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // It leads to the keys alone: what was just said, and its Undo, stay.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <div id="talk-marks" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-soft">
        <span>The line you are in is:</span>
        {MARKS.map(({ kind, keys, label }) => (
          <Button
            key={kind}
            kind="plain"
            keys={keys}
            className="text-small!"
            onClick={() => {
              void mark(kind, note.current?.selectionStart ?? 0);
              note.current?.focus();
            }}
          >
            {label}
          </Button>
        ))}
        <span className="hidden keyboard:inline">Escape, then the key.</span>
      </div>
      <Marked
        marked={markedIn(props)}
        takeBack={async (mark) => {
          await takeBack(mark);
          note.current?.focus();
        }}
      />
      <p role="status" className="text-small text-ink-soft">
        {writing.saving.kind === "failed" ? `${writing.saving.says} Your notes are still here.` : ""}
        {writing.saving.kind === "stale"
          ? "These notes were changed in another window; yours stand here."
          : ""}
      </p>
    </div>
  );
}

/** Seconds since the talk began; looked at every few seconds, as a ring moves no faster. */
function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, (now - startedAt) / 1000);
}

/** What lies under the full screen is out of reach as long as it is covered; remarks and dialogs are not. */
function useAlone(screen: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const covered: Element[] = [];
    for (let at: Element | null = screen.current; at !== null && at.id !== "root"; at = at.parentElement)
      for (const each of at.parentElement?.children ?? [])
        if (each !== at && each.getAttribute("role") !== "status" && !each.hasAttribute("inert"))
          covered.push(each);
    for (const each of covered) each.setAttribute("inert", "");
    return () => {
      for (const each of covered) each.removeAttribute("inert");
    };
  }, [screen]);
}

function useMarkKeys(mark: (kind: (typeof MARKS)[number]["kind"]) => void) {
  const held = useRef(mark);
  held.current = mark;
  const bindings = useMemo<readonly Binding[]>(
    () => MARKS.map(({ kind, keys, does }) => ({ keys, does, run: () => held.current(kind) })),
    [],
  );
  useKeys(bindings);
}

/** The beginning outlives a reload and a closed lid, on this device only. */
function readStart({ id }: Conversation): number | null {
  const kept = Number(localStorage.getItem(startKey(id)));
  return kept > Date.now() - LONGEST && kept <= Date.now() ? kept : null;
}

function keepStart({ id }: Conversation, at: number | null) {
  if (at === null) localStorage.removeItem(startKey(id));
  else localStorage.setItem(startKey(id), String(at));
}

function startKey(id: string) {
  return `weakties.talk.${id}`;
}

const LONGEST = 4 * 3_600_000;
