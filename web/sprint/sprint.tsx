import type { Answer } from "#operations/catalog.ts";
import { dateInWords } from "#time/in-words.ts";
import { useRead } from "#web/client/use-client.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Begin } from "./begin.tsx";
import { Month } from "./month.tsx";

export type Shown = Answer<"sprint.show">;

/** The one-month plan, for those who want one (P1–P5). Nobody is led here; nothing counts days in a row. */
export function Sprint() {
  const { data, failure, again } = useRead("sprint.show", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  if (data.running !== null) return <Month month={data.running} past={<Past past={data.past} />} />;
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
        {past.map(({ id, startedOn, careers, chosen, decision, stoppedOn }) => (
          <li key={id}>
            <p dir="auto">
              {decision === null
                ? stoppedOn === null
                  ? "Ended without a decision."
                  : "Put down."
                : chosen === null
                  ? "You decided to look at another career."
                  : `You decided to build skills for ${chosen}.`}{" "}
              {decision?.reason}
            </p>
            <p className="text-small text-ink-soft">
              Begun on {dateInWords(startedOn)}, with <bdi>{careers.join(", ")}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
