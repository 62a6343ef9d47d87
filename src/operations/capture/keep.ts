import { z } from "zod";
import { ADVICE_NEEDED } from "#advice/advice.ts";
import { NOBODY_NAMED } from "#capture/in-words.ts";
import { type AddedRow, insertCapture } from "#database/captures.ts";
import { addAffiliation, findOrganizationNamed, organizationNamed } from "#database/organizations.ts";
import { affiliationsOf, findPerson, reindexPerson } from "#database/people.ts";
import { GIVE_KINDS } from "#interviews/gives.ts";
import { placeNamedIn } from "#interviews/place.ts";
import { LEAD_KINDS } from "#leads/lead.ts";
import type { PersonId } from "#people/id.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { isTold } from "#people/position.ts";
import { type DateText, dateOf, instantAt } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { DIRECTIONS, TOUCH_KINDS } from "#timeline/touch.ts";
import { recordAdvice } from "../advice/record.ts";
import { date, id, line, name, text } from "../fields.ts";
import { editConversation } from "../interviews/edit.ts";
import { planConversation } from "../interviews/plan.ts";
import { markScheduled } from "../interviews/scheduled.ts";
import { addIntroduction } from "../introductions/add.ts";
import { recordLead } from "../leads/record.ts";
import { addNeed } from "../needs/add.ts";
import { type Context, operation, type WithinOne } from "../operation.ts";
import { done, invalid, missing, type Refusal } from "../outcome.ts";
import { addPerson } from "../people/add.ts";
import { makePromise } from "../promises/make.ts";
import { logTouch } from "../touches/log.ts";

const key = z.string().min(1).max(40);
const day = date.nullable().default(null);

const person = z.object({
  key,
  /** Who it is in the book; null adds them. */
  id: id<"person">().nullable().default(null),
  name,
  role: line.default(""),
  organization: line.default(""),
  email: line.default(""),
  url: line.default(""),
  phone: line.default(""),
  howMet: line.default(""),
  familiarity: z.enum(FAMILIARITIES).default("unknown"),
});

const item = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("touch"),
    people: z.array(key).min(1, "Whom was it with?").max(20),
    by: z.enum(TOUCH_KINDS),
    direction: z.enum(DIRECTIONS),
    on: date,
    text: text.default(""),
  }),
  z.object({
    kind: z.literal("arranged"),
    person: key,
    on: date,
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time looks like 14:30.")
      .nullable()
      .default(null),
    text: line.default(""),
  }),
  z.object({
    kind: z.literal("advice"),
    person: key,
    text: text.trim().min(1, ADVICE_NEEDED),
    on: day,
    offRecord: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal("introduction"),
    /** Who introduces me. */
    person: key,
    /** To whom. */
    toKey: key,
    made: z.boolean(),
    text: line.default(""),
  }),
  z.object({
    kind: z.literal("lead"),
    person: key,
    of: z.enum(LEAD_KINDS),
    text: line.min(1, "What is it?"),
    on: day,
  }),
  z.object({
    kind: z.literal("need"),
    person: key,
    of: z.enum(GIVE_KINDS).default("introduction"),
    text: line.min(1, "What could they use?"),
  }),
  z.object({ kind: z.literal("promise"), person: key, text: line.min(1, "What did you promise?"), on: day }),
]);

type Person = z.output<typeof person>;
type Item = z.output<typeof item>;
type Made = { readonly kind: "made"; readonly rows: readonly AddedRow[] } | Refusal;

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
  }),
  async run(context, input) {
    const ids = new Map<string, PersonId>();
    const rows: AddedRow[] = [];
    const people: { readonly key: string; readonly id: PersonId; readonly isNew: boolean }[] = [];
    for (const each of input.people) {
      if (ids.has(each.key)) return invalid("people", `“${each.key}” stands for two people.`);
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
    for (const each of input.items) {
      const unknown = keysOf(each).find((wanted) => !ids.has(wanted));
      if (unknown !== undefined) return invalid("items", `Nobody here is “${unknown}”.`);
      const made = await keepItem(context, each, (wanted) => ids.get(wanted) as PersonId, dayOfTalk);
      if (made.kind !== "made") return made;
      rows.push(...made.rows);
    }
    const captureId = context.newId<"capture">();
    await insertCapture(context.tx, captureId, context.now, rows);
    return done({ id: captureId, people, items: input.items.length });
  },
});

