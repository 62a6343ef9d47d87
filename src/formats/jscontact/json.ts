export type Json = Readonly<Record<string, unknown>>;

/** One that is being made. */
export type Building = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text; a number as its digits; "" for anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a map of objects holds, in its order. */
export function entries(value: unknown): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (isObject(each) ? [[key, each] as const] : []));
}
