import type { Access, Consent } from "#consent/consent.ts";
import { providerName } from "#consent/sign-in.ts";
import { Trouble } from "#syncing/trouble.ts";
import type { SignIns } from "../consent/port.ts";
import type { NotDone } from "../ports.ts";
import type { Bearer } from "./port.ts";

/**
 * Shows what a sign-in gives access with. It is asked for with each request, so that a synchronisation that outlasts it
 * goes on; `brought` is what a sign-in has brought a moment ago, before it is kept.
 */
export function bearerOf(
  { access }: Pick<SignIns, "access">,
  consent: Consent,
  brought?: Access | NotDone,
): Bearer {
  return {
    kind: "bearer",
    provider: providerName(consent),
    async token(refused) {
      const has = refused === undefined && brought !== undefined ? brought : await access(consent, refused);
      if ("kind" in has) throw new Trouble(has.says);
      return has.token;
    },
  };
}
