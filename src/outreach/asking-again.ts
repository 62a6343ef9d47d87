import { shownName } from "#people/shown.ts";
import { addWorkingDays, type DateText } from "#time/date.ts";
import { dayFrom } from "#time/near.ts";
import type { DraftKind } from "./draft.ts";

/** Letters that ask somebody for something of theirs. */
export const ASKS: readonly DraftKind[] = ["request", "introduction", "cv-edit", "contract-reading"];
/** Letters that want an answer, and so may be recalled once. */
const ASKED_WITH: readonly DraftKind[] = [...ASKS, "opt-in"];

export type Asked = {
  readonly name: string;
  readonly today: DateText;
  /** Letters that went out to them, the last first. */
  readonly sent: readonly { readonly kind: DraftKind; readonly on: DateText }[];
  /** The day of the request that the letter belongs to, where it is known from elsewhere than a letter. */
  readonly askedOn: DateText | null;
  /** Working days for which silence is normal there. */
  readonly patience: number;
};

export type AskingAgain = {
  readonly kind: "reminder-early" | "reminded" | "asked-today";
  readonly says: string;
  readonly why: readonly string[];
};

/** The one reminder has its day, and one it stays (R33). */
export function beforeReminding({ name, today, sent, askedOn, patience }: Asked): AskingAgain | null {
  const asked = askedOn ?? sent.find(({ kind }) => ASKED_WITH.includes(kind))?.on ?? null;
  if (asked === null) return null;
  const who = shownName(name);
  if (sent.some(({ kind, on }) => kind === "reminder" && on >= asked))
    return {
      kind: "reminded",
      says: `You have reminded ${who} once; a second reminder would press for an answer.`,
      why: ["Silence is an answer too. Somebody else there may be the better one to ask."],
    };
  const from = addWorkingDays(asked, patience);
  if (today >= from) return null;
  return {
    kind: "reminder-early",
    says: `You asked ${who} ${dayFrom(today, asked)}; a reminder is fine from ${dayFrom(today, from).replace(/^on /, "")} on.`,
    why: [`${patience} working days without an answer are nothing unusual there.`],
  };
}

/** Two requests on one day read as one that is being pressed. */
export function beforeAskingAgain({
  name,
  today,
  sent,
}: Pick<Asked, "name" | "today" | "sent">): AskingAgain | null {
  if (!sent.some(({ kind, on }) => ASKED_WITH.includes(kind) && on === today)) return null;
  return {
    kind: "asked-today",
    says: `You have asked ${shownName(name)} for something today; the second request can wait for their answer.`,
    why: ["One request at a time is easier to say yes to."],
  };
}
