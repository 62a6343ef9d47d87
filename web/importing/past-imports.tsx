import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRight } from "./not-right.tsx";
import { canBeUndone } from "./plan.ts";
import { whenOf } from "./when.ts";
import { inWords } from "./words.ts";

type Past = Answer<"import.list">["imports"][number];

type PastImportsProps = {
  readonly onUndo: (id: string) => void;
  /** The one that was just made stands above, with its Undo and the way to Today. */
  readonly just: string | undefined;
};

/** What was imported before, and what was not right in it; each can be undone whole but for exports of Weakties, and what was done since stays. */
export function PastImports({ onUndo, just }: PastImportsProps) {
  const imports = useRead("import.list", {}).data?.imports.filter(({ id }) => id !== just);
  if (imports === undefined || imports.length === 0) return null;
  const instants = imports.map(({ at }) => at);
  return (
    <section aria-labelledby="past" className="flex flex-col gap-3">
      <h2 id="past">Before</h2>
      {just !== undefined || imports.every((each) => each.undoneAt !== null) ? null : (
        <p>
          Whom to write to first? <TextLink to="/">Today</TextLink> proposes somebody, a few at a time.
        </p>
      )}
      <ul>
        {imports.map((each) => (
          <PastImport key={each.id} past={each} when={whenOf(each.at, instants)} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

type PastImportProps = {
  readonly past: Past;
  readonly when: string;
  readonly onUndo: (id: string) => void;
};

function PastImport({ past: { id, answer, files, undoneAt }, when, onUndo }: PastImportProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b py-2">
      <div className="told">
        <p>{inWords(answer)}</p>
        <p className="break-words text-small text-ink-soft">
          {when}, <bdi>{files.join(", ")}</bdi>
        </p>
      </div>
      {undoneAt !== null ? (
        <span className="text-small text-ink-soft">Undone</span>
      ) : canBeUndone(answer) ? (
        <Button kind="plain" onClick={() => onUndo(id)} aria-label={`Undo the import of ${when}`}>
          Undo
        </Button>
      ) : (
        <span className="text-small text-ink-soft">Merged with what you had</span>
      )}
      <div className="basis-full">
        <NotRight problems={answer.problems} />
      </div>
    </li>
  );
}
