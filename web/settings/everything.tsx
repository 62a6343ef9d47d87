import { useRef, useState } from "react";
import type { Progress } from "#operations/operation.ts";
import { download } from "#web/client/download.ts";
import { useClient } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import { Section } from "./section.tsx";

const FORMATS = [
  { format: "json", label: "Take everything", kind: "primary" },
  { format: "zip", label: "All formats in one ZIP", kind: "quiet" },
  { format: "vcard", label: "People for an address book", kind: "quiet" },
  { format: "jscontact", label: "People as JSContact", kind: "quiet" },
  { format: "csv", label: "People as a table", kind: "quiet" },
] as const;

/** The whole of it, as files. */
export function Everything() {
  const client = useClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopper = useRef(new AbortController());
  const busy = progress !== null;
  const take = async (format: (typeof FORMATS)[number]["format"]) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setProgress({ done: 0, total: 1, says: "Reading everything" });
    const reply = await client
      .call("export.all", { format }, { onProgress: setProgress, signal })
      .catch(() => undefined);
    setProgress(null);
    if (reply === undefined || signal.aborted) return;
    if (reply.kind !== "done") return say(reply.says);
    const { fileName, mediaType, text, base64, people } = reply.value;
    download(fileName, mediaType, text ?? bytesIn(base64 ?? ""));
    say(`${fileName}: ${people} ${people === 1 ? "person" : "people"}.`);
  };
  return (
    <Section
      title="The whole of it"
      lead="Everything you wrote and took in, as a file that any Weakties takes in again, on a computer or a phone, adding nothing twice. What was said off the record is in it, marked: it is your own copy."
    >
      <div className="flex flex-wrap gap-3">
        {FORMATS.map(({ format, label, kind }) => (
          <Button key={format} kind={kind} busy={busy} onClick={() => void take(format)}>
            {label}
          </Button>
        ))}
      </div>
      {progress === null ? null : (
        <div className="patient flex flex-col gap-3">
          <ProgressLine
            done={progress.total === 0 ? null : progress.done / progress.total}
            label={progress.says}
          />
          <div>
            <Button onClick={() => stopper.current.abort()}>Stop</Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
