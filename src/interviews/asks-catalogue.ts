import type { Familiarity } from "#people/person.ts";
import type { StepKind } from "#stages/runway.ts";
import type { Stage } from "#stages/stage.ts";
import type { KnownFocus } from "./interview.ts";

export type AskId =
  | "day-to-day"
  | "seen-of-it"
  | "their-path"
  | "what-to-read"
  | "courses"
  | "internships"
  | "shadowing"
  | "skills-that-carry"
  | "learn-a-skill"
  | "new-position"
  | "life-there"
  | "inside-view"
  | "who-else"
  | "how-hiring-works"
  | "openings"
  | "practice-interview"
  | "referral"
  | "compare-offers"
  | "first-months"
  | "what-is-new"
  | "cv-edit"
  | "contract-reading";

/** How much it takes from them: 1 answered while talking, 2 needs thought or a favour, 3 an hour's work or their good name. */
export type AskSize = 1 | 2 | 3;

export type Ask = {
  readonly id: AskId;
  /** On screen, after "You could ask for". */
  readonly name: string;
  /** For a letter, after "I would like to ask you". */
  readonly words: string;
  readonly size: AskSize;
  /** The first and last stage it is natural in; null where it never comes too early or too late. */
  readonly from: Stage | null;
  readonly until: Stage | null;
  /** Something that must still be begun and finished before the end. */
  readonly step: StepKind | null;
  /** The least familiarity it suits; "mentor" where the tie decides and not the stage (R5). */
  readonly tie: Exclude<Familiarity, "unknown"> | "mentor";
  /** What a conversation is about when this is the natural ask, the most natural first; empty: any. */
  readonly foci: readonly KnownFocus[];
  readonly why: string;
};

