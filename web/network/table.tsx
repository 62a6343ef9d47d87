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
        <thead>
          <tr className="border-edge border-b text-small text-ink-soft">
            <th scope="col" className="py-2 pe-4 text-start font-[550]">
              Organization
            </th>
            <th scope="col" className="py-2 text-start font-[550]">
              Through
            </th>
          </tr>
        </thead>
        {fields.map(({ field, places }) => {
          return places.length === 0 ? null : (
            <tbody key={field}>
              <tr>
                <th scope="rowgroup" colSpan={2} className="pt-6 pb-2 text-start font-[550]">
                  <Chip field={field}>
                    <bdi>{fieldName(field)}</bdi>
                  </Chip>
                </th>
              </tr>
              {places.map((place) => (
                <PlaceRow key={place.organizationId} place={place} />
              ))}
            </tbody>
          );
        })}
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

function PlaceRow({ place }: { readonly place: Place }) {
  const named = place.people.slice(0, NAMED);
  const others = place.people.length + place.further - named.length;
  return (
    <tr className="border-line border-b align-baseline">
      <th scope="row" className="break-words py-2 pe-4 text-start font-[400] font-serif">
        <TextLink to="/organizations/$id" params={{ id: place.organizationId }}>
          <bdi>{place.organization}</bdi>
        </TextLink>
      </th>
      <td className="break-words py-2">
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
