import { duringStep } from "#web/design/toast.ts";

/**
 * Steps that are taken on letters, each of which may put another letter in the place of this one. What stands in whose
 * place is known here and not from what is drawn: a step waits for the steps before it and for nothing else.
 */
export type LetterSteps<Id> = {
  /** One at a time for each `of`, in the order in which they were asked for; ends as the step does. */
  readonly take: <Done>(of: string, step: () => Promise<Done>) => Promise<Done>;
  /** From now on `next` stands in the place of `id`; it may be one that stood there before. */
  readonly replaced: (id: Id, next: Id) => void;
  /** It was to give way and did not: it stands for itself again. */
  readonly stays: (id: Id) => void;
  /** The letter that stands now where `id` stood: itself, if nothing took its place. */
  readonly standing: (id: Id) => Id;
  /** Hears when another letter stands somewhere. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function letterSteps<Id>(): LetterSteps<Id> {
  const last = new Map<string, Promise<unknown>>();
  const places = new Map<Id, Id>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
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
    replaced(id, next) {
      places.set(id, next);
      // It stands: whatever had taken its place has given way. So no way from letter to letter leads round.
      places.delete(next);
      tell();
    },
    stays(id) {
      places.delete(id);
      tell();
    },
    standing(id) {
      let at = id;
      for (let next = places.get(at); next !== undefined; next = places.get(at)) at = next;
      return at;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
