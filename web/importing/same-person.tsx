import { useRef, useState } from "react";
import { positionInWords } from "#people/position.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Beside, NOTHING, type Side, traitsOf, workOf } from "#web/people/beside.tsx";
import { useAnswerKeys } from "#web/people/use-answer-keys.ts";
import type { Plan, Wishes } from "./plan.ts";

type Planned = Plan["people"][number];

type SamePersonProps = {
  /** Those of the plan who may be somebody known already. */
  readonly doubtful: readonly Planned[];
  readonly answers: Answers;
  readonly onSettled: (answers: Answers) => void;
};

/** Keys of those who are, and of those who are somebody else. */
export type Answers = Pick<Wishes, "same" | "different">;

/** So many more of whom the same is said are worth an answer for all of them. */
const WORTH_ONE_ANSWER = 2;

/** Doubtful matches side by side, one after the other: y or n. Whoever is left open comes in as somebody new. */
export function SamePerson({ doubtful, answers: { same, different }, onSettled }: SamePersonProps) {
  const [at, setAt] = useState(0);
  const [before, setBefore] = useState<readonly { readonly at: number; readonly answers: Answers }[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const person = doubtful[at];
  const alike = doubtful
    .slice(at)
    .filter(({ key, ground }) => ground === person?.ground && !same.includes(key));
  const settle = (answered: readonly Planned[], isSame: boolean) => {
    const keys = answered.map(({ key }) => key);
    const without = (known: readonly string[]) => known.filter((key) => !keys.includes(key));
    const now = isSame ? [...without(same), ...keys] : without(same);
    const open = doubtful.findIndex(({ key }, place) => place > at && !now.includes(key));
    const next = open === -1 ? doubtful.length : open;
    setBefore([...before, { at, answers: { same, different } }]);
    onSettled({ same: now, different: isSame ? without(different) : [...without(different), ...keys] });
    setAt(next);
    if (next === doubtful.length) heading.current?.focus();
  };
  const answer = (isSame: boolean) => {
    if (person !== undefined) settle([person], isSame);
  };
  const back = () => {
    const last = before.at(-1);
    if (last === undefined) return;
    setBefore(before.slice(0, -1));
    onSettled(last.answers);
    setAt(last.at);
  };
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
          <InTheFile person={person} />
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
            {alike.length > WORTH_ONE_ANSWER ? (
              <Button kind="plain" onClick={() => settle(alike, true)}>
                The same, and so {alike.length - 1} more like this
              </Button>
            ) : null}
          </>
        )}
        {before.length === 0 ? null : (
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
function InTheFile({ person }: { readonly person: Planned }) {
  return <Beside one={inFile("In the file", person.record)} other={useKnown(person)} />;
}

/** Of one record all is from one place in one file: it stands above. */
function inFile(otherwise: string, record: Planned["record"]): Side {
  if (record === null) return { where: otherwise, traits: NOTHING };
  const trait = (text: string) => ({ text, from: "" });
  const { file, line } = record.source;
  return {
    where: `In ${file}${line === null ? "" : `, line ${line}`}`,
    traits: {
      name: [trait(record.name)],
      work: workOf(
        record.affiliations.map((each) => trait(positionInWords(each))),
        trait(record.headline),
      ),
      reach: record.points.map(({ value }) => trait(value)),
      between: [],
    },
  };
}

function useKnown({ personId, perhaps }: Planned): Side {
  const { data } = useRead("person.show", { id: personId ?? "" }, { when: personId !== null, keep: true });
  if (personId === null) return inFile("Also in the files", perhaps);
  return { where: "In your book", traits: data === undefined ? null : traitsOf(data) };
}
