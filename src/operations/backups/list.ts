import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** The older copies of these data that are kept beside them; none where the home keeps no files. */
export const listBackups = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  run: async ({ ports }) => done({ copies: (await ports.backups?.list()) ?? [] }),
});
