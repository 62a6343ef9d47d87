/** What tells whether two are one person. */
export type Traits = {
  readonly name: readonly string[];
  readonly work: readonly string[];
  readonly reach: readonly string[];
  readonly between: readonly string[];
};

export const NOTHING: Traits = { name: [], work: [], reach: [], between: [] };

export type Side = { readonly where: string; readonly traits: Traits };

/** Two who may be one person, line by line; what neither tells has no line. */
export function Beside({ one, other }: { readonly one: Side; readonly other: Side }) {
  const rows = (["name", "work", "reach", "between"] as const).filter(
    (row) => one.traits[row].length > 0 || other.traits[row].length > 0,
  );
  return (
    <div className="sheet overflow-x-auto px-4 py-2 sm:px-6">
      <table className="w-full table-fixed text-start">
        <thead>
          <tr className="text-small text-ink-soft">
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
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="border-line border-t align-top">
              <th
                scope="row"
                className="sr-only py-2 pe-2 text-start font-normal text-ink-soft text-small leading-7 sm:not-sr-only sm:py-2 sm:pe-2"
              >
                {ROWS[row]}
              </th>
              <Values row={row} values={one.traits[row]} />
              <Values row={row} values={other.traits[row]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS = { name: "Name", work: "Work", reach: "Reach", between: "Between you" };

function Values({ row, values }: { readonly row: keyof Traits; readonly values: readonly string[] }) {
  return (
    <td className={`break-words py-2 pe-4 ${row === "name" ? "font-serif" : "text-small sm:text-body"}`}>
      {values.length === 0 ? <span className="text-ink-soft">not told</span> : null}
      {values.map((value) => (
        <bdi key={value} className="block">
          {value}
        </bdi>
      ))}
    </td>
  );
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
