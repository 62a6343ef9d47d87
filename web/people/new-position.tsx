import { type FormEvent, useState } from "react";
import { leftBehindInWords } from "#outreach/left-behind.ts";
import { capitalised } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { say } from "#web/design/toast.ts";
import { type Part, todayHere } from "./shown.ts";

/** They have a new job (R26): where, as what, since when; what was known before stays with its dates. */
export function NewPosition({ person, name, onDone }: Part & { readonly onDone: () => void }) {
  const [said, setSaid] = useState({ organization: "", role: "", since: todayHere() as string });
  const [keepsEarlier, setKeeps] = useState(false);
  const moved = useWrite("person.moved");
  const back = useWrite("person.takeBackMove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const { since, ...where } = said;
    const reply = await moved.run({
      id: person.id,
      ...where,
      keepsEarlier,
      ...(since === "" ? {} : { since: since as DateText }),
    });
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    const [old] = reply.value.left;
    const reason = `Noted. A good reason to write to ${name}.`;
    const doubt = old && `${capitalised(leftBehindInWords(old))}; look whether it still reaches them.`;
    say([reason, doubt].filter(Boolean).join(" "), () => void back.run({ id: person.id }));
  };
  const line = (label: string, key: "organization" | "role", hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      dir="auto"
      autoComplete="off"
      maxLength={500}
      value={said[key]}
      onChange={(event) => setSaid({ ...said, [key]: event.target.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => void keep(event)}
      aria-label="A new job"
      className="flex flex-col gap-4 text-body"
    >
      {line(
        "Where",
        "organization",
        person.affiliations.length > 0 ? "Empty: where they are already." : undefined,
      )}
      {line("As what", "role")}
      <TextField
        label="Since"
        type="date"
        value={said.since}
        onChange={(event) => setSaid({ ...said, since: event.target.value })}
      />
      {person.affiliations.some(({ endsOn }) => endsOn === null) ? (
        <Checkbox
          label="They keep what they had"
          hint="Otherwise it ends the day before."
          checked={keepsEarlier}
          onChecked={setKeeps}
        />
      ) : null}
      <FormFoot
        keep="Keep the new job"
        busy={moved.busy}
        disabled={said.organization.trim() === "" && said.role.trim() === ""}
        onNotNow={onDone}
      />
    </form>
  );
}
