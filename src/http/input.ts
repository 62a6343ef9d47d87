import { z } from "zod";
import type { Refusal } from "#operations/outcome.ts";
import { invalid } from "#operations/outcome.ts";
import { clipped, oneLine } from "#people/shown.ts";

/** As much of a JSON Schema as telling numbers from text needs. */
type Shape = {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
};

/** The fields of one operation's input, as JSON Schema has them; worked out once. */
export type Fields = Readonly<Record<string, Shape>>;

export function fieldsOf(input: z.ZodType): Fields {
  const shape = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Shape;
  const alternatives = shape.anyOf ?? shape.oneOf ?? [];
  return Object.assign({}, ...alternatives.map((each) => each.properties), shape.properties);
}

export type Read<Value> = { readonly kind: "read"; readonly value: Value } | Refusal;
export type Values = Readonly<Record<string, unknown>>;

/**
 * A query as the operation's input: numbers and booleans where the schema wants them, a name that stands several
 * times (or once, for a list) as a list. A name that the operation does not know is refused, since a misspelled
 * filter would otherwise answer everything.
 */
export function readQuery(fields: Fields, query: URLSearchParams): Read<Values> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return noParameter(name);
    const said = query.getAll(name);
    if (typesOf(field).has("array")) values[name] = said.map((each) => readAs(itemsOf(field), each));
    else if (said.length > 1) return invalid(name, `“${name}” may stand only once.`);
    else values[name] = readAs(field, said[0] ?? "");
  }
  return { kind: "read", value: values };
}

export function noParameter(name: string): Refusal {
  const shown = clipped(oneLine(name), NAME_SHOWN);
  return invalid(shown, `There is no parameter “${shown}” here.`);
}

const NAME_SHOWN = 60;

/** Parameters of a path: text, or what the field wants. */
export function readPath(fields: Fields, names: readonly string[], said: (name: string) => string): Values {
  return Object.fromEntries(names.map((name) => [name, readAs(fields[name], said(name))]));
}

/** What does not read as the wanted type stays text: the operation's own schema then says what is wrong. */
function readAs(field: Shape | undefined, text: string): unknown {
  const types = typesOf(field);
  if (types.has("string")) return text;
  if (types.has("integer") || types.has("number")) {
    return /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
  }
  if (types.has("boolean")) return text === "true" ? true : text === "false" ? false : text;
  if (types.has("object")) return parsed(text);
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function typesOf(field: Shape | undefined): ReadonlySet<string> {
  if (field === undefined) return new Set();
  const own = field.type === undefined ? [] : typeof field.type === "string" ? [field.type] : field.type;
  return new Set([...own, ...(field.anyOf ?? []).flatMap((each) => [...typesOf(each)])]);
}

function itemsOf(field: Shape): Shape | undefined {
  return field.items ?? field.anyOf?.find((each) => each.items !== undefined)?.items;
}
