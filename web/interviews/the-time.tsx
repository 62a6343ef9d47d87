import { type FormEvent, useState } from "react";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { missingFrom } from "#interviews/place.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import { capitalised } from "#people/shown.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { todayHere } from "#web/people/shown.ts";
import type { StageProps } from "./stage.ts";
import { problemAt, stillAmiss, type TimeProblems, timeProblems } from "./time-problems.ts";
import { useNoteStep } from "./use-note-step.ts";
import type { Invited } from "./use-their-mail.ts";
import { fieldsOfMoment, momentInWords, momentOfFields } from "./words.ts";

type TimeProps = Pick<StageProps, "conversation" | "go"> & {
  readonly name: string;
  /** The one chosen out of their reply. */
  readonly proposed: ProposedTime | null;
  /** Where they want to meet, out of their reply; "" where it says nothing of it. */
  readonly where: string;
  /** How many minutes they mean to talk, out of their reply; null where it says nothing of it. */
  readonly long: number | null;
  /** The invitation of theirs that is taken with it. */
  readonly invited: Invited | null;
  readonly onArranged: () => void;
};

/** What is to be arranged, as far as their words tell, or stands; a day without an hour leaves the hour to be said. */
function startOf({ invited, proposed, conversation: { startsAt } }: TimeProps) {
  if (invited !== null) {
    const { date, time } = fieldsOfMoment(invited.startsAt);
    return { date, time: invited.allDay ? "" : time };
  }
  if (proposed !== null) return { date: proposed.on as string, time: proposed.from ?? "" };
  return startsAt === null ? { date: "", time: "" } : fieldsOfMoment(startsAt);
}

/** The time, agreed or changed. */
export function TheTime(props: TimeProps) {
  const { conversation, name, go, proposed, where, long, invited, onArranged } = props;
  const { id, minutes, place, state } = conversation;
  const answered = useWrite("interview.answered");
  const [fields, setFields] = useState({
    ...startOf(props),
    minutes: String((invited?.allDay === false ? invited.minutes : null) ?? long ?? minutes),
    place: invited?.place || where || place,
  });
  const schedule = useWrite("interview.scheduled");
  const note = useNoteStep(conversation);
  const [problems, setProblems] = useState<TimeProblems>({});
  const lacks = missingFrom(fields.place);
  const put = (changes: Partial<typeof fields>) => {
    setFields({ ...fields, ...changes });
    setProblems(stillAmiss(problems, changes));
  };
  const arrange = async (event: FormEvent) => {
    event.preventDefault();
    const at = momentOfFields(fields.date, fields.time);
    const found = timeProblems(fields, todayHere());
    setProblems(found);
    if (at === undefined || Object.keys(found).length > 0) return;
    const length = fields.minutes.trim() === "" ? minutes : Number(fields.minutes);
    // A time out of their reply: then they have written, which belongs on the timeline.
    const alsoAnswered = (proposed !== null || invited !== null) && conversation.moves.includes("answered");
    if (alsoAnswered) await answered.run({ id });
    // What answers an invitation of mine is called as I called it.
    const by =
      invited === null || invited.uid === "" || invited.method === "counter"
        ? {}
        : { uid: invited.uid, sequence: invited.sequence };
    const reply = await schedule.run({ id, startsAt: at, minutes: length, place: fields.place, ...by });
    const unfit = reply.kind === "invalid" ? problemAt(reply) : undefined;
    if (unfit !== undefined) return setProblems(unfit);
    const words = `Arranged for ${momentInWords(at)}.`;
    if (!(await note(Promise.resolve(reply), words, alsoAnswered ? 2 : 1))) return;
    onArranged();
    if (state !== "scheduled") go("arrange");
  };
  return (
    <form onSubmit={(event) => void arrange(event)} className="flex flex-col gap-4" noValidate>
      {state === "scheduled" ? null : <h2>When does it take place?</h2>}
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem_6rem]">
        <TextField
          label="Day"
          type="date"
          value={fields.date}
          problem={problems.date}
          onChange={(event) => put({ date: event.target.value })}
        />
        <TextField
          label="Time"
          type="time"
          value={fields.time}
          problem={problems.time}
          onChange={(event) => put({ time: event.target.value })}
        />
        <TextField
          label="Minutes"
          type="number"
          min={SHORTEST_TALK}
          max={LONGEST_TALK}
          value={fields.minutes}
          problem={problems.minutes}
          onChange={(event) => put({ minutes: event.target.value })}
        />
      </div>
      <TextField
        label="Where"
        hint={lacks === "" ? "A room, a café, a link." : `${capitalised(lacks)}. It can be added later.`}
        value={fields.place}
        problem={problems.place}
        dir="auto"
        onChange={(event) => put({ place: event.target.value })}
      />
      <div>
        <Button
          submits
          kind={
            state === "answered" || state === "moved" || proposed !== null || invited !== null
              ? "primary"
              : "quiet"
          }
          busy={schedule.busy}
        >
          {state === "scheduled" ? "Change the time" : `Arrange the talk with ${name}`}
        </Button>
      </div>
    </form>
  );
}
