/** The longest that others wait for this program, a signal among them, while it is at long work. */
const TURN_MS = 25;

/** Stops when asked; lets the program answer others now and then, and hears whether to tell how far it is. */
export function turns(signal: AbortSignal): (tell: () => void) => Promise<void> {
  let last = performance.now();
  return async (tell) => {
    signal.throwIfAborted();
    if (performance.now() - last < TURN_MS) return;
    tell();
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    last = performance.now();
  };
}

/** The same for work that has nothing to tell meanwhile. */
export function pausing({ signal }: { readonly signal: AbortSignal }): () => Promise<void> {
  const rest = turns(signal);
  return () => rest(() => {});
}
