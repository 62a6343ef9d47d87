import { hashOf } from "#formats/bytes/hash.ts";
import type { Row } from "#formats/csv/read.ts";
import { foldText } from "#people/fold.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import type { ImportedPerson, ImportedTouch, Parsed, Stranger } from "../record.ts";
import { receiversIn } from "./receivers.ts";
import { columnsOf, personOf, type Somebody, somebodyAt, touchOf } from "./somebody.ts";

/** With more than these nobody in particular was written to. */
const MOST_TOGETHER = 12;
const MOST_SUBJECT = 500;

type Message = {
  readonly line: number;
  readonly conversation: string;
  /** Undefined where a firm wrote, or somebody who is no member any more. */
  readonly from: Somebody | undefined;
  readonly to: readonly Somebody[];
  readonly at: number;
  readonly subject: string;
  /** Begun and never sent. */
  readonly draft: boolean;
  /** No message between people, or without a day. */
  readonly passedOver: boolean;
  /** What tells it from another one of the same minute; never kept. */
  readonly print: string;
};

/**
 * LinkedIn's `messages.csv` as contacts between the user and those they wrote to there: when, from whom, about what.
 * What was said stays in the file, as it does with mail. Undefined for any other table.
 */
export function linkedInMessages(rows: readonly Row[], file: string, owner = ""): Parsed | undefined {
  const columns = columnsOf(rows[0], COLUMNS, ["conversation", "from", "fromUrl", "date"]);
  if (columns === undefined) return undefined;
  const messages = messagesIn(rows.slice(1), columns);
  const me = whoseTheyAre(messages, owner);
  if (me === undefined) return { people: [], problems: [{ file, line: null, reason: NOT_SHOWN }], bad: 0 };
  const answered = new Set(
    messages.flatMap(({ from, to }) => (from?.key === me ? to.map(({ key }) => key) : [])),
  );
  const people = new Map<string, ImportedPerson>();
  const touches: ImportedTouch[] = [];
  const strangers: Stranger[] = [];
  for (const { from, ...message } of messages) {
    if (from === undefined || message.draft || message.passedOver) continue;
    const isMine: boolean = from.key === me;
    const isMe = message.to.length === 0 || message.to.some(({ key }) => key === me);
    if (message.to.length > MOST_TOGETHER || (!isMine && !isMe)) continue;
    for (const other of isMine ? message.to : [from]) {
      const source = { file, line: message.line };
      const of = people.get(other.key) ?? personOf(other, source);
      if (of === undefined || other.key === me) continue;
      people.set(other.key, of);
      const touch = touchOf({ ...message, of, direction: isMine ? "out" : "in", source });
      if (answered.has(other.key)) touches.push(touch);
      else strangers.push({ person: of, touch });
    }
  }
  const writtenTo = [...people].filter(([key]) => answered.has(key)).map(([, person]) => person);
  const none = messages.length > 0 && touches.length + strangers.length === 0;
  const problems = none ? [{ file, line: null, reason: NONE_BETWEEN }] : [];
  return { people: writtenTo, touches, strangers, problems, bad: 0 };
}

const NONE_BETWEEN =
  "No message in it is between you and somebody with a profile of their own, so none came in.";
const NOT_SHOWN = "These messages do not show which of the people in them is you, so none came in.";
const COLUMNS = {
  conversation: "conversation id",
  from: "from",
  fromUrl: "sender profile url",
  to: "to",
  toUrls: "recipient profile urls",
  date: "date",
  subject: "subject",
  content: "content",
  folder: "folder",
  draft: "is message draft",
} as const;
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

function messagesIn(rows: readonly Row[], columns: Columns): readonly Message[] {
  const written = rows.map(({ line, cells }) => {
    const cell = (name: keyof Columns) => (cells[columns[name]] ?? "").trim();
    return { line, cell, from: somebodyAt(cell("fromUrl"), cell("from")) };
  });
  const known = new Map(written.flatMap(({ from }) => (from ? [[foldText(from.name), from] as const] : [])));
  return written.map(({ line, cell, from }) => {
    const at = Date.parse(cell("date").replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) UTC$/, "$1T$2Z"));
    const conversation = cell("conversation");
    return {
      line,
      conversation,
      from,
      to: receiversIn(cell("to"), cell("toUrls"), known),
      at,
      subject: storable(clipped(oneLine(cell("subject")), MOST_SUBJECT)),
      draft: foldText(cell("draft")) === "yes",
      passedOver: foldText(cell("folder")) === "spam" || Number.isNaN(at) || at <= 0,
      print: hashOf(JSON.stringify([conversation, at, from?.key, cell("content")])),
    };
  });
}

/** Whoever began what was never sent, or is called as the archive's owner is and nobody else; else whoever is in every conversation, where one alone is. */
function whoseTheyAre(messages: readonly Message[], owner: string): string | undefined {
  const began = messages.find(({ draft }) => draft)?.from?.key;
  if (began !== undefined) return began;
  const all = messages.flatMap(({ from, to }) => [...(from ? [from] : []), ...to]);
  const called = all.filter(({ name }) => owner !== "" && foldText(name) === foldText(owner));
  const [mine, other] = new Set(called.map(({ key }) => key));
  if (mine !== undefined && other === undefined) return mine;
  const talks = Map.groupBy(messages, ({ conversation }) => conversation);
  const counts = new Map<string, number>();
  for (const talk of talks.values()) {
    const here = new Set(
      talk.flatMap(({ from, to }) => [...(from ? [from] : []), ...to].map(({ key }) => key)),
    );
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
