import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.tsx";
import { inWords, people } from "./use-import.ts";

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** What was imported before; each can be undone whole, and what was done since stays. */
export function PastImports() {
  const imports = useRead("import.list", {}).data?.imports;
  const undo = useWrite("import.undo");
  if (imports === undefined || imports.length === 0) return null;
  const takeBack = async (id: string) => {
    const reply = await undo.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    const { removed, kept } = reply.value;
    say(
      kept === 0
        ? `Undone: ${people(removed)} taken out.`
        : `Undone: ${people(removed)} taken out; ${people(kept)} you worked with since stay.`,
    );
  };
  return (
    <section aria-labelledby="past" className="flex flex-col gap-3">
      <h2 id="past">Before</h2>
      {imports.every((each) => each.undoneAt !== null) ? null : (
        <p>
          Whom to write to first? <TextLink to="/">Today</TextLink> proposes somebody, a few at a time.
        </p>
      )}
      <ul>
        {imports.map((each) => {
          const day = WHEN.format(each.at);
          return (
            <li
              key={each.id}
              className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b py-2"
            >
              <div className="min-w-0">
                <p>{inWords(each.answer)}</p>
                <p className="break-words text-small text-ink-soft">
                  {day}, <bdi>{each.files.join(", ")}</bdi>
                </p>
              </div>
              {each.undoneAt === null ? (
                <Button
                  kind="plain"
                  onClick={() => void takeBack(each.id)}
                  aria-label={`Undo the import of ${day}`}
                >
                  Undo
                </Button>
              ) : (
                <span className="text-small text-ink-soft">Undone</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
