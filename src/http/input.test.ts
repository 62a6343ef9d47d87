import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldsOf, readPath, readQuery } from "./input.ts";

const schema = z.object({
  search: z.string().trim().default(""),
  limit: z.int().min(1).default(10),
  share: z.number().optional(),
  leftOut: z.boolean().default(false),
  kinds: z.array(z.enum(["mail", "talk"])).optional(),
  years: z.array(z.int()).nullable().optional(),
  stage: z.enum(["early", "late"]).nullable().default(null),
  since: z.int().nullable().optional(),
  page: z.object({ after: z.string() }).optional(),
  id: z.string().transform((id) => id),
});
const fields = fieldsOf(schema);
const read = (query: string) => readQuery(fields, new URLSearchParams(query));

describe("a query is read as its operation wants it", () => {
  it.each([
    ["search=12", { search: "12" }],
    ["search=true", { search: "true" }],
    ["search=a%20b+c", { search: "a b c" }],
    ["limit=12", { limit: 12 }],
    ["share=-1.5e2", { share: -150 }],
    ["since=1800000000000", { since: 1_800_000_000_000 }],
    ["leftOut=true", { leftOut: true }],
    ["leftOut=false", { leftOut: false }],
    ["kinds=mail", { kinds: ["mail"] }],
    ["kinds=mail&kinds=talk", { kinds: ["mail", "talk"] }],
    ["years=2026&years=2027", { years: [2026, 2027] }],
    ["stage=late", { stage: "late" }],
    ['page={"after":"a"}', { page: { after: "a" } }],
    ["id=7", { id: "7" }],
    ["", {}],
  ])("%s", (query, value) => {
    expect(read(query)).toEqual({ kind: "read", value });
  });

  it.each([
    "limit=",
    "limit=many",
    "limit=0x10",
    "limit= 1",
    "leftOut=yes",
    "leftOut=1",
    "page={",
    "years=x",
  ])("and what does not read so is left for its schema to refuse: %s", (query) => {
    const answer = read(`${query}&id=7`);
    if (answer.kind !== "read") throw new Error(answer.says);
    expect(schema.safeParse(answer.value).success).toBe(false);
  });

  it.each([
    ["serach=a", "serach"],
    ["limit=1&limit=2", "limit"],
    ["__proto__=a", "__proto__"],
    ["constructor=a", "constructor"],
    ["toString=a", "toString"],
  ])("%s is refused by name", (query, at) => {
    expect(read(query)).toMatchObject({ kind: "invalid", at });
  });
});

it("a parameter of a path is read likewise", () => {
  expect(readPath(fields, ["id", "limit"], (name) => (name === "id" ? "12" : "3"))).toEqual({
    id: "12",
    limit: 3,
  });
});

it("the fields of a choice of forms are those of all", () => {
  const forms = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("day"), day: z.int() }),
    z.object({ kind: z.literal("never"), why: z.string() }),
  ]);
  expect(readQuery(fieldsOf(forms), new URLSearchParams("kind=day&day=3"))).toEqual({
    kind: "read",
    value: { kind: "day", day: 3 },
  });
});
