import type { Consent } from "#consent/consent.ts";
import { opens } from "#consent/scopes.ts";
import { providerName } from "#consent/sign-in.ts";
import { findPeople } from "#database/people/people.ts";
import { accountOf, lastAnswer } from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import type { PersonId } from "#people/id.ts";
import type { AccountKind, SyncAccount } from "#syncing/account.ts";
import type { Deeds } from "#syncing/deed.ts";
import type { Question } from "#syncing/question.ts";
import type { DateText } from "#time/date.ts";
import { consentFor, readConsents, troubleOf } from "../consent/consents.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST_REMARKS = 200;

/** What is connected, what came of it the last time, and what to choose between. */
export function showing(
  kind: AccountKind,
  inQuestion: (tx: Tx, today: DateText) => Promise<readonly Question[]>,
) {
  return operation({
    permission: "settings",
    effect: "reads",
    input: noInput,
    async run({ tx, ports, today }) {
      const account = await accountOf(tx, kind);
      const remarks = (await inQuestion(tx, today)).slice(0, MOST_REMARKS);
      const people = new Map(
        (
          await findPeople(
            tx,
            remarks.map(({ personId }) => personId as PersonId),
          )
        ).map((each) => [each.id, each.name]),
      );
      return done({
        /** Whether this home can reach a server at all. */
        possible: ports.dav !== undefined,
        account: account === undefined ? null : { ...account, mark: null },
        /** By whose sign-in it is reached, and why that is over, where it is; null with a password. */
        by: account === undefined ? null : await signInOf(tx, account),
        /** Sign-ins that are here already: `opens` where one reaches there too, else by its client id. */
        signIns: (await readConsents(tx))
          .filter(({ provider, use }) => provider !== "microsoft" && use !== kind)
          .map((each) => ({ ...told(each), opens: opens(each, kind) })),
        last: account === undefined ? null : ((await lastAnswer(tx, account.id)) as Deeds | null),
        remarks: remarks.map(({ kept: _, ...each }) => ({
          ...each,
          name: people.get(each.personId as PersonId) ?? "",
        })),
      });
    },
  });
}

async function signInOf(tx: Tx, account: SyncAccount) {
  const consent = await consentFor(tx, account);
  return consent === undefined ? null : { ...told(consent), trouble: await troubleOf(tx, consent) };
}

function told({ name, use, user, provider, issuer }: Consent) {
  return { name, use, user, provider, called: providerName({ provider, issuer }) };
}
