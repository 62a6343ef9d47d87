import type { OutcomeKind } from "#advice/advice.ts";
import type { DocumentKind } from "#help/document.ts";
import type { HelpKind } from "#help/help.ts";
import type { Focus, InterviewState } from "#interviews/interview.ts";
import type { VerdictKind } from "#options/option.ts";
import type { Familiarity, Preferences } from "#people/person.ts";
import type { Stage } from "#stages/stage.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";

/** Days before the day on which the sample is looked at; negative lies ahead. The story is always fresh. */
export type DaysAgo = number;

export type SampleTouch = readonly [DaysAgo, TouchKind, Direction, string];

/** Regular mail: from so many days ago until so many, every so many, both ways in turn. */
export type Rhythm = {
  readonly from: DaysAgo;
  readonly to: DaysAgo;
  readonly every: number;
  readonly about: string;
};

export type SamplePosition = {
  readonly organization: string;
  readonly field: string;
  readonly role: string;
  readonly from?: DaysAgo;
  readonly to?: DaysAgo;
};

export type SampleAdvice = {
  readonly text: string;
  readonly given: DaysAgo;
  readonly career?: string;
  readonly useByStage?: Stage;
  /** Days ahead. */
  readonly useByIn?: number;
  /** Days ahead, the day on which I mean to follow it. */
  readonly stepIn?: number;
  readonly did?: string;
  readonly outcome?: readonly [OutcomeKind, string, DaysAgo];
  readonly told?: DaysAgo;
};

export type SampleDocument = {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly note: string;
  readonly text: string;
  readonly added: DaysAgo;
  readonly shared?: DaysAgo;
  readonly answered?: DaysAgo;
  readonly suggested?: string;
  readonly used?: string;
};

export type SampleInterview = {
  readonly state: InterviewState;
  readonly focus: Focus;
  readonly career?: string;
  readonly ask?: string;
  readonly minutes?: number;
  readonly stage?: Stage;
  readonly place?: string;
  readonly planned: DaysAgo;
  readonly asked?: DaysAgo;
  readonly answered?: DaysAgo;
  readonly starts?: DaysAgo;
  readonly held?: DaysAgo;
  readonly thanked?: DaysAgo;
  readonly learned?: string;
  readonly standing?: string;
  readonly helpAsked?: string;
  /** Ids of library questions with what they answered; "" where the talk is yet to come. */
  readonly answers?: readonly (readonly [question: string, answer: string])[];
};

export type SamplePerson = {
  readonly name: string;
  readonly positions: readonly SamplePosition[];
  readonly familiarity: Familiarity;
  readonly howMet?: string;
  readonly notes?: string;
  readonly email?: string;
  readonly linkedIn?: string;
  /** When LinkedIn connected us. */
  readonly connected?: DaysAgo;
  readonly phone?: string;
  readonly close?: boolean;
  readonly mentor?: boolean;
  readonly leftOut?: boolean;
  readonly preferences?: Partial<Preferences>;
  readonly rhythm?: Rhythm;
  readonly touches?: readonly SampleTouch[];
  readonly interviews?: readonly SampleInterview[];
  readonly advice?: readonly SampleAdvice[];
  readonly help?: readonly (readonly [HelpKind, DaysAgo, string])[];
  /** Versions of documents for them, oldest first. */
  readonly documents?: readonly SampleDocument[];
  /** What they know me for, where I said it: in words, since when. */
  readonly knownFor?: readonly [string, DaysAgo];
  readonly promises?: readonly {
    readonly text: string;
    readonly dueIn: number | null;
    readonly kept?: DaysAgo;
  }[];
};

export type SampleCareer = {
  readonly name: string;
  readonly notes?: string;
  readonly evidence: readonly {
    readonly direction: "for" | "against";
    readonly text: string;
    readonly voice?: string;
    readonly days: DaysAgo;
  }[];
  readonly verdicts: readonly {
    readonly kind: VerdictKind;
    readonly reason: string;
    readonly confidence: number;
    readonly days: DaysAgo;
  }[];
};

/** The one whose network it is: an invented postdoc in cell biology, in the third of four years. */
export const SAMPLE_SELF = {
  name: "Noor Haddad",
  introduction: "a third-year postdoc in cell biology at the Rhône Institute",
  address: "noor.haddad@rhone-institute.example",
  programmes: [
    { title: "PhD", from: 2700, to: 1130 },
    { title: "postdoc", from: 1000, to: -330 },
  ],
  questions: ["What of the bench do you still miss?", "Who reads what you write?"],
  reworded: { "explore/last-tuesday": "Tell me your last Tuesday, hour by hour?" },
} as const;
