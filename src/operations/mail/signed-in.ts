import { z } from "zod";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { connect } from "./wanted.ts";

/**
 * Waits until the browser has come back from the provider's page, and connects the mailbox: its servers are tried first,
 * and what lets Weakties in goes to the secrets alone.
 */
export const signedIn = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({ id: line.pipe(z.string().min(1).max(100)) }),
  async run(outside, { id }) {
    const { signIns } = outside.ports;
    if (signIns === undefined) return onlyInProgram("Mailboxes are connected");
    outside.report({ done: 0, total: 2, says: "Waiting for you to sign in" });
    const come = await signIns.finish(id, outside.signal);
    if (come.kind !== "signed-in") return refused(come.says);
    if (come.to.use !== "mail") return refused("This sign-in is not for a mailbox. Begin again.");
    return connect(outside, { ...come.to.account, scope: come.consent.scope }, come.secret);
  },
});
