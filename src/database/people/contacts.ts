import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind, Person } from "#people/person.ts";
import { positionInWords } from "#people/position.ts";
import { isCorrection } from "#people/title-corrected.ts";
import { type Contact, changesBetween, type Point } from "#syncing/contact.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import { forgetReadPlaces } from "../organizations/kept-places.ts";
import { organizationNamed } from "../organizations/organizations.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import { addContactPoint } from "./contact-points.ts";
import { findPerson, reindexPerson, updatePerson } from "./people.ts";

export type ContactHere = { readonly contact: Contact; readonly leftOut: boolean };

/** Everybody, as an address book would have them; `pause` lets others in between one part and the next. */
export async function readAllContacts(
  tx: Tx,
  today: DateText,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<PersonId, ContactHere>> {
  const ids = await tx.db
    .selectFrom("people")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .orderBy("id")
    .execute();
  const all = new Map<PersonId, ContactHere>();
  for (const some of portions(ids.map(({ id }) => id as PersonId))) {
    for (const [id, here] of await readContacts(tx, some, today)) all.set(id, here);
    await pause();
  }
  return all;
}

/** Some, as an address book would have them: where they are now, and what still reaches them. */
export async function readContacts(
  tx: Tx,
  ids: readonly PersonId[],
  today: DateText,
): Promise<ReadonlyMap<PersonId, ContactHere>> {
  const people = await tx.db
    .selectFrom("people")
    .select(["id", "name", "headline", "birthday", "notes", "left_out"])
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  const points = await tx.db
    .selectFrom("contact_points")
    .where("person_id", "in", ids)
    .select(["person_id", "kind", "key", "value", "label", "preferred"])
    .where("owner_id", "=", tx.owner)
    .where("stale", "=", 0)
    .orderBy("kind")
    .orderBy("added_at")
    .orderBy("key")
    .execute();
  const pointsOf = Map.groupBy(points, (row) => row.person_id);
  const placeOf = await currentPlaces(tx, ids, today);
  return new Map(
    people.map((row) => {
      const place = placeOf.get(row.id);
      const contact: Contact = {
        name: row.name,
        organization: place?.organization ?? "",
        role: place?.role ?? row.headline,
        birthday: row.birthday,
        note: row.notes,
        points: (pointsOf.get(row.id) ?? []).map(({ kind, key, value, label, preferred }) => ({
          kind: kind as ContactKind,
          key,
          value,
          label,
          ...(preferred === 1 && { preferred: true as const }),
        })),
      };
      return [row.id as PersonId, { contact, leftOut: row.left_out === 1 }];
    }),
  );
}

/** The latest of each that holds today; one without an end goes before one whose end is known. */
async function currentPlaces(tx: Tx, ids: readonly PersonId[], today: DateText) {
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.person_id", "a.role", "a.ends_on", "o.name as organization"])
    .where("a.owner_id", "=", tx.owner)
    .where(isThere("a", today))
    .where("a.read_from", "=", "")
    .where("a.person_id", "in", ids)
    .orderBy("a.added_at")
    .orderBy("a.id")
    .execute();
  const lasting = rows.toSorted((a, b) => Number(a.ends_on === null) - Number(b.ends_on === null));
  return new Map(lasting.map((row) => [row.person_id, row]));
}

type By = {
  readonly now: Instant;
  readonly today: DateText;
  readonly newId: () => string;
  /** The address book, as what told it; null where it is let go of. */
  readonly told: ImportId | null;
};

/**
 * Makes somebody here what an address book says of them. What it no longer has still stands here as one that reaches
 * them no more, because the letters of years hang on it; a place they left stays among where they were.
 */
export async function writeContact(tx: Tx, id: PersonId, was: Contact, is: Contact, by: By): Promise<void> {
  const changes = changesBetween(was, is);
  const person = await findPerson(tx, id);
  if (person === undefined) return;
  const { position } = changes;
  if (position !== undefined && position.organization !== "") await placeNow(tx, id, was, position, by);
  for (const { kind, point } of changes.points) {
    if (kind === "removed") await setPoint(tx, id, point, { stale: 1 });
    else {
      await addContactPoint(tx, id, { ...point, stale: false, importId: by.told, addedAt: by.now });
      await setPoint(tx, id, point, {
        stale: 0,
        value: point.value,
        label: point.label,
        preferred: point.preferred ? 1 : 0,
      });
    }
  }
  const updated: Person = {
    ...person,
    name: is.name,
    // Words of the user's own under the name are of no place, and stay.
    headline:
      position !== undefined && ["", positionInWords(was)].includes(person.headline)
        ? positionInWords(position)
        : person.headline,
    birthday: is.birthday,
    notes: is.note,
    version: person.version + 1,
    updatedAt: by.now,
  };
  await updatePerson(tx, updated, by.told ?? by.now);
}

async function setPoint(
  tx: Tx,
  id: PersonId,
  { kind, key }: Point,
  set: { stale: 0 | 1; value?: string; label?: string; preferred?: 0 | 1 },
): Promise<void> {
  await tx.db
    .updateTable("contact_points")
    .set(set)
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", id)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .execute();
}

/**
 * Where somebody is from now on; a place they come back to is the same place. Another role at the organization where they
 * `were` takes the place of the one before, which is over; one that is but put right is what that was.
 */
async function placeNow(
  tx: Tx,
  id: PersonId,
  were: { readonly role: string },
  { organization, role }: { readonly organization: string; readonly role: string },
  { now, today, newId, told }: By,
): Promise<void> {
  await forgetReadPlaces(tx, [id]);
  const place = await organizationNamed(tx, organization, { role }, newId);
  const known = await tx.db
    .selectFrom("affiliations")
    .select(["id", "organization_id", "role", "starts_on", "ends_on", "added_at"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", id)
    .execute();
  const yesterday = addDays(today, -1);
  const over = known.filter(
    (row) =>
      row.organization_id === place.id &&
      row.role === were.role &&
      ![role, ""].includes(row.role) &&
      role !== "" &&
      (row.starts_on ?? "") <= yesterday &&
      (row.ends_on ?? today) >= today,
  );
  const isKnown = known.some((row) => row.organization_id === place.id && row.role === role);
  const putRight = isKnown
    ? undefined
    : over.find((row) => isCorrection(row.role, role, Number(row.added_at), now));
  for (const each of over)
    await tx.db
      .updateTable("affiliations")
      .set(each === putRight ? { role } : { ends_on: yesterday })
      .where("owner_id", "=", tx.owner)
      .where("id", "=", each.id)
      .execute();
  const same = putRight ?? known.find((row) => row.organization_id === place.id && row.role === role);
  const latest = { added_at: now, ends_on: null };
  if (same === undefined)
    await tx.db
      .insertInto("affiliations")
      .values({
        ...latest,
        owner_id: tx.owner,
        id: newId(),
        person_id: id,
        organization_id: place.id,
        role,
        starts_on: null,
        follows: known.length > 0 ? 1 : 0,
        read_from: "",
        import_id: told,
      })
      .execute();
  else
    await tx.db
      .updateTable("affiliations")
      // Whoever was to come there has come.
      .set(same.starts_on !== null && same.starts_on > today ? { ...latest, starts_on: today } : latest)
      .where("owner_id", "=", tx.owner)
      .where("id", "=", same.id)
      .execute();
  await reindexPerson(tx, id);
}
