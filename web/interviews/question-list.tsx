import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { questionsInWords } from "#interviews/agenda.ts";
import { isConfided } from "#interviews/in-confidence.ts";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { type Asked, newQuestion, type Questions } from "./use-questions.ts";

/** The questions in order, each to be reworded, moved or taken off; Alt and an arrow moves the one being written. */
export function QuestionList({
  questions,
  within,
}: {
  readonly questions: Questions;
  /** The minutes between opening and close. */
  readonly within: number;
}) {
  // What was said in confidence is kept among the answers and is no question to prepare, or to print.
  const list = questions.list.filter((each) => !isConfided(each));
  const change = (next: readonly Asked[]) =>
    questions.change([...next, ...questions.list.filter(isConfided)]);
  const box = useRef<HTMLOListElement>(null);
  const toFocus = useRef(-1);
  // As soon as the list stands anew: who types on at once loses no letter to the button they came from.
  useLayoutEffect(() => {
    if (toFocus.current < 0) return;
    box.current?.querySelectorAll<HTMLElement>("textarea")[toFocus.current]?.focus();
    toFocus.current = -1;
  });
  const put = (at: number, changes: Partial<Asked>) =>
    change(list.map((each, index) => (index === at ? { ...each, ...changes } : each)));
  const move = (at: number, by: number) => {
    const moved = list[at];
    const to = at + by;
    if (moved === undefined || to < 0 || to >= list.length) return;
    toFocus.current = to;
    change(list.toSpliced(at, 1).toSpliced(to, 0, moved));
  };
  const remove = (at: number) => {
    const before = list;
    toFocus.current = Math.min(at, list.length - 2);
    change(list.toSpliced(at, 1));
    say("Took the question off.", () => change(before));
  };
  const add = () => {
    toFocus.current = list.length;
    change([...list, newQuestion()]);
  };
  return (
    <>
      <ol ref={box} aria-label="Questions in order" className="flex flex-col">
        {list.map((question, at) => (
          <li key={question.key} className="border-line border-b py-3 print:py-1">
            <p className="hidden print:block">
              {at + 1}. {question.text} ({question.minutes} min)
            </p>
            <div data-print="none">
              <Line question={question} at={at} of={list.length} {...{ put, move, remove }} />
            </div>
          </li>
        ))}
      </ol>
      <p className="text-small text-ink-soft" data-print="none">
        {questionsInWords(total(list), within)}
      </p>
      <div data-print="none" className="pt-2">
        <Button onClick={add}>Add a question of your own</Button>
      </div>
    </>
  );
}

type LineProps = {
  readonly question: Asked;
  readonly at: number;
  readonly of: number;
  readonly put: (at: number, changes: Partial<Asked>) => void;
  readonly move: (at: number, by: number) => void;
  readonly remove: (at: number) => void;
};

function Line({ question, at, of, put, move, remove }: LineProps) {
  const which = `question ${at + 1}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(at, by);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <textarea
        aria-label={`Question ${at + 1}`}
        value={question.text}
        rows={1}
        dir="auto"
        maxLength={500}
        placeholder="What would you like to know?"
        onChange={(event) => put(at, { text: event.target.value })}
        onKeyDown={onKeyDown}
        className="field-sizing-content w-full resize-none rounded-control bg-transparent font-serif outline-offset-4"
      />
      <label className="flex items-baseline gap-1 text-small text-ink-soft">
        <input
          type="number"
          min={0}
          max={60}
          step={0.5}
          aria-label={`Minutes for ${which}`}
          value={question.minutes}
          onChange={(event) =>
            put(at, { minutes: Math.min(60, Math.max(0, event.target.valueAsNumber || 0)) })
          }
          className="w-12 border-edge border-b bg-transparent text-end"
        />
        min
      </label>
      <div className="col-span-2 flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
        {question.because === "" ? null : <span className="min-w-0 flex-1 basis-64">{question.because}</span>}
        <span className="ms-auto flex gap-x-3">
          {at === 0 ? null : (
            <Button kind="plain" className="text-small!" onClick={() => move(at, -1)}>
              up
              <Of which={which} />
            </Button>
          )}
          {at === of - 1 ? null : (
            <Button kind="plain" className="text-small!" onClick={() => move(at, 1)}>
              down
              <Of which={which} />
            </Button>
          )}
          <Button kind="plain" className="text-small!" onClick={() => remove(at)}>
            take off
            <Of which={which} />
          </Button>
        </span>
      </div>
    </div>
  );
}

function total(list: readonly Asked[]): number {
  return list.reduce((sum, each) => sum + each.minutes, 0);
}

/** Tells the buttons of one question from those of another for who does not see where they stand. */
function Of({ which }: { readonly which: string }) {
  return <span className="sr-only"> {which}</span>;
}
