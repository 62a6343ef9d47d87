import { z } from "zod";

export type JsonSchema = { readonly [field: string]: unknown };

/** An input as JSON Schema 2020-12. An object takes the fields that stand there and no other: `unknownField` sees to it. */
export function inputSchema(input: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    override({ jsonSchema }) {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties ??= false;
    },
  });
  return schema;
}
