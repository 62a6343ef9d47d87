import { describe, expect, it } from "vitest";
import type { InterviewState } from "#interviews/interview.ts";
import { introduction } from "#introductions/testing.ts";
import type { AdviceId, IntroductionId, LeadId, PersonId } from "#people/id.ts";
import { asideBecause, type Meanwhile, type Waits } from "./aside.ts";
import type { DraftKind } from "./draft.ts";

const NOW = Date.UTC(2026, 2, 2, 9);

const letter = (kind: DraftKind, more: Partial<Waits> = {}): Waits => ({
  kind,
  personId: "ana" as PersonId,
  interviewId: null,
  adviceId: null,
  introductionId: null,
  leadId: null,
  createdAt: NOW,
  ...more,
});

const why = (of: Waits, more: Partial<Meanwhile>) =>
  asideBecause(of, { now: NOW, name: "Ana Ruiz", ...more });

const talk = (state: InterviewState, iAmAsked = false) => ({ talk: { state, startsAt: null, iAmAsked } });

describe("a letter that is not sent", () => {
  it("[R33] [R35] is put aside with its reason once its talk has gone on without it", () => {
    expect(why(letter("request"), talk("planned"))).toBeNull();
    expect(why(letter("request"), talk("asked"))).toBe("You have asked Ana Ruiz.");
    expect(why(letter("request"), talk("declined"))).toBe("Ana Ruiz said no.");
    expect(why(letter("reminder"), talk("answered"))).toBe("Ana Ruiz has answered.");
    expect(why(letter("reminder"), talk("no-answer"))).toBe("You noted that no answer came.");
    expect(why(letter("confirmation"), talk("held"))).toBe("You have talked with Ana Ruiz.");
    expect(why(letter("thanks"), talk("held"))).toBeNull();
    expect(why(letter("thanks"), talk("thanked"))).toBe("Ana Ruiz has your thanks.");
    expect(why(letter("request"), talk("did-not-happen"))).toBe("The talk did not come about.");
    expect(why(letter("confirmation"), talk("declined", true))).toBe("You said no.");
    expect(why(letter("decline"), talk("declined", true))).toBeNull();
    expect(why(letter("decline"), talk("held", true))).toBe("You have talked with Ana Ruiz.");
  });

  it("[R35] [R36] is put aside where thanks went out since, or they have heard the news; never where it is older", () => {
    expect(why(letter("thanks"), { thankedAt: NOW + 1 })).toBe("You have thanked Ana Ruiz since.");
    expect(why(letter("thanks"), { thankedAt: NOW - 1 })).toBeNull();
    expect(why(letter("thanks"), {})).toBeNull();
    const news = letter("outcome", { adviceId: "a" as AdviceId });
    expect(why(news, { advice: { toldAt: NOW } })).toBe("Ana Ruiz has heard of it.");
    expect(why(news, { advice: { toldAt: null } })).toBeNull();
  });

  it("[R52] belongs to an opening whatever was talked of meanwhile, until they are thanked for that", () => {
    const forLead = letter("thanks", { leadId: "l" as LeadId });
    expect(why(forLead, { ...talk("thanked"), thankedForLead: false })).toBeNull();
    expect(why(forLead, { thankedForLead: true })).toBe("Ana Ruiz has your thanks.");
  });

  it("[R53] is put aside once its introduction has gone past it, and not before", () => {
    const of = (kind: DraftKind) => letter(kind, { introductionId: "i" as IntroductionId });
    const said = (kind: DraftKind, more: Parameters<typeof introduction>[0]) =>
      why(of(kind), { introduction: introduction(more) });
    const asked = { askedAt: NOW, answer: null, answeredAt: null };
    expect(said("introduction", {})).toBeNull();
    expect(said("introduction", { asking: asked })).toBe("You have asked Ana Ruiz.");
    expect(said("reminder", { asking: asked })).toBeNull();
    expect(said("reminder", { asking: asked, remindedAt: NOW })).toBe("You have reminded Ana Ruiz.");
    expect(said("reminder", { asking: { ...asked, answer: "yes" } })).toBe("Ana Ruiz has answered.");
    expect(said("introduction", { asking: { ...asked, answer: "no" } })).toBe("Ana Ruiz said no.");
    expect(said("introduction", { closedAt: NOW })).toBe("You let the introduction rest.");
    expect(said("joining", { madeAt: NOW })).toBe("The introduction is made.");
    expect(said("thanks", { madeAt: NOW })).toBeNull();
    expect(said("thanks", { madeAt: NOW, thankedAt: NOW })).toBe("Ana Ruiz has your thanks.");
    expect(said("outcome", { madeAt: NOW, toldAt: NOW })).toBe("Ana Ruiz has heard of it.");
  });
});
