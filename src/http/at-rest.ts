/** Calls `rest` once whenever what it answers was not called for so long: by a request, or by work of the program's own. */
export function restingAfter(ms: number, rest: () => void): () => void {
  const resting = setTimeout(rest, ms).unref();
  return () => void resting.refresh();
}
