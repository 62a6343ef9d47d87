import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Fold } from "#web/design/fold.tsx";
import type { Part } from "./shown.ts";

/** So many stand on each side at once. */
const FIRST = 4;

/** What went back and forth, told as things and never added up (R7); what to do next stands at the head of the page. */
export function GiveAndTake({ person }: Part) {
  const [all, setAll] = useState(false);
  const sides = person.ledger.filter(({ lines }) => lines.length > 0);
  if (sides.length === 0) return null;
  const more = !all && sides.some(({ lines }) => lines.length > FIRST);
  return (
    <Fold id="given" title="Given and taken" inside="what went back and forth" open={false}>
      <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {sides.map(({ side, title, lines }) => (
          <div key={side} className="flex min-w-0 flex-col gap-1">
            <dt className="text-small text-ink-soft">{title}</dt>
            {(all ? lines : lines.slice(0, FIRST)).map((line) => (
              <dd key={line} dir="auto" className="break-words">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {more ? (
        <div>
          <Button kind="plain" className="-ms-1" onClick={() => setAll(true)}>
            Show what was before
          </Button>
        </div>
      ) : null}
    </Fold>
  );
}
