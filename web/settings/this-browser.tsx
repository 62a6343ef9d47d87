import { useState } from "react";
import { onDevice } from "#web/client/on-device.ts";
import { UNREACHABLE } from "#web/client/reply.ts";
import { endSession } from "#web/client/session.ts";
import { forgetUnsaved } from "#web/client/unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { Section } from "./section.tsx";

/** The way out of this browser; the page on a device has none, because the book lies in the browser itself. */
export function ThisBrowser() {
  const [busy, setBusy] = useState(false);
  if (onDevice) return null;
  const leave = async () => {
    setBusy(true);
    const ended = await endSession();
    setBusy(false);
    if (!ended) return say(UNREACHABLE.says);
    forgetUnsaved();
    location.assign("/");
  };
  return (
    <Section
      title="This browser"
      lead="It may open your book for as long as you use it here, and for thirty days after. Where others use this computer too, close that way when you leave. What was typed here and not kept yet is forgotten with it; “weakties open” lets you in again."
    >
      <div>
        <Button busy={busy} onClick={() => void leave()}>
          Sign out of this browser
        </Button>
      </div>
    </Section>
  );
}
