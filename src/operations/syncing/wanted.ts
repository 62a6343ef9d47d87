import { z } from "zod";
import { accountOf } from "#database/syncing/synchronisation.ts";
import { type AccountKind, FIRST_WISHES, type SignsIn, type SyncAccount } from "#syncing/account.ts";
import { line } from "../fields.ts";
import type { Outside } from "../operation.ts";

/** What is said of an address book or a calendar, however one signs in. */
export const accountFields = {
  ownNetwork: z.boolean().default(false).describe("the server is on this computer or in its own network"),
  add: z.boolean().optional(),
  notes: z.boolean().optional(),
  names: z.boolean().optional(),
  collection: line.optional(),
};

const fields = z.object(accountFields);
type Said = Omit<z.output<typeof fields>, "collection"> & { readonly url: string; readonly user: string };

/** The account that is wanted: a new one, or the one of that kind with other settings. */
export async function wantedAccount(
  { reading, newId }: Outside,
  kind: AccountKind,
  { url, user, ownNetwork, ...wishes }: Said,
  signIn: SignsIn,
): Promise<SyncAccount> {
  const before = await reading(({ tx }) => accountOf(tx, kind));
  return {
    id: before?.id ?? newId(),
    kind,
    url,
    name: "",
    user,
    ownNetwork,
    signIn,
    wishes: { ...FIRST_WISHES, ...before?.wishes, ...given(wishes) },
    mark: null,
    syncedAt: null,
    version: 1,
  };
}

function given(wishes: Readonly<Record<string, boolean | undefined>>): Partial<SyncAccount["wishes"]> {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}
