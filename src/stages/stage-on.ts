import type { OptionId } from "#people/id.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import { between, dateInWords } from "#time/in-words.ts";
import { governingOn, takenAfter } from "./governing.ts";
import type { Programme, Stage, StageOverride } from "./stage.ts";
import { settledFrom, turningPoints } from "./turning-points.ts";

/** A stage as it stands on one date, with the reason in one sentence. */
export type StageReading = {
  readonly stage: Stage;
  readonly because: string;
  /** Expected end of the programme or contract the user is in; null where it is not known. */
  readonly endsOn: DateText | null;
  /** When what the user is in ends by itself, also where a next position begins before; null where that is over or not known. */
  readonly finishesOn: DateText | null;
  /** Whole weeks to that end; null where it is not known or has passed. */
  readonly weeksLeft: number | null;
  /** A next position is taken, which ends the search for one. */
  readonly inHand: boolean;
  /** The next change that the dates bring by themselves. */
  readonly next: { readonly stage: Stage; readonly on: DateText } | null;
};

export const STAGE_NAMES: Record<Stage, string> = {
  exploring: "exploring",
  preparing: "preparing",
  applying: "applying",
  "settling-in": "settling in",
};

/** After a programme has ended and nothing is said to follow, settling in is assumed for a year. */
const AFTERMATH_DAYS = 365;
/** A next position makes one prepare for it from a year before its first day. */
const IN_HAND_DAYS = 365;

/**
 * The stage on a date (R1): from the programme the user is in, unless they said otherwise for everything or for
 * this option. Nothing needs to be known: without dates the stage is exploring.
 */
export function stageOn(
  programmes: readonly Programme[],
  overrides: readonly StageOverride[],
  date: DateText,
  optionId: OptionId | null = null,
): StageReading {
  const dated = withNextInHand(fromDates(programmes, date), programmes, date);
  const said = overrideOn(overrides, date, optionId);
  if (said === undefined || said.stage === null) return dated;
  const scope = said.optionId === null ? "" : " for this career";
  return {
    ...dated,
    stage: said.stage,
    because: sentence(said.stage, `you said so${scope} on ${dateInWords(said.from)}`),
    next: null,
  };
}

/** The stage that the user's own word names on a date for exactly this scope; null where the dates decide. */
export function wordOn(
  overrides: readonly StageOverride[],
  date: DateText,
  optionId: OptionId | null,
): Stage | null {
  return lastFor(overrides, date, optionId)?.stage ?? null;
}

/** The user's last word on or before the date. A word about the option goes before one about everything, until it is lifted. */
function overrideOn(
  overrides: readonly StageOverride[],
  date: DateText,
  optionId: OptionId | null,
): StageOverride | undefined {
  const forOption = optionId === null ? undefined : lastFor(overrides, date, optionId);
  return forOption !== undefined && forOption.stage !== null ? forOption : lastFor(overrides, date, null);
}

function lastFor(
  overrides: readonly StageOverride[],
  date: DateText,
  id: OptionId | null,
): StageOverride | undefined {
  return overrides
    .filter((each) => each.optionId === id && each.from <= date)
    .reduce<StageOverride | undefined>(
      (last, each) => (last !== undefined && last.from > each.from ? last : each),
      undefined,
    );
}

/** Said to whoever is in nothing that ends as well. */
const NO_END = "no end date is set";

function fromDates(programmes: readonly Programme[], date: DateText): StageReading {
  const found = governingOn(programmes, date);
  switch (found.kind) {
    case "none":
      return reading("exploring", NO_END, null, date, null);
    case "ahead":
      return reading(
        "exploring",
        `${nameOf(found.programme)} begins on ${dateInWords(found.startsOn)}`,
        found.programme.endsOn,
        date,
        null,
      );
    case "over":
      return afterTheEnd(found.programme, found.endsOn, date);
    case "in":
      return found.follows !== null && found.programme.startsOn !== null
        ? inNewContract({ ...found.programme, startsOn: found.programme.startsOn }, date)
        : within(found.programme, date);
  }
}

/**
 * A position in hand ends the search for one: nobody who has it is applying, and within a year of its first day nobody
 * explores what to do next; until then they prepare for it.
 */
