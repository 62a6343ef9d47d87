import { useState } from "react";
import { stageOn } from "#stages/stage-on.ts";
import { dateOf } from "#time/date.ts";
import { forgetPlace } from "#web/client/unsaved.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Callout } from "#web/design/callout.tsx";
import { TextField } from "#web/design/field.tsx";
import { dateIn } from "./programmes.tsx";
import { STAGE_MEANS } from "./stage-choice.tsx";
import { type StepProps, WelcomeQuestion } from "./welcome-step.tsx";
import { TYPED_IN } from "./welcomed.ts";

const NOTHING = { title: "", startsOn: null, endsOn: null };

/** Programme, start, expected end; the stage that follows stands below at once, with its reason. */
export function WelcomeWhere({ settings, ...ways }: StepProps) {
  const [first = NOTHING, ...others] = settings.programmes;
  const [programme, setProgramme] = useUnsaved(TYPED_IN.programme, first);
  const [kept, setKept] = useState(first);
  const edit = useWrite("settings.edit");
  const today = dateOf(Date.now(), settings.timeZone);
  const standing = stageOn([programme, ...others], settings.stageOverrides, today);
  /** Under the field that it speaks of, until that is changed; under the first where it speaks of none. */
  const problemAt = (field: "title" | "endsOn") => {
    const failure = kept === programme ? edit.failure : undefined;
    const at = failure?.kind === "invalid" && failure.at.endsWith(".endsOn") ? "endsOn" : "title";
    return at === field ? failure?.says : undefined;
  };
  const keep = async () => {
    const { title, startsOn, endsOn } = programme;
    setKept(programme);
    if (title.trim() !== "" || startsOn !== null || endsOn !== null) {
      const reply = await edit.run({ programmes: [{ title, startsOn, endsOn }, ...others] });
      if (reply.kind !== "done") return false;
    }
    forgetPlace(TYPED_IN.programme);
    return true;
  };
  return (
    <WelcomeQuestion
      title="Where are you now?"
      lead="A guess will do for the end. It decides what is worth asking: early on what the work is like, later where the openings are."
      keep={keep}
      busy={edit.busy}
      {...ways}
    >
      <TextField
        label="What do you do at present?"
        hint="A programme, a contract, a post. Leave the end empty if there is none."
        placeholder="Teaching post in Lyon"
        autoComplete="off"
        maxLength={500}
        value={programme.title}
        onChange={(event) => setProgramme({ ...programme, title: event.target.value })}
        problem={problemAt("title")}
      />
      <div className="grid gap-6 md:grid-cols-2">
        <TextField
          label="Began on"
          type="date"
          value={programme.startsOn ?? ""}
          onChange={(event) => setProgramme({ ...programme, startsOn: dateIn(event.target.value) })}
        />
        <TextField
          label="Expected end"
          type="date"
          value={programme.endsOn ?? ""}
          onChange={(event) => setProgramme({ ...programme, endsOn: dateIn(event.target.value) })}
          problem={problemAt("endsOn")}
        />
      </div>
      <Callout live>
        <p>{standing.because}</p>
        <p className="text-ink-soft">{STAGE_MEANS[standing.stage]}</p>
      </Callout>
    </WelcomeQuestion>
  );
}
