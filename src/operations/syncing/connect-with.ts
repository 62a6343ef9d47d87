import { z } from "zod";
import { screenOf } from "#consent/refused-in-words.ts";
import { opens } from "#consent/scopes.ts";
import { type AccountKind, secretName } from "#syncing/account.ts";
import { NOT_AT_MICROSOFT, placeAt } from "#syncing/providers.ts";
import { isCalled, readConsents } from "../consent/consents.ts";
import { errand } from "../operation.ts";
import { invalid, missing, refused } from "../outcome.ts";
import { bearerOf } from "./bearer.ts";
import { CALLED, connectAccount, onlyElsewhere } from "./connect-account.ts";
import { orTrouble } from "./open.ts";
import { likeFields } from "./sign-in.ts";
import { accountFields, wantedAccount } from "./wanted.ts";

/** Connects an address book or a calendar by a sign-in that another account has, where it was given for that too. */
export function connectingWith(kind: AccountKind) {
  return errand({
    permission: "settings",
    effect: "errand",
    input: z.object({ ...likeFields, ...accountFields }),
    run: (outside, { consent: named, collection, ...said }) =>
      orTrouble(async () => {
        const { signIns } = outside.ports;
        if (signIns === undefined) return onlyElsewhere();
        const called = (await outside.reading(({ tx }) => readConsents(tx))).filter(isCalled(named));
        const consent = called.find((each) => opens(each, kind)) ?? called[0];
        if (consent === undefined) return missing("sign-in");
        if (consent.provider === "microsoft") return refused(NOT_AT_MICROSOFT);
        if (!opens(consent, kind))
          return refused(
            `The sign-in under “${screenOf(consent)}” was not given for your ${CALLED[kind]}. Sign in for that too; its client id is known already.`,
          );
        const url = placeAt(consent.provider, kind) ?? said.url;
        if (url === "") return invalid("url", "Which address does the server have?");
        const where = { ...said, url, user: consent.user, ownNetwork: said.ownNetwork || consent.ownNetwork };
        const account = await wantedAccount(outside, kind, where, { kind: "shared", name: consent.name });
        if (secretName(account) === consent.name) return refused("It goes by this sign-in already.");
        const by = bearerOf(signIns, consent);
        return connectAccount(outside, { account, by, secret: null, collection });
      }),
  });
}
