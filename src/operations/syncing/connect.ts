import { z } from "zod";
import { accountOf, insertAccount, updateAccount } from "#database/synchronisation.ts";
import { type AccountKind, FIRST_WISHES, type SyncAccount, secretName } from "#syncing/account.ts";
import { line } from "../fields.ts";
import { errand } from "../operation.ts";
import { done, invalid, type Outcome, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { orTrouble } from "./open.ts";

const login = {
  url: line
    .min(1, "Which address does the server have?")
    .describe("the server's address, or the collection's own"),
  user: line.min(1, "Under which name does the server know you?"),
  password: z
    .string()
    .max(1_000)
    .default("")
    .describe("asked for where it is not given; - takes piped input"),
  ownNetwork: z.boolean().default(false).describe("the server is on this computer or in its own network"),
};

const wishes = {
  add: z.boolean().optional(),
  notes: z.boolean().optional(),
  names: z.boolean().optional(),
};

const CALLED: Readonly<Record<AccountKind, string>> = { contacts: "address book", calendar: "calendar" };

/**
 * Connects an address book or a calendar: looks what the server has, and keeps the login where passwords are kept.
 * Where there are several and none is named, it says which, and connects nothing. Sends and changes nothing there.
 */
export function connecting(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({ ...login, ...wishes, collection: line.optional() }),
    run: (outside, { url, user, password, ownNetwork, collection, ...given }) =>
      orTrouble(async () => {
        if (password === "") return invalid("password", "The server's password is needed.");
        const { dav, secrets } = outside.ports;
        if (dav === undefined || secrets === undefined)
          return onlyInProgram("Address books and calendars elsewhere are reached");
        const found = await dav.find(kind, { url, user, password, ownNetwork }, outside.signal);
        if (found.length === 0) return refused(`There is no ${CALLED[kind]} for ${user} at this address.`);
        const chosen =
          collection === undefined
            ? found.length === 1
              ? found[0]
              : undefined
            : found.find((each) => each.url === collection || each.name === collection);
        if (chosen === undefined && collection !== undefined)
          return invalid("collection", `There is no ${CALLED[kind]} “${collection}” there.`);
        if (chosen === undefined) return done({ connected: false, name: "", collections: found });
        const before = await outside.reading(({ tx }) => accountOf(tx, kind));
        const account: SyncAccount = {
          id: before?.url === chosen.url ? before.id : outside.newId(),
          kind,
          url: chosen.url,
          name: chosen.name,
          user,
          ownNetwork,
          wishes: { ...FIRST_WISHES, ...before?.wishes, ...named(given) },
          mark: before?.url === chosen.url ? before.mark : null,
          syncedAt: null,
          version: (before?.version ?? 0) + 1,
        };
        if (before !== undefined && before.id !== account.id)
          return refused(
            `“${before.name}” is connected already. Disconnect it first; nothing is lost by that.`,
          );
        if ((await secrets.keep(secretName(account), password)) === "closed")
          return refused(
            "There is no keyring here to put the password into. Open the file for passwords with a passphrase first.",
          );
        const kept: Outcome<null> = await outside.writing(async ({ tx }) => {
          if (before === undefined) await insertAccount(tx, account);
          else await updateAccount(tx, account);
          return done(null);
        });
        return kept.kind === "done" ? done({ connected: true, name: account.name, collections: [] }) : kept;
      }),
  });
}

function named(given: Readonly<Record<string, boolean | undefined>>): Partial<SyncAccount["wishes"]> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
