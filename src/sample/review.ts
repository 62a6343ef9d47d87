import type { Comment, Impression, ReviewVerdict } from "#reviews/review.ts";
import { SAMPLE_SELF } from "./story.ts";

const BODY = `Dear Jonas,

I hope this finds you well. The two days at your office showed me what a note for a minister looks like before it is short. I am now in my third year as a postdoc, and I would love to pick your brain about how you came to write them.

Would you have twenty minutes in the next weeks, by phone or video? If a few lines by mail suit you better, that would help just as much, and if it is a bad time, I understand.

Thank you, and warm wishes,
Noor`;

/** One letter that a friend has looked at: their answer waits beside it. */
export const SAMPLE_REVIEW: {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly line: string;
  readonly reader: string;
  readonly verdict: ReviewVerdict;
  readonly comesOff: readonly Impression[];
  readonly words: string;
  /** What the friend would write, each in the place of some words. */
  readonly instead: readonly (readonly [was: string, now: string])[];
  readonly remark: readonly [on: string, says: Comment["says"]];
} = {
  to: "Jonas Ek",
  subject: "Your notes for the minister",
  body: BODY,
  line: "An adviser at the Office for Science Advice. We know each other a little: I watched him work for two days.",
  reader: "Mateus",
  verdict: "soften",
  comesOff: ["warm", "clear"],
  words: `It sounds like you, ${SAMPLE_SELF.name.split(" ")[0]}. I would begin with the two days; nobody reads the sentence before them.`,
  instead: [
    ["I hope this finds you well. The two days", "The two days"],
    ["pick your brain about how you came", "hear how you came"],
  ],
  remark: [
    "what a note for a minister looks like before it is short",
    "Lovely. This is the line he will remember.",
  ],
};
