import { useEffect, useRef } from "react";
import type { Failure } from "#web/client/client.ts";
import { Button } from "./button.tsx";

type NotKeptProps = {
  readonly failure: Failure;
  /** Where the record was changed elsewhere: what stands there in the fields that differ. */
  readonly theirs: readonly { readonly label: string; readonly text: string }[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** Beside the button of a form that was not kept: why, and whose words stay where there are two. */
export function NotKept({ failure, theirs, onMine, onTheirs }: NotKeptProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place} role="alert" className="flex flex-col gap-3 border-ink border-s-4 ps-4">
      {failure.kind === "stale" ? (
        <>
          <p>This was changed elsewhere meanwhile. Yours stands in the form; there it says:</p>
          <dl className="flex flex-col gap-2">
            {theirs.map(({ label, text }) => (
              <div key={label}>
                <dt className="text-small text-ink-soft">{label}</dt>
                <dd className="break-words" dir="auto">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap gap-3">
            <Button onClick={onMine}>Keep mine</Button>
            <Button onClick={onTheirs}>Take the other one</Button>
          </div>
        </>
      ) : (
        <p>Not kept yet. {failure.says} What you typed stays in this browser.</p>
      )}
    </div>
  );
}
