import { expect, it } from "vitest";
import { DRAFT_KINDS } from "./draft.ts";
import { familiarityToSay } from "./wording.ts";

it("[R63] asks how well they are known where a request needs it and nobody said, and at no other time", () => {
  const asked = (familiarity: "unknown" | "stranger" | "acquaintance" | "known") =>
    DRAFT_KINDS.filter((kind) => familiarityToSay(kind, { name: "Ana Ruiz", familiarity }) !== null);
  expect(asked("unknown")).toEqual(["request"]);
  expect([...asked("stranger"), ...asked("acquaintance"), ...asked("known")]).toEqual([]);
  expect(familiarityToSay("request", { name: "Ana Ruiz", familiarity: "unknown" })).toBe(
    "How well do you and Ana Ruiz know each other?",
  );
});
