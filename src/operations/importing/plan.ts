import { z } from "zod";
import type { Plan, PlannedPerson } from "#importing/plan.ts";
import type { Problem } from "#importing/record.ts";
import { type Context, readInSteps } from "../operation.ts";
import { done } from "../outcome.ts";
import { answersAmong } from "./answers.ts";
import { calledOffAmong } from "./called-off.ts";
import { wanted } from "./fields.ts";
import { countTouches } from "./noted-letters.ts";
import { placesInPlan } from "./places-in-plan.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { goneInPlan } from "./returned.ts";
import { planExports } from "./take-in-exports.ts";

/** Shows what importing files would do, person by person, and writes nothing. */
export const planImportOperation = readInSteps({
  permission: "read",
  effect: "reads",
  inSteps: true,
  input: z.object(wanted),
  async run(steps, input) {
    const prepared = await prepare(steps, input);
    if (prepared.kind !== "done") return prepared;
    const { value } = prepared;
    return done(await steps.reading((context) => shownBeside(context, value)));
  },
});

async function shownBeside(context: Context, { plan, reading, exports, answers, notRead }: Prepared) {
  const whole = await planExports(context, exports, answers);
  const people = [...plan.people, ...whole.people];
  const introducers = new Map(
    plan.introductions.map(({ introducer, person }) => [person, plan.people[introducer]?.name ?? ""]),
  );
  const problems: readonly Problem[] = [...plan.problems, ...whole.problems];
  const bad = plan.bad + whole.problems.length;
  const { touches, noted } = await countTouches(context.tx, plan);
  const places = await placesInPlan(context, plan, reading.returned);
  return {
    people: people.map((each, place) => ({ ...shown(each), introducedBy: introducers.get(place) ?? "" })),
    counts: {
      ...countsOf({ people, bad }),
      touches: touches + whole.touches,
      /** Letters of mine that are on a timeline already, because I said that they went; they are not among `touches`. */
      noted,
      /** Through whom the user met somebody, both of them in the files. */
      introductions: plan.introductions.length,
      /** Of how many it would be read from their address where they are. */
      places: places.read.length,
    },
    leftOut: reading.leftOut,
    /** Addresses that would be former ones, because a letter came back from them (R58). */
    gone: await goneInPlan(context, reading.returned, plan),
    /** Requests that a letter among the files answers (R33). */
    answered: await answersAmong(context, reading),
    /** Arranged talks that the files say will not be; that is the user's to note. */
    calledOff: await calledOffAmong(context, reading),
    me: reading.mine ?? { addresses: [], inferred: false, because: "" },
    problems,
    notRead,
    /** LinkedIn's archives, with what of them is read. */
    archives: reading.archives,
    /** For the user to say by `column` what is not understood. */
    tables: reading.tables.slice(0, MOST_TABLES),
    /** Keys among the answers that nobody in the files has. */
    unknown: plan.unknown,
    exports: exports.map((each) => each.name),
    /** What exports say of the user's settings, in words: only what is not set here comes in of itself. */
    settings: whole.settings,
  };
}

/** Of more, nobody would say it. */
const MOST_TABLES = 10;

/** People by what would become of them, and rows that could not be read. */
export function countsOf({ people, bad }: Pick<Plan, "people" | "bad">) {
  const of = (...kinds: readonly PlannedPerson["kind"][]) =>
    people.filter((each) => kinds.includes(each.kind)).length;
  return { new: of("new", "ask"), merged: of("merge"), skipped: of("skip"), bad };
}

function shown({ kind, key, name, reason, records, ...rest }: PlannedPerson) {
  const [first] = records;
  return {
    kind,
    /** What an answer of the user's calls them by. */
    key,
    name,
    erased: rest.erased === true,
    detail: first?.headline || first?.points[0]?.value || "",
    reason,
    personId: "personId" in rest ? rest.personId : null,
    record: first ?? null,
    /** Where it is asked about: what the same files say of whom they may be; the book is asked by `personId`. */
    perhaps: "record" in rest ? rest.record : null,
    whom: "whom" in rest ? rest.whom : "",
    /** Why they may be, without a name: one answer may do for all of whom the same is said. */
    ground: "ground" in rest ? rest.ground : "",
  };
}
