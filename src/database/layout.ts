/** What a database is made of, by names. */
export type Layout = {
  readonly columns: readonly { readonly table: string; readonly column: string }[];
  readonly indexes: readonly string[];
};

/** What is made of `expected` is not there, in words; empty where all is. What is there besides disturbs nobody. */
export function lackingIn(found: Layout, expected: Layout): readonly string[] {
  const tables = new Set(found.columns.map(({ table }) => table));
  const columns = new Set(found.columns.map(nameOf));
  const indexes = new Set(found.indexes);
  const wanted = [...new Set(expected.columns.map(({ table }) => table))];
  return [
    ...wanted.filter((table) => !tables.has(table)).map((table) => `the table ${table} is missing`),
    ...expected.columns
      .filter((each) => tables.has(each.table) && !columns.has(nameOf(each)))
      .map(({ table, column }) => `the column ${column} of ${table} is missing`),
    ...expected.indexes.filter((name) => !indexes.has(name)).map((name) => `the index ${name} is missing`),
  ];
}

function nameOf({ table, column }: Layout["columns"][number]): string {
  return `${table}.${column}`;
}
