import type { Compilable, CompiledQuery } from "kysely";
import type { Tx } from "./transaction.ts";

/** Lists of other lengths make other queries; so many of one are kept. */
const SHAPES_KEPT = 8;

/**
 * A query that is put together once and then asked with other values, for what each page asks: to put it together anew
 * takes three times as long as SQLite takes to answer it. `build` sees a place instead of each value, the owner's too,
 * and can give it to the query and do nothing else: what is asked must not depend on the values. Of a list, and of a row
 * to be written, it sees as many places as it has values.
 */
export function kept<Row, Values extends readonly unknown[]>(
  build: (tx: Tx, ...values: Values) => Compilable<Row>,
): (tx: Tx, ...values: Values) => Promise<readonly Row[]> {
  const known = new Map<string, CompiledQuery<Row>>();
  const queryFor = (tx: Tx, values: Values): CompiledQuery<Row> => {
    const key = `${tx.backend} ${values.map(shapeOf)}`;
    const found = known.get(key) ?? withPlaces(build, tx, values);
    if (known.size > SHAPES_KEPT) known.clear();
    known.set(key, found);
    return found;
  };
  return async (tx, ...values) => {
    // For whoever may not hear everything each query is changed on its way (discreet.ts): put together for them alone.
    if (tx.db.getExecutor().plugins.length > 0) return asked(tx, build(tx, ...values).compile());
    const query = queryFor(tx, values);
    const all = [tx.owner, ...values.flatMap((each) => (isRow(each) ? Object.values(each) : each))];
    const parameters = query.parameters.map((each) => (each instanceof Place ? all[each.at] : each));
    return asked(tx, { ...query, parameters });
  };
}

async function asked<Row>(tx: Tx, query: CompiledQuery<Row>): Promise<readonly Row[]> {
  return (await tx.db.executeQuery(query)).rows;
}

function withPlaces<Row, Values extends readonly unknown[]>(
  build: (tx: Tx, ...values: Values) => Compilable<Row>,
  tx: Tx,
  values: Values,
): CompiledQuery<Row> {
  let taken = 0;
  const place = () => new Place(taken++);
  const owner = place() as unknown as Tx["owner"];
  const places = values.map((each) => {
    if (Array.isArray(each)) return each.map(place);
    return isRow(each) ? Object.fromEntries(Object.keys(each).map((name) => [name, place()])) : place();
  });
  return build({ ...tx, owner }, ...(places as unknown as Values)).compile();
}

function shapeOf(value: unknown): string | number {
  if (Array.isArray(value)) return value.length;
  return isRow(value) ? Object.keys(value).join() : "";
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Stands where a value will. */
class Place {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }

  toString(): never {
    throw new Error("A kept query is put together before its values are there.");
  }
}
