import { Button } from "./button.tsx";

type ProgressLineProps = {
  /** 0 to 1, or null while the whole is not known: then the words alone tell. */
  readonly done: number | null;
  /** "214 of 1,030 messages read" */
  readonly label: string;
};

/** Work in progress, as thread being drawn across. */
export function ProgressLine({ done, label }: ProgressLineProps) {
  const share = done === null ? undefined : Math.round(100 * Math.min(1, Math.max(0, done)));
  return (
    <div className="flex flex-col gap-2">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        className="h-[3px] w-full bg-line"
      >
        <div
          className="h-full origin-left bg-thread transition-transform duration-150 rtl:origin-right"
          style={{ transform: `scaleX(${(share ?? 0) / 100})` }}
        />
      </div>
      <p className="text-small text-ink-soft" aria-hidden="true">
        {label}
      </p>
    </div>
  );
}

/** Work that takes the page until it is done or stopped. */
export function AtWork({ onStop, ...progress }: ProgressLineProps & { readonly onStop: () => void }) {
  return (
    <section aria-label="At work" className="flex flex-col gap-6">
      <ProgressLine {...progress} />
      <div>
        <Button onClick={onStop}>Stop</Button>
      </div>
    </section>
  );
}

/** Beside a page that is on its way and shows nothing yet: nothing for a third of a second, then one still line. */
export function Waiting() {
  return (
    <p className="patient hidden text-ink-soft only:block" role="status">
      One moment.
    </p>
  );
}
