import type { Settlement } from "#reviews/review.ts";
import { Button } from "#web/design/button.tsx";
import type { ShownAnswer } from "./friend-answer.tsx";

type SuggestedEditProps = {
  readonly piece: ShownAnswer["pieces"][number];
  readonly settle: (as: Settlement) => void;
  readonly busy: boolean;
  readonly sent: boolean;
};

/** One edit among the words around it, to take or to leave. */
export function SuggestedEdit({ piece, settle, busy, sent }: SuggestedEditProps) {
  const { part, before, after, was, now, as } = piece;
  return (
    <li>
      {part === "subject" ? <p className="text-ink-soft">In the subject:</p> : null}
      <p dir="auto" className="whitespace-pre-wrap break-words font-serif text-body">
        {before}
        {was === "" ? null : <del className="text-ink-soft decoration-1">{was}</del>}
        {was === "" || now === "" ? null : " "}
        {now === "" ? null : (
          <ins className="rounded-[2px] bg-wash no-underline shadow-[inset_0_-2px] shadow-ink">{now}</ins>
        )}
        {after}
      </p>
      {sent ? null : as === "open" ? (
        <div className="flex flex-wrap gap-x-5 *:text-small!">
          <Button
            kind="plain"
            busy={busy}
            aria-label={`Take it: ${inWords(was, now)}`}
            onClick={() => settle("accepted")}
          >
            Take it
          </Button>
          <Button
            kind="plain"
            busy={busy}
            aria-label={`Leave it: ${inWords(was, now)}`}
            onClick={() => settle("left")}
          >
            Leave it
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-baseline gap-x-5 text-ink-soft *:text-small!">
          <p>{as === "accepted" ? "Taken." : "Left as it was."}</p>
          <Button kind="plain" busy={busy} onClick={() => settle("open")}>
            {as === "accepted" ? "Take it out again" : "Think again"}
          </Button>
        </div>
      )}
    </li>
  );
}

/** As it is read aloud, where strokes through words are not heard. */
function inWords(was: string, now: string): string {
  if (was === "") return `add “${now}”`;
  if (now === "") return `without “${was}”`;
  return `“${now}” instead of “${was}”`;
}
