import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { Section } from "./section.tsx";

/** Older copies of the whole, made before something large changed; whoever was erased since is still in them (R59). */
export function Copies() {
  const copies = useRead("backup.list", {}).data?.copies ?? [];
  const remove = useWrite("backup.remove");
  if (copies.length === 0) return null;
  const take = async (names: string[]) => {
    const reply = await remove.run({ names });
    if (reply.kind !== "done") return say(reply.says);
    if (reply.value.left.length > 0) return say("What is perhaps being written now stays; try again later.");
    say(names.length === 1 ? "Removed." : "Removed them all.");
  };
  return (
    <Section
      title="Older copies"
      lead="Made before something large changed, in the folder of your data. They are a way back, and hold everybody who was in your book then, also somebody erased since."
    >
      <ul aria-label="Older copies" className="flex flex-col">
        {copies.map(({ name, kind, madeAt }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b">
            <span className="min-w-0 break-words">
              {new Date(madeAt).toLocaleString("en-GB", WHEN)}
              {KINDS[kind]}
            </span>
            <Button kind="plain" onClick={() => void take([name])} aria-label={`Remove the copy ${name}`}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {copies.length > 1 ? (
        <div>
          <Button busy={remove.busy} onClick={() => void take(copies.map(({ name }) => name))}>
            Remove all older copies
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

const KINDS = {
  backup: "",
  "set-aside": ", damaged and set aside",
  unfinished: ", not finished",
} as const;

const WHEN = { dateStyle: "long", timeStyle: "short" } as const;
