import type { SignIn } from "#mail/account.ts";
import { forgetPlace, keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import { type Asks, NOBODY_ASKS } from "#web/consent/client-id.tsx";
import type { Kind } from "./kinds.ts";

/** What was typed of an address book or a calendar, without its secrets. */
export type Typed = Asks & {
  readonly how: SignIn;
  readonly url: string;
  readonly user: string;
  readonly ownNetwork: boolean;
};

const NOTHING_TYPED: Typed = { how: "password", url: "", user: "", ownNetwork: false, ...NOBODY_ASKS };

/** What was typed before this page was left for the provider's. */
export function keptTyped(kind: Kind): Typed {
  return { ...NOTHING_TYPED, ...keptMeanwhile<Typed>(kind) };
}

export function keepTyped(kind: Kind, typed: Typed | null) {
  if (typed === null) forgetPlace(kind);
  else keepMeanwhile(kind, typed);
}
