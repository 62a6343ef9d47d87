import { z } from "zod";
import { readExisting } from "#database/importing/imports.ts";
import { readToldApart } from "#database/merging/told-apart.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { affiliationsOf } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { findDuplicates, type Pair } from "#importing/duplicates.ts";
import type { PersonId } from "#people/id.ts";
import type { Told } from "#people/sources.ts";
import { inTurns } from "#time/steps.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing, turns } from "../turns.ts";
import { factsTold } from "./where-from.ts";

/** More than one would look at in an evening; the next ones come when these are answered. */
const MOST_PAIRS = 200;
const MOST_WITH_FACTS = 20;

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
    const pause = pausing({ signal });
    const shown: Shown[] = [];
    for (const { one, other, kind, reason } of pairs.slice(0, limit)) {
      await pause();
      shown.push({
        kind,
        reason: kind === "ask" ? `Perhaps the same: ${reason}` : reason,
        one: await sideOf(tx, one, shown.length < MOST_WITH_FACTS),
        other: await sideOf(tx, other, shown.length < MOST_WITH_FACTS),
      });
    }
    return done({ pairs: shown, total: pairs.length, people: total });
  },
});

type Side = {
  readonly id: PersonId;
  readonly name: string;
  /** Of those one looks at first: each with the file that told it, "" where it was noted here. */
  readonly facts: readonly Told[];
};
type Shown = Pick<Pair, "kind" | "reason"> & { readonly one: Side; readonly other: Side };

async function sideOf(tx: Tx, { id, name }: Pair["one"], wanted: boolean): Promise<Side> {
  if (!wanted) return { id, name, facts: [] };
  const facts = await factsTold(tx, id, await contactPointsOf(tx, id), await affiliationsOf(tx, id));
  return { id, name, facts };
}
