import { Disclosure } from "#web/design/disclosure.tsx";
import type { Shown } from "./shown.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** "people.csv, 3 March 2027" */
export function whence({ from, at }: { readonly from: string; readonly at: number }): string {
  return `${from === "" ? "Noted here" : from}, ${DAY.format(at)}`;
}

/** Which file told what, and when; to look up, and so folded. */
export function WhereFrom({ person }: { readonly person: Shown }) {
  if (person.sources.length === 0) return null;
  return (
    <Disclosure summary="Where this is from">
      <ul className="flex flex-col gap-2 text-small">
        {person.sources.map(({ from, at, facts }) => (
          <li key={`${at} ${from}`} className="break-words">
            <bdi>{whence({ from, at })}</bdi>:{" "}
            <span className="text-ink-soft" dir="auto">
              {facts.join("; ")}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
