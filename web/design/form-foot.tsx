import { Button } from "./button.tsx";

type FormFootProps = {
  /** A verb and its object: "Keep this introduction". */
  readonly keep: string;
  readonly busy: boolean;
  readonly disabled?: boolean | undefined;
  readonly onNotNow: () => void;
};

/** Under a form that opens in place: what keeps it, and the way out. */
export function FormFoot({ keep, busy, disabled, onNotNow }: FormFootProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button submits busy={busy} disabled={disabled}>
        {keep}
      </Button>
      <Button kind="plain" onClick={onNotNow}>
        Not now
      </Button>
    </div>
  );
}
