import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { attention, type Finding, inShell, ok } from "./finding.ts";

/** Everything in the folder is private; Windows keeps a profile's folders from others by access lists. */
export async function modesFinding(folder: string): Promise<Finding> {
  if (process.platform === "win32") return ok("privacy", "The folder lies in your own profile.");
  const [open, others]: [string[], string[]] = [[], []];
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (names === undefined)
    return attention(
      "privacy",
      `This account may not look into all of it. Run: chmod -R u+rwX ${inShell(folder)}`,
    );
  for (const name of ["", ...names]) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found === undefined) continue;
    if ((found.mode & 0o077) !== 0) open.push(name || folder);
    if (found.uid !== process.getuid?.()) others.push(name || folder);
  }
  if (others.length > 0)
    return attention(
      "privacy",
      `Of another account, which can read and change them: ${someOf(others)}. Run: sudo chown -R "$(id -un)" ${inShell(folder)}`,
    );
  return open.length === 0
    ? ok("privacy", "Only your account can read these files.")
    : attention("privacy", `Open to other accounts: ${someOf(open)}. Run: chmod -R go= ${inShell(folder)}`);
}

const MOST_NAMED = 3;

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
