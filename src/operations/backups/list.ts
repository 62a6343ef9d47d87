import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** The older copies of these data that are kept beside them, none where the home keeps no files. */
export const listBackups = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ ports: { backups } }) {
    return done({
      copies: (await backups?.list()) ?? [],
      /** That the book before this one was gone, and what to type to have it back. */
      lost: (await backups?.lost()) ?? null,
    });
  },
});
