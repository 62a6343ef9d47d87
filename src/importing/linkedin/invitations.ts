import { hashOf } from "#formats/bytes/hash.ts";
import type { Row } from "#formats/csv/read.ts";
import { foldText } from "#people/fold.ts";
import { type Instant, instantAt } from "#time/date.ts";
import { buildPerson } from "../build-person.ts";
import { readDay } from "../day.ts";
import type { ImportedPerson, ImportedTouch, Parsed, Problem, Stranger } from "../record.ts";
import { columnsOf, touchOf } from "./somebody.ts";

const COLUMNS = {
  from: "from",
  to: "to",
  at: "sent at",
  message: "message",
  direction: "direction",
  inviter: "inviterprofileurl",
  invitee: "inviteeprofileurl",
} as const;

/**
 * LinkedIn's `Invitations.csv`. One with words in it is a message, and whom the user wrote it to comes in; what it says
 * stays in the file. One without is a press of a button, and no contact (R63). Undefined for any other table.
 */
export function linkedInInvitations(
  rows: readonly Row[],
  file: string,
  timeZone: string,
): Parsed | undefined {
  const columns = columnsOf(rows[0], COLUMNS, ["from", "to", "at", "direction"]);
  if (columns === undefined) return undefined;
  const people: ImportedPerson[] = [];
  const touches: ImportedTouch[] = [];
  const strangers: Stranger[] = [];
  const problems: Problem[] = [];
  let silent = 0;
  for (const { line, cells } of rows.slice(1)) {
    const cell = (name: keyof typeof COLUMNS) => (cells[columns[name]] ?? "").trim();
    const isMine = /^(?:outgoing|sent)$/.test(foldText(cell("direction")));
    const source = { file, line };
    if (cell("message") === "") {
      silent += 1;
      continue;
    }
    const [name, url] = isMine ? [cell("to"), cell("invitee")] : [cell("from"), cell("inviter")];
    const of = buildPerson({ name, points: [{ kind: "url", value: url }] }, source);
    const at = momentIn(cell("at"), timeZone);
    if (of === undefined || at === undefined) {
      problems.push({ ...source, reason: of === undefined ? NOBODY : NO_DAY });
      continue;
    }
    const print = hashOf(JSON.stringify(["invitation", of.points[0]?.key ?? name, cell("at")]));
    const touch = touchOf({ of, at, direction: isMine ? "out" : "in", subject: "", source, print });
    if (isMine) {
      people.push(of);
      touches.push(touch);
    } else strangers.push({ person: of, touch });
  }
  if (silent > 0) problems.push({ file, line: null, reason: silentInWords(silent) });
  return { people, touches, strangers, problems, bad: 0 };
}

const NOBODY = "The invitation names nobody.";
const NO_DAY = "The invitation has no day that can be read.";

function silentInWords(count: number): string {
  return count === 1
    ? "One invitation has no words in it, and is no contact."
    : `${count.toLocaleString("en")} invitations have no words in them, and are no contact.`;
}

/** "1/29/26, 2:37 PM", by the user's own clock: the file says no other. */
export function momentIn(text: string, timeZone: string): Instant | undefined {
  const day = readDay(text);
  if (day === null) return undefined;
  const [, hours = "12", minutes = "00", half = ""] =
    /[ T,](\d{1,2}):(\d{2})(?::\d{2})?[\s\u202f]*([ap]m)?/i.exec(text) ?? [];
  const hour = half === "" ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = `${String(hour).padStart(2, "0")}:${minutes}`;
  return /UTC$/.test(text.trim()) ? Date.parse(`${day}T${time}:00Z`) : instantAt(day, time, timeZone);
}
