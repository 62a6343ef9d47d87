import { reviewsOf } from "#database/outreach/reviews.ts";
import { sendingsOf } from "#database/outreach/sendings.ts";
import type { Draft } from "#outreach/draft.ts";
import { hasMoment } from "#outreach/moment.ts";
import type { Context } from "../operation.ts";

const ABOUT = ["interviewId", "adviceId", "introductionId", "leadId", "kind"] as const;
type About = Pick<Draft, (typeof ABOUT)[number]>;

/** A letter not sent that is there already where one about the same is asked for. */
export type Begun =
  /** It is gone on with as it is: the user changed its words, or somebody has them in hand as they are. */
  | { readonly kind: "as-it-is"; readonly letter: Draft }
  /** Nobody touched it since it was written, and a moment of a conversation, or a piece of news, has one letter: it is written anew in its place. */
  | { readonly kind: "ours"; readonly letter: Draft }
  | { readonly kind: "none" };

export async function begunLetter(context: Context, letters: readonly Draft[], about: About): Promise<Begun> {
  const there = letters.filter((each) => each.sentAt === null && isAbout(each, about));
  const mine = there.find(({ version }) => version > 1);
  if (mine !== undefined) return { kind: "as-it-is", letter: mine };
  const [ours] = there;
  // What came of one thing is told in one letter, too.
  const isOne = about.kind === "outcome" || (about.interviewId !== null && hasMoment(about));
  if (ours === undefined || !isOne) return { kind: "none" };
  return { kind: (await isInHand(context, ours)) ? "as-it-is" : "ours", letter: ours };
}

/** The same about the same, word for word: written again only to look at it, it stays one letter. */
export function isSameLetter(kept: Draft, made: Draft): boolean {
  return (
    kept.sentAt === null &&
    isAbout(kept, made) &&
    (["form", "subject", "body"] as const).every((part) => kept[part] === made[part])
  );
}

function isAbout(letter: Draft, about: About): boolean {
  return ABOUT.every((part) => letter[part] === about[part]);
}

/** With a friend for their opinion, or on its way to a mail server. */
export async function isInHand({ tx, now }: Context, { id }: Draft): Promise<boolean> {
  if ((await reviewsOf(tx, id)).length > 0) return true;
  return (await sendingsOf(tx, id, now)).some(({ state }) => state !== "failed");
}
