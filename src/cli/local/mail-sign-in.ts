import type { Answer, Input } from "#operations/catalog.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { Home } from "#operations/perform.ts";
import { performAsked } from "../ask-operation.ts";
import { type Failure, usage } from "../failure.ts";
import type { Program } from "../program.ts";

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
  const { terminal, signal } = program;
  const begun =
    typed["oauth"] === "again"
      ? await performAsked(home, "mail.signInAgain", { address: settings.address }, signal)
      : await firstTime(program, home, settings, typed);
  if (begun.kind !== "done" || !("value" in begun)) return begun;
  const { id, url } = begun.value;
  terminal.err(
    `Open this in a browser on this computer, and sign in:\n\n${url}\n\nWaiting for you to come back, ten minutes at most. Ctrl-C stops.\n`,
  );
  if (terminal.errIsTerminal && !(await program.showInBrowser(url))) terminal.err(fromElsewhere(url));
  return performAsked(home, "mail.signedIn", { id }, signal);
}

/** Where nobody sits at this computer, the browser is at another, and comes back to that. */
function fromElsewhere(url: string): string {
  const { port } = new URL(new URL(url).searchParams.get("redirect_uri") ?? url);
  return `If your browser is on another computer, lead its port here first: ssh -L ${port}:127.0.0.1:${port} and this computer's name.\n`;
}

async function firstTime(
  { terminal, signal }: Program,
  home: Home,
  settings: Omit<Input<"mail.connect">, "password">,
  { oauth, clientId, issuer, scope }: Readonly<Record<string, unknown>>,
): Promise<Outcome<Answer<"mail.signIn">> | Failure> {
  const at = oauth as Input<"mail.signIn">["at"];
  if (typeof clientId !== "string")
    return usage("Say --client-id: the one that you made at that provider. The app's “Your mail” says how.");
  const clientSecret = at === "microsoft" ? "" : await secretOf(terminal);
  const rest = { clientId, clientSecret, issuer: String(issuer ?? ""), scope: String(scope ?? "") };
  return performAsked(home, "mail.signIn", { ...settings, at, ...rest }, signal);
}

/** Google gives one with each client id, others may not. */
async function secretOf(terminal: Program["terminal"]): Promise<string> {
  const asked = await terminal.askHidden("Client secret (Enter where there is none): ");
  return asked ?? (await terminal.readInput())?.trimEnd() ?? "";
}
