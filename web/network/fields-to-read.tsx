import type { Answer } from "#operations/catalog.ts";
import { counted } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";

type Readable = Answer<"organization.readFields">["readable"][number];

/** Places of whose field nobody has said anything, where it can be read: shown first, and taken over with one click. */
export function FieldsToRead() {
  const { data } = useRead("organization.readFields", {});
  const take = useWrite("organization.takeFields");
  const leave = useWrite("organization.leaveFields");
  const readable = data?.readable ?? [];
  if (readable.length === 0) return null;
  const one = readable.length === 1;
  const takeThem = async () => {
    const reply = await take.run({ ids: readable.map(({ id }) => id) });
    if (reply.kind !== "done") return say(reply.says);
    const ids = reply.value.taken.map(({ id }) => id);
    say(
      `${counted(ids.length, "organization")} ${ids.length === 1 ? "has its field" : "have their field"} now.`,
      () => void leave.run({ ids }),
    );
  };
  return (
    <section aria-labelledby="fields-to-read" className="flex max-w-measure flex-col gap-3" data-print="none">
      <h2 id="fields-to-read" className="sr-only">
        Fields that can be read
      </h2>
      <p>
        Of {counted(readable.length, "organization")} the field can be read from{" "}
        {one ? "its name" : "their names"} or from what people do there.
      </p>
      <Disclosure summary="Which, and what is read">
        <div className="flex flex-col gap-4">
          {[...Map.groupBy(readable, ({ field }) => field)].map(([field, places]) => (
            <Read key={field} field={field} places={places} />
          ))}
        </div>
      </Disclosure>
      <div>
        <Button busy={take.busy} onClick={() => void takeThem()}>
          {one ? "Use it" : "Use these fields"}
        </Button>
      </div>
    </section>
  );
}

/** Named of each field; the others are on their own pages. */
const NAMED = 12;

function Read({ field, places }: { readonly field: string; readonly places: readonly Readable[] }) {
  const named = places.slice(0, NAMED);
  return (
    <p className="break-words">
      <Chip field={field}>{field}</Chip>{" "}
      {named.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? "" : ", "}
          <TextLink to="/organizations/$id" params={{ id }}>
            <bdi>{name}</bdi>
          </TextLink>
        </span>
      ))}
      {places.length > NAMED ? ` and ${places.length - NAMED} more` : ""}
    </p>
  );
}
