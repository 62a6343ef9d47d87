import { describe, expect, it } from "vitest";
import { failureIn, problemOf, readReply } from "./reply.ts";

describe("an answer becomes a reply", () => {
  it("is done with the value of a happy answer", async () => {
    expect(await readReply(Response.json({ id: "p1" }))).toEqual({ kind: "done", value: { id: "p1" } });
  });

  it("keeps the record as it is now where an edit came too late", () => {
    const error = { kind: "stale", says: "Changed meanwhile.", current: { version: 4 } };
    expect(failureIn({ error }, 412)).toEqual(error);
  });

  it("counts a busy or stopping server as one that may be asked again", () => {
    expect(failureIn({ error: { kind: "busy", says: "In a moment." } }, 503).kind).toBe("unreachable");
  });

  it("shows the sentence of a failure it does not know", () => {
    const failure = failureIn({ error: { kind: "no-room", says: "The disk is full." } }, 507);
    expect(failure).toEqual({ kind: "broken", says: "The disk is full." });
  });

  it("names the status where the answer is not one of ours", async () => {
    const reply = await readReply(new Response("<html>", { status: 502 }));
    expect(reply).toMatchObject({ kind: "broken", says: expect.stringContaining("502") });
  });
});

it("says beside a field what is amiss with it, without its name, and nothing beside another", () => {
  const refusal = { kind: "invalid", at: "text", says: "text: What did they advise?" } as const;
  expect(problemOf(refusal, "text")).toBe("What did they advise?");
  expect(problemOf(refusal, "useByDate")).toBeUndefined();
  expect(problemOf({ kind: "missing", says: "There is no such person here." }, "text")).toBeUndefined();
});
