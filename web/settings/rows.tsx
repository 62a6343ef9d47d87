import { type ReactNode, useState } from "react";
import { Button } from "#web/design/button.tsx";

type RowsProps<Row> = {
  /** What is kept now. */
  readonly rows: readonly Row[];
  readonly blank: () => Row;
  /** A row that says nothing is not kept. */
  readonly isBlank: (row: Row) => boolean;
  /** Answers with a problem, if any. */
  readonly onKeep: (rows: readonly Row[]) => Promise<string | undefined>;
  readonly label: string;
  readonly addLabel: string;
  /** "Take out cell biology" */
  readonly removeLabel: (row: Row) => string;
  readonly children: (row: Row, change: (changes: Partial<Row>) => void) => ReactNode;
};

type Held<Row> = { readonly uid: number; readonly row: Row };

/** A short list to write in: a row is kept when it is left, taken out at once, and either can be undone. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { rows, blank, isBlank, onKeep, removeLabel } = props;
  const [held, setHeld] = useState(() => hold(rows));
  const [from, setFrom] = useState(rows);
  const [problem, setProblem] = useState<string | undefined>();
  const said = (all: readonly Held<Row>[]) => all.map(({ row }) => row).filter((row) => !isBlank(row));
  if (from !== rows && !same(from, rows)) {
    setFrom(rows);
    if (!same(said(held), rows)) setHeld(hold(rows));
  }
  const keep = async (all: readonly Held<Row>[]) => {
    if (!same(said(all), rows)) setProblem(await onKeep(said(all)));
  };
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={props.label} className="flex flex-col gap-6 empty:hidden">
        {held.map(({ uid, row }) => (
          <li
            key={uid}
            className="flex flex-col gap-3"
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) void keep(held);
            }}
          >
            {props.children(row, (changes) =>
              setHeld(held.map((each) => (each.uid === uid ? { uid, row: { ...row, ...changes } } : each))),
            )}
            <div>
              <Button
                kind="plain"
                aria-label={removeLabel(row)}
                onClick={() => {
                  const rest = held.filter((each) => each.uid !== uid);
                  setHeld(rest);
                  void keep(rest);
                }}
              >
                Take out
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {problem ? (
        <p role="alert" className="flex gap-2 text-small">
          <span aria-hidden="true">→</span>
          {problem}
        </p>
      ) : null}
      <div>
        <Button
          onClick={() =>
            setHeld([...held, { uid: 1 + Math.max(-1, ...held.map(({ uid }) => uid)), row: blank() }])
          }
        >
          {props.addLabel}
        </Button>
      </div>
    </div>
  );
}

function hold<Row>(rows: readonly Row[]): readonly Held<Row>[] {
  return rows.map((row, uid) => ({ uid, row }));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
