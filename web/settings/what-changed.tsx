import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import type { Replan } from "./use-settings.ts";

type WhatChangedProps = {
  readonly replan: Replan;
  /** A sentence that stands above it already, and is not said again. */
  readonly after?: string;
};

/** What a change of dates or stage changes with it, in words, right where it was made (R1). */
export function WhatChanged({ replan, after = "" }: WhatChangedProps) {
  const sentence = replan.sentence.replace(after, "").trim();
  return (
    <Callout title={replan.kind === "same" ? undefined : "What changes with it"} live>
      {sentence === "" ? null : <p>{sentence}</p>}
      {replan.kind === "same" ? null : (
        <ul className="mt-2 flex flex-col gap-1">
          {replan.changes.map((change) => (
            <li key={change.part}>
              {change.now.length + change.noLonger.length === 0 || QUIET.includes(change.part) ? (
                change.sentence
              ) : (
                <Disclosure summary={change.sentence}>
                  <List lines={change.now} />
                  {change.noLonger.length === 0 ? null : (
                    <>
                      <p className="mt-2">No longer proposed; you can still ask or offer it:</p>
                      <List lines={change.noLonger} />
                    </>
                  )}
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      {replan.asksFor.length === 0 ? null : (
        <p className="mt-2">
          Another thing to ask for fits now with {replan.asksFor.join(", ")}; what you had chosen yourself
          stays.
        </p>
      )}
      {replan.questionsFor.length === 0 ? null : (
        <p className="mt-2">
          The questions for {replan.questionsFor.join(", ")} are chosen anew. Lists you had changed stay
          yours.
        </p>
      )}
    </Callout>
  );
}

/** Their sentence says it all. */
const QUIET: readonly string[] = ["stage", "wording", "runway"];

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
