import { z } from "zod";
import { readSettings, writeSetting } from "#database/settings.ts";
import {
  encourage,
  hesitationAt,
  isSaidTo,
  type Open,
  ofTheOthers,
  type Shown,
} from "#interviews/hesitation.ts";
import { REFRAMINGS, type Reframing } from "#interviews/reframings.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { tracesOf } from "./traces.ts";

const KEY = "reframingsShown";
/** Enough for years: one a week at most. */
const REMEMBERED = 200;

type Taken =
  | { readonly kind: "quiet" }
  | {
      readonly kind: "say";
      /** What shows the hesitation, in a sentence. */
      readonly why: string;
      readonly thought: string;
      readonly step: string;
      readonly open: Open | null;
      /** What else holds people back, and what is said to that. */
      readonly others: ReturnType<typeof ofTheOthers>;
    };

/** `heard`: thanked for, and said no more. */
type Said = Shown & { readonly at: string; readonly heard?: boolean };

/**
 * One other way to see it and one small step, at a moment of hesitation that the records show: on Today, or at the
 * letter, the conversation or the introduction that waits (R12). At most one a week; asked for again on the same day at
 * the same place it is the same, while it fits what waits there: what has gone out since took its word along.
 */
export const takeEncouragement = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    draftId: id<"draft">().nullable().default(null),
    interviewId: id<"interview">().nullable().default(null),
    introductionId: id<"introduction">().nullable().default(null),
    heard: z.boolean().default(false).describe("you have read it, and it need not be said here again"),
  }),
  async run(context, { heard, ...place }) {
    const { tx, now, today, timeZone } = context;
    const { reframing: on } = await settings(tx, timeZone);
    const shown = await readShown(context);
    if (!on) return done<Taken>({ kind: "quiet" });
    const at = place.draftId ?? place.interviewId ?? place.introductionId ?? "today";
    const again = shown.find((each) => each.on === today && each.at === at);
    if (heard && again !== undefined)
      await writeSetting(tx, KEY, replaced(shown, again, { ...again, heard: true }), now);
    if (heard || again?.heard === true) return done<Taken>({ kind: "quiet" });
    const hesitation = hesitationAt(await tracesOf(context, place), today);
    if (hesitation === null) return done<Taken>({ kind: "quiet" });
    const { stage } = await whereIAm(context);
    const answer = (reframing: Reframing) =>
      done<Taken>({
        kind: "say",
        why: hesitation.sentence,
        thought: reframing.thought,
        step: reframing.step,
        open: hesitation.open,
        others: ofTheOthers(hesitation.holdback, stage),
      });
    const same = REFRAMINGS.find((each) => each.id === again?.id);
    if (same !== undefined && isSaidTo(same, hesitation)) return answer(same);
    const said = encourage(hesitation, stage, shown, today);
    if (said.kind === "quiet") return done<Taken>({ kind: "quiet" });
    const next: readonly Said[] = [{ id: said.reframing.id, on: today, at }, ...shown].slice(0, REMEMBERED);
    await writeSetting(tx, KEY, next, now);
    return answer(said.reframing);
  },
});

function replaced(all: readonly Said[], one: Said, by: Said): readonly Said[] {
  return all.map((each) => (each === one ? by : each));
}

async function readShown({ tx }: Context): Promise<readonly Said[]> {
  const kept = (await readSettings(tx))[KEY];
  return Array.isArray(kept) ? kept.filter(isSaid) : [];
}

function isSaid(value: unknown): value is Said {
  const { id: said, on, at } = (value ?? {}) as Record<string, unknown>;
  return typeof said === "string" && typeof on === "string" && typeof at === "string";
}
