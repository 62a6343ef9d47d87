import type { Row } from "#formats/csv/read.ts";
import { contactKey } from "#people/contact-point.ts";
import { foldText } from "#people/fold.ts";
import { oneLine } from "#people/shown.ts";
import { buildPerson } from "../build-person.ts";
import type { ImportedPerson, ImportedTouch } from "../record.ts";

/** Somebody as LinkedIn's own files name them. */
export type Somebody = {
  /** Their profile's public name, which no two share. */
  readonly key: string;
  readonly name: string;
  readonly url: string;
};

/** The columns of a table by their headings; undefined where one of those that are `needed` is not there. */
export function columnsOf<Name extends string>(
  row: Row | undefined,
  headings: Readonly<Record<Name, string>>,
  needed: readonly NoInfer<Name>[],
): Readonly<Record<Name, number>> | undefined {
  const here = (row?.cells ?? []).map((cell) => foldText(cell.replace(/^\ufeff/, "")));
  const places = Object.entries<string>(headings).map(([name, heading]) => [name, here.indexOf(heading)]);
  const columns = Object.fromEntries(places) as Record<Name, number>;
  return needed.some((name) => columns[name] === -1) ? undefined : columns;
}

/** Undefined where there is no profile of a member's. */
export function somebodyAt(url: string, name: string): Somebody | undefined {
  if (!/linkedin\.com\/(?:mwlite\/)?(?:in|pub)\//i.test(url)) return undefined;
  const key = contactKey("linkedin", url);
  return key === undefined ? undefined : { key, name: oneLine(name), url };
}

export function personOf(
  { name, url }: Somebody,
  source: ImportedPerson["source"],
): ImportedPerson | undefined {
  return buildPerson({ name, points: [{ kind: "url", value: url }] }, source);
}

type Contact = Pick<ImportedTouch, "at" | "direction" | "subject" | "source"> & {
  readonly of: ImportedPerson;
  /** What tells it from another one of the same minute. */
  readonly print: string;
};

export function touchOf({ of, at, direction, subject, source, print }: Contact): ImportedTouch {
  return {
    of,
    address: "",
    displayName: of.name,
    at,
    kind: "message",
    direction,
    subject,
    messageId: `linkedin:${print}`,
    source,
  };
}

/** "One person", "12 people" */
export function peopleInWords(count: number): string {
  return count === 1 ? "One person" : `${count.toLocaleString("en")} people`;
}
