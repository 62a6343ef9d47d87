import { duringStep } from "#web/design/toast.ts";

/**
 * Steps that are taken on a letter, each of which may put another one in its place: one at a time, in the order in which
 * they were asked for, each on the letter that stands by then and with the desk on which that one lies.
 */
export type LetterSteps<Desk> = {
  /** Told whenever a letter is drawn, with what can be done to it now. */
  readonly shows: (id: string, desk: Desk) => void;
  /** `step` answers the id of the letter that stands after it. What the one before it did is not taken back meanwhile. */
  readonly take: (step: (desk: Desk) => Promise<string>) => Promise<void>;
};

export function letterSteps<Desk>(): LetterSteps<Desk> {
  let before: Promise<void> = Promise.resolve();
  let shown: { readonly id: string; readonly desk: Desk } | undefined;
  /** Undefined until a step has been taken: whichever is shown is meant. */
  let stands: string | undefined;
  let awaited: (() => void) | undefined;
  const deskOfIt = async (): Promise<Desk> => {
    while (shown === undefined || shown.id !== (stands ?? shown.id)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      awaited = resolve;
      await promise;
    }
    return shown.desk;
  };
  return {
    shows(id, desk) {
      shown = { id, desk };
      awaited?.();
    },
    take(step) {
      const taken = before.then(async () => {
        stands = await step(await deskOfIt());
      });
      // One that broke is told to whoever asked for it, and is no reason for the next to wait.
      before = taken.catch(() => undefined);
      return duringStep(taken);
    },
  };
}
