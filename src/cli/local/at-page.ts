import { tell } from "../output.ts";
import type { Program } from "../program.ts";

/**
 * Shows the address of the provider's page; whoever calls waits then until a browser on this computer comes back from
 * there: ten minutes at most, or until Ctrl-C.
 */
export async function showPage({ terminal, showInBrowser }: Program, url: string): Promise<void> {
  tell(
    terminal,
    `Open this in a browser on this computer, and sign in:\n\n${url}\n\nWaiting for you to come back, ten minutes at most. Ctrl-C stops.\n`,
  );
  if (terminal.errIsTerminal && !(await showInBrowser(url))) tell(terminal, fromElsewhere(url));
}

/** Where nobody sits at this computer, the browser is at another, and comes back to that. */
function fromElsewhere(url: string): string {
  const { port } = new URL(new URL(url).searchParams.get("redirect_uri") ?? url);
  return `If your browser is on another computer, lead its port here first: ssh -L ${port}:127.0.0.1:${port} and this computer's name.\n`;
}

/** Google gives one with each client id, others may not. */
export async function clientSecretOf({ terminal }: Program): Promise<string> {
  const asked = await terminal.askHidden("Client secret (Enter where there is none): ");
  return asked ?? (await terminal.readInput())?.trimEnd() ?? "";
}
