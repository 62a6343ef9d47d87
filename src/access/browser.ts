import { spawn } from "node:child_process";

export type Desktop = Readonly<Record<string, string | undefined>>;

/**
 * Shows an address in the browser of whoever sits at this desktop; false where nobody does (a server, CI, a remote
 * shell) or where WEAKTIES_OPEN=0 says not to. Without a shell, and without waiting for the browser to end.
 */
export async function showInBrowser(environment: Desktop, address: string): Promise<boolean> {
  const command = browserCommand(environment, process.platform);
  if (command === undefined) return false;
  const [program, ...words] = command;
  const child = spawn(program, [...words, address], { stdio: "ignore", detached: true });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The program and its first words, to which the address is added. */
export function browserCommand(
  environment: Desktop,
  platform: NodeJS.Platform,
): readonly [string, ...string[]] | undefined {
  if (environment["WEAKTIES_OPEN"] === "0" || environment["CI"] || environment["SSH_CONNECTION"])
    return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}
