import { addDays, type DateText, daysBetween } from "#time/date.ts";
import { dateInWords, spanInWords } from "#time/in-words.ts";
import type { Programme } from "./stage.ts";

export const STEP_KINDS = [
  "conversation",
  "shadowing",
  "work-sample",
  "short-course",
  "project",
  "long-course",
  "internship",
  "fellowship",
  "application-round",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export type Step = {
  readonly kind: StepKind;
  readonly name: string;
  /** Weeks it needs before the end, from the first message about it to having done it. */
  readonly weeks: number;
  /** Where those weeks go. */
  readonly why: string;
};

/** Kinds of steps with the time they need. Round numbers from ordinary practice, meant to be on the safe side. */
export const STEPS: readonly Step[] = [
  {
    kind: "conversation",
    name: "a conversation",
    weeks: 2,
    why: "a week to be answered, a week to find the half hour",
  },
  {
    kind: "application-round",
    name: "a round of applications",
    weeks: 4,
    why: "a month to write the first ones; answers may come after the end",
  },
  {
    kind: "shadowing",
    name: "a day beside someone at work",
    weeks: 6,
    why: "their calendar, and sometimes a form to sign",
  },
  {
    kind: "work-sample",
    name: "a piece of work to show",
    weeks: 8,
    why: "two months of spare evenings for an article, an analysis or a lesson plan",
  },
  {
    kind: "short-course",
    name: "a short course",
    weeks: 10,
    why: "places are given about two months ahead",
  },
  {
    kind: "project",
    name: "a small project with people elsewhere",
    weeks: 16,
    why: "a month to agree on it, three to do it",
  },
  { kind: "long-course", name: "a course over a term", weeks: 22, why: "a few weeks to enrol, then a term" },
  {
    kind: "internship",
    name: "an internship of three months",
    weeks: 30,
    why: "four months to find and agree on it, three to do it",
  },
  {
    kind: "fellowship",
    name: "a fellowship",
    weeks: 44,
    why: "one deadline a year, a month to write, half a year until they decide",
  },
];

export type RunwayStep = Step & {
  /** The last comfortable day to begin; null where no end is known. */
  readonly beginBy: DateText | null;
  readonly sentence: string;
};

export type Runway = {
  readonly weeksLeft: number | null;
  readonly sentence: string;
  /** The steps that still fit, the one to begin soonest first. Those that do not fit are not mentioned anywhere (R22). */
  readonly fits: readonly RunwayStep[];
};

/** What leads to a position; whoever has the next one in hand wants none. */
const TOWARDS_ONE: ReadonlySet<StepKind> = new Set(["application-round", "internship", "fellowship"]);

const FOR_BEGINNERS: ReadonlySet<StepKind> = new Set(["internship", "fellowship"]);

/** Whether a kind of step is made for who begins, and so not for who has years of work behind them. */
export function isForBeginners(kind: StepKind): boolean {
  return FOR_BEGINNERS.has(kind);
}

/** Time left until the expected end and what still fits into it (R22): never what was missed. */
export function runway(
  programme: (Pick<Programme, "endsOn"> & { readonly inHand?: boolean }) | null,
  today: DateText,
  { experienced = false }: { readonly experienced?: boolean | undefined } = {},
): Runway {
  const endsOn = programme?.endsOn ?? null;
  const all = STEPS.filter(
    ({ kind }) =>
      !(programme?.inHand === true && TOWARDS_ONE.has(kind)) && !(experienced && isForBeginners(kind)),
  );
  if (endsOn === null) {
    const fits = all.toReversed().map((step) => ({
      ...step,
      beginBy: null,
      sentence: `${capital(step.name)} fits: allow about ${spanInWords(step.weeks * 7)}.`,
    }));
    return { weeksLeft: null, sentence: "No end date is set, so everything still fits.", fits };
  }
  const days = daysBetween(today, endsOn);
  const steps = days < 0 ? [] : all.filter((step) => step.weeks * 7 <= days);
  const fits = (steps.length > 0 ? steps : all.slice(0, 1))
    .toReversed()
    .map((step) => dated(step, endsOn, days));
  return { weeksLeft: days < 0 ? null : Math.floor(days / 7), sentence: summary(days, fits), fits };
}

/** Weeks a kind of step needs before the end. */
export function weeksFor(kind: StepKind): number {
  return STEPS.find((step) => step.kind === kind)?.weeks ?? 0;
}

function dated(step: Step, endsOn: DateText, days: number): RunwayStep {
  if (step.weeks * 7 > days)
    return { ...step, beginBy: null, sentence: `${capital(step.name)} always fits.` };
  const beginBy = addDays(endsOn, -step.weeks * 7);
  return {
    ...step,
    beginBy,
    sentence: `${capital(step.name)} still fits, best begun by ${dateInWords(beginBy)}.`,
  };
}

function summary(days: number, fits: readonly RunwayStep[]): string {
  const first = fits[0]?.name ?? "a conversation";
  if (days < 0) return `What comes next has no closing date: ${first} always fits.`;
  if (days === 0) return `Today is the day. ${capital(first)} always fits.`;
  const others = fits.length - 1;
  const more = others > 0 ? `, and ${others} smaller ${others === 1 ? "kind" : "kinds"} of step` : "";
  return `You have ${spanInWords(days)}: time for ${first}${more}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
