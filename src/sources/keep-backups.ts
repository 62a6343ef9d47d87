import type { Backups } from "#operations/backups/port.ts";

/** Not while somebody waits for the first page. */
const FIRST_MS = 90_000;
const EVERY_MS = 3_600_000;

/** Looks every hour whether the copy of the day is due, for as long as the program runs. Answers how to stop. */
export function keepBackups(
  open: () => Promise<{ readonly ports: { readonly backups?: Backups } }>,
  failed: (error: unknown) => void,
): () => void {
  const look = () =>
    void open()
      .then(({ ports }) => ports.backups?.makeDaily(), failed)
      .catch(failed);
  const first = setTimeout(look, FIRST_MS);
  const later = setInterval(look, EVERY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
