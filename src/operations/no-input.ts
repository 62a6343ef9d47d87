import type { z } from "zod";

type Nothing = z.ZodObject<Record<never, never>>;

const def = { type: "object", shape: {} } as const;

/**
 * What `z.object({})` is, for operations that take nothing, without zod: loading it would be a tenth of the time in
 * which `weakties today` starts. It has what the surfaces ask of a schema: `safeParse`, `def`, a JSON Schema.
 */
export const noInput = {
  def,
  // `z.toJSONSchema` takes a schema's own word for it.
  _zod: { def, toJSONSchema: () => ({ type: "object", properties: {} }) },
  safeParse: (value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? { success: true, data: {} }
      : { success: false, error: { issues: [{ path: [], message: "Invalid input: expected object" }] } },
} as unknown as Nothing;
