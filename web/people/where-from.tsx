import { Disclosure } from "#web/design/disclosure.tsx";
import type { Shown } from "./shown.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** "people.csv, 3 March 2027" */
export function whence({ from, at }: { readonly from: string; readonly at: number }): string {
  return `${from === "" ? "Noted here" : from}, ${DAY.format(at)}`;
}

/** Who told what, and when; to look up, and so folded. */
export function WhereFrom({ person }: { readonly person: Shown }) {
  if (person.sources.length === 0) return null;
  return (
    <Disclosure summary="Where this is from">
      <dl className="flex flex-col gap-3">
        {person.sources.map(({ from, at, facts }) => (
          <div key={`${at} ${from}`} className="break-words">
            <dt className="text-ink">
              <bdi>{whence({ from, at })}</bdi>
            </dt>
            {facts.map((fact) => (
              <dd key={fact}>
                <bdi>{fact}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
