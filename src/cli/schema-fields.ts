import { date, dateOrMonth, instant } from "#operations/fields.ts";
import type { Operation } from "#operations/operation.ts";
import type { Field, Kind } from "./field.ts";

/** What we read of a zod schema's definition (zod 4: `schema.def`). */
type Schema = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
    readonly entries?: Readonly<Record<string, string | number>>;
    readonly values?: readonly unknown[];
    readonly defaultValue?: unknown;
  };
  readonly description?: string | undefined;
};

const DEEPEST = 4;

/** The fields of an operation's input, in the order in which the operation names them. */
export function fieldsOf(operation: Operation): readonly Field[] {
  return fieldsOfSchema(operation.input as unknown as Schema, 0);
}

function fieldsOfSchema(schema: Schema, depth: number): readonly Field[] {
  const { inner } = unwrap(schema);
  if (inner.def.type === "union") return merged(inner.def.options ?? [], depth);
  return Object.entries(inner.def.shape ?? {}).map(([name, part]) => fieldOf(name, part, depth));
}

/** Of a choice between objects a command line offers all fields; the operation says which go together. */
function merged(options: readonly Schema[], depth: number): readonly Field[] {
  const all = options.map((option) => fieldsOfSchema(option, depth));
  const names = [...new Set(all.flat().map((field) => field.name))];
  return names.map((name) => {
    const same = all.map((fields) => fields.find((field) => field.name === name));
    const there = same.filter((field) => field !== undefined);
    const choices = there.flatMap(({ kind }) => (kind.is === "choice" ? kind.choices : []));
    const first = there[0] as Field;
    const kind: Kind = choices.length > 0 ? { is: "choice", choices: [...new Set(choices)] } : first.kind;
    return { ...first, kind, required: same.every((field) => field?.required === true) };
  });
}

function fieldOf(name: string, schema: Schema, depth: number): Field {
  const { inner, required, nullable, standard, says } = unwrap(schema);
  const listed = inner.def.type === "array" ? unwrap(inner.def.element ?? inner).inner : undefined;
  return {
    name,
    kind: kindOf(listed ?? inner, depth + 1),
    many: listed !== undefined,
    required,
    nullable,
    ...(standard === undefined ? {} : { standard }),
    ...(says === undefined ? {} : { says }),
  };
}

/** Takes off what only says whether and how a value may be missing. */
function unwrap(schema: Schema) {
  let inner = schema;
  let required = true;
  let nullable = false;
  let standard: unknown;
  let says = schema.description;
  for (;;) {
    if ([date, dateOrMonth, instant].some((each) => (inner as unknown) === each)) break;
    const { type, innerType, in: before, defaultValue } = inner.def;
    if (type === "optional" || type === "default" || type === "prefault" || type === "catch")
      required = false;
    if (type === "default" || type === "prefault") standard ??= defaultValue;
    if (type === "nullable") nullable = true;
    const next = type === "pipe" ? before : innerType;
    if (next === undefined) break;
    inner = next;
    says ??= inner.description;
  }
  return { inner, required, nullable, standard, says };
}

function kindOf(schema: Schema, depth: number): Kind {
  if ((schema as unknown) === date) return { is: "date" };
  if ((schema as unknown) === dateOrMonth) return { is: "date", orMonth: true };
  if ((schema as unknown) === instant) return { is: "instant" };
  switch (schema.def.type) {
    case "string":
      return { is: "text" };
    case "number":
    case "int":
      return { is: "number" };
    case "boolean":
      return { is: "flag" };
    case "enum":
      return choiceOf(Object.values(schema.def.entries ?? {}));
    case "literal":
      return choiceOf(schema.def.values ?? []);
    case "object":
    case "union":
      return depth > DEEPEST ? { is: "json" } : objectKind(fieldsOfSchema(schema, depth));
    default:
      return { is: "json" };
  }
}

function choiceOf(values: readonly unknown[]): Kind {
  const choices = values.map(String);
  const numbers = values.length > 0 && values.every((each) => typeof each === "number");
  return numbers ? { is: "choice", choices, numbers } : { is: "choice", choices };
}

function objectKind(fields: readonly Field[]): Kind {
  return fields.length === 0 ? { is: "json" } : { is: "object", fields };
}
