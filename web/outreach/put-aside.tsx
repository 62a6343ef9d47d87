import { Disclosure } from "#web/design/disclosure.tsx";
import { LetterLine } from "./letter-line.tsx";

type PutAsideProps = {
  readonly letters: readonly (Parameters<typeof LetterLine>[0]["draft"] & { readonly personName?: string })[];
};

/** Letters that wait no more, by themselves: folded away, each with its reason, and whole. */
export function PutAside({ letters }: PutAsideProps) {
  if (letters.length === 0) return null;
  return (
    <Disclosure
      summary={letters.length === 1 ? "One letter put aside" : `${letters.length} letters put aside`}
    >
      <p className="text-small text-ink-soft">
        {letters.length === 1 ? "Its" : "Their"} moment has passed. Nothing that you wrote is lost.
      </p>
      <ul>
        {letters.map(({ personName, ...draft }) => (
          <li key={draft.id} className="min-w-0 py-1">
            <LetterLine draft={draft} {...(personName === undefined ? {} : { to: personName })} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
