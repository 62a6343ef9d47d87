import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { attention, type Finding, inShell, ok } from "./finding.ts";

/** Everything in the folder is private; Windows keeps a profile's folders from others by access lists. */
export async function modesFinding(folder: string): Promise<Finding> {
  if (process.platform === "win32") return ok("privacy", "The folder lies in your own profile.");
  const all = await everythingIn(folder);
  if (all === undefined)
    return attention(
      "privacy",
      `This account may not look into all of it. Run: chmod -R u+rwX ${inShell(folder)}`,
    );
  const [open, others]: [Place[], Place[]] = [[], []];
  for (const place of all) {
    const found = await stat(place.path).catch(() => undefined);
    if (found === undefined) continue;
    if ((found.mode & 0o077) !== 0) open.push(place);
    if (found.uid !== process.getuid?.()) others.push(place);
  }
  if (others.length > 0)
    return attention(
      "privacy",
      `Of another account, which can read and change them: ${someOf(others)}. Run: sudo chown -R "$(id -un)" ${rootsOf(others)}`,
    );
  return open.length === 0
    ? ok("privacy", "Only your account can read these files.")
    : attention("privacy", `Open to other accounts: ${someOf(open)}. Run: chmod -R go= ${rootsOf(open)}`);
}

/** `root` is what a command has to name to reach it: the folder, or where a link in it leads. */
type Place = { readonly name: string; readonly path: string; readonly root: string };

/** The folder, all in it, and in the place of each link what it leads to; undefined where not all can be looked into. */
async function everythingIn(folder: string): Promise<readonly Place[] | undefined> {
  const within = await placesIn(folder, "");
  if (within === undefined) return undefined;
  const all: Place[] = [{ name: folder, path: folder, root: folder }];
  for (const place of within) {
    // The link itself has no modes; `chmod -R` does not follow it.
    const isLink = (await lstat(place.path).catch(() => undefined))?.isSymbolicLink() === true;
    const beyond = isLink ? await beyondLink(place) : [place];
    if (beyond === undefined) return undefined;
    all.push(...beyond);
  }
  return all;
}

async function beyondLink({ name, path }: Place): Promise<readonly Place[] | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return []; // It leads nowhere.
  const end = { name, path: real, root: real };
  if (!(await stat(real)).isDirectory()) return [end];
  const within = await placesIn(real, name);
  return within && [end, ...within];
}

async function placesIn(folder: string, called: string): Promise<readonly Place[] | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  return names?.map((name) => ({ name: join(called, name), path: join(folder, name), root: folder }));
}

function rootsOf(places: readonly Place[]): string {
  return [...new Set(places.map(({ root }) => root))].map(inShell).join(" ");
}

const MOST_NAMED = 3;

function someOf(places: readonly Place[]): string {
  const more = places.length - MOST_NAMED;
  const names = places.slice(0, MOST_NAMED).map(({ name }) => name);
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
