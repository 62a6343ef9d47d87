import { z } from "zod";
import { updateSprint } from "#database/interviews/sprints.ts";
import { findOption, insertVerdict, updateOption } from "#database/options/options.ts";
import { decideSprint, type SprintDecision } from "#interviews/sprint.ts";
import { verdictOf } from "#options/verdict.ts";
import type { OptionId } from "#people/id.ts";
import { id, text } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";
import { madeIn } from "./show.ts";

/**
 * Ends the month in a decision (P5): build skills for one of its careers, or look at another. The first gives that
 * career the verdict "pursue"; with the second one may be put aside or ruled out. Verdicts stay reversible.
 */
export const decideMonth = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    decision: z.enum(["build-skills", "look-at-another"]),
    /** The career to build skills for, or the one to leave. */
    optionId: id<"option">().nullable().default(null),
    /** For the one to leave. */
    verdict: z.enum(["park", "ruled-out"]).default("park"),
    reason: text.trim().default(""),
    confidence: z.int().min(1).max(5).default(3),
  }),
  async run(context, input) {
    const current = await runningSprint(context);
    if (current === undefined) return refused(NOTHING_RUNS);
    const { reason, optionId } = input;
    const only = current.optionIds.length === 1 ? current.optionIds[0] : undefined;
    const career = optionId ?? only ?? null;
    if (input.decision === "build-skills" && career === null)
      return invalid("optionId", "For which of the careers of this month?");
    const decision: SprintDecision =
      input.decision === "build-skills" && career !== null
        ? { kind: "build-skills", optionId: career, reason }
        : { kind: "look-at-another", reason };
    const ended = decideSprint(current, decision);
    if (ended.kind === "not-possible") return invalid("reason", ended.because);
    const kind = input.decision === "build-skills" ? ("pursue" as const) : input.verdict;
    if (career !== null && (await stand(context, career, kind, input)) === "missing")
      return missing("career");
    const next = { ...current, ...ended.sprint, version: current.version + 1 };
    await updateSprint(context.tx, next);
    return done({
      ...next,
      verdict: career === null ? null : { optionId: career, kind },
      words: (await madeIn(context, next)).standing.sentence,
    });
  },
});

async function stand(
  { tx, now, newId }: Context,
  optionId: OptionId,
  kind: "pursue" | "park" | "ruled-out",
  { reason, confidence }: { readonly reason: string; readonly confidence: number },
): Promise<"given" | "missing"> {
  const option = await findOption(tx, optionId);
  const given = verdictOf(kind, reason, confidence, now);
  if (option === undefined || given.kind === "incomplete") return "missing";
  await updateOption(tx, { ...option, verdict: kind, version: option.version + 1 });
  await insertVerdict(tx, newId(), optionId, given.verdict);
  return "given";
}
