import { describe, expect, it } from "vitest";
import type { Advice } from "#advice/advice.ts";
import type { AdviceId, InterviewId, OrganizationId, PersonId, PromiseId } from "#people/id.ts";
import { type Affiliation, NO_PREFERENCES } from "#people/person.ts";
import { stageOn } from "#stages/stage-on.ts";
import type { DateText } from "#time/date.ts";
import { type BriefMaterial, prepBrief, whenAndWhere } from "./brief.ts";
import type { Interview, PlannedQuestion } from "./interview.ts";
import { planInterview, repeatInterview } from "./plan.ts";
import { adviceByTalk, type EarlierTalk, type Since } from "./then-and-now.ts";

const ana = "ana" as PersonId;
const THEN = Date.UTC(2024, 10, 4, 10);
const NOW = Date.UTC(2028, 4, 2, 10);
const today = "2028-05-02" as DateText;
const PHD = { title: "PhD", startsOn: "2024-10-01" as DateText, endsOn: "2028-09-30" as DateText };

const FIRST: Interview = {
  ...planInterview({
    id: "first" as InterviewId,
    personId: ana,
    at: THEN,
    stage: "exploring",
    minutes: 20,
    ask: "day-to-day",
  }),
  state: "thanked",
  heldAt: THEN,
  thankedAt: THEN,
  standing: "She said to write again any time.",
};
const AGAIN = repeatInterview(FIRST, {
  id: "again" as InterviewId,
  at: NOW,
  stage: "applying",
  minutes: 20,
  focus: "organization",
  ask: "referral",
});

const question = (text: string, more: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  position: 0,
  questionId: null,
  text,
  minutes: 2,
  because: "You wrote this one yourself.",
  asked: false,
  answer: "",
  offRecord: false,
  ...more,
});
const advice = (id: string, more: Partial<Advice> = {}): Advice => ({
  id: id as AdviceId,
  personId: ana,
  interviewId: FIRST.id,
  optionId: null,
  text: "Take the June course",
  offRecord: false,
  useByStage: null,
  useByDate: null,
  stepOn: null,
  stepKind: null,
  did: "",
  didAt: null,
  outcome: null,
  cameOfIt: "",
  outcomeAt: null,
  toldAt: null,
  givenAt: THEN,
  version: 1,
  ...more,
});
const position = (
  role: string,
  startsOn: string | null,
  endsOn: string | null,
  addedAt = THEN,
): Affiliation => ({
  organizationId: "embl" as OrganizationId,
  organization: "EMBL",
  role,
  startsOn: startsOn as DateText | null,
  endsOn: endsOn as DateText | null,
  readFrom: "",
  importId: null,
  addedAt,
});

const EARLIER: EarlierTalk = {
  interview: FIRST,
  questions: [
    question("What did last Tuesday look like?", { asked: true, answer: "Two meetings and a gel." }),
    question("Is the boss kind?", { answer: "Not to everyone.", offRecord: true }),
    question("Never asked?"),
  ],
  advice: [
    advice("course", {
      did: "I applied.",
      didAt: THEN + 1,
      outcome: "good",
      cameOfIt: "they gave me a place",
      outcomeAt: THEN + 2,
    }),
    advice("diary", { text: "Keep a diary." }),
  ],
};
const SINCE: Since = {
  today,
  timeZone: "Europe/Berlin",
  reading: stageOn([PHD], [], today),
  situation: { stage: "applying", familiarity: "known", mentor: false, focus: "organization", weeksLeft: 21 },
  familiarityThen: "acquaintance",
  affiliations: [
    position("group leader", "2027-01-01", null),
    position("postdoc", "2022-01-01", "2026-12-31"),
  ],
  verdicts: [
    { option: "patent law", kind: "park", reason: "later", confidence: 2, at: NOW - 2000 },
    { option: "patent law", kind: "ruled-out", reason: "too much alone", confidence: 4, at: NOW - 1000 },
    { option: "teaching", kind: "pursue", reason: "", confidence: 2, at: THEN - 10 * 86_400_000 },
  ],
};
const MATERIAL: BriefMaterial = {
  interview: AGAIN,
  person: {
    name: "Ana",
    headline: "group leader at EMBL",
    howMet: "",
    notes: "",
    preferences: NO_PREFERENCES,
  },
  introduction: "",
  tie: "You talked in 2024.",
  questions: [question("Who decides what?", { minutes: 3 })],
  give: { kind: "none", because: "" },
  promises: [],
  earlier: [EARLIER],
  since: SINCE,
};

