import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Whose an address is: anyone's on the internet, this machine's or this network's own, or one that no account can be
 * at (cloud metadata, multicast, documentation, link-local, ways to write another address).
 */
export type AddressKind = "public" | "own" | "never";

/** RFC 6890's registry, what is a network's own: loopback, private, shared by a carrier or an overlay. */
const OWN = listOf([
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "::1/128",
  "fc00::/7",
]);

/** The rest of that registry, and the addresses at which clouds hand out credentials. */
const NEVER = listOf([
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  // Metadata: Alibaba, Azure, Amazon over IPv6.
  "100.100.100.200/32",
  "168.63.129.16/32",
  "fd00:ec2::254/128",
  // Within what is global unicast: Teredo, ORCHID and other protocol assignments; documentation; 6to4.
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
]);

/** All that IPv6 hands out to the world (RFC 4291, section 2.4); what lies outside is for special uses. */
const GLOBAL_UNICAST = listOf(["2000::/3"]);
/** RFC 6052: how a network without IPv4 reaches it; the last 32 bits are the address meant. */
const NAT64 = listOf(["64:ff9b::/96"]);

/** Of an address as the system's resolver writes it. What is no address is `never`. */
export function kindOfAddress(address: string): AddressKind {
  if (isIPv4(address)) {
    if (NEVER.check(address)) return "never";
    return OWN.check(address) ? "own" : "public";
  }
  if (!isIPv6(address) || address.includes("%")) return "never";
  // BlockList looks at ::ffff:0:0/96 as IPv4; nobody's account is written so.
  if (NAT64.check(address, "ipv6"))
    return kindOfAddress(lastFourBytes(address)) === "public" ? "public" : "never";
  if (NEVER.check(address, "ipv6")) return "never";
  if (isMapped(address)) return "never";
  if (OWN.check(address, "ipv6")) return "own";
  return GLOBAL_UNICAST.check(address, "ipv6") ? "public" : "never";
}

const LOOPBACK = listOf(["127.0.0.0/8", "::1/128"]);

/** Whether what is sent there does not leave the computer. */
export function isThisComputer(address: string): boolean {
  return isIPv4(address) ? LOOPBACK.check(address) : isIPv6(address) && LOOPBACK.check(address, "ipv6");
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [base = "", bits] = range.split("/");
    list.addSubnet(base, Number(bits), isIPv4(base) ? "ipv4" : "ipv6");
  }
  return list;
}

function isMapped(address: string): boolean {
  return canonical(address).startsWith("::ffff:");
}

function lastFourBytes(address: string): string {
  const groups = canonical(address).split(":");
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || "0", 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join(".");
}

/** RFC 5952's one way to write it, with all in hexadecimal. */
function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