function keysOf(each: Item): readonly string[] {
  if (each.kind === "touch") return each.people;
  return each.kind === "introduction" ? [each.person, each.toKey] : [each.person];
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

async function madeOrganization(
  { tx }: Context,
  organization: string,
  known: { readonly id: string } | undefined,
): Promise<readonly AddedRow[]> {
  if (organization === "" || known !== undefined) return [];
  const made = await findOrganizationNamed(tx, organization);
  return made === undefined ? [] : [{ table: "organizations", id: made.id, version: made.version }];
}

async function keepItem(
  context: Context,
  each: Item,
  idOf: (wanted: string) => PersonId,
  dayOfTalk: (wanted: string) => DateText | null,
): Promise<Made> {
  const { now, timeZone } = context;
  switch (each.kind) {
    case "touch": {
      const at = each.on === dateOf(now, timeZone) ? now : instantAt(each.on, "12:00", timeZone);
      const rows: AddedRow[] = [];
      for (const wanted of each.people) {
        const kept = await perform(context, logTouch, {
          personId: idOf(wanted),
          kind: each.by,
          direction: each.direction,
          at,
          note: each.text,
        });
        if (kept.kind !== "done") return kept;
        rows.push({ table: "touches", id: kept.value.id, version: 0 });
      }
      return { kind: "made", rows };
    }
    case "arranged":
      return arrange(context, each, idOf(each.person));
    case "advice": {
      const kept = await perform(context, recordAdvice, {
        personId: idOf(each.person),
        text: each.text,
        useByDate: each.on,
        offRecord: each.offRecord,
        givenOn: dayOfTalk(each.person),
      });
      return kept.kind === "done" ? madeRow("advice", kept.value) : kept;
    }
    case "introduction": {
      const kept = await perform(context, addIntroduction, {
        introducerId: idOf(each.person),
        personId: idOf(each.toKey),
        state: each.made ? "made" : "thought-of",
        reason: each.text,
      });
      return kept.kind === "done" ? madeRow("introductions", kept.value) : kept;
    }
    case "lead": {
      const kept = await perform(context, recordLead, {
        personId: idOf(each.person),
        kind: each.of,
        what: each.text,
        notes: each.on === null ? "" : `By ${dateInWords(each.on)}.`,
      });
      return kept.kind === "done" ? madeRow("leads", kept.value) : kept;
    }
    case "need": {
      const kept = await perform(context, addNeed, {
        personId: idOf(each.person),
        text: each.text,
        kind: each.of,
      });
      return kept.kind === "done" ? madeRow("needs", { id: kept.value.id, version: 0 }) : kept;
    }
    case "promise": {
      const kept = await perform(context, makePromise, {
        personId: idOf(each.person),
        text: each.text,
        dueOn: each.on,
      });
      return kept.kind === "done" ? madeRow("promises", kept.value) : kept;
    }
  }
}

/** A time to come is a conversation that is planned, and arranged where the time of day is known. */
async function arrange(
  context: Context,
  { on, at, text: notes }: Extract<Item, { kind: "arranged" }>,
  personId: PersonId,
): Promise<Made> {
  const planned = await perform(context, planConversation, { personId, focus: "catch-up" });
  if (planned.kind !== "done") return planned;
  const { id } = planned.value;
  const place = placeNamedIn(notes);
  // What names a way to talk stands there in a word or two, and whole among the notes; anything else may be a place.
  const noted =
    place === "" && at !== null ? planned : await perform(context, editConversation, { id, notes });
  if (noted.kind !== "done") return noted;
  if (at === null) return madeRow("interviews", noted.value);
  const startsAt = instantAt(on, at, context.timeZone);
  const scheduled = await perform(context, markScheduled, { id, startsAt, place: place || notes });
  return scheduled.kind === "done" ? madeRow("interviews", scheduled.value) : scheduled;
}

function madeRow(table: AddedRow["table"], value: { readonly id: string; readonly version: number }): Made {
  return { kind: "made", rows: [{ table, id: value.id, version: value.version }] };
}

/** Another operation within the same transaction; its own schema fills in what is left out. */
function perform<Input extends z.ZodType, Value>(
  context: Context,
  { input, run }: WithinOne<Input, Value>,
  given: z.input<Input>,
): ReturnType<WithinOne<Input, Value>["run"]> {
  return run(context, input.parse(given));
}
