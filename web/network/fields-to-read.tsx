import type { Answer } from "#operations/catalog.ts";
import { capitalised, counted } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Chip } from "#web/design/chip.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { TakeOrLeave } from "./take-or-leave.tsx";

type Fields = Answer<"organization.readFields">;
type Places = Fields["kept"]["first"];

/** Which fields nobody said: those that were read, to be looked through, and those that could be, to be taken or left. */
export function FieldsToRead() {
  const { data } = useRead("organization.readFields", {});
  if (data === undefined || data.kept.count + data.readable.length === 0) return null;
  return (
    <section aria-labelledby="fields-to-read" className="flex max-w-measure flex-col gap-3" data-print="none">
      <h2 id="fields-to-read" className="sr-only">
        Where the fields come from
      </h2>
      {data.kept.count === 0 ? null : <Kept {...data.kept} />}
      {data.readable.length === 0 ? null : <Readable readable={data.readable} />}
    </section>
  );
}

function Kept({ count, first }: Fields["kept"]) {
  return (
    <Disclosure
      summary={`The ${count === 1 ? "field" : "fields"} of ${counted(count, "organization")} ${count === 1 ? "is" : "are"} read from names and roles`}
    >
      <div className="flex flex-col gap-4">
        <p>Where one is wrong, or should not be there, say so on the organization’s page.</p>
        <ByField places={first} />
        {count > first.length ? <p>And {count - first.length} more.</p> : null}
      </div>
    </Disclosure>
  );
}

function Readable({ readable }: Pick<Fields, "readable">) {
  const count = readable.length;
  return (
    <TakeOrLeave
      ids={readable.map(({ id }) => id)}
      take={useWrite("organization.takeFields")}
      leave={useWrite("organization.leaveFields")}
      what="fields"
      says={`Of ${counted(count, "organization")} the field can be read from ${count === 1 ? "its name" : "their names"} or from what people do there.`}
      summary="Which, and what is read"
      taken={(length) =>
        `${capitalised(counted(length, "organization"))} ${length === 1 ? "has its field" : "have their field"} now.`
      }
      left="They stay without a field."
    >
      <ByField places={readable} />
    </TakeOrLeave>
  );
}

/** Named of each field; the others are on their own pages. */
const NAMED = 12;

function ByField({ places }: { readonly places: Places }) {
  return (
    <div className="flex flex-col gap-4">
      {[...Map.groupBy(places, ({ field }) => field)].map(([field, there]) => (
        <p key={field} className="break-words">
          <Chip field={field}>
            <bdi>{field}</bdi>
          </Chip>{" "}
          {there.slice(0, NAMED).map(({ id, name }, at) => (
            <span key={id}>
              {at === 0 ? "" : ", "}
              <TextLink to="/organizations/$id" params={{ id }}>
                <bdi>{name}</bdi>
              </TextLink>
            </span>
          ))}
          {there.length > NAMED ? ` and ${there.length - NAMED} more` : ""}
        </p>
      ))}
    </div>
  );
}
