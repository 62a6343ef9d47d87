import { type DateText, dateOf, type Instant, instantAt, timeOf } from "#time/date.ts";

/** By whose clock a time is named: minutes east of Greenwich, a place's, or theirs, which may not be known. */
export type NamedClock = {
  readonly said: string;
  readonly by: number | string | "theirs" | "mine";
};

/** Whose clocks are known: the reader's place, and how far east their mail program keeps its clock, in minutes. */
export type Clocks = { readonly mine: string; readonly theirs: number | null };

const MINUTES: Readonly<Record<string, number>> = {
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ CET: 60, CEST: 120, MEZ: 60, MESZ: 120, WET: 0, WEST: 60, BST: 60, EET: 120, EEST: 180, MSK: 180 },
  ...{ SAST: 120, JST: 540, KST: 540, SGT: 480, HKT: 480, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 },
};
/** What keeps summer time, however it is called. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ ET: "America/New_York", CT: "America/Chicago", MT: "America/Denver", PT: "America/Los_Angeles" },
  ...{ eastern: "America/New_York", pacific: "America/Los_Angeles", mountain: "America/Denver" },
  ...{ uk: "Europe/London", british: "Europe/London", german: "Europe/Berlin", french: "Europe/Paris" },
  ...{ swiss: "Europe/Zurich", indian: "Asia/Kolkata", japan: "Asia/Tokyo", boston: "America/New_York" },
  ...{
    central: "America/Chicago",
    "central european": "Europe/Berlin",
    "san francisco": "America/Los_Angeles",
  },
};

const GREENWICH = String.raw`\b(?:UTC|GMT)(?: ?(?<sign>[+\-−–]) ?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?\b)?`;
const SHORT = String.raw`\b(?<short>${Object.keys(MINUTES).join("|")})\b`;
const AFTER_HOUR = String.raw`(?<=(?:\d|[ap]\.?m\.?) ?\(?)(?:(?<hour>ET|CT|MT|PT)\b|(?<wide>Pacific|Eastern|Central|Mountain)\b(?! \p{L}*(?: ?[Tt]ime|European)))`;
const OWN = String.raw`\b(?<own>[Mm]y|[Oo]ur|[Yy]our) (?:local )?(?:time(?! is)(?:zone)?|clock|end)\b`;
const NAMED = String.raw`\b(?<place>[A-Za-z]+(?: [A-Z][a-z]+)?) (?:(?:standard|summer|daylight) )?[Tt]ime(?:zone)?\b`;
/** What machines write for Greenwich: "13:00Z". */
const ZULU = String.raw`(?<=:\d{2})Z\b`;
const CLOCK = new RegExp([ZULU, GREENWICH, SHORT, AFTER_HOUR, OWN, NAMED].join("|"), "gu");

/** The clocks that a sentence names, with where: "3pm my time", "15:00 JST", "at 9 (London time)". */
export function clocksIn(sentence: string): readonly (NamedClock & { readonly at: number })[] {
  return [...sentence.matchAll(CLOCK)].flatMap((match) => {
    const by = clockOf(match.groups ?? {});
    return by === undefined ? [] : [{ said: match[0] === "Z" ? "UTC" : match[0], by, at: match.index }];
  });
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): NamedClock["by"] | undefined {
  const { sign, hours, minutes = "0", short, hour, wide, own, place } = groups;
  if (own !== undefined) return own.toLowerCase() === "your" ? "mine" : "theirs";
  if (short !== undefined) return MINUTES[short];
  if (hour !== undefined) return PLACES[hour];
  if (wide !== undefined) return PLACES[wide.toLowerCase()];
  if (place !== undefined) return placeCalled(place);
  if (sign === undefined) return 0;
  return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

/** "London", "Central European": a place in the world's list of clocks, or a word for several of them. */
function placeCalled(words: string): string | undefined {
  const last = words.split(" ").at(-1) ?? "";
  const called = [words.toLowerCase(), last.toLowerCase()];
  const known = called.map((each) => PLACES[each]).find((each) => each !== undefined);
  if (known !== undefined || !/^[A-Z]/.test(last)) return known;
  const ends = called.map((each) => `/${each.replaceAll(" ", "_")}`);
  return Intl.supportedValuesOf("timeZone").find((zone) =>
    ends.some((end) => zone.toLowerCase().endsWith(end)),
  );
}

/** The moment that a time by a named clock is; undefined where nobody told how that clock goes. */
export function momentBy(
  { by }: NamedClock,
  on: DateText,
  time: string,
  { mine, theirs }: Clocks,
): Instant | undefined {
  if (by === "theirs" && theirs === null) return undefined;
  const clock = by === "theirs" ? (theirs ?? 0) : by === "mine" ? mine : by;
  if (typeof clock === "string") return instantAt(on, time, clock);
  return Date.parse(`${on}T${time}:00Z`) - clock * 60_000;
}

/** Day and time of a moment by the reader's clock. */
export function atMine(at: Instant, { mine }: Clocks): { readonly on: DateText; readonly time: string } {
  return { on: dateOf(at, mine), time: timeOf(at, mine) };
}

/** "08:00 by your clock", or that nobody told how theirs goes. */
export function clockInWords(time: {
  readonly from: string | null;
  readonly theirs: { readonly from: string; readonly clock: string };
}): string {
  const { from, theirs } = time;
  return from === null || from === theirs.from
    ? `${theirs.clock}; ask how it stands to yours`
    : `${from} by your clock`;
}
