import { type FormEvent, useState } from "react";
import { VERDICTS, type VerdictKind } from "#options/option.ts";
import { HOW_SURE } from "#options/verdict.ts";
import { type DateText, parseDate } from "#time/date.ts";
import type { Reply } from "#web/client/client.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import type { Versioned } from "#web/client/write-over.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Select } from "#web/design/field.tsx";
import { NotKept } from "#web/design/not-kept.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { DayField } from "#web/people/day-field.tsx";
import { todayHere } from "#web/people/shown.ts";
import type { ShownCareer } from "./sides.tsx";
import { STANDING } from "./standing.ts";

type Said = {
  readonly verdict: VerdictKind | null;
  readonly reason: string;
  readonly confidence: number;
  /** The day on which it was decided; null is today. */
  readonly on: DateText | null;
};
const NOT_FOR_EVER = "You can think otherwise tomorrow; every word is kept with its reason.";
/** Each word begins anew: what was said before stays as it is. */
const NOTHING_YET: Said = { verdict: null, reason: "", confidence: 3, on: null };

/** Says where I stand, why and how surely. Never final: the next word simply joins the trail (R19). */
export function VerdictForm({ career }: { readonly career: ShownCareer }) {
  const { give, busy } = useGive(career);
  const form = useRecordForm<Said>({
    place: `verdict ${career.id}`,
    record: { ...NOTHING_YET, version: career.version },
    saidOf: () => NOTHING_YET,
    write: give,
  });
  const { said, put, notKept } = form;
  const { verdict } = said;
  const kept = () => verdict !== null && say(said.on === null ? SAID[verdict] : "Noted for that day.");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (verdict !== null) void form.keep().then((stands) => stands && kept());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <RadioGroup
        legend="Where do you stand now?"
        hint={verdict === null ? NOT_FOR_EVER : STANDING[verdict].hint}
        options={VERDICTS.map((value) => ({
          value,
          label: STANDING[value].choose,
        }))}
        inline
        value={verdict}
        onValue={(next) => put({ verdict: next })}
      />
      {verdict === null ? null : (
        <>
          <TextArea
            label="Why?"
            hint="Half a sentence. You will be glad of it in a year."
            rows={2}
            maxLength={2000}
            value={said.reason}
            onChange={(event) => put({ reason: event.target.value })}
            problem={notKept?.kind === "invalid" ? notKept.says : undefined}
          />
          <div className="grid gap-5 sm:max-w-[30rem] sm:grid-cols-2">
            <Select
              label="How sure?"
              value={String(said.confidence)}
              onValue={(value) => put({ confidence: Number(value) })}
              options={HOW_SURE.map((label, index) => ({ value: String(index + 1), label }))}
            />
            <DayField
              label="Decided on"
              day={said.on ?? todayHere()}
              onDay={(day) => put({ on: day === todayHere() ? null : (parseDate(day) ?? null) })}
            />
          </div>
          {notKept?.kind === "invalid" ? null : <NotKept form={form} shown={inWords} onKept={kept} />}
          <div>
            <Button kind="primary" submits busy={busy}>
              Keep where you stand
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** Where I stand may have changed elsewhere since the form was opened; whatever else did is no reason to ask. */
function useGive({ id, verdict: now }: ShownCareer) {
  const write = useWrite("option.giveVerdict");
  const [seen, setSeen] = useState(now);
  const give = async (words: Partial<Said>, ifMatch: number): Promise<Reply<Said & Versioned>> => {
    const input = { id, ...words, verdict: words.verdict ?? seen };
    let reply = await write.run(input, { ifMatch });
    if (reply.kind === "stale") {
      const current = reply.current as ShownCareer;
      if (current.verdict === seen) reply = await write.run(input, { ifMatch: current.version });
    }
    if (reply.kind !== "done") return reply;
    setSeen(reply.value.verdict);
    return { kind: "done", value: { ...NOTHING_YET, version: reply.value.version } };
  };
  return { give, busy: write.busy };
}

function inWords({ verdict }: Said) {
  return [{ label: "Where you stand", text: verdict === null ? "" : STANDING[verdict].said }];
}

const SAID: Record<VerdictKind, string> = {
  undecided: "Open again.",
  pursue: "Noted: worth pursuing.",
  park: "Parked. It stays here.",
  "ruled-out": "Ruled out. That is a result.",
};
