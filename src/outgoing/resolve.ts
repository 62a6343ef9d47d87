import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { OutgoingRefused } from "./refused.ts";
import { isThisComputer, kindOfAddress } from "./special-addresses.ts";

/** What a user's own account setting allows beyond the internet. */
export type Permission = {
  /** Hosts that may lie on this machine or in this network, as the setting names them. */
  readonly ownNetwork?: readonly string[];
  /** What goes there is not encrypted, and so may not leave the computer. */
  readonly thisComputerAlone?: boolean;
};

export type Address = { readonly address: string; readonly family: 4 | 6 };
export type Resolver = (host: string) => Promise<readonly Address[]>;

const LONGEST_HOST = 253;

/**
 * A host in the one form in which it is compared and looked up: `Mail.Example.org.`, `0x7f.1` and `[::1]` become
 * `mail.example.org`, `127.0.0.1` and `::1`. Throws OutgoingRefused for what names no host.
 */
export function canonicalHost(written: string): string {
  const bare = isIP(written) === 6 ? `[${written}]` : written;
  // Ada's parser would stop at these and read a part as the whole.
  const host = /[\s/\\?#@]/.test(bare) ? "" : domainToASCII(bare);
  const plain = host.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  if (plain === "" || plain.length > LONGEST_HOST)
    throw new OutgoingRefused("host", `“${written.slice(0, 80)}” is not the name of a server.`);
  return plain;
}

/**
 * The addresses of a host that may be connected to; at least one. Connect to these and look nothing up again: a name
 * can lead elsewhere a moment later. Throws OutgoingRefused where none may be reached, the resolver's error where
 * there are none.
 */
export async function resolveAllowed(
  written: string,
  permission: Permission,
  resolver: Resolver = systemResolver,
): Promise<readonly Address[]> {
  const host = canonicalHost(written);
  const family = isIP(host);
  const found =
    family === 0 ? await resolver(host) : [{ address: host, family: family === 4 ? 4 : 6 } as const];
  const own = (permission.ownNetwork ?? []).some((each) => canonicalHost(each) === host);
  const kinds = found.map(({ address }) => kindOfAddress(address));
  const allowed = found.filter((_, at) => kinds[at] === "public" || (own && kinds[at] === "own"));
  const near = permission.thisComputerAlone === true ? allowed.filter(isHere) : allowed;
  if (near.length > 0) return near;
  if (allowed.length > 0)
    throw new OutgoingRefused(
      "insecure",
      `${host} is not on this computer, so your password would travel openly. Choose TLS or STARTTLS.`,
    );
  const where = found[0] && found[0].address !== host ? ` (${found[0].address})` : "";
  if (kinds.includes("own"))
    throw new OutgoingRefused(
      "own-network",
      `${host} leads into this computer or its own network${where}. If that is your own server, allow it in the account's settings.`,
    );
  throw new OutgoingRefused("never", `${host} leads to an address at which no server can be${where}.`);
}

function isHere({ address }: Address): boolean {
  return isThisComputer(address);
}

async function systemResolver(host: string): Promise<readonly Address[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 4 ? 4 : 6 }));
}
