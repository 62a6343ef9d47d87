import { z } from "zod";
import { NOBODY_NAMED } from "#capture/in-words.ts";
import { keysOf } from "#capture/reading.ts";
import { type AddedRow, insertCapture } from "#database/captures.ts";
import { deedId } from "#database/deeds.ts";
import { findInterview } from "#database/interviews/interviews.ts";
import {
  addAffiliation,
  findOrganizationNamed,
  organizationNamed,
} from "#database/organizations/organizations.ts";
import { affiliationsOf, findPerson, reindexPerson } from "#database/people/people.ts";
import type { Interview } from "#interviews/interview.ts";
import type { PersonId } from "#people/id.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { isTold } from "#people/position.ts";
import { id, line, name, text, workplace } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { madeOrganization } from "../organizations/made-organization.ts";
import { done, invalid, missing } from "../outcome.ts";
import { addPerson } from "../people/add.ts";
import { type Item, item, keepItem, key, type Made, perform } from "./keep-item.ts";
import { talkHeld } from "./talk-meant.ts";

const person = z.object({
  key,
  /** Who it is in the book; null adds them. */
  id: id<"person">().nullable().default(null),
  name,
  role: line.default(""),
  organization: workplace.default(""),
  email: line.default(""),
  url: line.default(""),
  phone: line.default(""),
  address: line.default(""),
  howMet: line.default(""),
  notes: text.default(""),
  familiarity: z.enum(FAMILIARITIES).default("unknown"),
});

type Person = z.output<typeof person>;

/**
 * Writes down what was confirmed, all of it or nothing, and remembers what it added, so that one step takes it back.
 * Each part goes by the rules of its own operation.
 */
export const keepCaptured = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    people: z.array(person).min(1, NOBODY_NAMED).max(500),
    items: z.array(item).max(100).default([]),
    interviewId: id<"interview">()
      .nullable()
      .default(null)
      .describe("the conversation in which it was said, whose advice and promises they are then"),
  }),
  async run(context, input) {
    const talk = input.interviewId === null ? null : await findInterview(context.tx, input.interviewId);
    if (talk === undefined) return missing("conversation");
    const ids = new Map<string, PersonId>();
    const rows: AddedRow[] = [];
    const people: { readonly key: string; readonly id: PersonId; readonly isNew: boolean }[] = [];
    for (const said of input.people) {
      if (ids.has(said.key)) return invalid("people", `“${said.key}” stands for two people.`);
      const each = withoutPlace(said, input.items);
      const made = each.id === null ? await addNew(context, each) : await addTo(context, each, each.id);
      if (made.kind !== "made") return made;
      rows.push(...made.rows);
      const added = made.rows.find(({ table }) => table === "people");
      const personId = each.id ?? (added?.id as PersonId);
      ids.set(each.key, personId);
      people.push({ key: each.key, id: personId, isNew: each.id === null });
    }
    const talks = input.items.filter((each) => each.kind === "touch");
    const dayOfTalk = (wanted: string) => talks.find((each) => each.people.includes(wanted))?.on ?? null;
    const held = await talksHeld(context, input.items, ids);
    const talkWith = (personId: PersonId) =>
      talk?.personId === personId ? talk : (held.get(personId) ?? null);
    for (const each of input.items) {
      const unknown = keysOf(each).find((wanted) => !ids.has(wanted));
      if (unknown !== undefined) return invalid("items", `Nobody here is “${unknown}”.`);
      const made = await keepItem(context, each, {
        idOf: (wanted) => ids.get(wanted) as PersonId,
        dayOfTalk,
        talkWith,
      });
      if (made.kind !== "made") return made;
      rows.push(...made.rows);
    }
    const captureId = await deedId(context.tx, context.newId<"capture">);
    await insertCapture(context.tx, captureId, context.now, await asTheyAre(context, rows));
    return done({ id: captureId, people, items: input.items.length });
  },
});

/** The arranged talks of which the note tells that they took place: what was said is of them. */
async function talksHeld(
  context: Context,
  items: readonly Item[],
  ids: ReadonlyMap<string, PersonId>,
): Promise<ReadonlyMap<PersonId, Interview>> {
  const held = new Map<PersonId, Interview>();
  for (const each of items) {
    if (each.kind !== "touch" || !each.ofTalk) continue;
    for (const personId of each.people.flatMap((wanted) => ids.get(wanted) ?? [])) {
      const talk = await talkHeld(context, personId, each);
      if (talk !== undefined) held.set(personId, talk);
    }
  }
  return held;
}

/** A place that a new position names is theirs by that one, since when it is told. */
function withoutPlace(said: Person, items: readonly Item[]): Person {
  const moves = items.some(
    (each) => each.kind === "position" && each.person === said.key && each.text === said.organization,
  );
  return moves ? { ...said, organization: "", role: "" } : said;
}

/** People as the capture leaves them: a new position has written the line under a name. */
async function asTheyAre({ tx }: Context, rows: readonly AddedRow[]): Promise<readonly AddedRow[]> {
  const out: AddedRow[] = [];
  for (const row of rows) {
    const person = row.table === "people" ? await findPerson(tx, row.id as PersonId) : undefined;
    out.push(person === undefined ? row : { ...row, version: person.version });
  }
  return out;
}

async function addNew(context: Context, { key: _, id: __, ...said }: Person): Promise<Made> {
  const known = await findOrganizationNamed(context.tx, said.organization);
  const added = await perform(context, addPerson, { ...said, anyway: true });
  if (added.kind !== "done") return added;
  const row: AddedRow = { table: "people", id: added.value.id, version: added.value.version };
  return { kind: "made", rows: [row, ...(await madeOrganization(context, said.organization, known))] };
}

/** Somebody in the book gains the place they are at where none was known; nothing of theirs is overwritten. */
async function addTo(context: Context, said: Person, personId: PersonId): Promise<Made> {
  const { tx, now, newId } = context;
  if ((await findPerson(tx, personId)) === undefined) return missing("person");
  if (said.organization === "" || (await affiliationsOf(tx, personId)).some(isTold))
    return { kind: "made", rows: [] };
  const known = await findOrganizationNamed(tx, said.organization);
  const { id: organizationId } = await organizationNamed(tx, said.organization, said, newId);
  const affiliationId = newId();
  await addAffiliation(tx, affiliationId, personId, {
    organizationId,
    role: said.role,
    startsOn: null,
    endsOn: null,
    importId: null,
    addedAt: now,
  });
  await reindexPerson(tx, personId);
  const row: AddedRow = { table: "affiliations", id: affiliationId, version: 0 };
  return { kind: "made", rows: [row, ...(await madeOrganization(context, said.organization, known))] };
}
