import { z } from "zod";
import { readMessageIds } from "#database/imports.ts";
import type { Plan, PlannedPerson } from "#importing/plan.ts";
import type { Context } from "../operation.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { wanted } from "./fields.ts";
import { prepare } from "./prepare.ts";

/** Shows what importing files would do, person by person, and writes nothing. */
export const planImportOperation = operation({
  permission: "read",
  effect: "reads",
  input: z.object(wanted),
  async run(context, input) {
    const prepared = await prepare(context, input);
    if (prepared.kind !== "done") return prepared;
    const { plan, reading } = prepared.value;
    return done({
      people: plan.people.map(shown),
      counts: { ...countsOf(plan), touches: await newTouches(context, plan) },
      leftOut: reading.leftOut,
      me: reading.mine ?? { addresses: [], inferred: false, because: "" },
      problems: plan.problems,
      exports: reading.exports.map((each) => each.name),
    });
  },
});

/** People by what would become of them, and rows that could not be read. */
export function countsOf({ people, problems }: Plan) {
  const of = (...kinds: readonly PlannedPerson["kind"][]) =>
    people.filter((each) => kinds.includes(each.kind)).length;
  return { new: of("new", "ask"), merged: of("merge"), skipped: of("skip"), bad: problems.length };
}

function shown({ kind, name, reason, records, ...rest }: PlannedPerson) {
  const [first] = records;
  return {
    kind,
    name,
    detail: first?.headline || first?.points[0]?.value || "",
    reason,
    personId: "personId" in rest ? rest.personId : null,
    record: first ?? null,
  };
}

async function newTouches({ tx }: Context, plan: Plan): Promise<number> {
  const known = await readMessageIds(tx);
  let count = 0;
  plan.people.forEach((person, place) => {
    const id = "personId" in person ? person.personId : null;
    const ids = new Set((plan.touches[place] ?? []).map((touch) => touch.messageId));
    for (const messageId of ids) if (id === null || !known.has(`${id} ${messageId}`)) count += 1;
  });
  return count;
}
