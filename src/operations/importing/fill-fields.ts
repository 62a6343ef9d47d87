import { FILLED, type FieldChange, findFilled, updateFilled } from "#database/filled.ts";
import { affiliationsOf } from "#database/people.ts";
import { withoutHowMet } from "#importing/adds-nothing.ts";
import { isOneOrganization } from "#importing/identity/organizations.ts";
import type { PlannedPerson } from "#importing/plan.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { NO_PREFERENCES, type Preferences } from "#people/person.ts";
import { isBare } from "#people/position.ts";
import type { Context } from "../operation.ts";
import type { Job } from "./in-parts.ts";
import { firstOf, hasDied, notesOf, type Placed, paceOf } from "./plan-rows.ts";

/** Fills what was empty in people already known; what the user wrote is never overwritten. */
export async function fillFields(
  { tx, pause, through }: Job,
  merged: readonly Placed[],
): Promise<readonly FieldChange[]> {
  const changes: FieldChange[] = [];
  for (const { person, id } of through(merged)) {
    await pause();
    const before = await findFilled(tx, id);
    if (before === undefined) continue;
    const notes = withoutHowMet(notesOf(person.records), before.how_met);
    const after = {
      headline: await latestHeadline(tx, id, person, before.headline),
      how_met: before.how_met || (firstOf(person, (record) => record.howMet) ?? ""),
      notes: before.notes.includes(notes)
        ? before.notes
        : [before.notes, notes].filter((each) => each !== "").join("\n\n"),
      birthday: before.birthday ?? firstOf(person, (record) => record.birthday),
      connected_on: before.connected_on ?? firstOf(person, (record) => record.connectedOn),
      preferences: withPreferences(before.preferences, person),
      extra: withExtra(before.extra, person),
    };
    if (FILLED.every((field) => before[field] === after[field])) continue;
    await updateFilled(tx, id, after);
    changes.push({ personId: id, before, after });
  }
  return changes;
}

/** A new position is news (R26): it becomes the line under the name. */
async function latestHeadline(
  tx: Context["tx"],
  id: PersonId,
  { records }: PlannedPerson,
  before: string,
): Promise<string> {
  const placed = records.filter((record) => record.affiliations.length > 0);
  const told = placed.find(({ affiliations: [first] }) => first && !isBare(first)) ?? placed[0];
  const otherwise = before || (records[0]?.headline ?? "");
  const [first] = told?.affiliations ?? [];
  if (told === undefined || first === undefined) return otherwise;
  if (!isBare(first) || before === "") return told.headline || otherwise;
  // That they are there is no news of somebody who has a role there.
  const there = foldText(first.organization);
  const places = await affiliationsOf(tx, id);
  const known = places.some(
    (each) => each.role !== "" && isOneOrganization(foldText(each.organization), there),
  );
  return known ? otherwise : told.headline || otherwise;
}

/** A pace that the user agreed on stays (R37). */
function withPreferences(before: string, person: PlannedPerson): string {
  const preferences = { ...NO_PREFERENCES, ...(JSON.parse(before) as Partial<Preferences>) };
  const paceMonths = preferences.paceMonths ?? paceOf(person);
  const doNotContact = preferences.doNotContact || hasDied(person);
  return paceMonths === preferences.paceMonths && doNotContact === preferences.doNotContact
    ? before
    : JSON.stringify({ ...preferences, paceMonths, doNotContact });
}

function withExtra(before: string, { records }: PlannedPerson): string {
  const known = JSON.parse(before) as readonly (readonly [string, string])[];
  const added = records
    .flatMap((record) => record.extra)
    .filter(([name, value]) => !known.some((each) => each[0] === name && each[1] === value));
  return added.length === 0 ? before : JSON.stringify([...known, ...added]);
}
