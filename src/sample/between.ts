import type { Give, GiveKind } from "#interviews/gives.ts";
import type { Side } from "#introductions/need.ts";
import type { LeadKind, LeadState } from "#leads/lead.ts";
import type { DaysAgo } from "./story.ts";

/** Who introduced whom, by name; null is the one whose network it is. */
export type SampleIntroduction = {
  readonly introducer: string | null;
  readonly person: string;
  readonly other: string | null;
  readonly reason?: string;
  readonly asked?: DaysAgo;
  readonly saidYes?: DaysAgo;
  readonly made?: DaysAgo;
  readonly thanked?: DaysAgo;
  readonly cameOfIt?: string;
  readonly told?: DaysAgo;
};

export const SAMPLE_INTRODUCTIONS: readonly SampleIntroduction[] = [
  {
    introducer: "Ana Ruiz",
    person: "Tomasz Wilk",
    other: null,
    reason: "His team hires from the June course, and I would like to know what they look for",
    asked: 138,
    saidYes: 134,
    made: 130,
    thanked: 129,
    cameOfIt: "He told me what they look for, and offered to read my CV.",
    told: 90,
  },
  {
    introducer: "David Ofori",
    person: "Chiamaka Obi",
    other: null,
    made: 312,
    thanked: 309,
  },
  {
    introducer: null,
    person: "Rūta Petrauskaitė",
    other: "Elif Şahin",
    reason: "One of you left cell biology for data, and the other is wondering whether to.",
    asked: 6,
    saidYes: 4,
  },
  // Asked two weeks ago, and no word since.
  {
    introducer: "David Ofori",
    person: "Pavel Dvořák",
    other: null,
    reason: "He moved to Delta from a core facility, and I would like to know what he would do again",
    asked: 15,
  },
  // Introduced, and nobody has written yet.
  {
    introducer: "Rūta Petrauskaitė",
    person: "Mei-Ling Chou",
    other: null,
    reason: "She leads a team of people who came from the bench",
    asked: 19,
    saidYes: 17,
    made: 14,
    thanked: 13,
  },
];

/** What reached me through somebody. */
export type SampleLead = {
  readonly person: string;
  readonly what: string;
  readonly kind: LeadKind;
  readonly unasked: boolean;
  readonly reached: DaysAgo;
  readonly knownFor: string;
  readonly career?: string;
  readonly state: LeadState;
  readonly since?: DaysAgo;
  readonly thanked?: readonly (readonly [name: string, days: DaysAgo])[];
};

export const SAMPLE_LEADS: readonly SampleLead[] = [
  {
    person: "Tomasz Wilk",
    what: "Three weeks as a guest in the imaging group at Delta Biologics",
    kind: "internship",
    unasked: true,
    reached: 40,
    knownFor: "light-sheet imaging, and asking good questions about it",
    career: "Industry research",
    state: "got-it",
    since: 7,
    thanked: [["Tomasz Wilk", 6]],
  },
  {
    person: "Marguerite de la Fontaine-Villeneuve d'Escragnolles",
    what: "Bridging fellowship for the last year of a postdoc",
    kind: "fellowship",
    unasked: true,
    reached: 21,
    knownFor: "the negative result I published anyway",
    state: "open",
  },
  {
    person: "Jonas Ek",
    what: "One-year adviser post",
    kind: "job",
    unasked: false,
    reached: 165,
    knownFor: "",
    career: "Science policy",
    state: "not-for-me",
    since: 158,
  },
];

export type SampleNeed = readonly [name: string, side: Side, kind: GiveKind, text: string, days: DaysAgo];

export const SAMPLE_NEEDS: readonly SampleNeed[] = [
  ["Thandi Nkosi", "needs", "protocol", "A cheap clearing protocol that works without a fume hood", 60],
  ["Kenji Watanabe", "needs", "candidates", "A postdoc who has built a light-sheet microscope", 45],
  ["Imre Kovács", "needs", "feedback", "Somebody in biology to read his two pages on antibody claims", 1],
  ["Chiamaka Obi", "offers", "introduction", "Knows every lab that runs a light-sheet microscope", 44],
];

/** Who knows whom, as the one whose network it is said. */
export const SAMPLE_ACQUAINTANCES: readonly (readonly [name: string, other: string, days: DaysAgo])[] = [
  ["Imre Kovács", "Frida Lindqvist", 61],
];

export const SAMPLE_GIVES: readonly Give[] = [
  { id: "clearing", kind: "protocol", text: "Our clearing protocol, with the mistakes we made" },
  { id: "abroad", kind: "time", text: "Twenty minutes for someone thinking of a postdoc abroad" },
];
