import { useState } from "react";
import type { OutcomeKind } from "#advice/advice.ts";
import { needKind } from "#capture/cues/asked-of-me.ts";
import { itemInWords, nameOfItem } from "#capture/in-words.ts";
import { clipped } from "#people/shown.ts";
import { type DateText, parseDate } from "#time/date.ts";
import type { TouchKind } from "#timeline/touch.ts";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import type { Item } from "./use-confirming.ts";

type NoteItemProps = {
  readonly item: Item;
  readonly names: ReadonlyMap<string, string>;
  readonly today: DateText;
  readonly left: boolean;
  readonly onItem: (item: Item) => void;
  readonly onLeft: (left: boolean) => void;
};

/** One thing a note says: what kind, with whom, until when; changed in place, or left out with a way back. */
export function NoteItem({ item, names, today, left, onItem, onLeft }: NoteItemProps) {
  const [changing, setChanging] = useState(false);
  const what = nameOfItem(item);
  const whom = peopleOf(item).map((key) => names.get(key) ?? "");
  const words = itemInWords(item, today);
  const of = `${what}: ${clipped(words, 60)}`;
  return (
    <li className="sheet flex flex-col px-4 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 break-words text-small text-ink-soft">
          {what}
          {whom.length === 0 ? "" : ", "}
          <bdi>{whom.join(", ")}</bdi>
        </p>
        <span className="ms-auto flex gap-x-3">
          {left ? null : (
            <Button
              kind="plain"
              className="text-small!"
              aria-expanded={changing}
              onClick={() => setChanging(!changing)}
            >
              <span>
                {changing ? "done" : "change"}
                <span className="sr-only"> {of}</span>
              </span>
            </Button>
          )}
          <Button
            kind="plain"
            className="text-small!"
            onClick={() => {
              setChanging(false);
              onLeft(!left);
            }}
          >
            <span>
              {left ? "put back" : "leave out"}
              <span className="sr-only"> {of}</span>
            </span>
          </Button>
        </span>
      </div>
      <p className={`min-w-0 break-words ${left ? "text-ink-soft line-through" : ""}`} dir="auto">
        {words}
      </p>
      {changing && !left ? <Change item={item} names={names} onItem={onItem} /> : null}
    </li>
  );
}

function peopleOf(item: Item): readonly string[] {
  if (item.kind === "touch") return item.people;
  return item.person === null ? [] : [item.person];
}

const KINDS = [
  { value: "advice", label: "Advice of theirs" },
  { value: "promise", label: "Something you promised" },
  { value: "need", label: "Something they could use" },
  { value: "offer", label: "Something they offer" },
];

const TOUCHES: readonly { readonly value: TouchKind; readonly label: string }[] = [
  { value: "meeting", label: "You met" },
  { value: "call", label: "You talked by phone or video" },
  { value: "mail", label: "A mail" },
  { value: "message", label: "A message" },
  { value: "event", label: "An event" },
  { value: "contact", label: "You were in touch" },
];

function Change({ item, names, onItem }: Pick<NoteItemProps, "item" | "names" | "onItem">) {
  const people = [...names].map(([value, label]) => ({ value, label }));
  const textual = isTextual(item);
  return (
    <div className="grid gap-4 py-3 sm:grid-cols-2">
      {textual ? (
        <Select
          label="It is"
          value={item.kind}
          onValue={(kind) => onItem(asKind(item, kind as Textual["kind"]))}
          options={KINDS}
        />
      ) : null}
      {item.kind === "touch" ? (
        <Select
          label="It was"
          value={item.by}
          onValue={(by) =>
            onItem({ ...item, by: by as TouchKind, direction: directionOf(item, by as TouchKind) })
          }
          options={TOUCHES}
        />
      ) : null}
      {item.kind !== "touch" && people.length > 1 ? (
        <Select
          label={item.kind === "promise" ? "To" : "From"}
          value={item.person ?? ""}
          onValue={(person) => onItem({ ...item, person })}
          options={people}
        />
      ) : null}
      {item.kind === "outcome" ? (
        <Select
          label="It was"
          value={item.outcome}
          onValue={(outcome) => onItem({ ...item, outcome: outcome as OutcomeKind })}
          options={OUTCOMES}
        />
      ) : null}
      {isUndated(item) || (item.kind === "answer" && item.says === "no") ? null : (
        <TextField
          label={DAY_WORDS[item.kind]}
          type="date"
          value={item.on ?? ""}
          onChange={(event) => onItem(withDay(item, parseDate(event.target.value)))}
        />
      )}
      {item.kind === "arranged" ? (
        <TextField
          label="Time"
          type="time"
          value={item.at ?? ""}
          onChange={(event) => onItem({ ...item, at: event.target.value.slice(0, 5) || null })}
        />
      ) : null}
      <div className="sm:col-span-2">
        <TextArea
          label={LABELS[item.kind] ?? "In words"}
          rows={2}
          maxLength={500}
          value={item.text}
          onChange={(event) => onItem({ ...item, text: event.target.value })}
        />
      </div>
      {item.kind === "advice" ? (
        <Checkbox
          label="Said off the record"
          hint="Stays out of reviews and of what you share."
          checked={item.offRecord}
          onChecked={(offRecord) => onItem({ ...item, offRecord })}
        />
      ) : null}
    </div>
  );
}

const OUTCOMES: readonly { readonly value: OutcomeKind; readonly label: string }[] = [
  { value: "good", label: "Good" },
  { value: "null", label: "Nothing came of it" },
  { value: "bad", label: "It did not work out" },
];

const LABELS: Partial<Record<Item["kind"], string>> = { touch: "What stays with you", position: "Where" };

type Undated = Extract<Item, { kind: "introduction" | "need" | "offer" | "outcome" }>;

function isUndated(item: Item): item is Undated {
  return (
    item.kind === "introduction" || item.kind === "need" || item.kind === "offer" || item.kind === "outcome"
  );
}

const DAY_WORDS: Record<Exclude<Item["kind"], Undated["kind"]>, string> = {
  position: "Since",
  touch: "On",
  arranged: "On",
  advice: "Of use until",
  promise: "By",
  lead: "By",
  answer: "Ask again on",
};

type Textual = Extract<Item, { kind: "advice" | "promise" | "need" | "offer" }>;

function isTextual(item: Item): item is Textual {
  return item.kind === "advice" || item.kind === "promise" || item.kind === "need" || item.kind === "offer";
}

function asKind(item: Textual, kind: Textual["kind"]): Item {
  const { person, text } = item;
  const on = item.kind === "need" || item.kind === "offer" ? null : item.on;
  if (kind === "need" || kind === "offer") return { kind, person, text, of: needKind(text) };
  return kind === "advice" ? { kind, person, text, on, offRecord: false } : { kind, person, text, on };
}

/** A contact has a day; elsewhere none is fine. */
function withDay(item: Item, on: DateText | undefined): Item {
  switch (item.kind) {
    case "touch":
    case "arranged":
      return on === undefined ? item : { ...item, on };
    case "introduction":
    case "need":
    case "offer":
    case "outcome":
      return item;
    default:
      return { ...item, on: on ?? null };
  }
}

function directionOf(item: Extract<Item, { kind: "touch" }>, by: TouchKind) {
  if (by !== "mail" && by !== "message") return "mutual" as const;
  return item.direction === "mutual" ? ("out" as const) : item.direction;
}
