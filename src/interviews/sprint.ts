import type { OptionId, SprintId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { capitalised, counted, inWords } from "#people/shown.ts";
import { addDays, type DateText, daysBetween, type Instant } from "#time/date.ts";

/** One month, ten hours, four phases (P1). Opt-in; every number is the user's to lower. */
export const SPRINT_PHASES = ["choose", "write", "talk", "decide"] as const;
export type SprintPhase = (typeof SPRINT_PHASES)[number];

export type SprintGoals = {
  readonly minutes: Readonly<Record<SprintPhase, number>>;
  /** Letters that ask for a talk, and how many of them to people not known (P2). */
  readonly letters: number;
  readonly toStrangers: number;
  readonly talks: number;
};

export const SPRINT_GOALS: SprintGoals = {
  minutes: { choose: 120, write: 180, talk: 180, decide: 120 },
  letters: 10,
  toStrangers: 5,
  talks: 1,
};

export const SPRINT_DAYS = 30;
/** The day on which each phase should be done, if the month is to end in a decision. */
const PHASE_ENDS: Record<SprintPhase, number> = { choose: 6, write: 14, talk: 25, decide: SPRINT_DAYS };
const MOST_CAREERS = 3;

export type SprintDecision =
  /** "I will build skills for this one" or "I will look at another" (P5). */
  | { readonly kind: "build-skills"; readonly optionId: OptionId; readonly reason: string }
  | { readonly kind: "look-at-another"; readonly reason: string };

export type Sprint = {
  readonly startedOn: DateText;
  /** The moment of it; null where only the day was kept. What had happened by then is none of this month's. */
  readonly startedAt: Instant | null;
  readonly optionIds: readonly OptionId[];
  readonly goals: SprintGoals;
  /** Minutes spent so far, as the user says. */
  readonly spent: Readonly<Record<SprintPhase, number>>;
  readonly decision: SprintDecision | null;
};

/** A round as it is kept: a month that was put down without a decision has the day of that. */
export type KeptSprint = Sprint & {
  readonly id: SprintId;
  readonly stoppedOn: DateText | null;
  readonly version: number;
};

export type Started =
  | { readonly kind: "started"; readonly sprint: Sprint }
  | { readonly kind: "not-possible"; readonly because: string };

/** Never in the first session, never while one runs, never again once it was turned down (opt-in). */
export function mayProposeSprint(known: {
  readonly sessions: number;
  readonly running: boolean;
  readonly turnedDown: boolean;
}): boolean {
  return known.sessions > 1 && !known.running && !known.turnedDown;
}

/** Begins a round with one to three careers (P4). */
export function startSprint(
  optionIds: readonly OptionId[],
  today: DateText,
  now: Instant,
  goals: SprintGoals = SPRINT_GOALS,
): Started {
  const careers = [...new Set(optionIds)];
  if (careers.length === 0)
    return { kind: "not-possible", because: "Choose one career to look at. One is enough." };
  if (careers.length > MOST_CAREERS)
    return {
      kind: "not-possible",
      because: "Three careers fit into a month; the others can have the next one.",
    };
  const spent = { choose: 0, write: 0, talk: 0, decide: 0 };
  const begun = { startedOn: today, startedAt: now };
  return { kind: "started", sprint: { ...begun, optionIds: careers, goals, spent, decision: null } };
}

/** Lowers any of the numbers; a wish to raise one leaves it as it is. At least one letter and one talk remain. */
export function loweredGoals(goals: SprintGoals, wanted: Partial<SprintGoals>): SprintGoals {
  const lower = (present: number, wish: number | undefined, least: number) =>
    wish === undefined || !Number.isFinite(wish)
      ? present
      : Math.max(least, Math.min(present, Math.round(wish)));
  const letters = lower(goals.letters, wanted.letters, 1);
  const minutes = (phase: SprintPhase) => lower(goals.minutes[phase], wanted.minutes?.[phase], 10);
  return {
    minutes: {
      choose: minutes("choose"),
      write: minutes("write"),
      talk: minutes("talk"),
      decide: minutes("decide"),
    },
    letters,
    toStrangers: Math.min(letters, lower(goals.toStrangers, wanted.toStrangers, 0)),
    talks: lower(goals.talks, wanted.talks, 1),
  };
}

/** Adds minutes to a phase (P1). Negative and broken numbers add nothing. */
export function withTimeSpent(sprint: Sprint, phase: SprintPhase, minutes: number): Sprint {
  const more = Number.isFinite(minutes) ? Math.max(0, Math.round(minutes)) : 0;
  return { ...sprint, spent: { ...sprint.spent, [phase]: sprint.spent[phase] + more } };
}

/** Ends a round in a decision (P5). */
export function decideSprint(sprint: Sprint, decision: SprintDecision): Started {
  if (decision.reason.trim() === "")
    return { kind: "not-possible", because: "What made you decide? Half a sentence is enough." };
  if (decision.kind === "build-skills" && !sprint.optionIds.includes(decision.optionId))
    return { kind: "not-possible", because: "That career was not part of this month." };
  return { kind: "started", sprint: { ...sprint, decision } };
}

/** What was done, from the records: letters sent that ask for a talk, and talks held. */
export type SprintRecords = {
  readonly letters: readonly { readonly on: DateText; readonly familiarity: Familiarity }[];
  readonly talks: readonly DateText[];
};

export type SprintCounts = { readonly letters: number; readonly toStrangers: number; readonly talks: number };

/** Counts what falls into the month (P2). Somebody whose familiarity was never said counts as not known. */
function sprintCounts({ startedOn }: Sprint, records: SprintRecords): SprintCounts {
  const inMonth = (on: DateText) => on >= startedOn && on < addDays(startedOn, SPRINT_DAYS);
  const letters = records.letters.filter((each) => inMonth(each.on));
  return {
    letters: letters.length,
    toStrangers: letters.filter(({ familiarity }) => isNew(familiarity)).length,
    talks: records.talks.filter(inMonth).length,
  };
}

function isNew(familiarity: Familiarity): boolean {
  return familiarity === "stranger" || familiarity === "unknown";
}

/** What the month is for, in its own numbers (P2). */
export function aimInWords(goals: SprintGoals): string {
  const talks = counted(goals.talks, "talk");
  return `${capitalised(counted(goals.letters, "letter"))}${toWhomNew(goals)} and ${talks} with somebody who does the work: that is enough for this month.`;
}

/** "Ten letters are enough, five of them to people you do not know", without its full stop. */
export function lettersInWords({ letters, toStrangers }: SprintGoals): string {
  const whom = toWhomNew({ letters, toStrangers }).replace(/,$/, "");
  return `${capitalised(counted(letters, "letter"))} ${letters === 1 ? "is" : "are"} enough${whom}`;
}

function toWhomNew({ letters, toStrangers }: Pick<SprintGoals, "letters" | "toStrangers">): string {
  if (toStrangers === 0) return "";
  return `, ${letters === 1 ? "to somebody" : `${inWords(toStrangers)} of them to people`} you do not know,`;
}

/** The letter that is nearest to going out: as long as letters to people not known are missing, one of those (P2, P3). */
export function letterOnTop<L extends { readonly familiarity: Familiarity }>(
  { goals }: Sprint,
  counts: SprintCounts,
  ready: readonly L[],
): L | null {
  const toSomebodyNew =
    counts.toStrangers < goals.toStrangers ? ready.find(({ familiarity }) => isNew(familiarity)) : undefined;
  return toSomebodyNew ?? ready[0] ?? null;
}

/** What was done so far, in words; nothing is said of what was not. */
export function countsInWords({ letters, toStrangers, talks }: SprintCounts): string {
  if (letters === 0 && talks === 0) return "Nothing has gone out yet; the month is for that.";
  const sent =
    letters === 0 ? "" : `${counted(letters, "letter")} ${letters === 1 ? "has" : "have"} gone out`;
  const talked = talks === 0 ? "" : `${counted(talks, "talk")} held`;
  return capitalised(
    [`${sent}${toWhom(letters, toStrangers)}`, talked].filter((part) => part !== "").join("; "),
  ).concat(".");
}

function toWhom(letters: number, toStrangers: number): string {
  if (letters === 0) return "";
  const all = letters === 1 ? ", to somebody" : ", all to people";
  if (toStrangers === 0) return `${all} you know`;
  if (toStrangers === letters) return `${all} you had not met`;
  const whom = toStrangers === 1 ? "somebody" : "people";
  return `, ${inWords(toStrangers)} of them to ${whom} you had not met`;
}

export type SprintStanding = {
  readonly kind: "running" | "decided" | "over";
  readonly phase: SprintPhase;
  /** 1 on the first day. */
  readonly day: number;
  readonly daysLeft: number;
  readonly minutesLeft: number;
  readonly counts: SprintCounts;
  readonly sentence: string;
  /** Out of the phase that has become comfortable (P3); null where nothing needs saying. */
  readonly nudge: string | null;
};

/** Where the month stands on a day (P1–P3). */
export function sprintAt(sprint: Sprint, records: SprintRecords, today: DateText): SprintStanding {
  const day = Math.max(0, daysBetween(sprint.startedOn, today)) + 1;
  const counts = sprintCounts(sprint, records);
  const phase = phaseOf(sprint, counts, day);
  const kind = sprint.decision !== null ? "decided" : day > SPRINT_DAYS ? "over" : "running";
  return {
    kind,
    phase,
    day,
    daysLeft: Math.max(0, SPRINT_DAYS - day),
    minutesLeft: Math.max(0, sprint.goals.minutes[phase] - sprint.spent[phase]),
    counts,
    sentence: kind === "running" ? SENTENCES[phase] : kind === "over" ? OVER : decidedInWords(counts),
    nudge: kind === "running" ? nudgeOf(sprint, counts, phase, day) : null,
  };
}

/** The first phase with something left in it. One letter sent ends choosing: whoever writes has chosen. */
function phaseOf({ goals, spent, decision }: Sprint, counts: SprintCounts, day: number): SprintPhase {
  if (decision !== null || counts.talks >= goals.talks || day > PHASE_ENDS.talk) return "decide";
  if (counts.letters >= goals.letters && counts.toStrangers >= goals.toStrangers) return "talk";
  return counts.letters > 0 || spent.choose >= goals.minutes.choose ? "write" : "choose";
}

function nudgeOf(sprint: Sprint, counts: SprintCounts, phase: SprintPhase, day: number): string | null {
  const { goals, spent } = sprint;
  const strangersMissing = goals.toStrangers - counts.toStrangers;
  if (
    phase === "write" &&
    counts.letters > 0 &&
    strangersMissing > 0 &&
    strangersMissing >= goals.letters - counts.letters
  )
    return "The next letter goes to somebody you have not met. The first of these is the hardest.";
  // In the phase after choosing with no letter yet, more reading would be the comfortable thing.
  if (phase === "write" && counts.letters === 0 && spent.choose > goals.minutes.choose) return NUDGES.choose;
  return spent[phase] > goals.minutes[phase] || day > PHASE_ENDS[phase] ? NUDGES[phase] : null;
}

const SENTENCES: Record<SprintPhase, string> = {
  choose:
    "Read until you have three questions that reading does not answer. The page of each career has a place for them.",
  write: "Write the letters: short, one question, an easy no.",
  talk: "Answers come in. Arrange the talks and have them.",
  decide: "Look at what you heard, and decide: build skills for this one, or look at another.",
};

const NUDGES: Record<SprintPhase, string> = {
  choose: "You have read enough to write to one person. The next half hour belongs to a letter.",
  write: "The letters are good enough. Send the one that lies on top, as it is.",
  talk: "One talk is all this month needs. Who answered most warmly?",
  decide: "You know more than a month ago. A decision may be small, and may be changed.",
};

const OVER = "The month is over. What did it make clear? A decision can still be written down.";

/** What a month was for; where nobody was heard, what the decision rests on, without a reproach. */
function decidedInWords({ talks }: Pick<SprintCounts, "talks">): string {
  return talks > 0
    ? "This month ended in a decision. That was the point of it."
    : "This month ended in a decision, from reading and thinking. One talk with somebody who does the work would test it.";
}
