import type { Reply } from "./client.ts";

export type Versioned = { readonly version: number };

/** What was changed and is not saved, and what stood there before. */
export type Left<Fields> = Versioned & {
  readonly words: Partial<Fields>;
  readonly before: Partial<Fields>;
};

/**
 * The one rule for a record that two windows hold: what was changed elsewhere in other fields is taken in silently;
 * the same field answers `stale`, and the user says whose words stay. `base` is the record as the writing began.
 */
export async function writeOver<Fields extends object, Kept extends Versioned>(
  changes: Partial<Fields>,
  base: Fields & Versioned,
  write: (changes: Partial<Fields>, version: number) => Promise<Reply<Kept>>,
): Promise<Reply<Kept>> {
  const names = Object.keys(changes) as (keyof Fields)[];
  const reply = await write(changes, base.version);
  if (reply.kind !== "stale") return reply;
  const current = reply.current as Fields & Versioned;
  // The answer to an earlier write was lost on its way: it stands there already.
  if (agree(current, changes, names)) return { kind: "done", value: current as never };
  return agree(current, base, names) ? write(changes, current.version) : reply;
}

export function pick<Fields extends object>(fields: Fields, names: readonly (keyof Fields)[]) {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<Fields, keyof Fields>;
}

export function agree<Fields extends object>(
  one: Partial<Fields>,
  other: Partial<Fields>,
  names: readonly (keyof Fields)[],
): boolean {
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
