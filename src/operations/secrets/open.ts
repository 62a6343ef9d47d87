import { z } from "zod";
import { errand } from "../operation.ts";
import { done, invalid } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";

export const WRONG = "That is not the passphrase of this file. It is not kept anywhere; try again.";
export const TOO_SHORT = "Take 8 characters or more: whoever finds the file can guess as long as they like.";

/** Opens the file of kept passwords for as long as the program runs, or begins one with a new passphrase. */
export const openSecrets = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ passphrase: z.string().min(1, "Type the passphrase.").max(500) }),
  async run({ ports }, { passphrase }) {
    if (ports.secrets === undefined) return onlyInProgram("Passwords are kept");
    switch (await ports.secrets.open(passphrase)) {
      case "wrong":
        return invalid("passphrase", WRONG);
      case "too-short":
        return invalid("passphrase", TOO_SHORT);
      case "another-begun":
        return invalid(
          "passphrase",
          "Another passphrase was chosen before, and nothing lies under it yet. Type that one; to choose anew, end Weakties and start it again.",
        );
      case "open":
        return done(await ports.secrets.place());
    }
  },
});
