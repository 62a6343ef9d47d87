import { PACES, timeSpentInWords } from "#effort/reckon.ts";
import type { Answer } from "#operations/catalog.ts";
import { capitalised } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Select } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";
import { SomethingElse } from "./something-else.tsx";
import { Took } from "./took.tsx";

type Shown = Answer<"effort.show">;

/** The time it took beside what came back (R49): to see that it is worth it, never to keep up. */
export function EffortPage() {
  const { data, failure, again } = useRead("effort.show", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="Time, and what came back"
      above={<TextLink to="/careers">Careers</TextLink>}
      lead={`Since ${dayInWords(Date.parse(data.from))}, as far as it is noted here.`}
      margin={<Pace shown={data} />}
      marginLabel="A pace"
    >
      <p className="font-serif text-lead">{data.sentence}</p>
      <section aria-labelledby="back" className="flex flex-col gap-3">
        <h2 id="back">What came back</h2>
        {data.cameBack.length === 0 ? (
          <p className="text-ink-soft">
            Nothing is noted yet. It often takes a season; what comes will stand here with whom it came from.
          </p>
        ) : (
          <ul className="flex flex-col gap-2">
            {data.cameBack.map(({ personId, name, sentence, at }) => (
              <li key={`${at} ${sentence}`} dir="auto" className="break-words">
                {personId === null ? null : (
                  <TextLink to="/people/$id" params={{ id: personId }}>
                    {name}
                  </TextLink>
                )}
                {sentence.slice(name.length)}{" "}
                <span className="whitespace-nowrap text-small text-ink-soft">{dayInWords(at)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="took" className="flex flex-col gap-3">
        <div>
          <h2 id="took">What it took</h2>
          <p className="text-ink-soft">
            Talks count as they were agreed, a letter as {timeSpentInWords(data.letterMinutes)}. Put right
            what was otherwise.
          </p>
        </div>
        <ul className="flex flex-col gap-2 empty:hidden">
          {data.spent.map((each) => (
            <Took key={`${each.kind} ${each.subjectId} ${each.minutes}`} spent={each} />
          ))}
        </ul>
        <SomethingElse />
      </section>
    </Page>
  );
}

function Pace({ shown }: { readonly shown: Shown }) {
  const set = useWrite("effort.setPace");
  const choose = async (paceMinutes: number | null) => {
    const before = shown.paceMinutes;
    const reply = await set.run({ paceMinutes });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept.", () => void set.run({ paceMinutes: before }));
  };
  const paces = [...new Set([...PACES, ...(shown.paceMinutes === null ? [] : [shown.paceMinutes])])];
  return (
    <div className="flex flex-col gap-4 text-small">
      <Select
        label="A pace that suits you"
        value={shown.paceMinutes === null ? "" : String(shown.paceMinutes)}
        onValue={(value) => void choose(value === "" ? null : Number(value))}
        options={[
          { value: "", label: "None in mind" },
          ...paces
            .toSorted((a, b) => a - b)
            .map((minutes) => ({
              value: String(minutes),
              label: `${capitalised(timeSpentInWords(minutes).replace(/^about /, ""))} a week`,
            })),
        ]}
      />
      <p className="text-ink-soft">{shown.pace}</p>
    </div>
  );
}
