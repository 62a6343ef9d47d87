import { z } from "zod";
import { errand } from "../operation.ts";
import { done, invalid, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { TOO_SHORT, WRONG } from "./open.ts";

const passphrase = z.string().min(1, "Type the passphrase.").max(500);

/** Seals the file of kept passwords with another passphrase; what is in it stays. */
export const changePassphrase = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ passphrase, next: passphrase.describe("the new passphrase") }),
  async run({ ports }, { passphrase, next }) {
    if (ports.secrets === undefined) return onlyInProgram("Passwords are kept");
    switch (await ports.secrets.changePassphrase(passphrase, next)) {
      case "none":
        return refused("No password lies in a file here, so there is no passphrase to change.");
      case "wrong":
        return invalid("passphrase", WRONG);
      case "too-short":
        return invalid("next", TOO_SHORT);
      case "changed":
        return done(await ports.secrets.place());
    }
  },
});
