import { basename, dirname, join } from "node:path";
import {
  API,
  type Checker,
  ElementFlags,
  type Project,
  type Symbol as Sym,
  SymbolFlags,
  type TupleType,
  type Type,
  TypeFlags,
} from "typescript/unstable/sync";
import type { Answer } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";

type Schema = { readonly [keyword: string]: unknown };

/** What each operation answers, and the records that they share, as JSON Schema 2020-12 with OpenAPI's references. */
export type AnswerSchemas = {
  readonly answers: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
};

/** Read by the compiler below, never when anything runs. */
export type Answers = { readonly [Name in OperationName]: Answer<Name> };

/**
 * The answers' schemas out of the operations' own types, so that the description of the API says what the code says.
 * An object has the fields of its type and no other; its comments are the descriptions.
 */
export function answerSchemas(root: string): AnswerSchemas {
  const api = new API({ cwd: root });
  try {
    const config = join(root, "tsconfig.node.json");
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (project === undefined) throw new Error(`The compiler does not open ${config}.`);
    return new Describer(project.checker).describe(typeOfAnswers(project, root));
  } finally {
    api.close();
  }
}

function typeOfAnswers({ program, checker }: Project, root: string): Type {
  const file = program.getSourceFile(join(root, "scripts/answer-schemas.ts"));
  const module = file && checker.getSymbolAtLocation(file);
  const symbol =
    module && checker.getMemberInModuleExports(module, "Answers" satisfies keyof { Answers: Answers });
  if (symbol === undefined) throw new Error("The compiler does not find the answers.");
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/** Holds what was described so far: a record that refers to itself ends in its own name. */
class Describer {
  readonly #checker: Checker;
  readonly #records = new Map<string, Schema>();
  /** Name → the symbol that has it, since several rooms may call something by the same word. */
  readonly #taken = new Map<string, number>();
  readonly #open: Type[] = [];

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  describe(all: Type): AnswerSchemas {
    const answers = this.#checker
      .getPropertiesOfType(all)
      .map((each) => [each.name, this.#schemaOf(this.#typeOf(each), each.name)] as const);
    return { answers: inOrder(answers), schemas: inOrder([...this.#records]) };
  }

  #typeOf(symbol: Sym): Type {
    const type = this.#checker.getTypeOfSymbol(symbol);
    if (type === undefined) throw new Error(`${symbol.name} has no type.`);
    return type;
  }

  /** `at` is where in the answers we are, for whoever has to mend a type that JSON cannot carry. */
  #schemaOf(type: Type, at: string): Schema {
    const { flags } = type;
    if (type.isErrorType() || flags & TypeFlags.Any) throw new Error(`${at}: the type is lost (any).`);
    if (flags & TypeFlags.Unknown) return {};
    if (flags & TypeFlags.Never) return { not: {} };
    if (flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void)) return { type: "null" };
    if (type.isStringLiteralType() || type.isNumberLiteralType()) return { const: type.value };
    if (flags & TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === "true" };
    if (flags & TypeFlags.BooleanLike) return { type: "boolean" };
    if (flags & TypeFlags.StringLike) return { type: "string" };
    if (flags & TypeFlags.NumberLike) return { type: "number" };
    if (type.isUnionType()) return this.#unionOf(type.getTypes(), at);
    if (type.isIntersectionType()) return brandOf(type) ?? this.#objectOf(type, at);
    if (type.isTupleType()) return this.#tupleOf(type, at);
    if (type.isTypeReference() && this.#checker.isArrayLikeType(type))
      return { type: "array", items: this.#schemaOf(first(this.#checker.getTypeArguments(type)), `${at}[]`) };
    if (type.isObjectType()) return this.#objectOf(type, at);
    throw new Error(`${at}: ${this.#checker.typeToString(type)} is nothing that JSON carries.`);
  }

  #unionOf(types: readonly Type[], at: string): Schema {
    const members = types.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Void)));
    const schemas = members.map((each) => this.#schemaOf(each, at));
    const values = schemas.flatMap((each) => ("const" in each ? [each["const"]] : []));
    const rest = schemas.filter((each) => !("const" in each));
    const both = values.includes(true) && values.includes(false);
    const left = both ? values.filter((each) => typeof each !== "boolean") : values;
    const all = [
      ...(both ? [{ type: "boolean" }] : []),
      ...(left.length === 1 ? [{ const: left[0] }] : left.length > 1 ? [{ enum: left.toSorted() }] : []),
      ...rest,
    ];
    const [only = { type: "null" }] = all;
    return all.length < 2
      ? only
      : { anyOf: all.toSorted((a, b) => order(JSON.stringify(a), JSON.stringify(b))) };
  }

  #tupleOf(type: TupleType, at: string): Schema {
    const target = type.getTarget() as TupleType;
    const items = this.#checker.getTypeArguments(type).map((each) => this.#schemaOf(each, `${at}[]`));
    if (target.elementFlags.every((each) => each === ElementFlags.Required))
      return { type: "array", prefixItems: items, items: false, minItems: items.length };
    // At least one, as in [Line, ...Line[]]: what each may be is said, not in which place it stands.
    const least = target.elementFlags.filter((each) => each === ElementFlags.Required).length;
    const kinds = [...new Map(items.map((each) => [JSON.stringify(each), each])).values()];
    return { type: "array", items: kinds.length === 1 ? kinds[0] : { anyOf: kinds }, minItems: least };
  }

  #objectOf(type: Type, at: string): Schema {
    const name = this.#nameOf(type);
    if (name === undefined) return this.#fieldsOf(type, at);
    if (!this.#records.has(name)) {
      this.#records.set(name, {});
      this.#records.set(name, this.#fieldsOf(type, name));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #fieldsOf(type: Type, at: string): Schema {
    if (this.#open.includes(type)) throw new Error(`${at}: a type without a name holds itself.`);
    const [index] = this.#checker.getIndexInfosOfType(type);
    this.#open.push(type);
    const fields = this.#checker.getPropertiesOfType(type).map((each) => {
      const of = this.#typeOf(each);
      const optional = (each.flags & SymbolFlags.Optional) !== 0 || hasUndefined(of);
      return {
        name: each.name,
        optional,
        schema: this.#said(this.#schemaOf(of, `${at}.${each.name}`), each),
      };
    });
    const others = index === undefined ? false : this.#schemaOf(index.valueType, `${at}[…]`);
    this.#open.pop();
    return {
      type: "object",
      properties: inOrder(fields.map(({ name, schema }) => [name, schema])),
      required: fields.flatMap(({ name, optional }) => (optional ? [] : [name])).toSorted(),
      additionalProperties: others,
    };
  }

  #said(schema: Schema, symbol: Sym): Schema {
    const comment = this.#checker.getDocumentationCommentOfSymbol(symbol).replace(/\s+/g, " ").trim();
    return comment === "" ? schema : { ...schema, description: comment };
  }

  /** The name that the code has for it: of a type without arguments, told from another's namesake by its file. */
  #nameOf(type: Type): string | undefined {
    const alias = type.getAliasSymbol();
    if (alias !== undefined && type.getAliasTypeArguments().length > 0) return undefined;
    const symbol = alias ?? (type.isClassOrInterface() ? type.getSymbol() : undefined);
    const path = symbol?.declarations[0]?.path;
    if (symbol === undefined || path === undefined || path.includes("/node_modules/")) return undefined;
    const file = basename(path, ".ts");
    const names = [
      symbol.name,
      `${symbol.name}-${basename(dirname(path))}`,
      `${symbol.name}-${basename(dirname(path))}-${file}`,
    ];
    const name = names.find((each) => (this.#taken.get(each) ?? symbol.id) === symbol.id);
    if (name === undefined) throw new Error(`${path} has two types ${symbol.name}.`);
    this.#taken.set(name, symbol.id);
    return name;
  }
}

/** `string & { __noun }` is a string. */
function brandOf(type: Type): Schema | undefined {
  if (!type.isIntersectionType() || !type.getTypes().some(({ flags }) => flags & TypeFlags.StringLike))
    return;
  return type.getAliasSymbol()?.name === "DateText"
    ? { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
    : { type: "string" };
}

function hasUndefined(type: Type): boolean {
  return type.isUnionType() && type.getTypes().some(({ flags }) => flags & TypeFlags.Undefined);
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error("A list without a type.");
  return one;
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => order(a, b)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One line for each operation and record, so that a change shows where it is. */
export function inLines(all: AnswerSchemas): string {
  const section = ([name, each]: readonly [string, Readonly<Record<string, Schema>>]) =>
    `"${name}": {\n${Object.entries(each)
      .map(([key, schema]) => `${JSON.stringify(key)}: ${JSON.stringify(schema)}`)
      .join(",\n")}\n}`;
  return `{\n${Object.entries(all).map(section).join(",\n")}\n}\n`;
}
