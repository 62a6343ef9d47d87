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
    hops: z.literal([2, 3]).optional(),
    leftOut: z.boolean().default(false),
    me: z.array(z.string()).default([]),
    on: date.nullable().optional(),
    at: instant.optional(),
    startsAt: instant.optional(),
    addresses: z.array(z.object({ address: z.string(), former: z.boolean().default(false) })).optional(),
    password: z.string().default(""),
    preferences: z.object({ note: z.string(), until: date }).partial().optional(),
  }),
  run: async () => done({}),
});
const fields = fieldsOf(sample);
const command = readPattern("add <name...>", "", { kind: "operation", operation: "person.add" });
const now = Date.UTC(2027, 2, 31, 12);

async function inputOf(...words: readonly string[]) {
  const read = await readArguments(command, fields, words, { now });
  return read.kind === "input" ? read.input : read.says;
}

describe("words after a command", () => {
  it("reads one of a few numbers as a number, and names them where it is another", async () => {
    expect(await inputOf("Ana", "--hops", "3")).toEqual({ name: "Ana", hops: 3 });
    expect(await inputOf("Ana", "--hops", "4")).toContain("it is one of 2, 3, not “4”");
  });

  it("joins plain words into a place that takes the rest", async () => {
    expect(await inputOf("Ana", "Silva")).toEqual({ name: "Ana Silva" });
  });

  it("reads options between and after plain words, with a space or an equals sign", async () => {
    expect(await inputOf("Ana", "--how-met", "in the lab", "Silva", "--limit=3")).toEqual({
      name: "Ana Silva",
      howMet: "in the lab",
      limit: 3,
    });
  });

  it("takes no password from the line, where others can read it, but the sign for one that is piped in", async () => {
    const refused = await inputOf("Ana", "--password", "canary-hunter2");
    expect(refused).toMatch(/stays in the shell’s history\. Leave it out, and it is asked for/);
    expect(refused).not.toContain("hunter2");
    expect(await inputOf("Ana", "--password=canary-hunter2")).toEqual(refused);
    expect(await inputOf("Ana", "--password", "-")).toEqual({ name: "Ana", password: "-" });
  });

  it("reads a flag and its opposite", async () => {
    expect(await inputOf("Ana", "--left-out", "Silva")).toEqual({ name: "Ana Silva", leftOut: true });
    expect(await inputOf("Ana", "--no-left-out")).toEqual({ name: "Ana", leftOut: false });
  });

  it("collects what may be repeated", async () => {
    expect(await inputOf("Ana", "--me", "a@example.org", "--me", "b@example.org")).toMatchObject({
      me: ["a@example.org", "b@example.org"],
    });
  });

  it("takes objects as JSON, as pairs, or as the one text they need", async () => {
    const addresses = [{ address: "a@example.org" }, { address: "b@example.org", former: true }];
    expect(
      await inputOf("Ana", "--addresses", "a@example.org", "--addresses", "address=b@example.org,former=yes"),
    ).toMatchObject({ addresses });
    expect(await inputOf("Ana", "--addresses", JSON.stringify(addresses))).toMatchObject({ addresses });
    expect(await inputOf("Ana", "--preferences", "note=short mail,until=2027-05-01")).toMatchObject({
      preferences: { note: "short mail", until: "2027-05-01" },
    });
  });

  it("clears what may be null with the word none", async () => {
    expect(await inputOf("Ana", "--on", "none")).toMatchObject({ on: null });
  });

  it("takes all after -- as plain words", async () => {
    expect(await inputOf("--", "--Ana")).toEqual({ name: "--Ana" });
  });

  it("reads moments in the user's own zone", async () => {
    const at = async (text: string) => ((await inputOf("Ana", "--at", text)) as { at: number }).at;
    expect(await at("2027-03-01T14:30")).toBe(new Date(2027, 2, 1, 14, 30).getTime());
    expect(await at("2027-03-01")).toBe(new Date(2027, 2, 1, 12).getTime());
    expect(await at("2027-03-01T14:30:00Z")).toBe(Date.UTC(2027, 2, 1, 14, 30));
    expect(await at("yesterday 9:05")).toBe(new Date(2027, 2, 30, 9, 5).getTime());
    expect(await at("now")).toBe(now);
  });

  it("takes “today”, said in the morning of what has been, for this moment and no noon to come", async () => {
    const morning = new Date(2027, 2, 31, 9, 29).getTime();
    const read = await readArguments(command, fields, ["Ana", "--at", "today"], { now: morning });
    expect(read).toMatchObject({ kind: "input", input: { at: morning } });
  });

  it("reads days and hours as people say them: what is due lies ahead, what happened behind", async () => {
    const on = async (text: string) => ((await inputOf("Ana", "--on", text)) as { on: string }).on;
    expect(await on("friday")).toBe("2027-04-02");
    expect(await on("next tuesday")).toBe("2027-04-06");
    expect(await on("in two weeks")).toBe("2027-04-14");
    expect(await on("3 May")).toBe("2027-05-03");
    expect(await inputOf("Ana", "--preferences", "until=friday")).toMatchObject({
      preferences: { until: "2027-04-02" },
    });
    const moment = async (option: string, text: string) =>
      Object.values(await inputOf("Ana", option, text)).find((each) => typeof each === "number");
    expect(await moment("--at", "friday")).toBe(new Date(2027, 2, 26, 12).getTime());
    expect(await moment("--at", "last friday at 9:30")).toBe(new Date(2027, 2, 26, 9, 30).getTime());
    expect(await moment("--starts-at", "next tuesday 3pm")).toBe(new Date(2027, 3, 6, 15).getTime());
    expect(await moment("--starts-at", "tomorrow 14:00")).toBe(new Date(2027, 3, 1, 14).getTime());
  });

  it("refuses what is no day, or not one day, in a sentence that shows how", async () => {
    expect(await inputOf("Ana", "--on", "fridya")).toBe(
      '--on: “fridya” is no day. Write 2027-03-31, friday, "next tuesday" or "in two weeks".',
    );
    expect(await inputOf("Ana", "--on", "next year")).toBe(
      "--on: “next year” is a whole year; name a month of it, or a day.",
    );
    expect(await inputOf("Ana", "--on", "June")).toMatchObject({ on: "2027-06-30" });
    expect(await inputOf("Ana", "--on", "friday or so, perhaps")).toContain("is no day");
    expect(await inputOf("Ana", "--starts-at", "next week")).toContain("is several days; name one of them");
    expect(await inputOf("Ana", "--starts-at", "friday")).toContain("say the hour too");
    expect(await inputOf("Ana", "--at", "someday")).toContain("“someday” is no moment.");
  });

  it("says what is wrong, and what was perhaps meant", async () => {
    expect(await inputOf()).toBe("“weakties add” needs a name.");
    expect(await inputOf("Ana", "--how-mat", "x")).toBe(
      "There is no option --how-mat here. Did you mean --how-met?",
    );
    expect(await inputOf("Ana", "--limit", "many")).toBe("--limit: “many” is not a number.");
    expect(await inputOf("Ana", "--limit")).toBe("--limit needs a value after it.");
    expect(await inputOf("Ana", "--limit", "1", "--limit", "2")).toBe("--limit is given twice.");
    expect(await inputOf("Ana", "--on", "2027-02-30")).toContain("--on: “2027-02-30” is no day.");
    expect(await inputOf("Ana", "--at", "2027-03-01T25:00")).toContain("25:00 is no hour of the day");
    expect(await inputOf("Ana", "--familiarity", "noanswer")).toContain("Did you mean no-answer?");
    expect(await inputOf("Ana", "--addresses", "[{")).toContain("does not read as JSON");
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

  it("lets a person be named by several words without quotes", async () => {
    const fields = closing.filter((field) => field.name === "id");
    expect(await readArguments(show, fields, ["ana", "silva"], { now })).toMatchObject({
      input: { id: "ana silva" },
    });
  });

  it("fills each place with one word, and refuses what is too many", async () => {
    expect(await readArguments(close, closing, ["ana", "moved"], { now })).toMatchObject({
      input: { id: "ana", as: "moved" },
    });
    expect(await readArguments(close, closing, ["ana", "moved", "on"], { now })).toMatchObject({
      says: "“on” is one word too many here.",
    });
  });
});
