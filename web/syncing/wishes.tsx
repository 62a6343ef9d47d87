import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Switch } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import type { Kind } from "./kinds.ts";

type Wish = keyof NonNullable<Answer<"contacts.show">["account"]>["wishes"];

const WISHES: Readonly<
  Record<Kind, readonly { readonly wish: Wish; readonly label: string; readonly hint: string }[]>
> = {
  contacts: [
    {
      wish: "add",
      label: "People who are here alone are added there",
      hint: "Never anybody you left out.",
    },
    {
      wish: "notes",
      label: "Your notes about people go there too",
      hint: "Off, they stay here. Notes from there come here either way.",
    },
  ],
  calendar: [
    {
      wish: "names",
      label: "Entries say whom they are with",
      hint: "Off, a calendar that others see says “A conversation”, and no place.",
    },
    {
      wish: "add",
      label: "New dates are added there",
      hint: "Off, only those already there are kept in step.",
    },
  ],
};

/** What goes there and what does not, kept at once. */
export function Wishes({
  kind,
  wishes,
}: {
  readonly kind: Kind;
  readonly wishes: Readonly<Record<Wish, boolean>>;
}) {
  const wish = useWrite("sync.wish");
  const [pressed, setPressed] = useState<Partial<Record<Wish, boolean>>>({});
  const set = async (name: Wish, value: boolean) => {
    setPressed({ ...pressed, [name]: value });
    const reply = await wish.run({ kind, [name]: value });
    setPressed({});
    if (reply.kind !== "done") say(reply.says);
  };
  return (
    <section aria-label="What goes there" className="flex flex-col gap-2 border-line border-t pt-8">
      <h2>What goes there</h2>
      {WISHES[kind].map(({ wish: name, label, hint }) => (
        <Switch
          key={name}
          label={label}
          hint={hint}
          checked={pressed[name] ?? wishes[name]}
          onChecked={(value) => void set(name, value)}
        />
      ))}
    </section>
  );
}
