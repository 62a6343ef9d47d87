import { PROVIDERS, type Provider } from "#consent/sign-in.ts";
import type { Answer } from "#operations/catalog.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { Home } from "#operations/perform.ts";
import type { AccountKind } from "#syncing/account.ts";
import { performAsked } from "../ask-operation.ts";
import { type Failure, usage } from "../failure.ts";
import { placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { tell } from "../output.ts";
import type { Program } from "../program.ts";
import { tellConnected } from "../screens/in-step.ts";
import { oneLine } from "../width.ts";
import { clientSecretOf, showPage } from "./at-page.ts";
import type { LocalCommand } from "./local.ts";

type Found = Answer<"contacts.signedIn">;
type Typed = Readonly<Record<string, unknown>>;

/**
 * Signs in for an address book or a calendar at the provider's own page, and connects it. Without a client id it is the
 * one that the account, or a mailbox of that address, has already.
 */
export function signInFor(kind: AccountKind): LocalCommand {
  return {
    fields: [
      placeField("user", { is: "text" }, "whose account it is, mostly an e-mail address"),
      terminalField("at", { is: "choice", choices: PROVIDERS }, "the provider; Google where it is not said"),
      terminalField("clientId", { is: "text" }, "your own client id there; none: as your mailbox has it"),
      terminalField("url", { is: "text" }, "with --at other: the server's address"),
      terminalField("issuer", { is: "text" }, "with --at other: the provider's address"),
      terminalField("scope", { is: "text" }, "with --at other: what for, where it wants to be told"),
      terminalField("ownNetwork", { is: "flag" }, "the server is on this computer or in its own network"),
      terminalField("collection", { is: "text" }, "which one, where there are several"),
    ],
    async run({ program, network, input }) {
      const home = await openNetwork(program, network);
      try {
        const begun = await begin(program, home, kind, input);
        if (begun.kind !== "done" || !("value" in begun)) return { kind: "failed", failure: begun };
        await showPage(program, begun.value.url);
        const came = await finish(program, home, kind, {
          id: begun.value.id,
          collection: input["collection"],
        });
        if (came.kind !== "done") return { kind: "failed", failure: came };
        const { value } = came;
        return {
          kind: "done",
          value,
          draw: (paper) => tellConnected(paper, kind, value),
          exitCode: value.connected ? 0 : 1,
        };
      } finally {
        await home.close();
      }
    },
  };
}

async function begin(
  program: Program,
  home: Home,
  kind: AccountKind,
  { user, at = "google", clientId, url = "", issuer = "", scope = "", ownNetwork }: Typed,
): Promise<Outcome<Answer<"contacts.signIn">> | Failure> {
  const where = { url: String(url), ownNetwork: ownNetwork === true };
  if (typeof clientId === "string" || at === "microsoft") {
    const said = { at: at as Provider, user: String(user), issuer: String(issuer), scope: String(scope) };
    const asks = {
      clientId: String(clientId ?? "none"),
      clientSecret: at === "microsoft" ? "" : await clientSecretOf(program),
    };
    return performAsked(home, `${kind}.signIn`, { ...where, ...said, ...asks }, program.signal);
  }
  const like = { ...where, consent: String(user) };
  const begun = await performAsked(home, `${kind}.signInLike`, like, program.signal);
  if (begun.kind !== "missing") return begun;
  return usage("Say --client-id: the one that you made at that provider. The app’s screen says how.");
}

/** Where there are several, whoever sits at the keyboard is asked which; they need not sign in twice. */
async function finish(
  { terminal, signal }: Program,
  home: Home,
  kind: AccountKind,
  { id, collection }: { readonly id: string; readonly collection: unknown },
): Promise<Outcome<Found>> {
  const named = typeof collection === "string" ? { collection } : {};
  const came = await performAsked(home, `${kind}.signedIn`, { id, ...named }, signal);
  if (came.kind !== "done" || came.value.connected) return came;
  const { collections } = came.value;
  const lines = collections.map(({ name }, at) => `${at + 1}  ${oneLine(name)}\n`).join("");
  tell(terminal, `There are several:\n\n${lines}\n`);
  const chosen = collections[Number(await terminal.askHidden("Which number? ")) - 1];
  return chosen === undefined
    ? came
    : performAsked(home, `${kind}.signedIn`, { id, collection: chosen.url }, signal);
}
