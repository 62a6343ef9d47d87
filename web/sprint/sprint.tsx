import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { dateInWords } from "#time/in-words.ts";
import { useRead } from "#web/client/use-client.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Begin } from "./begin.tsx";
import { Ended, type Ending, endedInWords } from "./ended.tsx";
import { Month } from "./month.tsx";

export type Shown = Answer<"sprint.show">;

/** The one-month plan, for those who want one (P1–P5). Nobody is led here; nothing counts days in a row. */
export function Sprint() {
  const { data, failure, again } = useRead("sprint.show", {});
  const [ending, setEnding] = useState<Ending | null>(null);
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  const [latest, ...before] = data.past;
  if (data.running !== null)
    return <Month month={data.running} past={<Past past={data.past} />} onDecided={setEnding} />;
  // Taken back, it may be left only once another decision stands.
  const leave = () => setEnding((now) => (now === ending ? null : now));
  if (ending !== null && latest !== undefined)
    return <Ended month={latest} ending={ending} past={<Past past={before} />} onLeave={leave} />;
  return (
    <Page
      title="A month with a plan"
      lead="Ten hours over a month, from a question to a decision, if you want a plan. Its numbers are yours to lower."
    >
      <Begin again={data.past.length > 0} />
      <Past past={data.past} />
    </Page>
  );
}

function Past({ past }: Pick<Shown, "past">) {
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="before" className="flex flex-col gap-3 border-line border-t pt-8">
      <h2 id="before">Months before</h2>
      <ul className="flex flex-col gap-3">
        {past.map((month) => (
          <li key={month.id}>
            <p dir="auto">{endedInWords(month)}</p>
            <p className="text-small text-ink-soft">
              {month.words} Begun on {dateInWords(month.startedOn)}, with{" "}
              <bdi>{month.careers.join(", ")}</bdi>.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
