import { changedRows } from "#database/importing/import-undo.ts";
import {
  type Completion,
  completePlace,
  knownPlaces,
  organizationsNamed,
  readKeptMail,
  sameSources,
  standingPlaces,
} from "#database/importing/imports.ts";
import { type Introducer, insertTold } from "#database/introductions/introductions.ts";
import { insertMany } from "#database/many-rows.ts";
import type { Together } from "#database/merging/came-together.ts";
import { alsoCalled } from "#database/merging/merged-away.ts";
import { tellTwoApart } from "#database/merging/told-apart.ts";
import { forgetReadPlaces } from "#database/organizations/kept-places.ts";
import { findPeople, reindexPerson } from "#database/people/people.ts";
import { preferKnown, preferredKinds } from "#database/people/preferred.ts";
import { markGone } from "#database/people/returned.ts";
import { portions } from "#database/portions.ts";
import { addWords } from "#database/search.ts";
import { addOwnAddresses } from "#database/settings.ts";
import { reindexPeople } from "#database/ties/recount.ts";
import { recountTie, tieRow } from "#database/ties/ties.ts";
import type { Plan } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import type { Returned } from "#importing/returned.ts";
import { type Introduction, newIntroduction } from "#introductions/introduction.ts";
import { foldText } from "#people/fold.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { isAnotherName, isNameless } from "#people/other-names.ts";
import { historyOf } from "#ties/history.ts";
import { instantAt } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { readRow } from "../organizations/take-places.ts";
import { type AnswerFound, noteAnswers } from "./answers.ts";
import { fillFields } from "./fill-fields.ts";
import { inParts, type Job } from "./in-parts.ts";
import { newlyRecognised, type Recognised, whatCameTo } from "./noted-letters.ts";
import { type PlacesInPlan, placesInPlan } from "./places-in-plan.ts";
import {
  addressesOf,
  affiliationsOf,
  completions,
  each,
  endings,
  filledPlaces,
  fingerprintRows,
  type Here,
  otherNameRows,
  type Placed,
  personRow,
  placeRows,
  pointRows,
  preferredIn,
  wordsOf,
} from "./plan-rows.ts";
import { type GoneAddress, goneHere } from "./returned.ts";
import { keepToldAgain, repeatsTheLast, toldAgain } from "./told-again.ts";
import { keepJournal } from "./way-back.ts";

/**
 * What an import teaches besides: whose letters count although they look automatic, who is not whom
 * they might be, which addresses are mine, which letters came back, and which requests were answered.
 */
type Learnt = {
  readonly keep: readonly string[];
  /** Keys of whom the user told from whoever they might have been. */
  readonly different: ReadonlySet<string>;
  readonly mine: readonly string[];
  readonly returned: readonly Returned[];
  readonly answered: readonly AnswerFound[];
  /** The user's own letters that went from among the drafts of their mailbox. */
  readonly recognised: readonly Recognised[];
};

/**
 * Carries a plan out within the open transaction, many rows at a time, and answers how many touches are new and which
 * addresses reach nobody any more. Every row carries the import's id, every field that it fills in somebody known is
 * kept with its value from before, and what it tells of somebody known is kept beside, so that the whole can be undone,
 * and whatever it tells stays when another import is. Where it only says once more what the last import said, nothing is
 * kept of it, and `isKept` is false.
 */
