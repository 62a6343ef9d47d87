import { describe, expect, it } from "vitest";
import { z } from "zod";
import { date, id, instant } from "#operations/fields.ts";
import { operation } from "#operations/operation.ts";
import { done } from "#operations/outcome.ts";
import { readArguments } from "./arguments.ts";
import { readPattern } from "./command.ts";
import { fieldsOf } from "./schema-fields.ts";

const sample = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    name: z.string().trim().min(1),
    howMet: z.string().default(""),
    familiarity: z.enum(["unknown", "no-answer"]).default("unknown"),
    limit: z.int().optional(),
    leftOut: z.boolean().default(false),
    me: z.array(z.string()).default([]),
    on: date.nullable().optional(),
    at: instant.optional(),
    addresses: z.array(z.object({ address: z.string(), former: z.boolean().default(false) })).optional(),
    preferences: z.object({ note: z.string(), until: date }).partial().optional(),
  }),
  run: async () => done({}),
});
const fields = fieldsOf(sample);
const command = readPattern("add <name...>", "", { kind: "operation", operation: "person.add" });
const now = Date.UTC(2027, 2, 31, 12);

function inputOf(...words: readonly string[]) {
  const read = readArguments(command, fields, words, { now });
  return read.kind === "input" ? read.input : read.says;
}

describe("words after a command", () => {
  it("joins plain words into a place that takes the rest", () => {
    expect(inputOf("Ana", "Silva")).toEqual({ name: "Ana Silva" });
  });

  it("reads options between and after plain words, with a space or an equals sign", () => {
    expect(inputOf("Ana", "--how-met", "in the lab", "Silva", "--limit=3")).toEqual({
      name: "Ana Silva",
      howMet: "in the lab",
      limit: 3,
    });
  });

  it("reads a flag and its opposite", () => {
    expect(inputOf("Ana", "--left-out", "Silva")).toEqual({ name: "Ana Silva", leftOut: true });
    expect(inputOf("Ana", "--no-left-out")).toEqual({ name: "Ana", leftOut: false });
  });

  it("collects what may be repeated", () => {
    expect(inputOf("Ana", "--me", "a@example.org", "--me", "b@example.org")).toMatchObject({
      me: ["a@example.org", "b@example.org"],
    });
  });

  it("takes objects as JSON, as pairs, or as the one text they need", () => {
    const addresses = [{ address: "a@example.org" }, { address: "b@example.org", former: true }];
    expect(
      inputOf("Ana", "--addresses", "a@example.org", "--addresses", "address=b@example.org,former=yes"),
    ).toMatchObject({ addresses });
    expect(inputOf("Ana", "--addresses", JSON.stringify(addresses))).toMatchObject({ addresses });
    expect(inputOf("Ana", "--preferences", "note=short mail,until=2027-05-01")).toMatchObject({
      preferences: { note: "short mail", until: "2027-05-01" },
    });
  });

  it("clears what may be null with the word none", () => {
    expect(inputOf("Ana", "--on", "none")).toMatchObject({ on: null });
  });

  it("takes all after -- as plain words", () => {
    expect(inputOf("--", "--Ana")).toEqual({ name: "--Ana" });
  });

  it("reads moments in the user's own zone", () => {
    const at = (text: string) => (inputOf("Ana", "--at", text) as { at: number }).at;
    expect(at("2027-03-01T14:30")).toBe(new Date(2027, 2, 1, 14, 30).getTime());
    expect(at("2027-03-01")).toBe(new Date(2027, 2, 1, 12).getTime());
    expect(at("2027-03-01T14:30:00Z")).toBe(Date.UTC(2027, 2, 1, 14, 30));
    expect(at("yesterday 9:05")).toBe(new Date(2027, 2, 30, 9, 5).getTime());
    expect(at("now")).toBe(now);
  });

  it("says what is wrong, and what was perhaps meant", () => {
    expect(inputOf()).toBe("“weakties add” needs a name.");
    expect(inputOf("Ana", "--how-mat", "x")).toBe(
      "There is no option --how-mat here. Did you mean --how-met?",
    );
    expect(inputOf("Ana", "--limit", "many")).toBe("--limit: “many” is not a number.");
    expect(inputOf("Ana", "--limit")).toBe("--limit needs a value after it.");
    expect(inputOf("Ana", "--limit", "1", "--limit", "2")).toBe("--limit is given twice.");
    expect(inputOf("Ana", "--on", "2027-02-30")).toBe("--on: a date looks like 2027-03-31.");
    expect(inputOf("Ana", "--at", "2027-03-01T25:00")).toContain("a moment looks like");
    expect(inputOf("Ana", "--familiarity", "noanswer")).toContain("Did you mean no-answer?");
    expect(inputOf("Ana", "--addresses", "[{")).toContain("does not read as JSON");
  });
});

describe("places", () => {
  const show = readPattern("show <id>", "", { kind: "operation", operation: "person.show" });
  const close = readPattern("interview close <id> <as>", "", {
    kind: "operation",
    operation: "interview.close",
  });
  const closing = fieldsOf(
    operation({
      permission: "write",
      effect: "writes",
      input: z.object({ id: id<"interview">(), as: z.enum(["moved", "declined"]) }),
      run: async () => done({}),
    }),
  );

  it("lets a person be named by several words without quotes", () => {
    const fields = closing.filter((field) => field.name === "id");
    expect(readArguments(show, fields, ["ana", "silva"], { now })).toMatchObject({
      input: { id: "ana silva" },
    });
  });

  it("fills each place with one word, and refuses what is too many", () => {
    expect(readArguments(close, closing, ["ana", "moved"], { now })).toMatchObject({
      input: { id: "ana", as: "moved" },
    });
    expect(readArguments(close, closing, ["ana", "moved", "on"], { now })).toMatchObject({
      says: "“on” is one word too many here.",
    });
  });
});
