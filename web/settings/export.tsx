import { useState } from "react";
import { download } from "#web/client/download.ts";
import { onDevice } from "#web/client/on-device.ts";
import { useClient } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { Copies } from "./copies.tsx";
import { Everything } from "./everything.tsx";
import { Section } from "./section.tsx";

/** Everything, to take along. */
export function Export() {
  return (
    <Page title="Export" lead="What you write here is yours, and leaves whole whenever you like.">
      <Everything />
      {onDevice ? (
        <p className="text-ink-soft">
          All of it lies in this browser, on this device, and nowhere else. A file taken now and then keeps it
          safe from a lost phone or a cleared browser.
        </p>
      ) : (
        <p className="text-ink-soft">
          On your own computer everything lies in one file, in the Weakties folder. Copy that folder and you
          have it all; <code>weakties backup</code> makes a checked copy.
        </p>
      )}
      <Calendar />
      <Copies />
    </Page>
  );
}

function Calendar() {
  const [names, setNames] = useState(true);
  const [busy, setBusy] = useState(false);
  const client = useClient();
  const take = async () => {
    setBusy(true);
    const reply = await client.call("calendar.show", { names });
    setBusy(false);
    if (reply.kind !== "done") return say(reply.says);
    const { fileName, ics, entries } = reply.value;
    if (entries === 0) return say("Nothing has a date yet. Arranged talks and promises will stand here.");
    download(fileName, "text/calendar", ics);
    say(`${fileName}: ${entries} ${entries === 1 ? "entry" : "entries"}.`);
  };
  return (
    <Section title="Calendar" lead="Arranged talks and dated promises, as a file for any calendar.">
      <Checkbox
        label="With names"
        hint="Leave them out where others see your calendar."
        checked={names}
        onChecked={setNames}
      />
      <div>
        <Button busy={busy} onClick={() => void take()}>
          Take the calendar file
        </Button>
      </div>
    </Section>
  );
}
