import { capitalised, clipped, inWords, oneLine } from "#people/shown.ts";
import { type DateText, dateOf, daysBetween, type Instant } from "#time/date.ts";
import { between, dateInWords, spanInWords } from "#time/in-words.ts";
import type { Verdict, VerdictKind } from "./option.ts";

/** What was done, before the day on which it was. */
const DECIDED: Record<VerdictKind, string> = {
  undecided: "Left open",
  pursue: "Found worth pursuing",
  park: "Parked",
  "ruled-out": "Ruled out",
};

export type GivenVerdict =
  | { readonly kind: "given"; readonly verdict: Verdict }
  | { readonly kind: "incomplete"; readonly because: string };

const MAX_REASON = 2_000;

/** A confidence of 1 to 5, as words. */
export const HOW_SURE = ["a hunch", "leaning", "fairly sure", "quite sure", "sure"] as const;

/** Makes a verdict: a reason, a date and a confidence from 1 to 5 (R19). To be undecided again needs no reason. */
export function verdictOf(kind: VerdictKind, reason: string, confidence: number, at: Instant): GivenVerdict {
  const why = reason.trim();
  if (why === "" && kind !== "undecided")
    return {
      kind: "incomplete",
      because: "Why? Half a sentence is enough, and you will be glad of it in a year.",
    };
  if (why.length > MAX_REASON)
    return { kind: "incomplete", because: `The reason is longer than ${MAX_REASON} characters.` };
  if (!Number.isInteger(confidence) || confidence < 1 || confidence > 5)
    return { kind: "incomplete", because: "How sure are you, from 1 (a hunch) to 5 (sure)?" };
  return { kind: "given", verdict: { kind, reason: why, confidence, at } };
}

export type TrailStep = {
  readonly verdict: Verdict;
  readonly on: DateText;
  /** It takes back what was decided before. */
  readonly reverses: boolean;
  readonly sentence: string;
};

/** Every verdict on one career, oldest first; none is ever overwritten, and each can be reversed (R19). */
export function trailOf(verdicts: readonly Verdict[], timeZone: string): readonly TrailStep[] {
  const inOrder = verdicts.toSorted((one, other) => one.at - other.at);
  return inOrder.map((verdict, index) => {
    const before = inOrder[index - 1];
    const on = dateOf(verdict.at, timeZone);
    const reverses = before !== undefined && before.kind !== "undecided" && before.kind !== verdict.kind;
    const last = before === undefined ? on : dateOf(before.at, timeZone);
    const since = last === on ? "" : `, ${between(last, on)} after the last`;
    const why = verdict.reason.trim() === "" ? "" : ` ${sentence(verdict.reason)}`;
    return {
      verdict,
      on,
      reverses,
      sentence: `${DECIDED[verdict.kind]} on ${dateInWords(on)}${since}.${why}`,
    };
  });
}

/** Where the user stands now: the last verdict, or undecided. */
export function standingOf(verdicts: readonly Verdict[]): VerdictKind {
  return (
    verdicts.reduce<Verdict | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined)
      ?.kind ?? "undecided"
  );
}

function sentence(text: string): string {
  const line = capitalised(clipped(oneLine(text), 200));
  return /[.!?…]$/u.test(line) ? line : `${line}.`;
}

const ACKNOWLEDGED: Record<Exclude<VerdictKind, "ruled-out">, string> = {
  undecided: "Open again.",
  pursue: "Noted: worth pursuing.",
  park: "Parked. It stays here.",
};

/** What is answered to one of an earlier day, that was reversed since. */
export const EARLIER = "Noted for that day. Where you stand now is what you said since.";

/** What is answered to a verdict, wherever it is given. */
export function acknowledged(
  kind: VerdictKind,
  on: DateText,
  endsOn: DateText | null,
  voices: number,
): string {
  return kind === "ruled-out" ? `Ruled out. ${ruledOutWords(on, endsOn, voices)}` : ACKNOWLEDGED[kind];
}

/** Sooner than this the acknowledgement says how early it was. */
const EARLY_DAYS = 365;

/** "Ruled out" as a result worth having, the earlier the better (R21). The people who helped stay as they are (R50). */
export function ruledOutWords(on: DateText, endsOn: DateText | null, voices: number): string {
  const heard =
    voices === 0
      ? "That is a result."
      : `That is a result, and ${voices === 1 ? "one person" : `${inWords(voices)} people`} made it clear.`;
  const left = endsOn === null ? 0 : daysBetween(on, endsOn);
  const time =
    left >= EARLY_DAYS
      ? ` You know it with ${spanInWords(left)} still ahead for what suits you better.`
      : left > 0
        ? ` The ${spanInWords(left)} you have go to what suits you better.`
        : " What you know now goes into the next choice.";
  return `${heard}${time}${voices === 0 ? "" : " The people you met on the way stay yours."}`;
}