export async function applyPlan(
  context: Context,
  plan: Plan,
  importId: ImportId,
  learnt: Learnt,
): Promise<{
  readonly touches: number;
  readonly introductions: number;
  readonly places: number;
  readonly gone: readonly GoneAddress[];
  readonly isKept: boolean;
}> {
  const job: Job = { ...context, importId, ...inParts(context) };
  const { placed, added, merged } = await giveIds(job, plan);
  const addressed = await placesInPlan(context, plan, learnt.returned);
  job.begin("Writing people");
  await insertMany(
    context.tx,
    "people",
    each(job.through(added), (one) => personRow(one, importId, context.now)),
    job.pause,
  );
  await tellApart(job, added, learnt.different);
  const changes = await fillFields(job, merged);
  await writeOtherNames(job, placed, merged);
  const taken = await forgetReadPlaces(
    context.tx,
    addressed.out,
    new Set(addressed.read.map(({ place }) => place.id)),
  );
  const { made, completed, preferred } = await writePlaces(job, added, merged);
  const read = await writeReadPlaces(job, placed, addressed);
  job.begin("Writing what they are found by");
  await addWords(
    context.tx,
    "person",
    each(job.through(added), ({ person, id }) => ({
      id,
      text: `${wordsOf(person)} ${read.called.get(id) ?? ""}`,
      addresses: addressesOf(person),
    })),
    job.pause,
  );
  for (const { id } of job.through(merged)) {
    await reindexPerson(context.tx, id);
    await job.pause();
  }
  const reindexed = new Set(merged.map(({ id }) => id));
  await reindexPeople(
    context.tx,
    addressed.out.filter((id) => !reindexed.has(id)),
  );
  job.begin("Writing letters");
  const { touches, recognised } = await writeTouches(job, plan, placed);
  const introduced = await writeIntroductions(job, plan, placed);
  const gone = await goneHere(context, learnt.returned);
  await markGone(context.tx, gone);
  const answers = await noteAnswers(context, learnt.answered);
  job.begin("Keeping the way back");
  const mine = await addOwnAddresses(context.tx, learnt.mine, context.now);
  await keepJournal(job, changes, {
    made: [...made, ...read.made],
    completed,
    preferred,
    taken,
    gone,
    answers,
    mine,
    recognised: [...recognised, ...learnt.recognised],
    introduced,
    kept: await writeKeptMail(job, learnt.keep),
    together: placed.flatMap(togetherIn),
  });
  const changed = added.length > 0 || (await changedRows(context.tx, importId));
  const isKept = changed || !(await repeatsTheLast(job, plan, placed));
  if (isKept) {
    await keepToldAgain(job, toldAgain(plan, placed));
    await keepFingerprints(job, placed);
  }
  const places = addressed.read.length;
  const came = gone.map(({ name, address, at }) => ({ name, address, at }));
  return { touches, introductions: introduced.length, places, gone: came, isKept };
}

/** Who is new and who is added to, each with the id that they get or have. */
async function giveIds({ newId, pause }: Job, { people }: Plan) {
  const placed: Placed[] = [];
  for (const [place, person] of people.entries()) {
    if (place % PEOPLE_A_STEP === 0) await pause();
    const isNew = person.kind === "new" || person.kind === "ask";
    const id = isNew ? newId<"person">() : person.personId;
    if (id !== null) placed.push({ person, id, isNew, place });
  }
  return {
    placed,
    added: placed.filter(({ isNew }) => isNew),
    merged: placed.filter(({ person }) => person.kind === "merge"),
  };
}

const PEOPLE_A_STEP = 2_000;

/** Who was said to be another than somebody they might be is not asked about again; it goes with them by undo. */
async function tellApart(
  { tx, now, pause }: Job,
  added: readonly Placed[],
  different: ReadonlySet<string>,
): Promise<void> {
  const told = added.filter(({ person }) => different.has(person.key));
  if (told.length === 0) return;
  const idOf = new Map(
    added.flatMap(({ person, id }) => person.records.map((record) => [record, id] as const)),
  );
  for (const { person, id } of told) {
    await pause();
    if (person.kind !== "ask") continue;
    const other = person.personId ?? (person.record && idOf.get(person.record));
    if (other && other !== id) await tellTwoApart(tx, id, other, now);
  }
}

