import type { Server, SignIn } from "#mail/account.ts";
import { forgetPlace, keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import { type Asks, NOBODY_ASKS } from "#web/consent/client-id.tsx";

/** What was typed of a mailbox, without its secrets. */
export type Typed = Asks & {
  /** Null while the user's own address stands there. */
  readonly address: string | null;
  /** Null while nothing is chosen: then as its provider has it. */
  readonly how: SignIn | null;
  readonly login: string;
  readonly imap?: Server | undefined;
  readonly smtp?: Server | undefined;
  readonly ownNetwork: boolean;
  readonly certificate: string;
  /** Whether an address book and a calendar there are asked for at the same time. */
  readonly also: boolean;
};

const NOTHING_TYPED: Typed = {
  address: null,
  how: null,
  login: "",
  ownNetwork: false,
  certificate: "",
  also: false,
  ...NOBODY_ASKS,
};

const PLACE = "mailbox";

/** What was typed before this page was left for the provider's. */
export function keptTyped(): Typed {
  return { ...NOTHING_TYPED, ...keptMeanwhile<Typed>(PLACE) };
}

export function keepTyped(typed: Typed | null) {
  if (typed === null) forgetPlace(PLACE);
  else keepMeanwhile(PLACE, typed);
}
