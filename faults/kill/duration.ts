/** How long a deed takes here, in milliseconds. Tried the first time that it is asked, and done then. */
export function duration(): (deed: () => Promise<unknown>) => Promise<number> {
  let known: number | undefined;
  return async (deed) => {
    if (known !== undefined) return known;
    const begun = performance.now();
    await deed();
    known = performance.now() - begun;
    return known;
  };
}
