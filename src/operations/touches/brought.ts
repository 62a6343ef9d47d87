import { recountTie } from "#database/ties/ties.ts";
import { hasTouchOn, removeMessage } from "#database/ties/touches.ts";
import type { HelpId, LeadId, PersonId } from "#people/id.ts";
import { contactDayOf } from "#ties/contact-day.ts";
import type { Instant } from "#time/date.ts";
import type { Direction } from "#timeline/touch.ts";
import type { Context } from "../operation.ts";
import { recordTouch } from "./record.ts";

/** What is contact by itself: help that somebody gave, word that they brought, thanks for it. */
export type Brought = {
  readonly key: BroughtKey;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly direction: Direction;
  /** In words that may stand on a timeline that others see: nothing said in confidence. */
  readonly subject: string;
  /** Weakties suggested it. */
  readonly prompted: boolean;
};

type BroughtKey = `help:${HelpId}` | `lead:${LeadId}` | `lead-thanks:${LeadId}`;

/** Notes it on the timeline, unless there is contact of that day already, of which it will have been a part. */
export async function noteBrought({ tx, newId }: Context, brought: Brought): Promise<void> {
  const { key, ...touch } = brought;
  const day = contactDayOf(touch.at);
  if (day === undefined || (await hasTouchOn(tx, touch.personId, day))) return;
  await recordTouch(tx, {
    ...touch,
    id: newId<"touch">(),
    // In which way it came is not known.
    kind: "contact",
    note: "",
    interviewId: null,
    importId: null,
    messageId: key,
  });
}

export async function takeBackBrought({ tx }: Context, personId: PersonId, key: BroughtKey): Promise<void> {
  await removeMessage(tx, personId, key);
  await recountTie(tx, personId);
}
