import { useMemo, useRef, useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import type { Plan } from "./use-import.ts";

type Planned = Plan["people"][number];

type SamePersonProps = {
  /** Those of the plan who may be somebody known already. */
  readonly doubtful: readonly Planned[];
  /** Keys of those who are. */
  readonly same: readonly string[];
  readonly onSame: (same: readonly string[]) => void;
};

/** Doubtful matches side by side, one after the other: y or n. Whoever is left open comes in as somebody new. */
export function SamePerson({ doubtful, same, onSame }: SamePersonProps) {
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const person = doubtful[at];
  const answer = (isSame: boolean) => {
    if (person === undefined) return;
    const others = same.filter((key) => key !== person.key);
    onSame(isSame ? [...others, person.key] : others);
    setAt(at + 1);
    if (at + 1 === doubtful.length) heading.current?.focus();
  };
  const back = () => setAt(Math.max(0, at - 1));
  useAnswerKeys({ answer, back });
  return (
    <section aria-labelledby="same" className="flex flex-col gap-4">
      <h2 id="same" ref={heading} tabIndex={-1}>
        {person === undefined ? "All looked at" : "Are these the same person?"}
      </h2>
      {person === undefined ? (
        <p>{outcome(doubtful, same)}</p>
      ) : (
        <>
          <p className="text-ink-soft" aria-live="polite">
            {doubtful.length === 1 ? "" : `${at + 1} of ${doubtful.length}. `}
            <bdi>{person.reason}</bdi>
          </p>
          <Beside person={person} />
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {person === undefined ? null : (
          <>
            <Button keys="y" onClick={() => answer(true)}>
              The same person
            </Button>
            <Button keys="n" onClick={() => answer(false)}>
              Two people
            </Button>
          </>
        )}
        {at === 0 ? null : (
          <Button kind="plain" keys="b" onClick={back}>
            Back
          </Button>
        )}
      </div>
      {person === undefined ? null : (
        <p className="text-small text-ink-soft">Whoever is left open comes in as somebody new.</p>
      )}
    </section>
  );
}

function outcome(doubtful: readonly Planned[], same: readonly string[]): string {
  const answered = doubtful.filter(({ key }) => same.includes(key));
  if (answered.length === 0) return "Nobody is the same as somebody else; all come in as new people.";
  if (answered.length < doubtful.length)
    return `${answered.length} the same, ${doubtful.length - answered.length} new.`;
  const [one] = answered;
  if (answered.length === 1 && one !== undefined) return `${one.name} and ${one.whom} are the same person.`;
  return answered.every(({ personId }) => personId !== null)
    ? "All are people you have already."
    : "Each comes in once, with what all of it says of them.";
}

/** What the file says, and what is known, line by line. */
function Beside({ person }: { readonly person: Planned }) {
  const known = useKnown(person);
  const mine = traitsOf(person.record);
  const rows = (["name", "work", "reach"] as const).filter(
    (row) => mine[row].length > 0 || known.traits[row].length > 0,
  );
  return (
    <div className="sheet overflow-x-auto px-4 py-2 sm:px-6">
      <table className="w-full table-fixed text-start">
        <thead>
          <tr className="text-small text-ink-soft">
            <th className="sr-only sm:not-sr-only sm:w-24">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="py-2 pe-4 text-start font-normal">
              In the file
            </th>
            <th scope="col" className="py-2 text-start font-normal">
              {known.where}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="border-line border-t align-top">
              <th
                scope="row"
                className="sr-only py-2 pe-2 text-start font-normal text-ink-soft text-small leading-7 sm:not-sr-only sm:py-2 sm:pe-2"
              >
                {ROWS[row]}
              </th>
              <Values row={row} values={mine[row]} />
              <Values row={row} values={known.traits[row]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS = { name: "Name", work: "Work", reach: "Reach" };

function Values({ row, values }: { readonly row: keyof Traits; readonly values: readonly string[] }) {
  return (
    <td className={`break-words py-2 pe-4 ${row === "name" ? "font-serif" : "text-small sm:text-body"}`}>
      {values.length === 0 ? <span className="text-ink-soft">not told</span> : null}
      {values.map((value) => (
        <bdi key={value} className="block">
          {value}
        </bdi>
      ))}
    </td>
  );
}

type Traits = {
  readonly name: readonly string[];
  readonly work: readonly string[];
  readonly reach: readonly string[];
};

const NOTHING: Traits = { name: [], work: [], reach: [] };

function traitsOf(record: Planned["record"]): Traits {
  if (record === null) return NOTHING;
  return {
    name: [record.name],
    work: workOf(record.affiliations, record.headline),
    reach: record.points.map(({ value }) => value),
  };
}

function useKnown({ personId, perhaps }: Planned): { readonly where: string; readonly traits: Traits } {
  const { data } = useRead("person.show", { id: personId ?? "" }, { when: personId !== null, keep: true });
  if (personId === null) return { where: "Also in the files", traits: traitsOf(perhaps) };
  const traits =
    data === undefined
      ? NOTHING
      : {
          name: [data.name],
          work: workOf(data.affiliations, data.headline),
          reach: data.contactPoints.map(({ value }) => value),
        };
  return { where: "In your book", traits };
}

function workOf(
  places: readonly { readonly role: string; readonly organization: string }[],
  headline: string,
): readonly string[] {
  const words = places.map(({ role, organization }) =>
    [role, organization].filter((each) => each !== "").join(", "),
  );
  return [...new Set(words.length === 0 && headline !== "" ? [headline] : words)];
}

function useAnswerKeys(does: { readonly answer: (isSame: boolean) => void; readonly back: () => void }) {
  const held = useRef(does);
  held.current = does;
  const bindings = useMemo<readonly Binding[]>(
    () => [
      { keys: "y", does: "Yes, the same person", run: () => held.current.answer(true) },
      { keys: "n", does: "No, two people", run: () => held.current.answer(false) },
      { keys: "b", does: "Back to the pair before", run: () => held.current.back() },
    ],
    [],
  );
  useKeys(bindings);
}
