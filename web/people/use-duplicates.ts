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
  /** The way back from each answer, by the place of its pair; gone once it was taken. */
  const ways = useRef(new Map<number, () => Promise<boolean>>());

  async function look() {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setStep(BEGIN);
    setAt(0);
    ways.current.clear();
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
      return answered("Kept as two people.", () =>
        forget.run({ id: one.id, otherId: other.id, apart: false }),
      );
    }
    const reply = await merge.run({ id: other.id, into: one.id });
    if (reply.kind !== "done") return say(reply.says);
    const { id, name, merge: made } = reply.value;
    answered(`${name} is one person now.`, () => unmerge.run({ id, merge: made }));
  }

  /** The answer stands, on to the next pair; it is taken back once, here or by what is said of it. */
  function answered(says: string, undo: () => Promise<{ readonly kind: string; readonly says?: string }>) {
    const place = at;
    const way = async () => {
      if (ways.current.get(place) !== way) return true;
      ways.current.delete(place);
      const reply = await undo();
      if (reply.kind !== "done") say(reply.says ?? "");
      return reply.kind === "done";
    };
    ways.current.set(place, way);
    go(place + 1);
    say(says, () => void way());
  }

  /** To the pair before, which is asked about anew. */
  async function back() {
    const way = ways.current.get(at - 1);
    if (way === undefined || (await way())) go(at - 1);
  }

  return {
    step,
    doubt,
    left: { at, of: pairs.length },
    busy: merge.busy || apart.busy || unmerge.busy || forget.busy,
    look: () => void look(),
    stop,
    answer,
    later: () => go(at + 1),
    back: () => void back(),
    swap: () => setSwapped(!swapped),
  };
}
