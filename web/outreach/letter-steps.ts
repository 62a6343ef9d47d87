import { duringStep } from "#web/design/toast.ts";

/**
 * Steps that are taken on letters, each of which may leave the letter in other words and another form: a step waits for
 * the steps before it and for nothing else.
 */
export type LetterSteps = {
  /** One at a time for each `of`, in the order in which they were asked for; ends as the step does. */
  readonly take: <Done>(of: string, step: () => Promise<Done>) => Promise<Done>;
};

export function letterSteps(): LetterSteps {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(of, step) {
      const before = last.get(of) ?? Promise.resolve();
      const taken = before.then(step);
      // One that broke is told to whoever asked for it, and is no reason for the next to wait.
      const over = taken.then(
        () => undefined,
        () => undefined,
      );
      last.set(of, over);
      void over.then(() => last.get(of) === over && last.delete(of));
      return duringStep(taken);
    },
  };
}
