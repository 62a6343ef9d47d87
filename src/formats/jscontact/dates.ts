import { isObject, text } from "./json.ts";

/** A PartialDate or Timestamp as a vCard has it (`19800412`, `--0412`, `1980`, `19531015T231000Z`); undefined for others. */
export function asVCardDate(date: unknown): string | undefined {
  if (!isObject(date)) return undefined;
  if (date["utc"] !== undefined) return asVCardInstant(date["utc"]);
  const { "@type": _, year, month, day, ...more } = date;
  if (Object.keys(more).length > 0) return undefined;
  const part = (value: unknown, length: number) =>
    Number.isInteger(value) ? String(value).padStart(length, "0") : "";
  const [years, months, days] = [part(year, 4), part(month, 2), part(day, 2)];
  if (months === "" && days === "") return years === "" ? undefined : years;
  if (days === "") return years === "" ? undefined : `${years}-${months}`;
  return months === "" ? undefined : `${years === "" ? "--" : years}${months}${days}`;
}

/** The other way; undefined for what is no such day. */
export function asJSDate(value: string): object | undefined {
  const at = fromVCardInstant(value);
  if (at !== undefined) return { "@type": "Timestamp", utc: at };
  const [, year, month, day] =
    /^(\d{4})$/.exec(value) ??
    /^(\d{4})-(\d\d)$/.exec(value) ??
    /^(\d{4}|-)-?(\d\d)-?(\d\d)$/.exec(value) ??
    [];
  if (year === undefined) return undefined;
  if (Number(month ?? 1) > 12 || Number(month ?? 1) < 1 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1)
    return undefined;
  return {
    "@type": "PartialDate",
    ...(year === "-" ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** `2022-11-23T15:01:32Z` as `20221123T150132Z`. */
export function asVCardInstant(value: unknown): string | undefined {
  const said = text(value);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(said) ? said.replace(/[-:]/g, "") : undefined;
}

export function fromVCardInstant(value: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
