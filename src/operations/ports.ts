import type { Backups } from "./backups/port.ts";
import type { Feed } from "./calendar/port.ts";
import type { SignIns } from "./consent/port.ts";
import type { Files } from "./importing/port.ts";
import type { MailServers } from "./mail/port.ts";
import { type Refusal, refused } from "./outcome.ts";
import type { Secrets } from "./secrets/port.ts";
import type { Dav } from "./syncing/port.ts";

/**
 * What only some homes have. A capability is absent where the home cannot offer it (a browser has no files of its
 * own to back up into); an operation that needs it says so in a sentence.
 */
export type Ports = {
  readonly files?: Files;
  readonly backups?: Backups;
  readonly secrets?: Secrets;
  readonly dav?: Dav;
  readonly feed?: Feed;
  readonly mail?: MailServers;
  readonly signIns?: SignIns;
};

/** Nothing was done, and why, in a sentence. `closed`: the passphrase of the kept passwords is needed first. */
export type NotDone = { readonly kind: "trouble" | "closed"; readonly says: string };

/** For a home without the capability: `what` begins the sentence, as in "Mail is read". */
export function onlyInProgram(what: string): Refusal {
  return refused(
    `${what} only in the program on your computer, for your own people: neither a page in a browser nor the sample reaches there.`,
  );
}
