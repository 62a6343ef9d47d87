import { useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import type { Handed } from "#web/client/client.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.tsx";

export type Plan = Answer<"import.plan">;

export type Step =
  | { readonly kind: "choose"; readonly problem?: string | undefined }
  | { readonly kind: "working"; readonly done: number | null; readonly says: string }
  | { readonly kind: "preview"; readonly plan: Plan; readonly problem?: string | undefined };

/**
 * What the plan is made of, besides the files. `same`: of whom the user said that they are whom they seem to be;
 * `back`: who was erased and is wanted again.
 */
export type Wishes = {
  readonly me: readonly string[];
  readonly keep: readonly string[];
  readonly same: readonly string[];
  readonly back: readonly string[];
};

const NO_WISHES: Wishes = { me: [], keep: [], same: [], back: [] };

/** Files → taken in → plan → import, one after the other; nothing is written before the last. */
export function useImport() {
  const client = useClient();
  const apply = useWrite("import.apply");
  const undo = useWrite("import.undo");
  const [step, setStep] = useState<Step>({ kind: "choose" });
  const [wishes, setWishes] = useState(NO_WISHES);
  const uploads = useRef<readonly Handed[]>([]);
  const stopper = useRef(new AbortController());
  const refs = () => uploads.current.map(({ ref }) => ref);
  const tell = ({ done, total, says }: Progress) =>
    setStep({ kind: "working", done: total === 0 ? null : done / total, says });

  async function take(files: readonly File[]) {
    if (files.length === 0) return;
    stopper.current = new AbortController();
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const taken: Handed[] = [];
    let before = 0;
    for (const file of files) {
      const says = files.length === 1 ? `Taking in ${file.name}` : `Taking in ${files.length} files`;
      tell({ done: before, total, says });
      const onSent = (sent: number) => tell({ done: before + sent, total, says });
      const reply = await client.takeIn(file, onSent, stopper.current.signal);
      if (reply.kind !== "done") return setStep({ kind: "choose", problem: reply.says });
      taken.push(reply.value);
      before += file.size;
    }
    uploads.current = taken;
    await plan(NO_WISHES);
  }

  async function plan(wanted: Wishes) {
    setWishes(wanted);
    setStep({ kind: "working", done: null, says: "Reading" });
    const { signal } = stopper.current;
    const reply = await client
      .call("import.plan", { files: refs(), ...copy(wanted) }, { onProgress: tell, signal })
      .catch(() => undefined);
    if (reply === undefined) setStep({ kind: "choose" });
    else if (reply.kind === "done") {
      // Another choice of files or addresses may have taken somebody away who was answered for.
      const stays = (key: string) => !reply.value.unknown.includes(key);
      setWishes({ ...wanted, same: wanted.same.filter(stays), back: wanted.back.filter(stays) });
      setStep({ kind: "preview", plan: reply.value });
    } else setStep({ kind: "choose", problem: reply.says });
  }

  async function carryOut(made: Plan, remember: boolean) {
    tell({ done: 0, total: 1, says: "Importing" });
    const { signal } = stopper.current;
    const reply = await apply.run({ files: refs(), remember, ...copy(wishes) }, { onProgress: tell, signal });
    // Stopped: the server keeps nothing of it, and the files have been let go.
    if (signal.aborted && reply.kind !== "done") return;
    if (reply.kind !== "done") return setStep({ kind: "preview", plan: made, problem: reply.says });
    const answer = reply.value;
    setStep({ kind: "choose" });
    uploads.current = [];
    // An export of Weakties is merged row by row, and is no part of what can be undone.
    const undoable = made.people.length > 0 || made.exports.length === 0;
    say(inWords(answer), undoable ? () => void undo.run({ id: answer.import }) : undefined);
    return answer;
  }

  return {
    step,
    wishes,
    take,
    plan,
    /** Notes who is the same, without reading the files again. */
    setSame: (same: readonly string[]) => setWishes({ ...wishes, same }),
    carryOut,
    /** Lets go of the files, or stops what is under way; nothing has been written. */
    stop: () => {
      stopper.current.abort();
      uploads.current = [];
      setStep({ kind: "choose" });
    },
  };
}

function copy({ me, keep, same, back }: Wishes) {
  return { me: [...me], keep: [...keep], same: [...same], back: [...back] };
}

/** The plan's people once the user's answers count: whoever is the same as somebody comes in as nobody new. */
export function countsAnswered({ counts, people }: Plan, same: readonly string[]): Plan["counts"] {
  const answered = people.filter(({ kind, key }) => kind === "ask" && same.includes(key));
  const known = new Set(answered.flatMap(({ personId }) => personId ?? []));
  for (const { kind, personId } of people) if (kind === "merge" && personId !== null) known.delete(personId);
  return { ...counts, new: counts.new - answered.length, merged: counts.merged + known.size };
}

/** "Imported 214 people and added to 12." */
export function inWords(answer: {
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  readonly bad: number;
}): string {
  const parts = [
    answer.new === 0 ? "" : `imported ${people(answer.new)}`,
    answer.merged === 0 ? "" : `added to ${answer.merged === 1 ? "one you had" : `${answer.merged} you had`}`,
  ].filter((part) => part !== "");
  if (parts.length === 0 && answer.touches > 0) return "New letters came in, and nobody new.";
  if (parts.length === 0)
    return answer.bad > 0
      ? "Nothing new: what could be read was here already."
      : "Nothing new: all of it was here already.";
  const text = parts.join(" and ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function people(count: number): string {
  return count === 1 ? "one person" : `${count.toLocaleString("en")} people`;
}
