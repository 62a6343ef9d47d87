import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import { readAnew } from "#web/client/read-anew.ts";
import { useClient } from "#web/client/use-client.tsx";
import { KINDS, type Kind } from "./kinds.ts";

export type Deeds = Answer<"contacts.sync">;

export type Step =
  | { readonly kind: "idle"; readonly problem?: string | undefined }
  | { readonly kind: "working"; readonly done: number | null; readonly says: string }
  | { readonly kind: "planned"; readonly plan: Deeds; readonly problem?: string | undefined };

/** Looking first, then bringing both together; each can be stopped, and what was done by then stays done. */
export function useInStep(kind: Kind) {
  const client = useClient();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const stopper = useRef(new AbortController());
  const ops = KINDS[kind];
  const tell = ({ done, total, says }: Progress) =>
    setStep({ kind: "working", done: total === 0 ? null : done / total, says });

  async function run(name: typeof ops.plan | typeof ops.sync, says: string): Promise<Deeds | undefined> {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setStep({ kind: "working", done: null, says });
    const options = { onProgress: tell, signal };
    const asked =
      name === ops.sync ? client.call(ops.sync, { yes: true }, options) : client.call(ops.plan, {}, options);
    const reply = await asked.catch(() => undefined);
    await readAnew(queries);
    if (reply === undefined) setStep({ kind: "idle" });
    else if (reply.kind !== "done") setStep({ kind: "idle", problem: reply.says });
    else return reply.value;
    return undefined;
  }

  return {
    step,
    async look() {
      const plan = await run(ops.plan, `Looking at ${ops.elsewhere}`);
      if (plan !== undefined) setStep({ kind: "planned", plan });
    },
    async go() {
      const answer = await run(ops.sync, `Asking ${ops.elsewhere}`);
      if (answer !== undefined) setStep({ kind: "idle" });
      return answer;
    },
    stop: () => stopper.current.abort(),
    leave: () => setStep({ kind: "idle" }),
  };
}
