import { dateInWords } from "#time/in-words.ts";
import { Button } from "#web/design/button.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import type { Part } from "./shown.ts";
import { useKeepPromise } from "./use-keep-promise.ts";

/** What I said I would do for them; the open ones first. */
export function PromisesTo({ person, name }: Part) {
  const keep = useKeepPromise();
  if (person.promises.length === 0) return null;
  const inOrder = person.promises.toSorted((a, b) => Number(a.keptAt !== null) - Number(b.keptAt !== null));
  return (
    <section aria-labelledby="promises" className="flex flex-col gap-3">
      <h2 id="promises">What you promised {name}</h2>
      <ul className="flex flex-col gap-2">
        {inOrder.map(({ id, text, dueOn, keptAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="told" dir="auto">
              {text}{" "}
              <span className="text-small text-ink-soft">
                {keptAt !== null
                  ? `Kept on ${dayInWords(keptAt)}.`
                  : dueOn === null
                    ? ""
                    : `For ${dateInWords(dueOn)}.`}
              </span>
            </span>
            {keptAt === null ? (
              <Button
                kind="plain"
                busy={keep.busy}
                aria-label={`I kept it: ${text}`}
                onClick={() => void keep.mark(id)}
              >
                I kept it
              </Button>
            ) : (
              <Button
                kind="plain"
                busy={keep.busy}
                aria-label={`Not kept yet: ${text}`}
                onClick={() => void keep.open(id)}
              >
                Not yet
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
