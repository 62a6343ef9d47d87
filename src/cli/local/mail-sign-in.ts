import type { Answer, Input } from "#operations/catalog.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { Home } from "#operations/perform.ts";
import { performAsked } from "../ask-operation.ts";
import { type Failure, usage } from "../failure.ts";
import type { Program } from "../program.ts";
import { clientSecretOf, showPage } from "./at-page.ts";

/**
 * Shows the address of the provider's page, and waits until a browser on this computer comes back from there: ten
 * minutes at most, or until Ctrl-C.
 */
export async function signInAt(
  program: Program,
  home: Home,
  settings: Omit<Input<"mail.connect">, "password">,
  typed: Readonly<Record<string, unknown>>,
): Promise<Outcome<Answer<"mail.signedIn">> | Failure> {
  const { signal } = program;
  const begun =
    typed["oauth"] === "again"
      ? await performAsked(home, "mail.signInAgain", { address: settings.address }, signal)
      : await firstTime(program, home, settings, typed);
  if (begun.kind !== "done" || !("value" in begun)) return begun;
  const { id, url } = begun.value;
  await showPage(program, url);
  return performAsked(home, "mail.signedIn", { id }, signal);
}

async function firstTime(
  program: Program,
  home: Home,
  settings: Omit<Input<"mail.connect">, "password">,
  { oauth, clientId, issuer, scope }: Readonly<Record<string, unknown>>,
): Promise<Outcome<Answer<"mail.signIn">> | Failure> {
  const at = oauth as Input<"mail.signIn">["at"];
  if (typeof clientId !== "string")
    return usage("Say --client-id: the one that you made at that provider. The app's “Your mail” says how.");
  const clientSecret = at === "microsoft" ? "" : await clientSecretOf(program);
  const rest = { clientId, clientSecret, issuer: String(issuer ?? ""), scope: String(scope ?? "") };
  return performAsked(home, "mail.signIn", { ...settings, at, ...rest }, program.signal);
}
