import type { Standing } from "#interviews/standing.ts";
import { shownName } from "#people/shown.ts";
import { addWorkingDays, type DateText, type Instant } from "#time/date.ts";
import { dayFrom, dayGone } from "#time/near.ts";
import type { Touch } from "#timeline/touch.ts";
import type { Draft, DraftKind } from "./draft.ts";

/** Letters that ask somebody for something of theirs. */
export const ASKS: readonly DraftKind[] = ["request", "introduction", "cv-edit", "contract-reading"];
/** Letters that want an answer, and so may be recalled once. */
const ASKED_WITH: readonly DraftKind[] = [...ASKS, "opt-in"];

/** The last letter that asked for something beside a conversation, and that nothing of theirs has come after. */
export function askedByLetter(
  letters: readonly Pick<Draft, "kind" | "interviewId" | "sentAt">[],
  touches: readonly Pick<Touch, "at" | "direction">[],
): { readonly kind: DraftKind; readonly at: Instant } | undefined {
  const heard = Math.max(0, ...touches.filter(({ direction }) => direction !== "out").map(({ at }) => at));
  return letters
    .flatMap(({ kind, interviewId, sentAt: at }) =>
      at !== null && at >= heard && ASKED_WITH.includes(kind) && (kind !== "request" || interviewId === null)
        ? [{ kind, at }]
        : [],
    )
    .toSorted((one, other) => other.at - one.at)[0];
}

export type Asked = {
  readonly name: string;
  readonly today: DateText;
  /** Letters that went out to them, the last first. */
  readonly sent: readonly { readonly kind: DraftKind; readonly on: DateText }[];
  /** The day of the request that the letter belongs to, where it is known from elsewhere than a letter. */
  readonly askedOn: DateText | null;
  /** Working days for which silence is normal there. */
  readonly patience: number;
  /** Where the conversation stands that the reminder recalls; null where it recalls none. */
  readonly stands: Standing | null;
};

export type AskingAgain = {
  readonly kind: "reminder-early" | "reminder-late" | "reminded" | "they-wrote" | "asked-today";
  readonly says: string;
  readonly why: readonly string[];
};

/** The one reminder has its day, and one it stays (R33); of a conversation as it stands, of any other letter by its day. */
export function beforeReminding(asked: Asked): AskingAgain | null {
  return asked.stands === null ? byDay(asked) : asItStands(asked, asked.stands);
}

function asItStands(asked: Asked, stands: Standing): AskingAgain | null {
  const who = shownName(asked.name);
  switch (stands.kind) {
    case "they-wrote":
      return {
        kind: "they-wrote",
        says: `${who} wrote ${dayGone(asked.today, stands.wroteOn)}, after you asked; perhaps that was the answer.`,
        why: ["A reminder is for silence. What they wrote is among your mail, and is not read here."],
      };
    case "waiting":
      if (stands.noted) return late(`You noted that ${who} did not answer; a reminder would press.`);
      return stands.remindedOn === null ? early(asked, stands.askedOn, stands.until) : reminded(who);
    case "silent":
      if (stands.remindedOn !== null) return reminded(who);
      return stands.may === "remind" || stands.may === "remind-or-ask-another"
        ? null
        : late(
            stands.noted
              ? `You noted that ${who} did not answer; a reminder would press.`
              : `You asked ${who} ${dayGone(asked.today, stands.askedOn)}; a reminder would come out of nowhere now.`,
          );
    default:
      return null;
  }
}

function byDay(given: Asked): AskingAgain | null {
  const { name, today, sent, askedOn, patience } = given;
  const asked = askedOn ?? sent.find(({ kind }) => ASKED_WITH.includes(kind))?.on ?? null;
  if (asked === null) return null;
  if (sent.some(({ kind, on }) => kind === "reminder" && on >= asked)) return reminded(shownName(name));
  const from = addWorkingDays(asked, patience);
  return today >= from ? null : early(given, asked, from);
}

function early({ name, today, patience }: Asked, asked: DateText, from: DateText): AskingAgain {
  return {
    kind: "reminder-early",
    says: `You asked ${shownName(name)} ${dayGone(today, asked)}; a reminder is fine from ${dayFrom(today, from).replace(/^on /, "")} on.`,
    why: [`${patience} working days without an answer are nothing unusual there.`],
  };
}

function late(says: string): AskingAgain {
  return {
    kind: "reminder-late",
    says,
    why: ["Somebody else there may be the better one to ask, or a new letter once there is news."],
  };
}

function reminded(who: string): AskingAgain {
  return {
    kind: "reminded",
    says: `You have reminded ${who} once; a second reminder would press for an answer.`,
    why: ["Silence is an answer too. Somebody else there may be the better one to ask."],
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
