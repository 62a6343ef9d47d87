import { expect, it } from "vitest";
import { z } from "zod";
import { invalidInput } from "./invalid-input.ts";

const schema = z.object({
  name: z.string().min(1, "A name is needed, nothing else.").max(5),
  line: z.string().min(1).optional(),
  limit: z.int().min(1).max(10).optional(),
  on: z.boolean().optional(),
  kind: z.enum(["a", "b"]).optional(),
  files: z.array(z.string()).min(1).max(2).optional(),
  deep: z.object({ note: z.string() }).optional(),
  either: z.union([z.object({ a: z.string() }), z.string()]).optional(),
});

it.each([
  [{}, "name", "This is needed."],
  [{ name: "" }, "name", "A name is needed, nothing else."],
  [{ name: 1 }, "name", "A text is needed here."],
  [{ name: "Ana Ruiz" }, "name", "It may have at most 5 characters."],
  [{ name: "Ana", line: "" }, "line", "It is empty."],
  [{ name: "Ana", limit: 11 }, "limit", "It is at most 10."],
  [{ name: "Ana", limit: 1.5 }, "limit", "A whole number is needed here."],
  [{ name: "Ana", on: "yes" }, "on", "true or false is needed here."],
  [{ name: "Ana", kind: "c" }, "kind", "It is one of a, b."],
  [{ name: "Ana", files: ["a", "b", "c"] }, "files", "It may have at most 2 entries."],
  [{ name: "Ana", files: [1] }, "files.0", "A text is needed here."],
  [{ name: "Ana", deep: { note: null } }, "deep.note", "A text is needed here."],
  [{ name: "Ana", either: { a: 1 } }, "either.a", "A text is needed here."],
])("%j: %s", (input, at, says) => {
  const parsed = schema.safeParse(input);
  expect(parsed.success ? undefined : invalidInput(parsed.error.issues)).toEqual({
    kind: "invalid",
    at,
    says: `${at}: ${says}`,
  });
});

it("has no name to give where it is the whole that does not fit", () => {
  const parsed = schema.safeParse("x");
  expect(parsed.success ? undefined : invalidInput(parsed.error.issues)).toEqual({
    kind: "invalid",
    at: "",
    says: "An object with fields is needed here.",
  });
});
