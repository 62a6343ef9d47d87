import type { TestHome } from "../contract/stores.ts";

/** The program ends, after it wrote there and before it heard so. */
export class CutOff extends Error {}

/** From now on something happens before each write, when all has been read already, or after it; gives the way back. */
export function meddling(
  here: TestHome,
  before: (href: string) => Promise<void>,
  after?: () => void,
): () => void {
  const { ports } = here.home;
  const { dav } = ports;
  if (dav === undefined) throw new Error("no way out");
  const meddled: typeof dav = {
    ...dav,
    async open(...asked) {
      const collection = await dav.open(...asked);
      return {
        ...collection,
        async write(href, text, etag) {
          await before(href);
          const written = await collection.write(href, text, etag);
          after?.();
          return written;
        },
      };
    },
  };
  Object.assign(here, { home: { ...here.home, ports: { ...ports, dav: meddled } } });
  return () => Object.assign(here, { home: { ...here.home, ports } });
}
