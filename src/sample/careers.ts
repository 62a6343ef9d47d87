import type { SampleCareer } from "./story.ts";

export const SAMPLE_CAREERS: readonly SampleCareer[] = [
  {
    name: "Industry research",
    notes: "Imaging or cell engineering, in a company that still publishes.",
    evidence: [
      {
        direction: "for",
        text: "Projects end when they should, and nobody takes it personally.",
        voice: "Ana Ruiz",
        days: 410,
      },
      {
        direction: "for",
        text: "The microscopes are better than ours, and somebody is paid to look after them.",
        voice: "Tomasz Wilk",
        days: 95,
      },
      {
        direction: "against",
        text: "Half the week is meetings about what to do in the other half.",
        voice: "Ana Ruiz",
        days: 410,
      },
      {
        direction: "against",
        text: "Priorities can change overnight when the board changes its mind.",
        voice: "Priya Raman",
        days: 30,
      },
    ],
    verdicts: [
      { kind: "undecided", reason: "I had only ever heard one voice.", confidence: 2, days: 400 },
      { kind: "pursue", reason: "Three people who do it would choose it again.", confidence: 4, days: 28 },
    ],
  },
  {
    name: "Patent law",
    notes: "Needs an exam, but they do hire biologists and pay for it.",
    evidence: [
      {
        direction: "for",
        text: "You read new science every day and never run a gel again.",
        voice: "Imre Kovács",
        days: 60,
      },
      {
        direction: "against",
        text: "Three years of evenings for the exam, and many do not pass the first time.",
        voice: "Imre Kovács",
        days: 60,
      },
    ],
    verdicts: [],
  },
  {
    name: "Science policy",
    evidence: [
      {
        direction: "for",
        text: "A good memo is read by people who decide.",
        voice: "Leïla Benali",
        days: 200,
      },
      {
        direction: "against",
        text: "Contracts run for a year or two, always.",
        voice: "Leïla Benali",
        days: 200,
      },
      {
        direction: "against",
        text: "Most of it is waiting for other people’s signatures.",
        voice: "Jonas Ek",
        days: 170,
      },
      { direction: "against", text: "I was bored on the second day of shadowing.", days: 160 },
    ],
    verdicts: [
      { kind: "park", reason: "Interesting people, slow work.", confidence: 2, days: 195 },
      {
        kind: "ruled-out",
        reason: "A day of shadowing told me more than a year of wondering.",
        confidence: 5,
        days: 158,
      },
    ],
  },
  {
    name: "Scientific editing",
    evidence: [
      { direction: "for", text: "I like other people’s papers more than writing my own.", days: 20 },
    ],
    verdicts: [],
  },
];

/** A month with a plan, half-way through, its numbers lowered to what a third year leaves room for. */
export const SAMPLE_MONTH = {
  careers: ["Industry research", "Patent law", "Scientific editing"],
  /** Days ago. */
  begun: 16,
  goals: { letters: 5, toStrangers: 3 },
  spent: { choose: 90, write: 75, talk: 20, decide: 0 },
} as const;