async function writeOtherNames({ tx, now, importId, pause, through }: Job, placed: Named, merged: Named) {
  const ids = merged.map(({ id }) => id);
  const called = new Map<PersonId, string>();
  for (const some of portions(ids))
    for (const { id, name } of await findPeople(tx, some)) called.set(id, name);
  const common = { import_id: importId, added_at: now };
  const written = placed.filter(({ person }) => person.kind !== "skip");
  const rows = otherNameRows(through(written), common, await alsoCalled(tx, ids), called);
  await insertMany(tx, "other_names", rows, pause);
}

type Named = readonly Placed[];

/** What of somebody leaves when they are taken apart: all that came to who was known, and of a newcomer all but the first. */
function togetherIn({ person, id, isNew }: Placed): readonly Together<ImportedPerson>[] {
  if (person.kind === "skip") return [];
  const [first, ...others] = person.records;
  const named = others.filter(({ name }) => isAnotherName(name, [person.name]));
  const leave = !isNew ? person.records : named.length > 0 ? named : others;
  if (first === undefined || leave.length === 0) return [];
  const name = leave.find((record) => !isNameless(record.name))?.name ?? leave[0]?.name ?? "";
  return [
    { personId: id, name, stay: isNew ? person.records.filter((each) => !leave.includes(each)) : [], leave },
  ];
}

/** Writes ways to reach people and where they are; answers the organizations that had to be made, and roles completed or ended. */
async function writePlaces(job: Job, added: readonly Placed[], merged: readonly Placed[]) {
  const { tx, now, today, newId, importId, pause, begin, through } = job;
  const placed = [...added, ...merged];
  const common = { import_id: importId, added_at: now };
  begin("Writing addresses");
  const before = await preferredKinds(
    tx,
    merged.map(({ id }) => id),
  );
  const preferred = preferredIn(placed, before);
  await insertMany(tx, "contact_points", pointRows(through(placed), common, preferred), pause);
  const known = new Set(merged.map(({ id }) => id));
  const turned = await preferKnown(
    tx,
    importId,
    preferred.filter(({ personId }) => known.has(personId)),
  );
  begin("Writing where they are");
  const told = merged.filter(({ person }) => person.records.some((each) => each.affiliations.length > 0));
  const here = await standingPlaces(
    tx,
    told.map(({ id }) => id),
    pause,
  );
  const { ids, made } = await organizationsNamed(tx, affiliationsOf(placed, here), newId, pause);
  const places = await knownPlaces(tx);
  const has = { here, idOf: (organization: string) => ids.get(foldText(organization)) ?? "", known: places };
  const earlier = await sameSources(tx, importId, importsIn(here));
  const completed = [...completions(told, has), ...endings(told, { ...has, earlier }, { today, now })];
  for (const each of completed) {
    await completePlace(tx, each);
    await pause();
  }
  for (const key of completedPlaces(completed, here)) places.add(key);
  const filled = await filledPlaces(placed, has, pause);
  await insertMany(
    tx,
    "affiliations",
    placeRows(through(placed), { ...has, filled, common, newId, today }),
    pause,
  );
  return { made, completed, preferred: turned };
}

/** Writes where people are as their addresses tell; answers the organizations made for it, and where each of them is. */
async function writeReadPlaces(job: Job, placed: readonly Placed[], { read }: PlacesInPlan) {
  if (read.length === 0) return { made: [], called: new Map<PersonId, string>() };
  const { tx, now, newId, importId, pause } = job;
  const idAt = new Map(placed.map(({ place, id }) => [place, id]));
  const found = read.flatMap(({ of, place, domain }) => {
    const id = typeof of === "number" ? idAt.get(of) : of;
    return id === undefined ? [] : [{ id, organization: place.name, organizationId: place.id, domain }];
  });
  const toMake = found.filter(({ organizationId }) => organizationId === null);
  const named = toMake.map(({ organization }) => ({ organization, role: "" }));
  const { ids, made } = await organizationsNamed(tx, named, newId, pause);
  await insertMany(
    tx,
    "affiliations",
    each(found, ({ id, organization, organizationId, domain }) => ({
      ...readRow(newId(), id, organizationId ?? ids.get(foldText(organization)) ?? "", domain),
      import_id: importId,
      added_at: now,
    })),
    pause,
  );
  return { made, called: new Map(found.map(({ id, organization }) => [id, organization])) };
}

