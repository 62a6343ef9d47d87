import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { givenName } from "#people/bare-name.ts";
import type { OptionId, PersonId, TouchId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { say } from "#web/design/toast.ts";
import { todayHere } from "#web/people/shown.ts";
import { LeadFields, type Said } from "./lead-fields.tsx";

type AddProps = { readonly id: PersonId; readonly name: string; readonly onDone: () => void };

/** What reached me, in a line; everything else can wait (R9). */
export function AddOpportunity({ id, name, onDone }: AddProps) {
  const [said, setSaid] = useState<Said>(() => ({
    what: "",
    kind: "job",
    unasked: null,
    day: todayHere(),
    knownFor: "",
    touchId: "",
    optionId: "",
  }));
  const record = useWrite("lead.record");
  const remove = useWrite("lead.remove");
  const navigate = useNavigate();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const day = said.day === todayHere() ? "" : said.day;
    const reply = await record.run({ personId: id, what: said.what, ...asKept({ ...said, day }) });
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    say("Written down. This is the way it came.", async () => {
      const back = await remove.run({ id: reply.value.id });
      if (back.kind !== "done") return say(back.says);
      await navigate({ to: "/people/$id", params: { id } });
    });
    void navigate({ to: "/opportunities/$id", params: { id: reply.value.id } });
  };
  return (
    <form
      aria-label="Write down an opportunity"
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
    >
      <LeadFields id={id} name={givenName(name)} said={said} onSaid={setSaid} />
      <FormFoot keep="Keep this opportunity" busy={record.busy} onNotNow={onDone} />
    </form>
  );
}

/** What was typed, for the catalogue. A day that is not said says nothing of the hour either. */
export function asKept({ day = "", touchId, optionId, ...words }: Partial<Said>) {
  return {
    ...words,
    ...(day === "" ? {} : { at: new Date(`${day}T23:00`).getTime() }),
    ...(touchId === undefined ? {} : { touchId: (touchId as TouchId) || null }),
    ...(optionId === undefined ? {} : { optionId: (optionId as OptionId) || null }),
  };
}
