import { z } from "zod";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";

/** Removes older copies by their names, or all of them: whoever was erased since is still in them (R59). */
export const removeBackups = operation({
  permission: "erase",
  effect: "writes",
  leavesNoTrace: true,
  input: z.object({
    names: z.array(z.string().min(1).max(200)).max(1_000).default([]),
    all: z.boolean().default(false),
  }),
  async run({ ports }, { names, all }) {
    if (ports.backups === undefined) return refused("No copies are kept here.");
    const kept = await ports.backups.list();
    const going = all ? kept : kept.filter(({ name }) => names.includes(name));
    if (going.length === 0 && !all) return refused("There is no copy of that name. `backups` lists them.");
    return done({
      removed: await ports.backups.remove(going.map(({ name }) => name)),
      /** What another program may be writing in this moment stays. */
      left: (await ports.backups.list()).filter(({ name }) => going.some((each) => each.name === name)),
    });
  },
});
