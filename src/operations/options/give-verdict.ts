import { z } from "zod";
import { findOption, insertVerdict, updateOption } from "#database/options/options.ts";
import { whoSpokeAgainst } from "#options/evidence.ts";
import { VERDICTS } from "#options/option.ts";
import { acknowledged, EARLIER, standingOf, verdictOf } from "#options/verdict.ts";
import { instantAt } from "#time/date.ts";
import { date, id, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, staleness } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { knownOf } from "./list.ts";

/** Says where I stand on a career, why and how surely. Every verdict is kept and can be reversed (R19). */
export const giveVerdict = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"option">(),
    version,
    verdict: z.enum(VERDICTS),
    reason: text.trim().default(""),
    confidence: z.int().min(1).max(5).default(3),
    on: date.nullable().default(null).describe("the day on which you decided, where that was before today"),
  }),
  async run(context, input) {
    const { tx, now, today, timeZone, newId } = context;
    const current = await findOption(tx, input.id);
    if (current === undefined) return missing("career");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    if (input.on !== null && input.on > today) return invalid("on", "That day is still to come.");
    const at = input.on === null || input.on === today ? now : instantAt(input.on, "12:00", timeZone);
    const given = verdictOf(input.verdict, input.reason, input.confidence, at);
    if (given.kind === "incomplete") return invalid("reason", given.because);
    await insertVerdict(tx, newId(), current.id, given.verdict);
    const { board, verdicts } = await knownOf(context, current);
    // What was decided since stands.
    const option = { ...current, verdict: standingOf(verdicts), version: current.version + 1 };
    await updateOption(tx, option);
    const { endsOn } = await whereIAm(context);
    const words =
      option.verdict === input.verdict
        ? acknowledged(input.verdict, input.on ?? today, endsOn, whoSpokeAgainst(board).length)
        : EARLIER;
    return done({ ...option, verdicts, words });
  },
});