describe("the sheet for one talk", () => {
  it("says who they are, what I know, the questions with their minutes, and the time boxes", () => {
    const brief = prepBrief(MATERIAL);
    expect(brief).toMatchObject({
      title: "20 minutes with Ana",
      who: ["Group leader at EMBL", "Since 2027: group leader, EMBL", "Until 2026: postdoc, EMBL"],
      known: ["You talked in 2024.", "She said to write again any time."],
      introduceYourself: "I am looking for my next position, as I finish in September 2028.",
      questions: [{ text: "Who decides what?", minutes: 3 }],
      ask: { words: "whether you would refer me for the position", flag: null },
      offer: null,
    });
    expect(brief.agenda.boxes).toHaveLength(5);
  });

  it.each([
    ["I failed the exam.", "Word of what came of their advice; you noted: “I failed the exam”."],
    ["", "Word of what came of their advice."],
  ])("[R6] offers news, glad or not, as word of what came of it: %s", (text, said) => {
    const give = { kind: "give", offer: { kind: "news", text }, because: "" } as const;
    expect(prepBrief({ ...MATERIAL, give }).offer).toBe(said);
  });

  it.each([
    ["a PhD student in Graz.", "I am a PhD student in Graz."],
    ["I'm a PhD student in Graz", "I am a PhD student in Graz."],
    ["I work on how proteins fold", "I work on how proteins fold."],
  ])("takes a sentence about myself for one: %s", (introduction, said) => {
    const { introduceYourself } = prepBrief({ ...MATERIAL, introduction });
    expect(introduceYourself).toBe(`${said} ${prepBrief(MATERIAL).introduceYourself}`);
  });

  it("says a position once, and what the place lacks until the talk was held", () => {
    const at = (heldAt: number | null) =>
      prepBrief({
        ...MATERIAL,
        interview: { ...AGAIN, place: "Zoom", heldAt },
        person: { ...MATERIAL.person, headline: "group leader, EMBL" },
      });
    expect(at(null).who).toEqual(["Since 2027: group leader, EMBL", "Until 2026: postdoc, EMBL"]);
    expect(at(null).place).toBe("Zoom (the link is still missing)");
    expect(at(NOW).place).toBe("Zoom");
  });

  it("says when the talk was, also where it came earlier than arranged", () => {
    const startsAt = Date.UTC(2028, 4, 6, 13, 30);
    const when = (more: Partial<Interview>) =>
      whenAndWhere({ ...prepBrief({ ...MATERIAL, interview: { ...AGAIN, ...more } }), place: "" });
    expect(when({ startsAt })).toMatch(/^6 May 2028 at 1\d:30$/);
    expect(when({ startsAt, heldAt: NOW })).toBe("2 May 2028");
    expect(when({ startsAt, heldAt: startsAt })).toMatch(/^6 May 2028 at 1\d:30$/);
  });

  it("[R5] carries the opinion on an ask, and the ask all the same", () => {
    const stranger = { ...SINCE, situation: { ...SINCE.situation, familiarity: "stranger" as const } };
    expect(prepBrief({ ...MATERIAL, since: stranger }).ask?.flag).toContain("You have not met yet");
  });

  it("lists what I promised and have not done", () => {
    const promised = (text: string, keptAt: number | null) => ({
      id: text as PromiseId,
      personId: ana,
      interviewId: FIRST.id,
      text,
      dueOn: null,
      keptAt,
      version: 1,
    });
    const promises = [promised("our protocol", null), promised("the paper", THEN)];
    expect(prepBrief({ ...MATERIAL, promises }).promised).toEqual(["our protocol"]);
  });

  it("has no page about last time when it is the first", () => {
    expect(prepBrief({ ...MATERIAL, earlier: [] }).thenAndNow).toBeNull();
  });

  it("stays one page when there is too much to say", () => {
    const notes = Array.from({ length: 200 }, (_, index) => `note ${index} ${"x".repeat(500)}`).join("\n");
    const { known } = prepBrief({ ...MATERIAL, person: { ...MATERIAL.person, notes } });
    expect(known.length).toBeLessThanOrEqual(6);
    for (const line of known) expect(line.length).toBeLessThanOrEqual(240);
  });
});

