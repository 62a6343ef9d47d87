import { useEffect, useRef } from "react";
import type { RecordForm } from "#web/client/use-record-form.ts";
import type { Versioned } from "#web/client/write-over.ts";
import { Button } from "./button.tsx";

type NotKeptProps<Said extends object> = {
  readonly form: RecordForm<Said>;
  /** What the form says, field by field, in words. */
  readonly shown: (said: Said) => readonly { readonly label: string; readonly text: string }[];
  /** Once the words of this form stand. */
  readonly onKept: () => void;
};

/** Beside the button of a form that was not kept: why, and whose words stay where there are two. */
export function NotKept<Said extends object>({ form, shown, onKept }: NotKeptProps<Said>) {
  const place = useRef<HTMLDivElement>(null);
  const { notKept, said } = form;
  useEffect(() => {
    if (notKept !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [notKept]);
  if (notKept === null) return null;
  const current = notKept.kind === "stale" ? (notKept.current as Said & Versioned) : null;
  return (
    <div ref={place} role="alert" className="flex flex-col gap-3 border-ink border-s-4 ps-4">
      {current === null ? (
        <p>
          Not kept{notKept.kind === "missing" ? "" : " yet"}. {notKept.says}
          {notKept.kind === "missing" ? "" : " What you typed stays in this browser."}
        </p>
      ) : (
        <>
          <p>This was changed elsewhere meanwhile. Yours stands in the form; there it says:</p>
          <dl className="flex flex-col gap-2">
            {differing(shown(current), shown(said)).map(({ label, text }) => (
              <div key={label}>
                <dt className="text-small text-ink-soft">{label}</dt>
                <dd className="break-words" dir="auto">
                  {text || "Nothing noted"}
                </dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => void form.keepMine(current).then((kept) => kept && onKept())}>
              Keep mine
            </Button>
            <Button onClick={() => form.takeKept(current)}>Take the other one</Button>
          </div>
        </>
      )}
    </div>
  );
}

type Shown = { readonly label: string; readonly text: string };

function differing(theirs: readonly Shown[], mine: readonly Shown[]): readonly Shown[] {
  return theirs.filter(({ text }, at) => text !== mine[at]?.text);
}

type CameBackProps<Said extends object> = {
  readonly form: RecordForm<Said>;
  readonly record: Said & Versioned;
};

/** Above a form whose changes were begun before: that they are not kept, and the way back. */
export function CameBack<Said extends object>({ form, record }: CameBackProps<Said>) {
  if (!form.cameBack) return null;
  return (
    <p className="border-thread border-s-2 ps-4">
      What you changed before waits here, not kept yet.{" "}
      <Button kind="plain" onClick={() => form.takeKept(record)}>
        Go back to what is kept
      </Button>
    </p>
  );
}
