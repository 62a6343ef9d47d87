import { z } from "zod";
import { readExisting } from "#database/imports.ts";
import { readToldApart } from "#database/told-apart.ts";
import { findDuplicates, type Pair } from "#importing/duplicates.ts";
import { inTurns } from "#time/steps.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { turns } from "../turns.ts";

/** More than one would look at in an evening; the next ones come when these are answered. */
const MOST_PAIRS = 200;

/** Who in the book may be one person twice, the certain ones first; nothing is merged by it. */
export const duplicates = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ limit: z.int().min(1).max(1000).default(MOST_PAIRS) }),
  async run({ tx, signal, report }, { limit }) {
    const people = await readExisting(tx);
    const total = people.length;
    const rest = turns(signal);
    const pairs = await inTurns(findDuplicates(people, await readToldApart(tx)), (share = 0) =>
      rest(() => report({ done: Math.round(share * total), total, says: "Looking through your people" })),
    );
    return done({ pairs: pairs.slice(0, limit).map(shown), total: pairs.length, people: total });
  },
});

function shown({ one, other, kind, reason }: Pair) {
  const side = ({ id, name }: Pair["one"]) => ({ id, name });
  return {
    kind,
    reason: kind === "ask" ? `Perhaps the same: ${reason}` : reason,
    one: side(one),
    other: side(other),
  };
}
