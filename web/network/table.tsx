import type { ReactNode } from "react";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { TextLink } from "#web/design/link.tsx";
import { type Field, fieldName, type Place } from "./places.ts";

type TableProps = {
  readonly fields: readonly Field[];
  /** Asks for further organizations, where there are any. */
  readonly onFurther: (() => void) | null;
};

/** The same as the drawing, to read: field, organization, through whom. */
export function NetworkTable({ fields, onFurther }: TableProps) {
  return (
    <div className="flex flex-col gap-4">
      <table className="w-full table-fixed border-collapse text-start">
        <caption className="sr-only">Which organizations you can reach, by field, and through whom</caption>
        {/* On a phone each row is a piece of its own, whose chip and links say what they are. */}
        <thead className="max-sm:sr-only">
          <tr className="border-edge border-b text-small text-ink-soft">
            <th scope="col" className="w-1/4 py-2 pe-4 text-start font-[550]">
              Field
            </th>
            <th scope="col" className="py-2 pe-4 text-start font-[550]">
              Organization
            </th>
            <th scope="col" className="py-2 text-start font-[550]">
              Through
            </th>
          </tr>
        </thead>
        {fields.map(({ field, places }) =>
          places.length === 0 ? null : (
            <tbody key={field} className="max-sm:block max-sm:border-line max-sm:border-b max-sm:py-2">
              {places.map((place, index) => (
                <PlaceRow key={place.organizationId} place={place}>
                  {index > 0 ? null : (
                    <th
                      scope="rowgroup"
                      rowSpan={places.length}
                      className="py-2 pe-4 text-start align-top font-[400] max-sm:block"
                    >
                      <span className="block max-w-full">
                        <Chip field={field}>
                          <bdi className="min-w-0 truncate">{fieldName(field)}</bdi>
                        </Chip>
                      </span>
                    </th>
                  )}
                </PlaceRow>
              ))}
            </tbody>
          ),
        )}
      </table>
      {onFurther === null ? null : (
        <div>
          <Button onClick={onFurther}>Show further organizations</Button>
        </div>
      )}
    </div>
  );
}

const NAMED = 6;

type RowProps = {
  readonly place: Place;
  /** The head of the rows of one field, before the first of them. */
  readonly children: ReactNode;
};

function PlaceRow({ place, children }: RowProps) {
  const named = place.people.slice(0, NAMED);
  const others = place.people.length + place.further - named.length;
  return (
    <tr className="align-baseline max-sm:block max-sm:py-1 sm:border-line sm:border-b">
      {children}
      <th scope="row" className="break-words text-start font-[400] font-serif max-sm:block sm:py-2 sm:pe-4">
        <TextLink to="/organizations/$id" params={{ id: place.organizationId }}>
          <bdi>{place.organization}</bdi>
        </TextLink>
      </th>
      <td className="break-words max-sm:block max-sm:text-small sm:py-2">
        {named.map(({ personId, name }, index) => (
          <span key={personId}>
            {index === 0 ? "" : ", "}
            <TextLink to="/people/$id" params={{ id: personId }}>
              <bdi>{name}</bdi>
            </TextLink>
          </span>
        ))}
        {others > 0 ? ` and ${others} more` : ""}
      </td>
    </tr>
  );
}
