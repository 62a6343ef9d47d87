import { Fragment } from "react";
import { positionInWords, readFromInWords } from "#people/position.ts";
import { otherName, toldBy } from "#people/sources.ts";
import type { Shown } from "./shown.ts";
import { whence } from "./where-from.tsx";

/** A fact, and where it is from; "" where that stands above all of them, or nobody can tell. */
type Trait = { readonly text: string; readonly from: string };

/** What tells whether two are one person. */
export type Traits = {
  readonly name: readonly Trait[];
  readonly work: readonly Trait[];
  readonly reach: readonly Trait[];
  readonly between: readonly Trait[];
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
              <bdi className="break-words">{one.where}</bdi>
            </th>
            <th scope="col" className="py-2 text-start font-normal">
              <bdi className="break-words">{other.where}</bdi>
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

type ValuesProps = { readonly row: keyof Traits; readonly values: readonly Trait[] | undefined };

function Values({ row, values }: ValuesProps) {
  return (
    <td className={`break-words py-2 pe-4 ${row === "name" ? "font-serif" : "text-small sm:text-body"}`}>
      {values?.length === 0 ? <span className="text-ink-soft">not told</span> : null}
      {values?.map(({ text, from }) => (
        <div key={`${text} ${from}`} className="pb-1">
          <bdi className="block">
            {partsOf(text).map((part) => (
              <Fragment key={part.from}>
                {part.from === 0 ? null : <wbr />}
                {part.text}
              </Fragment>
            ))}
          </bdi>
          {from === "" ? null : <bdi className="block font-sans text-ink-soft text-small">{from}</bdi>}
        </div>
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

/** Of somebody in the book, each fact with the file that told it. */
export function traitsOf(person: Shown): Traits {
  const from = (fact: string) => {
    const told = toldBy(person.sources, fact);
    return told === undefined ? "" : whence(told);
  };
  const trait = (text: string, fact = text) => ({ text, from: from(fact) });
  const places = person.affiliations.map((each) => {
    const text = positionInWords(each);
    return each.readFrom === "" ? trait(text) : { text, from: readFromInWords(each) };
  });
  const also = [...new Set(person.alsoCalled.map(({ name }) => name))]
    .filter((name) => name !== person.name)
    .map((name) => trait(name, otherName(name)));
  const between = [
    trait(person.howMet, "how you met"),
    { text: person.touches.length === 0 ? "" : person.tie.inWords, from: "" },
  ];
  return {
    name: [trait(person.name, "the name"), ...also],
    work: workOf(places, trait(person.headline, "what they do")),
    reach: person.contactPoints.map(({ value }) => trait(value)),
    between: between.filter(({ text }) => text !== ""),
  };
}

/** Where somebody works, each once, or the line under their name where no place is known. */
export function workOf(places: readonly Trait[], headline: Trait): readonly Trait[] {
  if (places.length === 0) return headline.text === "" ? [] : [headline];
  return places.filter((each, at) => places.findIndex(({ text }) => text === each.text) === at);
}
