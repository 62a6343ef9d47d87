import { z } from "zod";
import { ADVICE_NEEDED, OUTCOME_KINDS } from "#advice/advice.ts";
import type { AddedRow } from "#database/captures.ts";
import { findOrganizationNamed } from "#database/organizations/organizations.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { GIVE_KINDS } from "#interviews/gives.ts";
import type { Interview } from "#interviews/interview.ts";
import { placeNamedIn } from "#interviews/place.ts";
import { LEAD_KINDS } from "#leads/lead.ts";
import type { AdviceId, InterviewId, PersonId } from "#people/id.ts";
import { isTold } from "#people/position.ts";
import { type DateText, dateOf, instantAt } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { DIRECTIONS, TOUCH_KINDS } from "#timeline/touch.ts";
import { adviceOutcome } from "../advice/outcome.ts";
import { recordAdvice } from "../advice/record.ts";
import { date, id, line, text } from "../fields.ts";
import { markAnswered } from "../interviews/answered.ts";
import { closeConversation } from "../interviews/close.ts";
import { editConversation } from "../interviews/edit.ts";
import { markHeld } from "../interviews/held.ts";
import { planConversation } from "../interviews/plan.ts";
import { markScheduled } from "../interviews/scheduled.ts";
import { addIntroduction } from "../introductions/add.ts";
import { recordLead } from "../leads/record.ts";
import { addNeed } from "../needs/add.ts";
import type { Context, WithinOne } from "../operation.ts";
import { madeOrganization } from "../organizations/made-organization.ts";
import { type Refusal, refused } from "../outcome.ts";
import { moved } from "../people/moved.ts";
import { makePromise } from "../promises/make.ts";
import { logTouch } from "../touches/log.ts";
import { talkAnswered, talkToArrange } from "./talk-meant.ts";

export const key = z.string().min(1).max(40);
const day = date.nullable().default(null);

export const item = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("touch"),
    people: z.array(key).min(1, "Whom was it with?").max(20),
    by: z.enum(TOUCH_KINDS),
    direction: z.enum(DIRECTIONS),
    on: date,
    text: text.default(""),
    ofTalk: z.boolean().default(false).describe("it is the talk that was arranged for that day"),
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
    ofTalk: z.boolean().default(false).describe("it is a time for the talk that is planned with them"),
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
    /** They said that they will, so that nobody has to be asked. */
    promised: z.boolean().default(false),
    named: z.boolean().default(false).describe("they only named them, and may be named in the letter"),
    text: line.default(""),
  }),
  z.object({
    kind: z.literal("answer"),
    person: key,
    says: z.enum(["no", "later"]),
    on: day.describe("from when on they may be asked again"),
    text: line.default(""),
  }),
  z.object({
    kind: z.literal("position"),
    person: key,
    text: line.min(1, "Where is it?"),
    role: line.default(""),
    on: day,
  }),
  z.object({
    kind: z.literal("outcome"),
    person: key,
    outcome: z.enum(OUTCOME_KINDS),
    text: text.trim().min(1, "What came of it?"),
    /** Which piece of their advice it came of; null where none is written down, which it then is. */
    advice: z.object({ id: id<"advice">(), text }).nullable().default(null),
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
  z.object({
    kind: z.literal("offer"),
    person: key,
    of: z.enum(GIVE_KINDS).default("introduction"),
    text: line.min(1, "What do they offer?"),
  }),
  z.object({ kind: z.literal("promise"), person: key, text: line.min(1, "What did you promise?"), on: day }),
]);

export type Item = z.output<typeof item>;
export type Made = { readonly kind: "made"; readonly rows: readonly AddedRow[] } | Refusal;

type Around = {
  readonly idOf: (key: string) => PersonId;
  readonly dayOfTalk: (key: string) => DateText | null;
  /** The conversation with somebody in which it was said; what is of others in it is of no conversation. */
  readonly talkWith: (personId: PersonId) => Interview | null;
};

