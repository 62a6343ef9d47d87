import { type DateText, daysBetween } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Review } from "./review.ts";
import type { Label } from "./seal.ts";

/** Where an answer belongs, as far as its label can tell. */
export type Judged =
  | { readonly kind: "fits"; readonly review: Review }
  | {
      readonly kind: "another-letter" | "foreign" | "gone" | "altered" | "closed";
      readonly says: string;
    };

type Known = {
  readonly label: Label;
  readonly seal: string;
  /** The review of that id in this home, and what its file says. */
  readonly review: Review | undefined;
  readonly expected: Label | undefined;
  /** The seal that this home would put on the label. */
  readonly ownSeal: string;
};

/** Tells apart our own answers, those to another letter, and what was never ours. Nothing is applied by it. */
export function judge(
  { label, seal, review, expected, ownSeal }: Known,
  to: { readonly id: string },
): Judged {
  if (review === undefined || expected === undefined)
    return seal === ownSeal
      ? {
          kind: "gone",
          says: "This answers a letter that you have rewritten or thrown away since. Paste what your friend says as plain words, if you like to keep it.",
        }
      : {
          kind: "foreign",
          says: "This answers a letter from another Weakties, not from yours. Nothing was taken in.",
        };
  const { draftId, draftVersion } = review;
  if (seal !== review.seal || !sameLabel(label, { ...expected, draftId, draftVersion }))
    return {
      kind: "altered",
      says: "This carries the number of your letter, but it was changed on the way or made up. Nothing was taken in. Ask your friend to send it once more.",
    };
  if (review.draftId !== to.id)
    return {
      kind: "another-letter",
      says: "This answers another letter of yours. Open that one, and drop it there.",
    };
  if (review.closedAt !== null)
    return {
      kind: "closed",
      says: `You closed this review, made on ${dateInWords(review.madeOn)}. Open it again, and then take the answer in.`,
    };
  return { kind: "fits", review };
}

function sameLabel(came: Label, expected: Label): boolean {
  return (Object.keys(came) as (keyof Label)[]).every((name) => came[name] === expected[name]);
}

export function isLate(until: DateText, today: DateText): boolean {
  return daysBetween(until, today) > 0;
}

type Standing = {
  readonly late: boolean;
  readonly older: boolean;
  readonly sent: boolean;
  readonly until: DateText | null;
  readonly cameOn: DateText;
};

/** What to know of an answer before following it, each in a sentence. */
export function remarksOn({ late, older, sent, until, cameOn }: Standing): readonly string[] {
  return [
    ...(late && until !== null
      ? [`It came on ${dateInWords(cameOn)}; you had asked for it by ${dateInWords(until)}.`]
      : []),
    ...(older
      ? ["You changed the letter after you had handed it out, so this speaks of an older version."]
      : []),
    ...(sent ? ["The letter is on its way already; keep this for the next one."] : []),
  ];
}

/** Of an answer that came again with a few words around it that it did not have before. */
export const REST_KNOWN =
  "The rest of it you had taken in before, and it stands beside the letter; these words around it are new.";
