import type { Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { attention, type Finding, inShell, ok } from "./finding.ts";

/** Everything in the folder is private; Windows keeps a profile's folders from others by access lists. */
export async function modesFindings(folder: string): Promise<readonly Finding[]> {
  if (process.platform === "win32") return [ok("privacy", "The folder lies in your own profile.")];
  const { whole, places } = await everythingIn(folder);
  const strays = places.filter(({ leads }) => leads === "astray");
  const open = places.filter(({ leads, found }) => leads !== "astray" && (found.mode & 0o077) !== 0);
  const others = places.filter(({ leads, found }) => leads === undefined && !isMine(found));
  return [
    ...(strays.length === 0 ? [] : [strayFinding(folder, strays)]),
    ...(await parentFindings(folder)),
    others.length > 0
      ? attention(
          "privacy",
          `Of another account, which can read and change them: ${someOf(others)}. Run: sudo chown -R "$(id -un)" ${inShell(folder)}`,
        )
      : !whole
        ? attention(
            "privacy",
            `This account may not look into all of it. Run: chmod -R u+rwX ${inShell(folder)}`,
          )
        : open.length === 0
          ? ok("privacy", "Only your account can read these files.")
          : attention("privacy", `Open to other accounts: ${someOf(open)}. Run: ${closing(folder, open)}`),
  ];
}

const [WRITTEN_BY_ALL, REMOVED_BY_OWNERS] = [0o002, 0o1000];

/** Whoever may write where the folder lies can give it another name, and put one of theirs in its place. */
async function parentFindings(folder: string): Promise<readonly Finding[]> {
  const parent = dirname(await realpath(folder));
  const { mode } = await stat(parent);
  if ((mode & WRITTEN_BY_ALL) === 0 || (mode & REMOVED_BY_OWNERS) !== 0) return [];
  return [
    attention(
      "place",
      `Every account may write in ${parent}, and so put another folder in the place of yours. Run: chmod o-w ${inShell(parent)}`,
    ),
  ];
}

/** A link has no modes: `found` is what it leads to, if that is of the user's own book, and else the link itself. */
type Place = {
  readonly name: string;
  readonly path: string;
  readonly found: Stats;
  /** Of a link out of the folder: whether to what the user moved there, or anything else. */
  readonly leads?: "to ours" | "astray";
};

/** What somebody moves to another disk, and leaves a link to; whoever is root owns the devices as well. */
function isMoved(name: string, found: Stats): boolean {
  return name === "backups" ? found.isDirectory() : /^(?:weakties|sample)\.db$/.test(name) && found.isFile();
}

/** The folder and all in it; `whole` is whether all could be looked into. What lies elsewhere is not looked into. */
async function everythingIn(folder: string) {
  const real = await realpath(folder);
  const places: Place[] = [{ name: folder, path: folder, found: await stat(folder) }];
  const whole = await gather("");
  return { whole, places };

  async function gather(within: string): Promise<boolean> {
    const names = await readdir(join(folder, within)).catch(() => undefined);
    let all = names !== undefined;
    for (const name of names ?? []) {
      const place = await lookAt(folder, join(within, name), real);
      if (place === undefined) continue;
      places.push(place);
      if (place.leads === undefined && place.found.isDirectory()) all = (await gather(place.name)) && all;
    }
    return all;
  }
}

async function lookAt(folder: string, name: string, folderItself: string): Promise<Place | undefined> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || !found.isSymbolicLink()) return found && { name, path, found };
  const real = await realpath(path).catch(() => "");
  const beyond = await stat(path).catch(() => undefined);
  // It leads nowhere, or to what is looked at by itself.
  if (beyond === undefined || `${real}${sep}`.startsWith(`${folderItself}${sep}`)) return undefined;
  return isMoved(name, beyond) && isMine(beyond)
    ? { name, path: real, found: beyond, leads: "to ours" }
    : { name, path, found, leads: "astray" };
}

function isMine({ uid }: Stats): boolean {
  return uid === process.getuid?.();
}

function strayFinding(folder: string, strays: readonly Place[]): Finding {
  const links = strays.map(({ name }) => inShell(join(folder, name))).join(" ");
  return attention(
    "links",
    `Leading out of the folder: ${someOf(strays)}. Weakties makes no links; take them away, and what they lead to stays as it is. Run: rm ${links}`,
  );
}

/** What lies elsewhere is closed by itself, and nothing within it changed. */
function closing(folder: string, open: readonly Place[]): string {
  const [here, there] = [open.filter(({ leads }) => !leads), open.filter(({ leads }) => leads)];
  return [
    ...(here.length === 0 ? [] : [`chmod -R go= ${inShell(folder)}`]),
    ...(there.length === 0 ? [] : [`chmod go= ${there.map(({ path }) => inShell(path)).join(" ")}`]),
  ].join(" && ");
}

const MOST_NAMED = 3;

function someOf(places: readonly Place[]): string {
  const more = places.length - MOST_NAMED;
  const names = places.slice(0, MOST_NAMED).map(({ name }) => name);
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