describe("then and now", () => {
  const page = prepBrief(MATERIAL).thenAndNow;
  if (page === null) throw new Error("there was an earlier talk");

  it("[R4] says when, and where I was then", () => {
    expect(page.sentence).toBe("3 years ago, on 4 November 2024, while you were exploring.");
  });

  it("[R4] shows what was asked, answered and advised", () => {
    expect(page.asked).toEqual([
      "What their days look like",
      "What did last Tuesday look like?",
      "Is the boss kind?",
    ]);
    expect(page.answered).toEqual([
      { question: "What did last Tuesday look like?", text: "Two meetings and a gel.", offRecord: false },
      { question: "Is the boss kind?", text: "Not to everyone.", offRecord: true },
    ]);
    expect(page.advised.map((each) => each.text)).toEqual(["Take the June course", "Keep a diary."]);
  });

  it("[R4] shows what I did with it, and what they have not heard yet", () => {
    const course = { text: "On “Take the June course”: I applied. They gave me a place.", offRecord: false };
    expect(page.did).toEqual([course]);
    expect(page.toTell).toEqual([course]);
    const [told, ...others] = EARLIER.advice;
    if (told === undefined) throw new Error("there was advice");
    const known = { ...EARLIER, advice: [{ ...told, toldAt: THEN + 3 }, ...others] };
    expect(prepBrief({ ...MATERIAL, earlier: [known] }).thenAndNow).toMatchObject({
      did: [course],
      toTell: [],
    });
  });

  it("[R4] remembers advice that was noted without its talk with the last talk until then", () => {
    const DAY = 86_400_000;
    const talks = [
      { id: "second" as InterviewId, heldAt: THEN + 300 * DAY },
      { id: "planned" as InterviewId, heldAt: null },
      { id: "first" as InterviewId, heldAt: THEN },
    ];
    const noted = [
      advice("before", { interviewId: null, givenAt: THEN - DAY }),
      advice("that evening", { interviewId: null, givenAt: THEN + 3_600_000 }),
      advice("by letter", { interviewId: null, givenAt: THEN + 40 * DAY }),
      advice("kept with it", { interviewId: "first" as InterviewId, givenAt: THEN + 400 * DAY }),
      advice("later", { interviewId: null, givenAt: THEN + 301 * DAY }),
    ];
    const by = adviceByTalk(talks, noted, "Europe/Berlin");
    const ids = (talk: string) => by.get(talk as InterviewId)?.map(({ id }) => id);
    expect(ids("first")).toEqual(["that evening", "by letter", "kept with it"]);
    expect(ids("second")).toEqual(["later"]);
    expect(ids("planned")).toBeUndefined();
  });

  it("[R4] [R34] has what I learned then, a line each, and is about the last talk of several", () => {
    const talk = (heldAt: number, learned: string) => ({
      ...EARLIER,
      interview: { ...FIRST, heldAt, learned },
    });
    const earlier = [talk(THEN, "Half bench, half meetings.\n\nNobody stays."), talk(THEN - 9e9, "Older.")];
    for (const order of [earlier, earlier.toReversed()])
      expect(prepBrief({ ...MATERIAL, earlier: order }).thenAndNow?.learned).toEqual([
        "Half bench, half meetings.",
        "Nobody stays.",
      ]);
  });

  it("[R4] shows what changed for me and for them since that day, each career as it stands now, and nothing older", () => {
    expect(page.changedForMe).toEqual([
      "You were exploring, and now you are applying.",
      "Patent law has been ruled out since 2 May 2028: too much alone.",
    ]);
    expect(page.changedForThem).toEqual([
      "Since 1 January 2027: group leader, EMBL.",
      "Until 31 December 2026: postdoc, EMBL.",
    ]);
  });

  it("[R4] takes a position without dates for a change where it was noted since, and none that is still ahead", () => {
    const affiliations = [
      position("editor", null, null, THEN + 9e9),
      position("reader", null, null, THEN - 1),
      position("dean", "2029-01-01", null),
    ];
    const changed = prepBrief({ ...MATERIAL, since: { ...SINCE, affiliations } }).thenAndNow;
    expect(changed?.changedForThem).toEqual(["New to you: editor, EMBL."]);
  });

  it("[R4] lists what I may ask now and could not ask then", () => {
    const now = page.mayAskNow.map(({ ask }) => ask.id);
    expect(now).toContain("inside-view");
    expect(now).toContain("referral");
    expect(now).not.toContain("day-to-day");
  });

  it("[R4] [R5] lists what the tie alone has opened, and the present tie is taken where the old one is forgotten", () => {
    const same = { ...FIRST, stage: "applying", focus: "organization" } as const;
    const asks = (familiarityThen: Since["familiarityThen"]) =>
      prepBrief({
        ...MATERIAL,
        earlier: [{ ...EARLIER, interview: same }],
        since: { ...SINCE, familiarityThen },
      }).thenAndNow?.mayAskNow.map(({ ask }) => ask.id);
    expect(asks("stranger")).toEqual(expect.arrayContaining(["referral", "openings"]));
    expect(asks("acquaintance")).toContain("referral");
    expect(asks("acquaintance")).not.toContain("openings");
    expect(asks(null)).toEqual([]);
  });
});
