import { useMemo, useRef } from "react";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";

type Answers = { readonly answer: (isSame: boolean) => void; readonly back: () => void };

/** y, n and b answer whether two are one person. */
export function useAnswerKeys(does: Answers): void {
  const held = useRef(does);
  held.current = does;
  const bindings = useMemo<readonly Binding[]>(
    () => [
      { keys: "y", does: "Yes, the same person", run: () => held.current.answer(true) },
      { keys: "n", does: "No, two people", run: () => held.current.answer(false) },
      { keys: "b", does: "Back to the pair before", run: () => held.current.back() },
    ],
    [],
  );
  useKeys(bindings);
}
