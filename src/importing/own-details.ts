import { tellsOfDeath } from "#formats/jscontact/kept.ts";
import { detailKey } from "#people/existing.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import { readDay } from "./day.ts";
import { paceIn } from "./met.ts";
import type { ImportedPerson } from "./record.ts";

type Detail = ImportedPerson["extra"][number];

/** Under what files of ours keep that somebody has died, and that they want no letters. */
export const DIED = "died";
export const DO_NOT_CONTACT = "do not contact";
/** And what has a column in a table, and no property of a card. */
export const HOW_MET = "how you met";
export const CONNECTED_ON = "connected on";
export const KEEP_IN_TOUCH = "keep in touch";

/** "Form of address" and "Died", as the headings of a table have them, are the same details. */
export function detailName(heading: string): string {
  const plain = foldText(heading);
  return [FORM_OF_ADDRESS, DIED, DO_NOT_CONTACT].find((each) => each === plain) ?? heading;
}

/** Whether a file tells by it that somebody has died: Monica, a vCard, a Card of JSContact and ours. */
export function tellsDeath([name, value]: Detail): boolean {
  return (
    name === "DEATHDATE" || tellsOfDeath(value) || (name === DIED && (YES.test(value) || DAY.test(value)))
  );
}

export function asksForNoLetters([name, value]: Detail): boolean {
  return name === DO_NOT_CONTACT && YES.test(value);
}

/** What details of our own cards tell that has a place here, and what else there is. */
export function factsAmong(details: readonly Detail[]) {
  const said = (of: string) => details.find(([name]) => name === of)?.[1] ?? "";
  const [howMet, connectedOn, paceMonths] = [
    said(HOW_MET),
    readDay(said(CONNECTED_ON)),
    paceIn(said(KEEP_IN_TOUCH)),
  ];
  const placed = new Set([
    ...(howMet === "" ? [] : [HOW_MET]),
    ...(connectedOn === null ? [] : [CONNECTED_ON]),
    ...(paceMonths === null ? [] : [KEEP_IN_TOUCH]),
  ]);
  return { howMet, connectedOn, paceMonths, extra: details.filter(([name]) => !placed.has(name)) };
}

/** Whether this book wrote the record itself, of whom it has under this id: so a table says it, and so a card. */
export function isOwnRecord({ extra }: Pick<ImportedPerson, "extra">, id: string): boolean {
  return extra.some(([name, value]) => name === "uid" && (value === id || value === `urn:uuid:${id}`));
}

/** A table of others may well have "no" there, or 0. */
const YES = /^(?:yes|true|1|x)$/i;
const DAY = /\d\d/;

/** Each detail once, where several records tell the same. */
export function eachOnce(details: readonly Detail[]): readonly Detail[] {
  return [...new Map(details.map((each) => [JSON.stringify(each), each])).values()];
}

/** What a record tells beside what is kept (`extra` of `[name, value]` as JSON); of our own, what is no detail of ours again. */
export function newsAmong(record: ImportedPerson, id: string, kept: string): readonly Detail[] {
  if (!isOwnRecord(record, id)) return record.extra;
  const known = (JSON.parse(kept) as readonly Detail[]).map((each) => detailKey(...each));
  return record.extra.filter((each) => !known.some((one) => isSameInOurs(one, detailKey(...each))));
}

/**
 * Whether two details are one, as `detailKey` has them, where one of them went out of this book in a file of another
 * format and came back: with other parameters, in another order, under a name of its own time.
 */
export function isSameInOurs(one: string, other: string): boolean {
  const [name, told] = inOurs(one);
  const [same, again] = inOurs(other);
  return name === same && told === again;
}

function inOurs(key: string): readonly [name: string, told: string] {
  const [, name = "", value = ""] = /^([^:]*):(.*)$/s.exec(key) ?? [];
  // Of what is long, such as a photograph, its end alone is known.
  if (/^\d+:/.test(value) && value.length > LONG) return [name, value.slice(-END)];
  const line = /^(?:[\w-]+\.)?([\w-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/s.exec(value);
  const [, of = "", said = ""] = line ?? [];
  const isLine = of.toUpperCase() === name;
  const text = (isLine ? said : value).replace(/(?<=\d)-(?=\d)/g, "");
  // A relation leads to the person, under whichever of their ids.
  if (isLine && name === "RELATED") return [name, ""];
  return [
    isLine && name === "X-SOCIALPROFILE" ? "SOCIALPROFILE" : name,
    [...new Set(searchWords(text))].toSorted().join(" "),
  ];
}

const [LONG, END] = [200, 60];
