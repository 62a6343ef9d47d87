import { z } from "zod";
import { errand } from "../operation.ts";
import { onlyInProgram } from "../ports.ts";
import { connect, mailboxFields, wantedMailbox } from "./wanted.ts";

const MOST_PASSWORD = 1_000;

/** Connects a mailbox, or changes one: its servers are tried first, and the password goes to the secrets alone. */
export const connectMailbox = errand({
  permission: "settings",
  effect: "errand",
  input: z.object({
    ...mailboxFields,
    password: z.string().min(1, "Type the password.").max(MOST_PASSWORD),
  }),
  async run(outside, { password, ...wanted }) {
    if (outside.ports.mail === undefined) return onlyInProgram("Mailboxes are connected");
    const found = await wantedMailbox(outside, wanted, PASSWORD);
    return found.kind === "wanted" ? connect(outside, found.account, password) : found;
  },
});

const PASSWORD = { signIn: "password", clientId: "", issuer: "", scope: "" } as const;
