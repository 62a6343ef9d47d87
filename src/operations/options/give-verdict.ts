import { z } from "zod";
import { findOption, insertVerdict, updateOption } from "#database/options.ts";
import { whoSpokeAgainst } from "#options/evidence.ts";
import { VERDICTS } from "#options/option.ts";
import { acknowledged, verdictOf } from "#options/verdict.ts";
import { id, text, version } from "../fields.ts";
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
  }),
  async run(context, input) {
    const { tx, now, today, newId } = context;
    const current = await findOption(tx, input.id);
    if (current === undefined) return missing("career");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const given = verdictOf(input.verdict, input.reason, input.confidence, now);
    if (given.kind === "incomplete") return invalid("reason", given.because);
    const option = { ...current, verdict: input.verdict, version: current.version + 1 };
    await updateOption(tx, option);
    await insertVerdict(tx, newId(), option.id, given.verdict);
    const { board, verdicts } = await knownOf(context, option);
    const { endsOn } = await whereIAm(context);
    const words = acknowledged(input.verdict, today, endsOn, whoSpokeAgainst(board).length);
    return done({ ...option, verdicts, words });
  },
});
