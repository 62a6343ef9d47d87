import type { ReactNode } from "react";
import type { PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import type { Failure } from "#web/client/client.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";

type There = Extract<Failure, { readonly kind: "alike" }>;

/** Somebody like the one to be added is here already: they may be meant, or another person is added all the same. */
export function Alike({
  there,
  link,
  ways = [],
  busy,
  onMeant,
  onAnyway,
}: {
  readonly there: There;
  /** Leads to one of them. */
  readonly link: (id: PersonId, name: string) => ReactNode;
  /** Addresses and numbers that were typed, to be noted for whoever is meant. */
  readonly ways?: readonly string[];
  readonly busy: boolean;
  readonly onMeant?: (id: PersonId) => void;
  readonly onAnyway: () => void;
}) {
  return (
    <Callout live title={there.says}>
      <ul className="flex flex-col gap-1">
        {there.people.map(({ id, name, headline }) => (
          <li key={id}>
            {link(id, shownName(name))}
            {headline === "" ? null : <span className="text-ink-soft"> {shownName(headline)}</span>}
            {onMeant === undefined || ways.length === 0 ? null : (
              <div>
                <Button kind="plain" className="-ms-1" busy={busy} onClick={() => onMeant(id)}>
                  It is {shownName(name)}: note {ways.join(", ")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button busy={busy} onClick={onAnyway}>
          Add them anyway
        </Button>
      </div>
    </Callout>
  );
}
