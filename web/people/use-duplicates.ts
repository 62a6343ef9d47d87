import { useEffect, useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

type Found = Answer<"person.duplicates">;
/** Two who may be one: the first stays, the other joins them. */
export type Doubt = Found["pairs"][number];

type Step =
  | { readonly kind: "looking"; readonly done: number | null; readonly says: string }
  | { readonly kind: "stopped"; readonly problem?: string }
  | { readonly kind: "found"; readonly pairs: readonly Doubt[]; readonly total: number };

const BEGIN: Step = { kind: "looking", done: null, says: "Looking through your people" };

/** Looks through the book, which may take a while and can be stopped; then each pair is answered and can be taken back. */
export function useDuplicates() {
  const client = useClient();
  const merge = useWrite("person.merge");
  const unmerge = useWrite("person.unmerge");
  const apart = useWrite("person.tellApart");
  const forget = useWrite("person.tellApart");
  const [step, setStep] = useState<Step>(BEGIN);
  const [at, setAt] = useState(0);
  const [swapped, setSwapped] = useState(false);
  const stopper = useRef(new AbortController());

  async function look() {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setStep(BEGIN);
    setAt(0);
    const onProgress = ({ done, total, says }: { done: number; total: number; says: string }) =>
      signal.aborted
        ? undefined
        : setStep({ kind: "looking", done: total === 0 ? null : done / total, says });
    const reply = await client.call("person.duplicates", {}, { signal, onProgress }).catch(() => undefined);
    if (signal.aborted || reply === undefined) return;
    if (reply.kind !== "done") return setStep({ kind: "stopped", problem: reply.says });
    setStep({ kind: "found", ...reply.value });
  }

  function stop() {
    stopper.current.abort();
    setStep({ kind: "stopped" });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; leaving stops it
  useEffect(() => {
    void look();
    return () => stopper.current.abort();
  }, []);

  const pairs = step.kind === "found" ? step.pairs : [];
  const pair = pairs[at];
  const doubt = pair && swapped ? { ...pair, one: pair.other, other: pair.one } : pair;

  function go(to: number) {
    setSwapped(false);
    setAt(Math.max(0, Math.min(to, pairs.length)));
  }

  async function answer(isSame: boolean) {
    if (doubt === undefined || merge.busy || apart.busy) return;
    const { one, other } = doubt;
    if (!isSame) {
      const reply = await apart.run({ id: one.id, otherId: other.id });
      if (reply.kind !== "done") return say(reply.says);
      go(at + 1);
      return say(
        "Kept as two people.",
        () => void forget.run({ id: one.id, otherId: other.id, apart: false }),
      );
    }
    const reply = await merge.run({ id: other.id, into: one.id });
    if (reply.kind !== "done") return say(reply.says);
    const { id, name, merge: made } = reply.value;
    go(at + 1);
    say(`${name} is one person now.`, () => void unmerge.run({ id, merge: made }));
  }

  return {
    step,
    doubt,
    left: { at, of: pairs.length },
    busy: merge.busy || apart.busy,
    look: () => void look(),
    stop,
    answer,
    later: () => go(at + 1),
    back: () => go(at - 1),
    swap: () => setSwapped(!swapped),
  };
}
