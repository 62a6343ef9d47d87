import { Fragment } from "react";

/** What tells whether two are one person. */
export type Traits = {
  readonly name: readonly string[];
  readonly work: readonly string[];
  readonly reach: readonly string[];
  readonly between: readonly string[];
};

export const NOTHING: Traits = { name: [], work: [], reach: [], between: [] };

/** `traits` are null while they are still looked up. */
export type Side = { readonly where: string; readonly traits: Traits | null };

/** Two who may be one person, line by line; what neither tells has no line. */
export function Beside({ one, other }: { readonly one: Side; readonly other: Side }) {
  const rows = (["name", "work", "reach", "between"] as const).filter(
    (row) => (one.traits?.[row].length ?? 0) > 0 || (other.traits?.[row].length ?? 0) > 0,
  );
  return (
    <div className="sheet overflow-x-auto px-4 py-2 sm:px-6">
      <table className="block w-full table-fixed text-start sm:table">
        <thead className="block sm:table-header-group">
          <tr className="grid grid-cols-2 text-small text-ink-soft sm:table-row">
            <th className="sr-only sm:not-sr-only sm:w-24">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="py-2 pe-4 text-start font-normal">
              {one.where}
            </th>
            <th scope="col" className="py-2 text-start font-normal">
              {other.where}
            </th>
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {rows.map((row) => (
            <tr key={row} className="grid grid-cols-2 border-line border-t align-top sm:table-row">
              <th
                scope="row"
                className="col-span-2 pt-2 text-start font-normal text-ink-soft text-small sm:py-2 sm:pe-2 sm:leading-7"
              >
                {ROWS[row]}
              </th>
              <Values row={row} values={one.traits?.[row]} />
              <Values row={row} values={other.traits?.[row]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS = { name: "Name", work: "Work", reach: "Reach", between: "Between you" };

type ValuesProps = { readonly row: keyof Traits; readonly values: readonly string[] | undefined };

function Values({ row, values }: ValuesProps) {
  return (
    <td className={`break-words py-2 pe-4 ${row === "name" ? "font-serif" : "text-small sm:text-body"}`}>
      {values?.length === 0 ? <span className="text-ink-soft">not told</span> : null}
      {values?.map((value) => (
        <bdi key={value} className="block">
          {partsOf(value).map(({ text, from }) => (
            <Fragment key={from}>
              {from === 0 ? null : <wbr />}
              {text}
            </Fragment>
          ))}
        </bdi>
      ))}
    </td>
  );
}

/** An address breaks before its "@" and its dots rather than within a name. */
function partsOf(value: string): readonly { readonly text: string; readonly from: number }[] {
  if (!value.includes("@")) return [{ text: value, from: 0 }];
  return [...value.matchAll(/[@.]?[^@.]*/g)]
    .map((found) => ({ text: found[0], from: found.index }))
    .filter(({ text }) => text !== "");
}

/** Where somebody works, or the line under their name where no place is known. */
export function workOf(
  places: readonly { readonly role: string; readonly organization: string }[],
  headline: string,
): readonly string[] {
  const words = places.map(({ role, organization }) =>
    [role, organization].filter((each) => each !== "").join(", "),
  );
  return [...new Set(words.length === 0 && headline !== "" ? [headline] : words)];
}
