import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readPrivately, writePrivately } from "./private-file.ts";

const kept = z.object({ sha256: z.string(), names: z.boolean(), madeAt: z.int() });

/** Undefined where this is not what such a file holds. */
export function feedKept(text: string): z.output<typeof kept> | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * A calendar that other programs may subscribe to, by an address that nobody can guess. Off until it is opened. The
 * address is told once: what is kept is its hash, in a file of its owner's alone, so that neither a copy of the data nor
 * a look into the folder gives it away.
 */
export function feedIn(folder: string, now: () => number) {
  const file = join(folder, "feed.json");
  const read = () => {
    const text = readPrivately(file);
    return text === undefined ? undefined : feedKept(text);
  };
  return {
    async state(): Promise<{ readonly names: boolean; readonly madeAt: number } | null> {
      const there = read();
      return there === undefined ? null : { names: there.names, madeAt: there.madeAt };
    },
    /** The path to subscribe to. One that was open before is closed by it. */
    async open(names: boolean): Promise<string> {
      const token = randomBytes(32).toString("base64url");
      const written = { sha256: digest(token).toString("hex"), names, madeAt: now() };
      writePrivately(file, `${JSON.stringify(written)}\n`, "replace");
      return `/feed/${token}.ics`;
    },
    async close(): Promise<void> {
      rmSync(file, { force: true });
    },
    /** Undefined for an address that is none, or no more. */
    allows(token: string): { readonly names: boolean } | undefined {
      const there = read();
      if (there === undefined) return undefined;
      const wanted = Buffer.from(there.sha256, "hex");
      const given = digest(token);
      return wanted.length === given.length && timingSafeEqual(wanted, given)
        ? { names: there.names }
        : undefined;
    },
  };
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
