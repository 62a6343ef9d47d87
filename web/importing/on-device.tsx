import { type ChangeEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Callout, Problem } from "#web/design/callout.tsx";
import { Page } from "#web/design/page.tsx";

/** An export of a hundred megabytes is more than a phone reads at once. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Import where no server is: an export made elsewhere comes in; what needs a computer says so. */
export function Import() {
  const { run, busy } = useWrite("import.everything");
  const [told, setTold] = useState<{ readonly says: string; readonly bad: boolean } | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file === undefined) return;
    const everything = await parsed(file);
    event.target.value = "";
    if (everything === undefined)
      return setTold({ says: `${file.name} is not an export of Weakties.`, bad: true });
    const reply = await run({ everything });
    setTold(
      reply.kind === "done" ? { says: sentenceOf(reply.value), bad: false } : { says: reply.says, bad: true },
    );
  };
  return (
    <Page title="Import" lead="Bring in what you wrote in Weakties elsewhere. Nothing is added twice.">
      <div className="flex flex-col items-start gap-2">
        <label
          className="button has-focus-visible:outline-2 has-focus-visible:outline-offset-2 cursor-pointer"
          data-kind="primary"
        >
          Choose a file from Weakties
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            aria-busy={busy}
            onChange={(event) => void take(event)}
          />
        </label>
        <p className="text-small text-ink-soft">“Take everything” under Export makes it, a .json file.</p>
      </div>
      {told?.bad === false ? <Callout live>{told.says}</Callout> : null}
      {told?.bad ? (
        <Problem what={told.says} safe="Nothing was changed." todo="Export once more, and try that file." />
      ) : null}
      <Callout title="LinkedIn, address books and mail">
        <p>
          Those are read by Weakties on a computer, where they may be large and stay in your hands. Take them
          in there, then carry everything over with one file.
        </p>
      </Callout>
    </Page>
  );
}

async function parsed(file: File): Promise<unknown> {
  if (file.size > MOST_BYTES) return undefined;
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

type Taken = {
  readonly newPeople: number;
  readonly updatedPeople: number;
  readonly added: number;
  readonly replaced: number;
  readonly problems: readonly unknown[];
};

function sentenceOf({ newPeople, updatedPeople, added, replaced, problems }: Taken): string {
  const bad =
    problems.length === 0
      ? ""
      : ` ${problems.length} lines of the file could not be read and were left aside.`;
  if (added + replaced === 0) return `All of it was here already.${bad}`;
  return `${newPeople} new, ${updatedPeople} brought up to date.${bad}`;
}