export async function keepItem(
  context: Context,
  each: Item,
  { idOf, dayOfTalk, talkWith }: Around,
): Promise<Made> {
  const { now, timeZone } = context;
  switch (each.kind) {
    case "touch": {
      const at = each.on === dateOf(now, timeZone) ? now : instantAt(each.on, "12:00", timeZone);
      const rows: AddedRow[] = [];
      for (const wanted of each.people) {
        const talk = each.ofTalk ? talkWith(idOf(wanted)) : null;
        if (talk?.state === "scheduled") {
          const by = each.by === "call" ? "call" : "meeting";
          const held = await perform(context, markHeld, { id: talk.id, at, by, told: each.text });
          if (held.kind !== "done") return held;
          rows.push(stepOf(held.value));
          continue;
        }
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
        interviewId: talkWith(idOf(each.person))?.id ?? null,
      });
      return kept.kind === "done" ? madeRow("advice", kept.value) : kept;
    }
    case "introduction": {
      const kept = await perform(context, addIntroduction, {
        introducerId: idOf(each.person),
        personId: idOf(each.toKey),
        state: each.made ? "made" : each.promised ? "agreed" : each.named ? "named" : "thought-of",
        reason: each.text,
      });
      if (kept.kind !== "done") return kept;
      // One that was there before is not taken away with the note.
      return kept.value.added ? madeRow("introductions", kept.value) : { kind: "made", rows: [] };
    }
    case "answer":
      return keepAnswer(context, each, idOf(each.person));
    case "lead": {
      const kept = await perform(context, recordLead, {
        personId: idOf(each.person),
        kind: each.of,
        what: each.text,
        notes: each.on === null ? "" : `By ${dateInWords(each.on)}.`,
        optionId: talkWith(idOf(each.person))?.optionId ?? null,
      });
      return kept.kind === "done" ? madeRow("leads", kept.value) : kept;
    }
    case "position":
      return keepPosition(context, each, idOf(each.person));
    case "outcome":
      return keepOutcome(context, each, idOf(each.person));
    case "need":
    case "offer": {
      const kept = await perform(context, addNeed, {
        personId: idOf(each.person),
        text: each.text,
        kind: each.of,
        side: each.kind === "need" ? "needs" : "offers",
      });
      return kept.kind === "done" ? madeRow("needs", { id: kept.value.id, version: 0 }) : kept;
    }
    case "promise": {
      const kept = await perform(context, makePromise, {
        personId: idOf(each.person),
        text: each.text,
        dueOn: each.on,
        interviewId: talkWith(idOf(each.person))?.id ?? null,
      });
      return kept.kind === "done" ? madeRow("promises", kept.value) : kept;
    }
  }
}

/** Their answer is one to the talk they were asked for; a later comes up again on its day. */
async function keepAnswer(
  context: Context,
  { says, on, text: note }: Extract<Item, { kind: "answer" }>,
  personId: PersonId,
): Promise<Made> {
  const talk = await talkAnswered(context, personId);
  if (talk === undefined) return refused("They were not asked for a talk, as far as is noted.");
  const as = says === "no" ? "declined" : "did-not-happen";
  const again = says === "later" && on !== null ? { askAgainOn: on } : {};
  const closed = await perform(context, closeConversation, {
    ...{ id: talk.id, as, answered: true, note },
    ...again,
  });
  return closed.kind === "done" ? { kind: "made", rows: [stepOf(closed.value)] } : closed;
}

/** A new position by the rules of any; where they are there already there is nothing new. */
async function keepPosition(
  context: Context,
  { text: organization, role, on }: Extract<Item, { kind: "position" }>,
  personId: PersonId,
): Promise<Made> {
  const before = await affiliationsOf(context.tx, personId);
  const known = await findOrganizationNamed(context.tx, organization);
  const isThere = before.some(
    (each) =>
      each.organizationId === known?.id &&
      each.endsOn === null &&
      isTold(each) &&
      (role === "" || each.role === role),
  );
  if (isThere) return { kind: "made", rows: [] };
  const kept = await perform(context, moved, {
    id: personId,
    organization,
    role,
    ...(on === null ? {} : { since: on }),
  });
  if (kept.kind !== "done") return kept;
  const row: AddedRow = { table: "affiliations", id: kept.value.affiliationId, version: 0 };
  return { kind: "made", rows: [row, ...(await madeOrganization(context, organization, known))] };
}

