import { type ComponentProps, useLayoutEffect, useRef, useState } from "react";
import { TextField } from "#web/design/field.tsx";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "problem"> & {
  /** What is kept already; the field goes back to it where it changes elsewhere. */
  readonly kept: string;
  /** Keeps what was written; answers with a sentence where it is refused. */
  readonly keep: (written: string) => Promise<string | undefined>;
};

/** A line that keeps itself, on leaving it and on Enter; what is refused stays in it, with the reason. */
export function KeptField({ kept, keep, ...rest }: Props) {
  const [written, setWritten] = useState(kept);
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState(kept);
  const latest = useRef(kept);
  useLayoutEffect(() => {
    latest.current = kept;
  });
  const underWay = useRef<string>(undefined);
  if (kept !== shown) {
    setShown(kept);
    setWritten(kept);
    setProblem(undefined);
  }
  const take = async (now: string) => {
    // Whoever presses Enter and leaves means it once.
    if (now === kept) setWritten(kept);
    if (now === kept || now === underWay.current) return;
    underWay.current = now;
    const found = await keep(now);
    underWay.current = undefined;
    setProblem(found);
    if (found === undefined) setWritten((later) => (later.trim() === now ? latest.current : later));
  };
  return (
    <TextField
      {...rest}
      value={written}
      problem={problem}
      onChange={(event) => {
        setWritten(event.target.value);
        setProblem(undefined);
      }}
      onBlur={(event) => void take(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void take(event.currentTarget.value.trim());
      }}
    />
  );
}
