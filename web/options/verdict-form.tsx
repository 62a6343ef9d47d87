import { type FormEvent, useState } from "react";
import { VERDICTS, type VerdictKind } from "#options/option.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Select } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.tsx";
import type { ShownCareer } from "./sides.tsx";
import { HOW_SURE, STANDING } from "./standing.ts";

/** Says where I stand, why and how surely. Never final: the next word simply joins the trail (R19). */
export function VerdictForm({ career }: { readonly career: ShownCareer }) {
  const [verdict, setVerdict] = useState<VerdictKind | null>(null);
  const [reason, setReason] = useState("");
  const [confidence, setConfidence] = useState(3);
  const give = useWrite("option.giveVerdict");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (verdict === null) return;
    const reply = await give.run({ id: career.id, verdict, reason, confidence }, { ifMatch: career.version });
    if (reply.kind === "done") say(SAID[verdict]);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5 border-line border-t pt-8">
      <RadioGroup
        legend="Where do you stand now?"
        hint="For today. You can think otherwise tomorrow; every word is kept with its reason."
        options={VERDICTS.map((value) => ({
          value,
          label: STANDING[value].choose,
          hint: STANDING[value].hint,
        }))}
        value={verdict}
        onValue={setVerdict}
      />
      {verdict === null ? null : (
        <>
          <TextArea
            label="Why?"
            hint="Half a sentence. You will be glad of it in a year."
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            problem={give.failure?.says}
          />
          <div className="max-w-[14rem]">
            <Select
              label="How sure?"
              value={String(confidence)}
              onValue={(value) => setConfidence(Number(value))}
              options={HOW_SURE.map((label, index) => ({ value: String(index + 1), label }))}
            />
          </div>
          <div>
            <Button kind="primary" submits busy={give.busy}>
              Keep where you stand
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

const SAID: Record<VerdictKind, string> = {
  undecided: "Open again.",
  pursue: "Noted: worth pursuing.",
  park: "Parked. It stays here.",
  "ruled-out": "Ruled out. That is a result.",
};
