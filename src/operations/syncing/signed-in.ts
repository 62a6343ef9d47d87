import { z } from "zod";
import type { AccountKind } from "#syncing/account.ts";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { refused } from "../outcome.ts";
import { bearerOf } from "./bearer.ts";
import { CALLED, connectAccount, keepAccount, onlyElsewhere } from "./connect-account.ts";
import { orTrouble } from "./open.ts";

/**
 * Waits until the browser has come back from the provider's page, and connects the address book or calendar: the server
 * is asked what it has, and what lets Weakties in goes to the secrets alone. Where there are several, it says which, and
 * the same call with one of them goes on.
 */
export function signedIn(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({ id: line.pipe(z.string().min(1).max(100)), collection: line.optional() }),
    run: (outside, { id, collection }) =>
      orTrouble(async () => {
        const { dav, signIns } = outside.ports;
        if (dav === undefined || signIns === undefined) return onlyElsewhere();
        outside.report({ done: 0, total: 2, says: "Waiting for you to sign in" });
        const come = await signIns.finish(id, outside.signal);
        if (come.kind !== "signed-in") return refused(come.says);
        const { to, consent, secret } = come;
        if (to.use !== kind) return refused(`This sign-in is not for your ${CALLED[kind]}. Begin again.`);
        const { signIn, url, user, ownNetwork } = to.account;
        const granted = signIn.kind === "own" ? { ...signIn, scope: consent.scope } : signIn;
        const account = { ...to.account, signIn: granted };
        const by = bearerOf(signIns, consent, await signIns.brought(consent));
        outside.report({ done: 1, total: 2, says: `Asking ${new URL(url).host}` });
        if (account.name === "") return connectAccount(outside, { account, by, secret, collection });
        // It was connected before: somebody else's sign-in would not open it.
        const opened = await dav.open(kind, { url, user, ownNetwork, by }, outside.signal);
        await opened.changes(account.mark);
        return keepAccount(outside, account, secret);
      }),
  });
}
