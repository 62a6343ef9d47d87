import { z } from "zod";
import { noInput } from "../no-input.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";

const ONLY = "A calendar can be subscribed to";

/** Whether there is a calendar to subscribe to, and what it says. Its address was told when it was opened. */
export const showFeed = errand({
  permission: "settings",
  effect: "errand",
  input: noInput,
  run: async ({ ports }) =>
    done({ possible: ports.feed !== undefined, feed: (await ports.feed?.state()) ?? null }),
});

/** Opens it under a new address, told this once; the one before leads nowhere from now on. */
export const openFeed = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ names: z.boolean().default(false).describe("whether it says whom a date is with") }),
  async run({ ports }, { names }) {
    if (ports.feed === undefined) return onlyInProgram(ONLY);
    return done({ path: await ports.feed.open(names), names });
  },
});

export const closeFeed = errand({
  permission: "settings",
  effect: "errand",
  input: noInput,
  async run({ ports }) {
    if (ports.feed === undefined) return onlyInProgram(ONLY);
    await ports.feed.close();
    return done({ closed: true });
  },
});
