import { noInput } from "../no-input.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";

/** Where passwords are kept on this computer; `none` where it can keep none, as in a browser. */
export const secretsPlace = errand({
  permission: "settings",
  effect: "errand",
  input: noInput,
  run: async ({ ports }) => done((await ports.secrets?.place()) ?? { kind: "none" as const }),
});
