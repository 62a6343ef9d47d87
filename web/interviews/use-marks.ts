import { useRef } from "react";
import { adviceItself } from "#advice/itself.ts";
import { readMarks } from "#interviews/note-marks.ts";
import type { Reply } from "#web/client/client.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { todayHere } from "#web/people/shown.ts";
import { confided, keptOf, leadOf, lineAt, type MarkKind, markedIn, markedOnly, recordsOf } from "./marks.ts";
import type { StageProps } from "./stage.ts";
import { useAsItIs } from "./use-as-it-is.ts";
import { useTakeBack } from "./use-take-back.ts";

/**
 * Keeps the line under the caret as what it is, in place of what it was marked as before; the same mark again takes it
 * back. Off the record it leaves the notes, which may be read by others.
 */
export function useMarks(props: StageProps) {
  const asItIs = useAsItIs(props);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const takeBack = useTakeBack(props);
  const records = useRecords();

  const mark = async (kind: MarkKind, text: string) => {
    const stands = asItIs();
    const { conversation, writing, questions } = stands;
    const same = markedIn(stands).find(
      (each) => each.of === kind && [text, text.slice(0, 500), adviceItself(text)].includes(each.text),
    );
    if (same !== undefined) return takeBack(same);
    const kept = keptIn(stands, text);
    writing.change({ notes: notesWith(kind, writing.fields.notes, text) });
    if (kind === "off-record" && kept.advice === undefined) questions.change(confided(questions.list, text));
    const { add, remove } = recordsOf(kind, kept, kind === "introduction" && (await isMine(text)));
    for (const each of add) if (!(await went(records.add[each](conversation, text)))) return;
    for (const each of remove) if (!(await went(records.remove[each](kept)))) return;
    if (kind === "off-record" && kept.advice !== undefined) await went(records.confide(kept.advice.id));
  };

  /** One after the other: a second key speaks of what the first has made of the line. */
  return (kind: MarkKind, caret: number): Promise<unknown> => {
    const { text } = readMarks(lineAt(asItIs().writing.fields.notes, caret).text);
    if (text === "") {
      say("Write a line first; the key says what it was.");
      return Promise.resolve();
    }
    const next = () => mark(kind, text);
    before.current = before.current.then(next, next);
    return before.current;
  };
}

/** An opportunity may have reached me otherwise in the same words; it is this line's only where the notes say so. */
function keptIn({ conversation, writing }: StageProps, text: string) {
  const kept = keptOf(conversation, text);
  const lines = writing.fields.notes.split("\n").map(readMarks);
  const isHere = lines.some((line) => line.text === text && line.kinds.includes("opportunity"));
  return isHere ? kept : { ...kept, lead: undefined };
}

function notesWith(kind: MarkKind, notes: string, text: string): string {
  if (kind === "introduction" || kind === "opportunity") return markedOnly(notes, text, kind);
  if (kind !== "off-record") return markedOnly(notes, text);
  const lines = notes.split("\n");
  const at = lines.findIndex((line) => readMarks(line).text === text);
  return at < 0 ? notes : lines.toSpliced(at, 1).join("\n");
}

function useRecords() {
  const record = useWrite("advice.record");
  const edit = useWrite("advice.edit");
  const removeAdvice = useWrite("advice.remove");
  const promise = useWrite("promise.make");
  const removePromise = useWrite("promise.remove");
  const lead = useWrite("lead.record");
  const removeLead = useWrite("lead.remove");
  type Of = StageProps["conversation"];
  type Kept = ReturnType<typeof keptOf>;
  return {
    add: {
      advice: ({ id, personId }: Of, text: string) =>
        record.run({ personId, interviewId: id, text: adviceItself(text) }),
      promise: async ({ id, personId }: Of, text: string) =>
        promise.run(await promiseOf({ personId, interviewId: id, text })),
      // An opportunity is kept with the way it came: through them, in this talk (R52).
      lead: ({ personId, optionId }: Of, text: string) => lead.run(leadOf({ personId, optionId, text })),
    },
    remove: {
      advice: async ({ advice }: Kept) => advice && removeAdvice.run({ id: advice.id }),
      promise: async ({ promise }: Kept) => promise && removePromise.run({ id: promise.id }),
      lead: async ({ lead }: Kept) => lead && removeLead.run({ id: lead.id }),
    },
    confide: (id: Of["advice"][number]["id"]) => edit.run({ id, offRecord: true }),
  };
}

async function went(step: Promise<Reply<unknown> | undefined>): Promise<boolean> {
  const reply = await step;
  if (reply === undefined || reply.kind === "done") return true;
  say(reply.says);
  return false;
}

/** A promise with the day that its words name, read as the words of Add are; the reader is fetched when needed. */
async function promiseOf<About extends { readonly text: string }>(about: About) {
  const text = about.text.slice(0, 500);
  const { dayReader } = await import("#capture/days/days.ts");
  const read = await dayReader(navigator.languages);
  const [day] = read(text, todayHere(), "future");
  return { ...about, text, dueOn: day?.last ?? null };
}

/** Fetched when needed, as the reader of days is. */
async function isMine(text: string): Promise<boolean> {
  const { isMineToDo } = await import("#capture/cues/promised.ts");
  return isMineToDo(text);
}
