import { type FormEvent, useState } from "react";
import type { Advice, OutcomeKind } from "#advice/advice.ts";
import type { DateText } from "#time/date.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";

/** How advice turned out, in words. */
export const RESULTS: Record<OutcomeKind, string> = {
  good: "It worked",
  null: "Nothing came of it",
  bad: "It went otherwise",
};

type CameOfItProps = {
  readonly advice: Pick<Advice, "id" | "did" | "outcome" | "cameOfIt" | "useByDate">;
  readonly name: string;
};

/** What I did, or what came of it, or only until when it is of use: whatever is there to say is enough. */
export function CameOfIt({ advice, name }: CameOfItProps) {
  const [outcome, setOutcome] = useState<OutcomeKind | null>(advice.outcome);
  const [cameOfIt, setCameOfIt] = useState(advice.cameOfIt);
  const [did, setDid] = useState(advice.did);
  const [useBy, setUseBy] = useState<string>(advice.useByDate ?? "");
  const note = useWrite("advice.outcome");
  const noteDid = useWrite("advice.did");
  const edit = useWrite("advice.edit");
  const { id } = advice;
  const keepDate = async () => {
    if (useBy === (advice.useByDate ?? "")) return undefined;
    return edit.run({ id, useByDate: useBy === "" ? null : (useBy as DateText) });
  };
  const keepWords = async () => {
    const isSame = outcome === advice.outcome && cameOfIt.trim() === advice.cameOfIt && did === advice.did;
    if (outcome !== null && !isSame) {
      return note.run({ id, outcome, cameOfIt: cameOfIt.trim() || `${RESULTS[outcome]}.`, did });
    }
    return did.trim() === "" || did === advice.did ? undefined : noteDid.run({ id, did });
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const replies = [await keepDate(), await keepWords()].filter((reply) => reply !== undefined);
    if (replies.length === 0) return say("A word on what you did, or how it went, is enough.");
    const refused = replies.find((reply) => reply.kind !== "done");
    if (refused !== undefined) return say(refused.says);
    const { outcome: before, cameOfIt: words } = advice;
    const putBack =
      before === null
        ? undefined
        : () => void note.run({ id, outcome: before, cameOfIt: words, did: advice.did });
    say(outcome === null ? "Noted." : `Noted. ${name} would like to know.`, putBack);
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4 py-2 text-body text-ink">
      <TextField
        label="What you did"
        value={did}
        dir="auto"
        onChange={(event) => setDid(event.target.value)}
      />
      <RadioGroup
        legend="How did it go?"
        inline
        value={outcome}
        onValue={setOutcome}
        options={(["good", "null", "bad"] as const).map((value) => ({ value, label: RESULTS[value] }))}
      />
      <TextArea
        label="What came of it"
        hint="Nothing, or something else than hoped, is worth telling too."
        rows={2}
        value={cameOfIt}
        dir="auto"
        onChange={(event) => setCameOfIt(event.target.value)}
      />
      <div className="max-w-[14rem]">
        <TextField
          label="Of use until"
          type="date"
          value={useBy}
          onChange={(event) => setUseBy(event.target.value)}
        />
      </div>
      <div>
        <Button submits busy={note.busy || noteDid.busy || edit.busy}>
          Keep what came of it
        </Button>
      </div>
    </form>
  );
}
