import { z } from "zod";
import {
  organizationsWithoutField,
  readFieldsKept,
  type WithoutField,
} from "#database/organizations/fields.ts";
import { type ReadField, readField } from "#organizations/read-field.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing } from "../turns.ts";

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
export async function readable({ tx, today, signal }: Pick<Context, "tx" | "today" | "signal">) {
  const found: (ReadField & Pick<WithoutField, "id" | "name">)[] = [];
  const rest = pausing({ signal });
  for await (const some of organizationsWithoutField(tx, today))
    for (const { id, name, roles } of some) {
      await rest();
      const read = readField(name, roles);
      if (read !== null) found.push({ id, name, ...read });
    }
  return found;
}
