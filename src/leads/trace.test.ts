import { describe, expect, it } from "vitest";
import type { Introduction } from "#introductions/introduction.ts";
import { introduction } from "#introductions/testing.ts";
import type { InterviewId, IntroductionId, LeadId, PersonId, TouchId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { gotIt } from "./in-words.ts";
import { type Lead, withBecome } from "./lead.ts";
import { type TracedPerson, type TraceMaterial, traceOf } from "./trace.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 2, 9);

const LEAD: Lead = {
  id: "lead" as LeadId,
  personId: "tomasz" as PersonId,
  kind: "job",
  what: "Imaging scientist at Delta",
  unasked: true,
  reachedAt: NOW,
  touchId: null,
  knownFor: "",
  optionId: null,
  state: "open",
  stateAt: null,
  notes: "",
  version: 1,
  createdAt: NOW,
};

function traced(name: string, more: Partial<TracedPerson> = {}): TracedPerson {
  return {
    personId: name.toLowerCase() as PersonId,
    name,
    leftOut: false,
    howMet: "",
    talks: [],
    first: null,
    through: null,
    thankedAt: null,
    ...more,
  };
}

function through(introducer: string, personId: string, daysAgo: number): Introduction {
  return introduction({
    id: `${introducer}-${personId}` as IntroductionId,
    introducerId: introducer as PersonId,
    personId: personId as PersonId,
    madeAt: NOW - daysAgo * DAY,
    createdAt: NOW,
  });
}

function contact(id: string, daysAgo: number, subject: string) {
  const at = NOW - daysAgo * DAY;
  return {
    id: id as TouchId,
    at,
    kind: "mail",
    direction: "out",
    subject,
    interviewId: null,
    messageId: null,
  } as const;
}

const TOMASZ = traced("Tomasz", {
  through: through("ana", "tomasz", 100),
  talks: [{ id: "talk" as InterviewId, heldAt: NOW - 50 * DAY }],
});
const ANA = traced("Ana", { first: contact("t1", 300, "Twenty minutes about industry?") });

function trace(more: Partial<TraceMaterial> = {}) {
  const whole = {
    lead: LEAD,
    people: [TOMASZ, ANA],
    before: null,
    picture: null,
    today: "2026-03-02" as DateText,
    timeZone: "UTC",
  };
  return traceOf({ ...whole, ...more });
}

describe("the way a lead came", () => {
  it("[R52] is told from the offer back to the first message", () => {
    expect(trace().steps.map((step) => step.sentence)).toEqual([
      "“Imaging scientist at Delta”, a job, reached you through Tomasz on 2 March, unasked.",
      "You talked with Tomasz on 11 January.",
      "Ana introduced you to Tomasz on 22 November.",
      "It began on 6 May. Your first message to Ana: “Twenty minutes about industry?”.",
    ]);
  });

  it("[R47] tells nothing that nobody said of how it came", () => {
    const lead = { ...LEAD, unasked: null, state: "got-it" as const };
    const { steps, toThank } = trace({ lead });
    expect(steps[0]?.sentence).toBe(
      "“Imaging scientist at Delta”, a job, reached you through Tomasz on 2 March.",
    );
    expect(toThank[0]?.because).toBe("The job reached you through Tomasz.");
  });

  it("[R52] leaves out what came after they had introduced me to the next one: it is no way to that", () => {
    const talk = (id: string, daysAgo: number) => ({ id: id as InterviewId, heldAt: NOW - daysAgo * DAY });
    const ana = { ...ANA, talks: [talk("later", 20), talk("first", 200)] };
    const late = { ...ANA, first: contact("t3", 90, "Thank you for the introduction") };
    const told = (people: readonly TracedPerson[]) =>
      trace({ people })
        .steps.slice(3)
        .map((step) => step.sentence);
    expect(told([TOMASZ, ana])).toEqual([
      "You talked with Ana on 14 August.",
      "It began on 6 May. Your first message to Ana: “Twenty minutes about industry?”.",
    ]);
    expect(told([TOMASZ, late])).toEqual(["It begins here. You know Ana."]);
  });

  it("[R52] does not take the first talk on record for the day we met", () => {
    const talk = { ...contact("talk", 30, "Conversation"), kind: "meeting", direction: "mutual" } as const;
    const mate = traced("Imre", { howMet: "same lab", first: talk });
    const steps = traceOf({
      lead: { ...LEAD, personId: mate.personId },
      people: [mate],
      before: null,
      picture: null,
      today: "2026-03-02" as DateText,
      timeZone: "UTC",
    }).steps.map(({ sentence }) => sentence);
    expect(steps.at(-1)).toBe(
      "It begins here. How you know Imre: “same lab”. The first contact with Imre that is kept here was on 31 January.",
    );
  });

  it("[R47] has my own words for a contact as mine, and quotes nobody by them", () => {
    const helped = { ...contact("t2", 9, "A practice interview"), kind: "contact", direction: "in" } as const;
    const began = { ...ANA, first: { ...helped, at: NOW - 300 * DAY } };
    const told = trace({ before: helped, people: [TOMASZ, began] }).steps.map(({ sentence }) => sentence);
    expect(told[1]).toBe("The last word before it: you were in touch on 21 February (A practice interview).");
    expect(told.at(-1)).toBe(
      "It began on 6 May. The first contact with Ana that is kept here (A practice interview).",
    );
  });

  it("[R52] tells of a step that was noted by hand as contact, and quotes no letter that nobody wrote", () => {
    const asked = {
      ...contact("t1", 300, "Asked for an introduction"),
      messageId: "introduction:i:asked:ana",
    };
    const told = trace({ before: asked, people: [TOMASZ, { ...ANA, first: asked }] }).steps;
    expect(told[1]?.sentence).toBe(
      "The last word before it: you were in touch on 6 May (Asked for an introduction).",
    );
    expect(told.at(-1)?.sentence).toBe(
      "It began on 6 May. The first contact with Ana that is kept here (Asked for an introduction).",
    );
  });

  it("[R47] names the contact before it, and what they knew me for", () => {
    const { steps } = trace({
      lead: { ...LEAD, knownFor: "patience at the microscope" },
      before: contact("t2", 9, "What came of your advice"),
    });
    expect(steps.slice(1, 3).map((step) => step.sentence)).toEqual([
      "You think Tomasz knew you for “patience at the microscope”.",
      "The last word before it: you wrote on 21 February, “What came of your advice”.",
    ]);
    expect(steps[2]?.touchId).toBe("t2");
  });

  it("[R45] [R47] takes the picture they are known to have held where I noted none for it", () => {
    const picture = { picture: "exploring patent law", since: NOW - 40 * DAY };
    const sentence = (said: boolean) => trace({ picture: { ...picture, said } }).steps[1]?.sentence;
    expect(sentence(true)).toBe(
      "By your own word Tomasz knew you for “exploring patent law”, since 21 January.",
    );
    expect(sentence(false)).toMatch(/^As far as one can tell, Tomasz knew you for “exploring patent law”/);
  });

  it("begins with how we met where no message is kept", () => {
    const met = traced("Ana", { howMet: "Shared a bench" });
    expect(trace({ people: [met] }).steps.at(-1)?.sentence).toBe(
      "It begins here. How you know Ana: “Shared a bench”.",
    );
  });

  it("[R52] does not begin with a letter that came after it, such as the thanks for it", () => {
    const thanks = traced("Tomasz", { howMet: "From the lab", first: contact("t3", -1, "It worked out") });
    expect(trace({ people: [thanks] }).steps.at(-1)?.sentence).toBe(
      "It begins here. How you know Tomasz: “From the lab”.",
    );
  });

  it("[R64] passes over the name of who is left out, and asks no thanks for them", () => {
    const { steps, toThank } = trace({
      lead: { ...LEAD, state: "got-it" },
      people: [TOMASZ, { ...ANA, leftOut: true }],
    });
    expect(JSON.stringify(steps)).not.toContain("Ana");
    expect(steps.some((step) => step.sentence.startsWith("Somebody you leave out introduced you"))).toBe(
      true,
    );
    expect(toThank.map((each) => each.name)).toEqual(["Tomasz"]);
  });
});

describe("on success", () => {
  it("[R52] everyone on the way is to be thanked, with their part in it", () => {
    expect(trace().toThank).toEqual([]);
    const { toThank } = trace({ lead: { ...LEAD, state: "got-it" } });
    expect(toThank.map((each) => each.because)).toEqual([
      "Tomasz thought of you when the job came up.",
      "Ana introduced you to Tomasz; without that it would not have reached you.",
    ]);
  });

  it("says what I got in a letter's words", () => {
    expect(gotIt(LEAD)).toBe("got the job “Imaging scientist at Delta”");
    expect(gotIt({ ...LEAD, kind: "course", what: "June course." })).toBe("got a place on “June course”");
  });

  it("keeps the day of an ending, and forgets it when it opens again", () => {
    const got = withBecome(LEAD, "got-it", NOW);
    expect(got).toMatchObject({ state: "got-it", stateAt: NOW });
    expect(withBecome(got, "got-it", NOW + DAY)).toBe(got);
    expect(withBecome(got, "open", NOW)).toMatchObject({ state: "open", stateAt: null });
  });
});
