import { needKind } from "./asked-of-me.ts";
import { lastDayOfUse, type Sight, withoutDay, withoutDeadline } from "./clause-days.ts";
import type { Clause } from "./clauses.ts";
import { isCancelled } from "./contact.ts";
import type { Cue } from "./cues.ts";
import type { FoundDay } from "./found-day.ts";
import { inFull } from "./in-full.ts";
import { leftOver } from "./left-over.ts";
import { type Mention, mentionsIn, samePerson } from "./mentions.ts";
import { leadKind } from "./opening.ts";
import type { ReadItem } from "./reading.ts";

export type Around = {
  readonly mentions: readonly Mention[];
  readonly named: readonly string[];
  /** Those of them whom a contact was with. */
  readonly there: readonly string[];
  readonly subject: string | null;
  readonly spoken: string | null;
  /** Whom the note has named, last first. */
  readonly others: readonly string[];
  readonly days: readonly FoundDay[];
  readonly sight: Sight;
  readonly nameOf: (key: string) => string;
  /** Whether the note has told of a contact by now. */
  readonly talked: boolean;
};

export function itemsOf(clause: Clause, around: Around): readonly ReadItem[] {
  if (clause.cue === undefined) return [];
  if (clause.cue.kind === "touch" && isCancelled(clause.text)) return [];
  if (clause.cue.kind === "touch" && clause.cue.again && !isAhead(around)) return [];
  if (clause.cue.kind === "introduction") return introductionsOf(clause, clause.cue, around);
  if (clause.cue.kind !== "order") return [itemOf(clause, clause.cue, around)];
  const { text, isTask } = clause.cue;
  if (around.talked && around.spoken !== null) return [itemOf(clause, { kind: "advice", text }, around)];
  return isTask ? [itemOf(clause, { kind: "promise", text }, around)] : [];
}

/** "Moved to Roche in October" is no new time. */
function isAhead({ days: [day], sight }: Around): boolean {
  return day !== undefined && (day.first > sight.today || (day.first === sight.today && day.at !== null));
}

function itemOf(
  clause: Clause,
  cue: Exclude<Cue, { kind: "introduction" | "order" }>,
  around: Around,
): ReadItem {
  const { mentions, named, there, subject, spoken, days, sight } = around;
  const [day] =
    cue.kind === "promise"
      ? [days.find((each) => DUE.test(clause.text.slice(0, each.from))) ?? days[0]]
      : days;
  switch (cue.kind) {
    case "touch": {
      const on = day?.first ?? sight.today;
      if (!cue.past && day !== undefined && (on > sight.today || (on === sight.today && day.at !== null)))
        return { kind: "arranged", person: subject, on, at: day.at, text: inFull(clause.text) };
      const { by, direction } = cue;
      return {
        kind: "touch",
        people: there.length > 0 || spoken === null ? there : [spoken],
        by,
        direction,
        on: on > sight.today ? sight.today : on,
        text: inFull(leftOver(clause.text, wordsOf(clause), mentions, days)),
      };
    }
    case "advice": {
      const teller = tellerOf(clause, named, spoken);
      return {
        kind: "advice",
        person: teller,
        text: inFull(withoutDeadline(cue.text, clause.text, day)),
        on: lastDayOfUse(clause.text, day),
        offRecord: clause.offRecord,
      };
    }
    case "promise":
      if (CALLING.test(cue.text) && day !== undefined && day.at !== null && day.first >= sight.today)
        return { kind: "arranged", person: subject, on: day.first, at: day.at, text: inFull(clause.text) };
      return {
        kind: "promise",
        person: subject,
        text: inFull(withoutDay(cue.text, clause.text, day)),
        on: day?.last ?? null,
      };
    case "need": {
      const person = tellerOf(clause, named, spoken);
      if (!cue.ofMe || day === undefined)
        return { kind: "need", person, of: needKind(clause.text), text: inFull(cue.text) };
      return { kind: "promise", person, text: inFull(withoutDay(cue.text, clause.text, day)), on: day.last };
    }
    case "lead":
      return {
        kind: "lead",
        person: tellerOf(clause, named, spoken),
        of: leadKind(clause.text),
        text: inFull(cue.text),
        on: day === undefined || STARTS.test(clause.text.slice(0, day.from)) ? null : day.last,
      };
  }
}

/** "Start April" is no last day to apply. */
const STARTS = /\b(?:start(?:s|ing)?|begin(?:s|ning)?|opens?|ads?|advert|out|from|since)(?: in| on)?\s+$/i;

/** "The Monday seminar, till tomorrow": until when is said by a word. */
const DUE = /\b(?:by|until|till|before|bis)\s+(?:the\s+)?$/i;

/** "Call Agnes on Tuesday at five": at an hour it is arranged. */
const CALLING = /^(?:call|phone|ring|skype|zoom with|meet)\b/i;

/** Where the words end that gave a contact away. */
function wordsOf({ text, cue }: Clause): number {
  return cue?.kind === "touch" ? text.length - cue.rest.length : 0;
}

/** To each whom I am introduced to: "to Jonas and Lin"; "intro by Ana" is one to whoever is spoken of. */
function introductionsOf(
  clause: Clause,
  { to, made, by }: Extract<Cue, { kind: "introduction" }>,
  { named, spoken, others, nameOf }: Around,
): readonly ReadItem[] {
  const keyOf = (name: string) => named.find((each) => samePerson(nameOf(each), name));
  const [other] = others.filter((key) => key !== (named[0] ?? spoken));
  const met =
    to === "" && by === ""
      ? other === undefined
        ? []
        : [{ name: nameOf(other), key: other }]
      : by === ""
        ? mentionsIn(`with ${to}`).flatMap(({ name }) => {
            const key = keyOf(name);
            return key === undefined ? [] : [{ name, key }];
          })
        : spoken === null
          ? []
          : [{ name: nameOf(spoken), key: spoken }];
  const person = named.find((key) => met.every((each) => each.key !== key)) ?? (by === "" ? spoken : null);
  const text = inFull(clause.text);
  return met.map(({ key }) => ({ kind: "introduction", person, to: nameOf(key), toKey: key, made, text }));
}

/** Who says it: the name at the beginning, otherwise who was spoken of before, otherwise whoever is named. */
function tellerOf(clause: Clause, named: readonly string[], spoken: string | null): string | null {
  return /^(?:(?:and|but|then)\s+)?\p{Lu}/u.test(clause.text) &&
    !/^(?:I|She|He|They|Told|Said|Advised)\b/.test(clause.text)
    ? (named[0] ?? spoken)
    : (spoken ?? named[0] ?? null);
}