function importsIn(here: Here): ReadonlySet<string> {
  return new Set([...here.values()].flat().flatMap(({ import_id }) => import_id ?? []));
}

/** As `knownPlaces` has them. */
function completedPlaces(completed: readonly Completion[], here: Here): readonly string[] {
  return completed.flatMap(({ personId, after }) => {
    const place = here.get(personId)?.find(({ id }) => id === after.id);
    return place === undefined ? [] : [`${personId} ${place.organization_id} ${after.role}`];
  });
}

/** Writes the plan's touches, and counts the ties of everybody they belong to; tells which letters were noted already. */
async function writeTouches(job: Job, plan: Plan, placed: readonly Placed[]) {
  const { tx, newId, importId, pause, through } = job;
  const recognised: Recognised[] = [];
  let count = 0;
  for (const { id, isNew, place } of through(placed)) {
    const fresh = plan.touches[place] ?? [];
    if (fresh.length === 0) continue;
    const came = await whatCameTo(tx, isNew ? null : id, fresh);
    const all = fresh.map(({ at, kind, direction, subject, note = "", messageId, address }, index) => ({
      id: newId(),
      person_id: id,
      at,
      kind,
      direction,
      subject,
      note,
      prompted: came[index] === "its answer" ? (1 as const) : (0 as const),
      interview_id: null,
      import_id: importId,
      message_id: messageId,
      address: address ?? "",
    }));
    // A letter of which the user said that it went is on the timeline already.
    const rows = all.filter((_, index) => came[index] !== "the letter");
    const noted = fresh.filter((_, index) => came[index] === "the letter");
    recognised.push(...(await newlyRecognised(tx, id, noted)));
    await insertMany(tx, "touches", rows, pause);
    count += rows.length;
    if (isNew) {
      const history = historyOf(fresh.map((touch) => ({ ...touch, prompted: false })));
      await insertMany(tx, "ties", [{ person_id: id, ...tieRow(history) }], pause);
    } else await recountTie(tx, id);
  }
  return { touches: count, recognised };
}

type Told = Introduction & Introducer;

/** Who introduced whom, long ago: nothing more is asked of it, and where no day is told it has that of the import. */
async function writeIntroductions(job: Job, plan: Plan, placed: readonly Placed[]) {
  const { tx, now, timeZone, newId, importId, pause } = job;
  const idAt = new Map(placed.map(({ place, id }) => [place, id]));
  const told = plan.introductions.flatMap(({ introducer, person, on }): readonly Told[] => {
    const [introducerId, personId] = [idAt.get(introducer), idAt.get(person)];
    if (introducerId === undefined || personId === undefined) return [];
    const madeAt = on === null ? now : Math.min(now, instantAt(on, "12:00", timeZone));
    return [newIntroduction({ id: newId<"introduction">(), introducerId, personId, madeAt, createdAt: now })];
  });
  await insertTold(tx, told, importId, pause);
  return told;
}

/** So that the same records add nothing another time. */
async function keepFingerprints(job: Job, placed: readonly Placed[]): Promise<void> {
  await insertMany(job.tx, "imported_records", fingerprintRows(job.through(placed), job.importId), job.pause);
}

/** Later imports know whom the user wants (R62); answers the addresses that are new to the list. */
async function writeKeptMail({ tx, pause }: Job, keep: readonly string[]): Promise<readonly string[]> {
  const known = new Set(await readKeptMail(tx));
  const added = [...new Set(keep.map((each) => each.trim().toLowerCase()))].filter(
    (each) => !known.has(each),
  );
  await insertMany(
    tx,
    "kept_mail",
    added.map((key) => ({ key })),
    pause,
  );
  return added;
}