function withNextInHand(dated: StageReading, programmes: readonly Programme[], date: DateText): StageReading {
  const taken = takenAfter(programmes, date);
  if (taken === null) return dated;
  const { startsOn } = taken;
  const isOver = dated.endsOn !== null && dated.endsOn < date;
  const endsOn = dated.endsOn === null || (!isOver && dated.endsOn > startsOn) ? startsOn : dated.endsOn;
  const because = `${nameOf(taken)} begins on ${dateInWords(startsOn)}`;
  // An end noted as the day before is there because of the position, and says nothing of what goes before it.
  const finishesOn = dated.finishesOn === addDays(startsOn, -1) ? null : dated.finishesOn;
  const settling = { stage: "settling-in", on: startsOn } as const;
  const preparing = { ...reading("preparing", because, endsOn, date, settling), finishesOn, inHand: true };
  if (dated.stage === "applying" || isOver) return preparing;
  const { weeksLeft } = preparing;
  const arriving = dated.stage === "settling-in";
  const preparesOn = addDays(startsOn, -IN_HAND_DAYS);
  if (date >= preparesOn && !arriving) return preparing;
  const next =
    dated.next !== null && (arriving || dated.next.on < preparesOn)
      ? dated.next
      : ({ stage: "preparing", on: preparesOn } as const);
  return { ...dated, endsOn, finishesOn, weeksLeft, inHand: true, next };
}

function afterTheEnd(programme: Programme, endsOn: DateText, date: DateText): StageReading {
  const ended = `${nameOf(programme)} ended on ${dateInWords(endsOn)}`;
  const exploringOn = addDays(endsOn, AFTERMATH_DAYS + 1);
  if (date >= exploringOn)
    return reading("exploring", `${ended} and you have not said what came after it`, endsOn, date, null);
  return reading("settling-in", ended, endsOn, date, { stage: "exploring", on: exploringOn });
}

function inNewContract(programme: Programme & { readonly startsOn: DateText }, date: DateText): StageReading {
  const settled = settledFrom(programme);
  if (date >= settled) return within(programme, date);
  const because = `${nameOf(programme)} began on ${dateInWords(programme.startsOn)}`;
  return reading("settling-in", because, programme.endsOn, date, {
    stage: within(programme, settled).stage,
    on: settled,
  });
}

function within(programme: Programme, date: DateText): StageReading {
  const { endsOn } = programme;
  if (endsOn === null) return reading("exploring", NO_END, null, date, null);
  const { preparingFrom, applyingFrom } = turningPoints({ ...programme, endsOn });
  const because = `${nameOf(programme)} ends on ${dateInWords(endsOn)}, ${
    date === endsOn ? "today" : `${between(date, endsOn)} from now`
  }`;
  if (date >= applyingFrom)
    return reading("applying", because, endsOn, date, { stage: "settling-in", on: addDays(endsOn, 1) });
  if (date >= preparingFrom)
    return reading("preparing", because, endsOn, date, { stage: "applying", on: applyingFrom });
  return reading("exploring", because, endsOn, date, { stage: "preparing", on: preparingFrom });
}

function reading(
  stage: Stage,
  reason: string,
  endsOn: DateText | null,
  date: DateText,
  next: StageReading["next"],
): StageReading {
  const weeksLeft = endsOn === null || endsOn < date ? null : Math.floor(daysBetween(date, endsOn) / 7);
  const finishesOn = weeksLeft === null ? null : endsOn;
  return { stage, because: sentence(stage, reason), endsOn, finishesOn, weeksLeft, inHand: false, next };
}

function sentence(stage: Stage, reason: string): string {
  return `You are ${STAGE_NAMES[stage]}, because ${reason}.`;
}

const TITLE_SHOWN = 60;

/** What one is in, and can say "my" of; "my imaging scientist" would be somebody else. */
const HELD =
  /\b(?:ph\.?d|dphil|doctora(?:te|l)|master\S*|m\.?sc|bachelor\S*|b\.?sc|degree|programme?|studies|thesis|post-?doc\w*|fellowship|scholarship|contract|internship|placement|stay|visit|traineeship|residency|apprenticeship|training|job|position|post|work)\b/i;

function nameOf(programme: Programme): string {
  const title = clipped(oneLine(programme.title), TITLE_SHOWN).replace(/^(my|the|a|an)\s+/i, "");
  if (title === "") return "your programme or contract";
  return HELD.test(title) ? `your ${title}` : `“${title}”`;
}