/** From the first ask of a career to the last, small before large (R5). */
export const ASKS: readonly Ask[] = [
  {
    id: "day-to-day",
    name: "what their days look like",
    words: "what your working days really look like",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["explore-career", "new-position"],
    why: "People answer this gladly, and no advert tells you.",
  },
  {
    id: "seen-of-it",
    name: "what they have seen of it, and who does it",
    words: "what you have seen of it from where you are, and whom I should talk to",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["explore-career"],
    why: "Their own work is another, and people see a good deal of what is done beside them.",
  },
  {
    id: "their-path",
    name: "how they got there",
    words: "how you came to the work you do now",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["explore-career", "move"],
    why: "Everybody can tell their own story, and it shows which doors are real.",
  },
  {
    id: "what-to-read",
    name: "what to read or listen to",
    words: "what I could read to understand your field better",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["explore-career", "skill"],
    why: "It costs them a minute, and gives you something true to write back about.",
  },
  {
    id: "courses",
    name: "which courses were worth it",
    words: "which courses were worth your time",
    size: 1,
    from: null,
    until: "preparing",
    step: "short-course",
    tie: "stranger",
    foci: ["explore-career", "skill"],
    why: "You can still take one and use it.",
  },
  {
    id: "internships",
    name: "internships and how to find one",
    words: "how people find an internship in your field",
    size: 1,
    from: null,
    until: "preparing",
    step: "internship",
    tie: "stranger",
    foci: ["explore-career", "organization", "skill"],
    why: "Three months inside tell you more than three years outside, and there is time for it.",
  },
  {
    id: "shadowing",
    name: "a day beside them at work",
    words: "whether I could spend a day beside you at work",
    size: 2,
    from: null,
    until: "preparing",
    step: "shadowing",
    tie: "known",
    foci: ["explore-career", "organization"],
    why: "One day shows what no talk can.",
  },
  {
    id: "skills-that-carry",
    name: "which of your skills carry over",
    words: "which of my skills would count in your field",
    size: 2,
    from: "preparing",
    until: null,
    step: null,
    tie: "stranger",
    foci: ["explore-career", "skill", "move"],
    why: "You know by now what you can do; they know what it is called over there.",
  },
  {
    id: "learn-a-skill",
    name: "how they learned it",
    words: "how you learned what I am trying to learn",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["skill"],
    why: "Their detours save you yours.",
  },
  {
    id: "new-position",
    name: "how the new position is",
    words: "how your new position is",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "acquaintance",
    foci: ["new-position", "catch-up"],
    why: "Someone who has just changed still remembers both sides, and likes to be asked.",
  },
  {
    id: "life-there",
    name: "what it is like to live and work there",
    words: "what it is like to live and work where you are",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "stranger",
    foci: ["move"],
    why: "Rent, schools and winters are in no job advert.",
  },
  {
    id: "inside-view",
    name: "the inside view of where they work",
    words: "what it is really like to work where you do",
    size: 2,
    from: "preparing",
    until: null,
    step: null,
    tie: "stranger",
    foci: ["organization", "new-position"],
    why: "You are close enough to choosing that one particular place matters.",
  },
  {
    id: "who-else",
    name: "whom else to talk to",
    words: "whom else I should talk to",
    size: 2,
    from: null,
    until: null,
    step: null,
    tie: "acquaintance",
    foci: [],
    why: "One name from them opens more than ten letters to strangers.",
  },
  {
    id: "how-hiring-works",
    name: "how people are really hired there",
    words: "how people come to be hired where you work",
    size: 2,
    from: "preparing",
    until: "applying",
    step: null,
    tie: "stranger",
    foci: ["organization", "new-position"],
    why: "Knowing when and how they look saves you letters into the void.",
  },
  {
    id: "openings",
    name: "openings they see coming",
    words: "whether you see openings coming that I should know of",
    size: 2,
    from: "applying",
    until: "applying",
    step: null,
    tie: "acquaintance",
    foci: ["organization", "new-position", "catch-up"],
    why: "You are applying, and most openings are known inside before they are posted.",
  },
  {
    id: "practice-interview",
    name: "a practice interview or talk",
    words: "whether you would rehearse an interview with me",
    size: 3,
    from: "applying",
    until: "applying",
    step: null,
    tie: "known",
    foci: ["organization", "catch-up"],
    why: "Half an hour of rehearsal is worth ten of worry.",
  },
  {
    id: "referral",
    name: "a referral",
    words: "whether you would refer me for the position",
    size: 3,
    from: "applying",
    until: "applying",
    step: null,
    tie: "known",
    foci: ["organization", "new-position"],
    why: "They know your work, and you are applying.",
  },
  {
    id: "compare-offers",
    name: "help in weighing an offer",
    words: "how you would weigh the offer that I have",
    size: 2,
    from: "applying",
    until: "settling-in",
    step: null,
    tie: "acquaintance",
    foci: ["organization", "new-position", "catch-up"],
    why: "They have signed one like it.",
  },
  {
    id: "first-months",
    name: "what they wish they had known in the first months",
    words: "what you wish you had known in your first months",
    size: 1,
    from: "settling-in",
    until: null,
    step: null,
    tie: "stranger",
    foci: ["new-position", "organization", "catch-up"],
    why: "You are new, which is the one time when every question is expected.",
  },
  {
    id: "what-is-new",
    name: "what is new with them",
    words: "what is new with you",
    size: 1,
    from: null,
    until: null,
    step: null,
    tie: "acquaintance",
    foci: ["catch-up"],
    why: "Asking for nothing in particular is a reason too.",
  },
  {
    id: "cv-edit",
    name: "a look at your CV",
    words: "whether you would go through my CV with me",
    size: 3,
    from: null,
    until: null,
    step: null,
    tie: "mentor",
    foci: ["catch-up", "explore-career", "organization"],
    why: "A mentor knows what you leave out.",
  },
  {
    id: "contract-reading",
    name: "a reading of a contract",
    words: "whether you would read a contract with me",
    size: 3,
    from: null,
    until: null,
    step: null,
    tie: "mentor",
    foci: ["catch-up", "new-position", "organization"],
    why: "A mentor has read more of these, and is on your side.",
  },
];

export function askById(id: string): Ask | undefined {
  return ASKS.find((ask) => ask.id === id);
}
