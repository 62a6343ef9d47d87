import type { ContactKind } from "#people/person.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";
import type { TableTold } from "./table-told.ts";

/** Where in which file something stood. Lines count from 1; null where a format has no lines. */
export type Source = { readonly file: string; readonly line: number | null };

/** Something that could not be read, said so that the user can find and mend it. */
export type Problem = Source & {
  readonly reason: string;
  /** Where the user can say what is missing: what the columns of a table mean. */
  readonly about?: "columns";
};

/** One person as one record of any format tells of them, normalised; nothing has been matched yet. */
export type ImportedPerson = {
  readonly name: string;
  readonly headline: string;
  readonly points: readonly ImportedPoint[];
  readonly affiliations: readonly ImportedAffiliation[];
  readonly howMet: string;
  readonly notes: string;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not told. */
  readonly birthday: string | null;
  /** When a network connected us: a fact, never a contact (R63). */
  readonly connectedOn: DateText | null;
  /** How often another program was told to keep in touch, as a preferred pace: shown, never overdue (R37). */
  readonly paceMonths: number | null;
  /** What has no place here, kept as [name, value] for the way back. */
  readonly extra: readonly (readonly [string, string])[];
  readonly source: Source;
};

export type ImportedPoint = {
  readonly kind: ContactKind;
  readonly value: string;
  /** As `contactKey` makes it. */
  readonly key: string;
  readonly label: string;
  /** Of its kind, the one that they would be reached at. */
  readonly preferred?: true;
};

export type ImportedAffiliation = {
  readonly organization: string;
  readonly role: string;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
};

/** One contact with one correspondent, before anybody knows who that is. */
export type ImportedTouch = {
  /** Lower case; "" where the record that tells of it is known. */
  readonly address: string;
  /** Whose contact it is, in a file that tells of both. */
  readonly of?: ImportedPerson;
  readonly displayName: string;
  readonly at: Instant;
  readonly kind: TouchKind;
  readonly direction: Direction;
  readonly subject: string;
  /** What the user wrote of it in another program; never what stands in a letter. */
  readonly note?: string;
  /** Message-ID without angle brackets, or a hash of date, sender and subject. */
  readonly messageId: string;
  /** Where nothing but its day is told, from when until when that was: any other contact of that day is this one. */
  readonly within?: DaySpan;
  readonly source: Source;
};

/** Somebody introduced the user to somebody, both told of in the same file. */
export type ImportedIntroduction = {
  readonly by: ImportedPerson;
  readonly of: ImportedPerson;
  /** Null where no day is told. */
  readonly on: DateText | null;
};

/** From the beginning of a day up to that of the next, by somebody's clock. */
export type DaySpan = { readonly from: Instant; readonly until: Instant };

/** What every format's reader answers: the good records, and what was wrong with the others. */
export type Parsed = {
  readonly people: readonly ImportedPerson[];
  readonly touches?: readonly ImportedTouch[];
  /** Those who only wrote to the user: they come in where they are known otherwise. */
  readonly strangers?: readonly Stranger[];
  readonly introductions?: readonly ImportedIntroduction[];
  readonly problems: readonly Problem[];
  /** How many records were lost; a problem may also be about one that was read all the same. */
  readonly bad: number;
  /** There was not a single record to read. */
  readonly nothing?: true;
  /** For the user to say what its columns are, where it is a table. */
  readonly table?: TableTold | undefined;
  /** Its headings as a set, where it has some. */
  readonly headings?: string;
};

/** One contact with somebody to whom the user never wrote. */
export type Stranger = { readonly person: ImportedPerson; readonly touch: ImportedTouch };
