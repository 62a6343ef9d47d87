import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { say } from "#web/design/toast.ts";

/** One line for an address, a number or a link; which of them it is, it tells by itself. */
export function AddWay({ id, opened }: { readonly id: string; readonly opened: boolean }) {
  const [typed, setTyped] = useState(opened ? "" : null);
  const [wrong, setWrong] = useState<string | undefined>();
  const add = useWrite("person.addWay");
  const remove = useWrite("person.removeWay");
  if (typed === null)
    return (
      <Button
        kind="plain"
        className="-ms-1 min-h-0 py-0 text-small"
        data-print="none"
        onClick={() => setTyped("")}
      >
        Add an address, a number or a link
      </Button>
    );
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await add.run({ id, value: typed });
    if (reply.kind !== "done") return setWrong(reply.says);
    const { was, value } = reply.value;
    setTyped(null);
    if (was === "new") say(`Kept: ${value}`, () => void remove.run({ id, value }));
    else say(was === "former" ? `Kept: ${value} reaches them again.` : `${value} was noted already.`);
  };
  return (
    <form
      onSubmit={(event) => void keep(event)}
      aria-label="A way to reach them"
      className="mt-2 flex flex-col gap-3 text-body"
    >
      <TextField
        label="E-mail address, number or link"
        autoFocus
        autoComplete="off"
        maxLength={500}
        value={typed}
        problem={wrong}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(undefined);
        }}
      />
      <FormFoot
        keep="Keep it"
        busy={add.busy}
        disabled={typed.trim() === ""}
        onNotNow={() => setTyped(null)}
      />
    </form>
  );
}
