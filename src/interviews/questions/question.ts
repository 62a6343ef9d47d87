import type { Focus, KnownFocus } from "#interviews/interview.ts";
import type { Aspect } from "#options/aspect.ts";
import type { OptionId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import type { RoleFamily } from "./role-family.ts";

/** 1 anybody answers gladly; 2 takes thought or some openness; 3 takes trust: their pay, doubts and regrets. */
export type AskLevel = 1 | 2 | 3;

/** Where in the talk it belongs: the start, the middle, or the last minutes. */
export type Part = "path" | "middle" | "next";

export type Question = {
  /** "explore/last-tuesday"; stays when the wording is improved, so that answers keep their question. */
  readonly id: string;
  readonly text: string;
  readonly foci: readonly Focus[];
  readonly stages: readonly Stage[];
  /** Empty: any line of work. */
  readonly roleFamilies: readonly RoleFamily[];
  readonly askLevel: AskLevel;
  readonly reveals: readonly Aspect[];
  readonly minutes: number;
  readonly part: Part;
  /** Makes sense only with somebody you have interviewed before. */
  readonly repeat: boolean;
  /** Supposes that they work among others: an organization, a team, a boss, colleagues. */
  readonly amongOthers?: true | undefined;
  /** Supposes that whoever asks is no family and no close friend. */
  readonly fromOutside?: true | undefined;
  /** The career that the user wrote it for; one without may be asked of any. */
  readonly optionId?: OptionId | undefined;
};

/** What the questions of one group share; anything may be left out. */
export type Group = {
  /** First part of every id. */
  readonly name: string;
  readonly foci?: readonly KnownFocus[];
  readonly stages?: readonly Stage[];
  readonly roleFamilies?: readonly RoleFamily[];
  readonly part?: Part;
  readonly repeat?: boolean;
  readonly amongOthers?: boolean;
};

/** [last part of the id, ask level, minutes, what it reveals, the question, what it supposes] */
export type Row = readonly [
  string,
  AskLevel,
  number,
  readonly Aspect[],
  string,
  ("among-others" | "from-outside")?,
];

const EVERY_FOCUS: readonly KnownFocus[] = [
  "explore-career",
  "organization",
  "new-position",
  "skill",
  "move",
  "catch-up",
];
const EVERY_STAGE: readonly Stage[] = ["exploring", "preparing", "applying", "settling-in"];

/** Spells out rows of plain data as questions. */
export function group(shared: Group, rows: readonly Row[]): readonly Question[] {
  return rows.map(([id, askLevel, minutes, reveals, text, supposes]) => ({
    id: `${shared.name}/${id}`,
    text,
    foci: shared.foci ?? EVERY_FOCUS,
    stages: shared.stages ?? EVERY_STAGE,
    roleFamilies: shared.roleFamilies ?? [],
    askLevel,
    reveals,
    minutes,
    part: shared.part ?? "middle",
    repeat: shared.repeat ?? false,
    ...(shared.amongOthers === true || supposes === "among-others" ? { amongOthers: true } : {}),
    ...(supposes === "from-outside" ? { fromOutside: true } : {}),
  }));
}

/** First part of the id of a question in the user's own words. */
export const OWN_PREFIX = "own";

export function isOwn(question: Question): boolean {
  return question.id.startsWith(`${OWN_PREFIX}/`);
}
