import type { Row } from "#formats/csv/read.ts";
import { contactKey } from "#people/contact-point.ts";
import { foldText } from "#people/fold.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import { buildPerson } from "./build-person.ts";
import { hashOf } from "./fingerprint.ts";
import type { ImportedPerson, ImportedTouch, Parsed } from "./record.ts";

/** With more than these nobody in particular was written to. */
const MOST_TOGETHER = 12;
const MOST_SUBJECT = 500;

type Somebody = { readonly key: string; readonly name: string; readonly url: string };
type Message = {
  readonly line: number;
  readonly conversation: string;
  readonly from: Somebody;
  readonly to: readonly Somebody[];
  readonly at: number;
  readonly subject: string;
  /** What tells it from another one of the same minute; never kept. */
  readonly print: string;
};

/**
 * LinkedIn's `messages.csv` as contacts between the user and those they wrote to there: when, from whom, about what.
 * What was said stays in the file, as it does with mail. Undefined for any other table.
 */
export function linkedInMessages(rows: readonly Row[], file: string): Parsed | undefined {
  const columns = columnsOf(rows[0]);
  if (columns === undefined) return undefined;
  const messages = rows.slice(1).flatMap((row) => messageIn(row, columns));
  const me = whoseTheyAre(messages);
  if (me === undefined) return { people: [], problems: [{ file, line: null, reason: NOT_SHOWN }], bad: 0 };
  const answered = new Set(
    messages.flatMap(({ from, to }) => (from.key === me ? to.map(({ key }) => key) : [])),
  );
  const people = new Map<string, ImportedPerson>();
  const strangers = new Set<string>();
  const touches: ImportedTouch[] = [];
  for (const message of messages) {
    const isMine: boolean = message.from.key === me;
    const isMe = message.to.some(({ key }) => key === me);
    if (message.to.length > MOST_TOGETHER || (!isMine && !isMe)) continue;
    for (const other of isMine ? message.to : [message.from]) {
      if (other.key === me) continue;
      if (!answered.has(other.key)) strangers.add(other.key);
      else {
        const source = { file, line: message.line };
        const person = people.get(other.key) ?? personOf(other, source);
        if (person === undefined) continue;
        people.set(other.key, person);
        touches.push(touchOf(message, person, isMine, source));
      }
    }
  }
  const some = strangers.size === 1 ? "One person" : `${strangers.size.toLocaleString("en")} people`;
  const reason = `${some} only wrote to you there, and stayed out.`;
  return {
    people: [...people.values()],
    touches,
    problems: strangers.size === 0 ? [] : [{ file, line: null, reason }],
    bad: 0,
  };
}

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
} as const;
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

function columnsOf(row: Row | undefined): Columns | undefined {
  const headings = (row?.cells ?? []).map((cell) => foldText(cell.replace(/^\ufeff/, "")));
  const places = Object.entries(COLUMNS).map(([name, heading]) => [name, headings.indexOf(heading)] as const);
  const columns = Object.fromEntries(places) as Columns;
  const needed = [columns.conversation, columns.fromUrl, columns.toUrls, columns.date];
  return needed.includes(-1) ? undefined : columns;
}

function messageIn({ line, cells }: Row, columns: Columns): readonly Message[] {
  const cell = (name: keyof Columns) => (cells[columns[name]] ?? "").trim();
  const [from] = somebodiesIn(cell("from"), cell("fromUrl"));
  const at = Date.parse(cell("date").replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) UTC$/, "$1T$2Z"));
  if (from === undefined || Number.isNaN(at) || at <= 0 || foldText(cell("folder")) === "spam") return [];
  return [
    {
      line,
      conversation: cell("conversation"),
      from,
      to: somebodiesIn(cell("to"), cell("toUrls")),
      at,
      subject: storable(clipped(oneLine(cell("subject")), MOST_SUBJECT)),
      print: hashOf(JSON.stringify([cell("conversation"), at, from.key, cell("content")])),
    },
  ];
}

/** Names and profiles in one cell each, a comma between several; a name with a comma in it leaves its profile alone. */
function somebodiesIn(names: string, profiles: string): readonly Somebody[] {
  const urls = profiles
    .split(/[,;\s]+/)
    .filter((url) => /linkedin\.com\/(?:mwlite\/)?(?:in|pub)\//i.test(url))
    .slice(0, MOST_TOGETHER + 1);
  const said = urls.length === 1 ? [names] : names.split(",");
  return urls.flatMap((url, at) => {
    const key = contactKey("linkedin", url);
    const name = said.length === urls.length ? oneLine(said[at] ?? "") : "";
    return key === undefined ? [] : [{ key, name, url }];
  });
}

/** Whoever is in every conversation, where one alone is. */
function whoseTheyAre(messages: readonly Message[]): string | undefined {
  const talks = Map.groupBy(messages, ({ conversation }) => conversation);
  const counts = new Map<string, number>();
  for (const talk of talks.values()) {
    const here = new Set(talk.flatMap(({ from, to }) => [from, ...to].map(({ key }) => key)));
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}

function personOf({ name, url }: Somebody, source: ImportedPerson["source"]): ImportedPerson | undefined {
  return buildPerson({ name, points: [{ kind: "url", value: url }] }, source);
}

function touchOf(
  { at, subject, print }: Message,
  of: ImportedPerson,
  isMine: boolean,
  source: ImportedTouch["source"],
): ImportedTouch {
  return {
    of,
    address: "",
    displayName: of.name,
    at,
    kind: "message",
    direction: isMine ? "out" : "in",
    subject,
    messageId: `linkedin:${print}`,
    source,
  };
}
