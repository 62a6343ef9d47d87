import type { Finding } from "#outreach/check/finding.ts";
import { eachOnce, type Slot } from "#outreach/slots.ts";
import { Button } from "#web/design/button.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";

type CheckProps = {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Slot[];
  /** Puts the better words into the letter. */
  readonly onBetter: (finding: Finding) => void;
  /** Shows where in the letter it stands. */
  readonly onShow: (place: { readonly start: number; readonly end: number }) => void;
};

/** What a kind reader would say, in the margin: gaps first, then sentences with better words one key away. */
export function Check({ findings, gaps, onBetter, onShow }: CheckProps) {
  const remarks = findings.filter(({ check }) => check !== "slot");
  const first = remarks.find(({ better }) => better !== null);
  return (
    <section aria-labelledby="check" className="flex flex-col gap-5 text-small">
      <h2 id="check" className="font-[600] text-body">
        What a kind reader would say
      </h2>
      {gaps.length > 0 ? (
        <div>
          <p>
            Only you know this; a press takes you there: <KeyHint keys="Tab" />
          </p>
          <ul className="flex flex-col">
            {eachOnce(gaps).map((gap) => (
              <li key={gap.start}>
                <Button kind="plain" className="min-h-8! py-0! text-small!" onClick={() => onShow(gap)}>
                  {gap.hint}
                </Button>
                {gap.help === "" ? null : <p className="mb-2 text-ink-soft">{gap.help}</p>}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ul aria-live="polite" aria-label="Remarks" className="flex flex-col gap-5 empty:hidden">
        {remarks.map((finding) => (
          <li key={finding.check + (finding.words?.start ?? "")} className="border-line border-s-2 ps-4">
            <Remark finding={finding} keyed={finding === first} onBetter={onBetter} onShow={onShow} />
          </li>
        ))}
      </ul>
      {remarks.length === 0 ? (
        <p className="text-ink-soft">
          {gaps.length === 0
            ? "It reads well. Nothing stands between it and its reader."
            : "The rest reads well."}
        </p>
      ) : null}
    </section>
  );
}

function Remark({
  finding,
  keyed,
  onBetter,
  onShow,
}: Pick<CheckProps, "onBetter" | "onShow"> & { readonly finding: Finding; readonly keyed: boolean }) {
  const { words, says, better } = finding;
  return (
    <>
      {words !== null && words.text.length < 90 ? (
        <button
          type="button"
          className="text-start font-serif italic underline decoration-line underline-offset-4 hover:decoration-ink"
          onClick={() => onShow(words)}
        >
          “{words.text}”
        </button>
      ) : null}
      <p>{says}</p>
      {better === null ? null : (
        <Button
          kind="plain"
          className="text-small!"
          keys={keyed ? "Ctrl ." : undefined}
          onClick={() => onBetter(finding)}
        >
          {better === ""
            ? "Take it out"
            : words === null
              ? `Add “${better.trim()}”`
              : `Say “${better.trim()}”`}
        </Button>
      )}
    </>
  );
}
