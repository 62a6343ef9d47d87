import { useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import { copyText } from "#web/outreach/copy-text.ts";

/** A calendar to subscribe to, for those who serve Weakties where their phone reaches it. Off until it is opened. */
export function Feed() {
  const shown = useRead("calendar.feed", {}).data;
  const open = useWrite("calendar.openFeed");
  const close = useWrite("calendar.closeFeed");
  const [names, setNames] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  if (shown === undefined || !shown.possible) return null;
  const address = path === null ? null : `${location.origin}${path}`;
  const make = async () => {
    const reply = await open.run({ names });
    if (reply.kind === "done") setPath(reply.value.path);
    else say(reply.says);
  };
  const end = async () => {
    setPath(null);
    const reply = await close.run({});
    say(reply.kind === "done" ? "Closed. Its address leads nowhere now." : reply.says);
  };
  return (
    <section aria-label="Subscribe" className="flex flex-col gap-4 border-line border-t pt-8">
      <div>
        <h2>Subscribe to your dates</h2>
        <p className="text-ink-soft">
          A private address that calendar programs look at by themselves. It works where they can reach this
          program: on this computer, or where you serve it.
        </p>
      </div>
      {address === null ? (
        <p className="text-ink-soft text-small">
          {shown.feed === null
            ? "There is none now."
            : `There is one, ${shown.feed.names ? "with" : "without"} names. Its address was shown when it was opened; a new one closes it.`}
        </p>
      ) : (
        <div className="flex flex-col gap-3">
          <code className="min-w-0 break-all rounded-[3px] border border-line bg-sheet p-3 text-small">
            {address}
          </code>
          <p className="text-small">
            Shown this once. Whoever knows it sees your dates, so keep it as you keep a password.
          </p>
          <div>
            <Button onClick={() => void copyText(address).then(() => say("Copied."))}>
              Copy the address
            </Button>
          </div>
        </div>
      )}
      <Checkbox
        label="It says whom I talk to"
        hint="Without this it says “A conversation”, and no place."
        checked={names}
        onChecked={setNames}
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={open.busy} onClick={() => void make()}>
          {shown.feed === null ? "Open a private address" : "Make a new address"}
        </Button>
        {shown.feed === null ? null : (
          <Button busy={close.busy} onClick={() => void end()}>
            Close it
          </Button>
        )}
      </div>
    </section>
  );
}
