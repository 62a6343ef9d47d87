import { z } from "zod";
import { organizationsWithoutField, readFieldsKept } from "#database/fields.ts";
import { readField } from "#organizations/read-field.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";

const FIRST = 300;

/**
 * Of which organizations the field can be read that nobody has said, and from what; and which have one that was read
 * (R8). Nothing is written.
 */
export const readFields = operation({
  permission: "read",
  effect: "reads",
  input: z.object({}),
  run: async (context) =>
    done({ readable: await readable(context), kept: await readFieldsKept(context.tx, FIRST) }),
});

/** Each organization without a field whose name, or what people do there, says one. */
export async function readable({ tx, today }: Pick<Context, "tx" | "today">) {
  const without = await organizationsWithoutField(tx, today);
  return without.flatMap(({ id, name, roles }) => {
    const read = readField(name, roles);
    return read === null ? [] : [{ id, name, ...read }];
  });
}
