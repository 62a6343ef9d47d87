import { useState } from "react";
import { type Acquainted, type DrawnPerson, knowsInWords, standing } from "#network/standing.ts";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { TextLink } from "#web/design/link.tsx";

/** Those closest; whoever else is looked for has the search and the drawing. */
const [FIRST, FURTHER] = [8, 200];

type PeopleTableProps = {
  readonly people: readonly DrawnPerson[];
  readonly known: ReadonlyMap<string, readonly Acquainted[]>;
  readonly onLook: (id: string) => void;
};

/** What the drawing says by place, hue, width and dashes, in words. */
export function PeopleTable({ people, known, onLook }: PeopleTableProps) {
  const [shown, setShown] = useState({ people, most: FIRST });
  // Other people begin short again; who stands in both keeps their row, and the row its focus.
  const most = shown.people === people ? shown.most : FIRST;
  if (people.length === 0) return null;
  return (
    <div className="flex max-w-[61rem] flex-col gap-4">
      <table className="w-full table-fixed border-collapse text-start">
        <caption className="sr-only">Everybody in the drawing, how you stand, and whom they know</caption>
        {/* On a phone, where two columns would be of a word each, who it is stands above how it stands. */}
        <thead className="max-sm:sr-only">
          <tr className="border-edge border-b text-small text-ink-soft">
            <th scope="col" className="py-2 pe-4 text-start font-[550]">
              Who
            </th>
            <th scope="col" className="py-2 text-start font-[550]">
              How it stands
            </th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, most).map((person) => (
            <Row
              key={person.id}
              person={person}
              knows={knowsInWords(known.get(person.id) ?? [], person.leftOut)}
              onLook={onLook}
            />
          ))}
        </tbody>
      </table>
      {people.length > most ? (
        <div>
          <Button onClick={() => setShown({ people, most: most + FURTHER })}>Show further people</Button>
        </div>
      ) : null}
    </div>
  );
}

type RowProps = {
  readonly person: DrawnPerson;
  readonly knows: string;
  readonly onLook: (id: string) => void;
};

function Row({ person, knows, onLook }: RowProps) {
  const { id, name, organization, field } = person;
  return (
    <tr className="border-line border-b align-baseline max-sm:block max-sm:py-3">
      <th scope="row" className="break-words text-start font-[400] max-sm:block sm:py-2 sm:pe-4">
        <TextLink to="/people/$id" params={{ id }} className="font-serif">
          <bdi>{name}</bdi>
        </TextLink>
        {organization === "" ? null : (
          <span className="block text-small text-ink-soft">
            <bdi>{organization}</bdi>
          </span>
        )}
        {field === "" ? null : (
          <span className="mt-1 block max-w-full">
            <Chip field={field}>
              <bdi className="min-w-0 truncate">{field}</bdi>
            </Chip>
          </span>
        )}
      </th>
      <td className="break-words max-sm:mt-1 max-sm:block sm:py-2">
        <p>{standing(person)}.</p>
        {knows === "" ? null : <p className="text-small">{knows}</p>}
        <Button kind="plain" aria-label={`Look closer at ${name}`} onClick={() => onLook(id)}>
          Look closer
        </Button>
      </td>
    </tr>
  );
}
