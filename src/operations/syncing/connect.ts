import { z } from "zod";
import type { AccountKind } from "#syncing/account.ts";
import { takesNoPassword } from "#syncing/providers.ts";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { invalid, refused } from "../outcome.ts";
import { connectAccount } from "./connect-account.ts";
import { orTrouble } from "./open.ts";
import { accountFields, wantedAccount } from "./wanted.ts";

const login = {
  url: line
    .min(1, "Which address does the server have?")
    .describe("the server's address, or the collection's own"),
  user: line.min(1, "Under which name does the server know you?"),
  password: z.string().max(1_000).default("").describe("asked for, or piped in where a - stands for it"),
};

/**
 * Connects an address book or a calendar: looks what the server has, and keeps the login where passwords are kept.
 * Where there are several and none is named, it says which, and connects nothing. Sends and changes nothing there.
 */
export function connecting(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({ ...login, ...accountFields }),
    run: (outside, { password, collection, ...said }) =>
      orTrouble(async () => {
        const without = takesNoPassword(said.url);
        if (without !== undefined) return refused(without);
        if (password === "") return invalid("password", "The server's password is needed.");
        const account = await wantedAccount(outside, kind, said, { kind: "password" });
        const by = { kind: "password", password } as const;
        return connectAccount(outside, { account, by, secret: password, collection });
      }),
  });
}
