import type { ImportId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { turns } from "../turns.ts";

/** What is written of an import, part by part. */
export const PARTS = [
  "Writing people",
  "Writing addresses",
  "Writing where they are",
  "Writing what they are found by",
  "Writing letters",
  "Keeping the way back",
] as const;

/**
 * Work in parts, each of which goes through its items once, so that a look at any time tells how far it is. `pause`
 * is called between two steps: it lets the program answer others, tells, and throws where the work was stopped.
 */
export function inParts({ signal, report }: Pick<Context, "signal" | "report">) {
  const rest = turns(signal);
  let [part, share] = [0, 0];
  const tell = () => report({ done: part + share, total: PARTS.length, says: PARTS[part] ?? "" });
  return {
    pause: () => rest(tell),
    begin(says: (typeof PARTS)[number]): void {
      [part, share] = [PARTS.indexOf(says), 0];
      tell();
    },
    *through<Item>(items: readonly Item[]): Generator<Item> {
      for (const [at, item] of items.entries()) {
        share = at / items.length;
        yield item;
      }
    },
  };
}

/** An import on its way into the book. */
export type Job = Context & ReturnType<typeof inParts> & { readonly importId: ImportId };
