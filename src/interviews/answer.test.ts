import { expect, it } from "vitest";
import type { InterviewId } from "#people/id.ts";
import { answered } from "./answer.ts";
import type { Interview } from "./interview.ts";

const asked = (id: string, more: Partial<Interview> = {}, letters: readonly string[] = []) => ({
  interview: { id: id as InterviewId, state: "asked", askedAt: 100, iAmAsked: false, ...more } as Interview,
  letters,
});
const letter = { at: 200, answers: ["request"], alone: false };

it("[R33] is the answer to the request whose letter it says it answers, also where others wait", () => {
  const requests = [asked("a"), asked("b", {}, ["request"])];
  expect(answered(letter, requests)?.id).toBe("b");
  expect(answered({ ...letter, alone: true }, requests)?.id).toBe("b");
  expect(answered({ ...letter, answers: ["other"] }, requests)).toBeUndefined();
});

it("[R33] is, handed over by itself, the answer to the only request that was out, and to none of two", () => {
  const alone = { ...letter, answers: [], alone: true };
  expect(answered(alone, [asked("a")])?.id).toBe("a");
  expect(answered(alone, [asked("a", { state: "no-answer" })])?.id).toBe("a");
  expect(answered(alone, [asked("a"), asked("b")])).toBeUndefined();
  expect(answered({ ...alone, alone: false }, [asked("a")])).toBeUndefined();
});

it("[R33] answers nothing that was asked later, that they asked, or that was answered", () => {
  const alone = { ...letter, alone: true };
  const no = [{ askedAt: 200 }, { askedAt: null }, { iAmAsked: true }, { state: "answered" }] as const;
  for (const more of no) expect(answered(alone, [asked("a", more, ["request"])])).toBeUndefined();
});