/** What came of advice stands with it; with advice of which nothing was written down, that is written down as well. */
async function keepOutcome(
  context: Context,
  { outcome, text: cameOfIt, advice }: Extract<Item, { kind: "outcome" }>,
  personId: PersonId,
): Promise<Made> {
  const given =
    advice === null ? await perform(context, recordAdvice, { personId, text: cameOfIt }) : undefined;
  if (given !== undefined && given.kind !== "done") return given;
  const id = given?.value.id ?? (advice?.id as AdviceId);
  const kept = await perform(context, adviceOutcome, { id, outcome, cameOfIt });
  if (kept.kind !== "done") return kept;
  return madeRow(given === undefined ? "outcomes" : "advice", kept.value);
}

/** A time to come is a conversation that is planned, and arranged where the time of day is known. */
async function arrange(
  context: Context,
  { on, at, text: notes, ofTalk }: Extract<Item, { kind: "arranged" }>,
  personId: PersonId,
): Promise<Made> {
  const talk = ofTalk ? await talkToArrange(context, personId, { on, at }) : undefined;
  if (talk !== undefined) return arrangeTalk(context, { on, at, notes }, talk);
  const planned = await perform(context, planConversation, { personId, focus: "catch-up" });
  if (planned.kind !== "done") return planned;
  const { id } = planned.value;
  const place = placeNamedIn(notes);
  // What names a way to talk stands there in a word or two, and whole among the notes; anything else may be a place.
  const noted =
    place === "" && at !== null ? planned : await perform(context, editConversation, { id, notes });
  if (noted.kind !== "done") return noted;
  if (at === null) return madeRow("interviews", noted.value);
  const scheduled = await schedule(context, id, { on, at, notes });
  return scheduled.kind === "done" ? madeRow("interviews", scheduled.value) : scheduled;
}

/** A time for a talk that is under way; a day without an hour is their answer. */
async function arrangeTalk(
  context: Context,
  { on, at, notes }: { readonly on: DateText; readonly at: string | null; readonly notes: string },
  { id }: Interview,
): Promise<Made> {
  if (at === null) {
    const note = [dateInWords(on), notes].filter((part) => part !== "").join(": ");
    const answered = await perform(context, markAnswered, { id, note });
    return answered.kind === "done" ? { kind: "made", rows: [stepOf(answered.value)] } : answered;
  }
  const scheduled = await schedule(context, id, { on, at, notes });
  return scheduled.kind === "done" ? { kind: "made", rows: [stepOf(scheduled.value)] } : scheduled;
}

/** At that hour, in the place that the notes name, or that they may be. */
function schedule(
  context: Context,
  id: InterviewId,
  { on, at, notes }: { readonly on: DateText; readonly at: string; readonly notes: string },
) {
  const startsAt = instantAt(on, at, context.timeZone);
  return perform(context, markScheduled, { id, startsAt, place: placeNamedIn(notes) || notes });
}

/** A step of a conversation that was there before. */
function stepOf({ id, version }: Interview): AddedRow {
  return { table: "steps", id, version };
}

function madeRow(table: AddedRow["table"], value: { readonly id: string; readonly version: number }): Made {
  return { kind: "made", rows: [{ table, id: value.id, version: value.version }] };
}

/** Another operation within the same transaction; its own schema fills in what is left out. */
export function perform<Input extends z.ZodType, Value>(
  context: Context,
  { input, run }: WithinOne<Input, Value>,
  given: z.input<Input>,
): ReturnType<WithinOne<Input, Value>["run"]> {
  return run(context, input.parse(given));
}
