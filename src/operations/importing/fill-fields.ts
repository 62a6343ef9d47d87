import {
  FILLED,
  type FieldChange,
  type Filled,
  findFilled,
  type Here,
  journaled,
  updateFilled,
} from "#database/people/filled.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { fromAfterChange, saidIn } from "#database/people/told.ts";
import type { Tx } from "#database/transaction.ts";
import { isOneOrganization } from "#importing/identity/organizations.ts";
import { eachOnce, isOwnRecord, newsAmong } from "#importing/own-details.ts";
import type { PlannedPerson } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { foldText } from "#people/fold.ts";
import { addressAmong, besideAddress } from "#people/form-of-address.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { isNameless } from "#people/other-names.ts";
import { type Affiliation, NO_PREFERENCES, type Preferences } from "#people/person.ts";
import {
  isBare,
  isOlderThanMove,
  isPresent,
  mainOf,
  movedOn,
  positionInWords,
  workOfTwo,
} from "#people/position.ts";
import { isImport, type Said, type Teller } from "#people/tellers.ts";
import { alsoTold, type Facts } from "#people/told-otherwise.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";
import type { Job } from "./in-parts.ts";
import { firstOf, type Placed, paceOf, wishesTold } from "./plan-rows.ts";

/** Fills what was empty in people already known; what the user wrote is never overwritten. */
export async function fillFields(
  { tx, today, importId, pause, through }: Job,
  merged: readonly Placed[],
): Promise<readonly FieldChange[]> {
  const changes: FieldChange[] = [];
  for (const { person, id } of through(merged)) {
    await pause();
    const before = await findFilled(tx, id);
    if (before === undefined) continue;
    const after = await filledIn({ tx, today }, id, before, person, importId);
    if (FILLED.every((field) => before[field] === after[field])) continue;
    await updateFilled(tx, id, after);
    changes.push({ personId: id, before: journaled(before), after: journaled({ ...before, ...after }) });
  }
  return changes;
}

/** What somebody is with what an import tells of them, and who said it. */
export async function filledIn(
  { tx, today }: Pick<Context, "tx" | "today">,
  id: PersonId,
  before: Here,
  person: Pick<PlannedPerson, "name" | "records">,
  importId: ImportId,
): Promise<Filled> {
  const details = person.records.flatMap((record) => newsAmong(record, id, before.extra));
  const addressAs = before.address_as || addressAmong(details);
  const told = person.records.reduce<Facts>(alsoTold, {
    howMet: before.how_met,
    birthday: before.birthday,
    notes: before.notes,
  });
  const filled = {
    name: isNameless(before.name) ? person.name : before.name,
    headline: await unlessOwnWords(
      tx,
      id,
      saidIn(before, "headline"),
      await latestHeadline({ tx, today }, id, person, before.headline),
    ),
    address_as: addressAs,
    how_met: told.howMet,
    notes: told.notes,
    birthday: told.birthday,
    connected_on: before.connected_on ?? firstOf(person, (record) => record.connectedOn),
    preferences: withPreferences(before.preferences, person, id),
    extra: withExtra(before.extra, besideAddress(details, addressAs)),
  };
  return { ...filled, ...fromAfterChange(before, filled, importId) };
}

/** A line under a name that the user worded, and that no position of theirs is called, stays whatever a file tells. */
async function unlessOwnWords(
  tx: Tx,
  id: PersonId,
  { text: before, by }: Said,
  after: string,
): Promise<string> {
  if (before === "" || before === after || isOfFilesAlone(by)) return after;
  const places = await affiliationsOf(tx, id);
  const isPosition = places.some((each) =>
    [positionInWords(each), each.role, each.organization].includes(before),
  );
  return isPosition ? after : before;
}

function isOfFilesAlone(by: readonly Teller[]): boolean {
  return by.length > 0 && by.every(isImport);
}

/** A new position is news (R26): it becomes the line under the name, unless that tells of their work and it does not. */
async function latestHeadline(
  { tx, today }: Pick<Context, "tx" | "today">,
  id: PersonId,
  { records }: Pick<PlannedPerson, "records">,
  before: string,
): Promise<string> {
  const placed = records.flatMap(({ affiliations, headline }) => {
    const main = mainOf(affiliations);
    return main === undefined ? [] : [{ ...main, headline }];
  });
  const otherwise = before || (records[0]?.headline ?? "");
  const told = mainOf(placed.filter((place) => !isBare(place))) ?? placed[0];
  if (told === undefined) return otherwise;
  const line = told.headline || otherwise;
  if (before === "") return line;
  const places = await affiliationsOf(tx, id);
  if (isPassed(told, places, today)) return before;
  if (!isBare(told)) return told.endsOn !== null && told.endsOn < today ? before : workOfTwo(line, before);
  // That they are there is no news of somebody who has a role there.
  const there = foldText(told.organization);
  const known = places.some(
    (each) => each.role !== "" && isOneOrganization(foldText(each.organization), there),
  );
  return known ? before : line;
}

/** Whether the book knows better: that it is over, or that they have moved since. */
function isPassed(
  told: Pick<Affiliation, "organization" | "role"> & Partial<Pick<Affiliation, "startsOn">>,
  places: readonly Affiliation[],
  today: DateText,
): boolean {
  const there = places.filter(
    ({ role, organization }) =>
      foldText(role) === foldText(told.role) &&
      isOneOrganization(foldText(organization), foldText(told.organization)),
  );
  if (there.length > 0) return !there.some((each) => isPresent(each, today));
  const moved = movedOn(places);
  return moved !== null && isOlderThanMove(moved, { startsOn: told.startsOn ?? null, toldOn: today });
}

/** A pace that the user agreed on stays (R37), and what the user has said since of somebody in a table of this book. */
function withPreferences(before: string, { records }: Pick<PlannedPerson, "records">, id: PersonId): string {
  const preferences = { ...NO_PREFERENCES, ...(JSON.parse(before) as Partial<Preferences>) };
  const paceMonths = preferences.paceMonths ?? paceOf({ records });
  const others = records.filter((record) => !isOwnRecord(record, id));
  const told = { ...preferences, paceMonths, ...wishesTold({ records: others }) };
  const isNews = (["paceMonths", "doNotContact", "died"] as const).some(
    (each) => told[each] !== preferences[each],
  );
  return isNews ? JSON.stringify(told) : before;
}

function withExtra(before: string, details: ImportedPerson["extra"]): string {
  const known = JSON.parse(before) as ImportedPerson["extra"];
  const all = eachOnce([...known, ...details]);
  return all.length === known.length ? before : JSON.stringify(all);
}
