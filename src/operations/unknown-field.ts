import type { z } from "zod";
import { clipped, oneLine } from "#people/shown.ts";
import type { Refusal } from "./outcome.ts";

/** What we read of a zod schema's definition (zod 4: `schema.def`); noInput has as much. */
type Schema = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly catchall?: unknown;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
  };
};

type Path = readonly (string | number)[];
type Unknown = { readonly path: Path; readonly known: readonly string[] };

/** So much of an unknown name is repeated to whoever sent it. */
const NAME_SHOWN = 60;

/**
 * A field of the input, however deep, that its operation does not know: undefined where there is none. Zod drops such
 * fields without a word, and a misspelled one would then seem to have been written. One rule for every operation, so
 * that none has to remember to be strict.
 */
export function unknownField(input: z.ZodType, value: unknown): Refusal | undefined {
  const found = firstUnknown(input as unknown as Schema, value, []);
  if (found === undefined) return undefined;
  const { path, known } = found;
  const name = clipped(oneLine(String(path.at(-1))), NAME_SHOWN);
  const place = path.length > 1 ? `“${clipped(path.slice(0, -1).join("."), NAME_SHOWN)}”` : "This";
  const says =
    known.length === 0
      ? `There is no field “${name}” here: ${place === "This" ? "this" : place} takes none.`
      : `There is no field “${name}” here. ${place} takes ${known.join(", ")}.`;
  return { kind: "invalid", at: clipped(path.map(String).join("."), NAME_SHOWN), says };
}

function firstUnknown(schema: Schema, value: unknown, path: Path): Unknown | undefined {
  const { type, shape, catchall, element, options, innerType, in: before } = schema.def;
  const inner = type === "pipe" ? before : innerType;
  if (inner !== undefined) return firstUnknown(inner, value, path);
  if (type === "union") return fewest(options ?? [], value, path);
  if (type === "array" && element !== undefined && Array.isArray(value))
    return first(value, (each, at) => firstUnknown(element, each, [...path, at]));
  if (type !== "object" || !isRecord(value)) return undefined;
  return first(Object.keys(value), (name) => {
    const field = shape !== undefined && Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field !== undefined) return firstUnknown(field, value[name], [...path, name]);
    return catchall === undefined ? { path: [...path, name], known: Object.keys(shape ?? {}) } : undefined;
  });
}

/** A choice is content where one of its kinds knows all fields; which kind it is, its own schema says. */
function fewest(options: readonly Schema[], value: unknown, path: Path): Unknown | undefined {
  const found = options.map((option) => firstUnknown(option, value, path));
  return found.includes(undefined) ? undefined : found.toSorted((a, b) => depth(b) - depth(a))[0];
}

function depth(found: Unknown | undefined): number {
  return found?.path.length ?? 0;
}

function first<Item>(
  items: readonly Item[],
  find: (item: Item, at: number) => Unknown | undefined,
): Unknown | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
