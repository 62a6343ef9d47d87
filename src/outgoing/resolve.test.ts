import { describe, expect, it } from "vitest";
import { type Address, canonicalHost, resolveAllowed } from "./resolve.ts";

const PUBLIC: Address = { address: "93.184.215.14", family: 4 };
const leadsTo =
  (...found: readonly Address[]) =>
  () =>
    Promise.resolve(found);
const noLookup = () => Promise.reject(new Error("a written address is not looked up"));

describe("a host is written in one form", () => {
  it.each([
    ["Mail.Example.ORG.", "mail.example.org"],
    ["münchen.example", "xn--mnchen-3ya.example"],
    ["LOCALHOST.", "localhost"],
    ["[::1]", "::1"],
    ["::1", "::1"],
    ["[0:0::1]", "::1"],
    ["127.0.0.1.", "127.0.0.1"],
  ])("%s", (written, host) => expect(canonicalHost(written)).toBe(host));

  it.each([
    ...["", " ", "ex ample.org", "a/b", "user@example.org", "example.org:993", "a\\b", "a#b", "a?b"],
    ...["1.2.3.4.5", "256.1.1.1", "example.0x7f", "fe80::1%eth0", "[::1", "::1::", `${"a".repeat(250)}.org`],
  ])("and this names none: %j", async (written) => {
    expect(() => canonicalHost(written)).toThrow("is not the name of a server");
    await expect(resolveAllowed(written, {}, noLookup)).rejects.toMatchObject({ reason: "host" });
  });
});

describe("where a name leads is looked at before it is gone to:", () => {
  it.each([
    ...["127.0.0.1", "127.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "0177.0.0.1", "127.0.1"],
    ...[
      "0x7f.0x0.0x0.0x1",
      "１２７.０.０.１",
      "127。0。0。1",
      "10.0.0.1",
      "167772161",
      "0xa000001",
      "012.0.0.1",
    ],
    ...["192.168.1.1", "3232235777", "172.16.1", "100.64.0.1", "[::1]", "[fd00::1]", "[0:0:0:0:0:0:0:1]"],
  ])("%s is the user's own, and needs the setting's word", async (written) => {
    await expect(resolveAllowed(written, {}, noLookup)).rejects.toMatchObject({ reason: "own-network" });
    const host = canonicalHost(written);
    const allowed = await resolveAllowed(written, { ownNetwork: [written] }, noLookup);
    expect(allowed.map(({ address }) => address)).toEqual([host]);
  });

  it.each([
    ...[
      "0.0.0.0",
      "0",
      "0x0",
      "169.254.169.254",
      "2852039166",
      "0xa9fea9fe",
      "169.254.43518",
      "0251.0376.0251.0376",
    ],
    ...["100.100.100.200", "168.63.129.16", "255.255.255.255", "224.0.0.1", "[::]", "[::ffff:127.0.0.1]"],
    ...["[::ffff:7f00:1]", "[::127.0.0.1]", "[fe80::1]", "[ff02::1]", "[fd00:ec2::254]", "[64:ff9b::7f00:1]"],
    ...["[2002:7f00:1::]", "[2001:db8::1]"],
  ])("%s never, whatever the setting says", async (written) => {
    await expect(resolveAllowed(written, { ownNetwork: [written] }, noLookup)).rejects.toMatchObject({
      reason: "never",
    });
  });

  it("a name that leads into the user's network is refused, and says where", async () => {
    const inside = leadsTo({ address: "192.168.1.7", family: 4 });
    await expect(resolveAllowed("mail.example.org", {}, inside)).rejects.toThrow(
      "mail.example.org leads into this computer or its own network (192.168.1.7).",
    );
  });

  it("of several addresses only those that may be reached are answered", async () => {
    const mixed = leadsTo({ address: "127.0.0.1", family: 4 }, PUBLIC, { address: "fe80::1", family: 6 });
    expect(await resolveAllowed("mail.example.org", {}, mixed)).toEqual([PUBLIC]);
  });

  it("one host's leave is not another's", async () => {
    const inside = leadsTo({ address: "10.1.2.3", family: 4 });
    const permission = { ownNetwork: ["NAS.home."] };
    expect(await resolveAllowed("nas.home", permission, inside)).toEqual([
      { address: "10.1.2.3", family: 4 },
    ]);
    await expect(resolveAllowed("other.home", permission, inside)).rejects.toMatchObject({
      reason: "own-network",
    });
    await expect(resolveAllowed("nas.home.example.org", permission, inside)).rejects.toMatchObject({
      reason: "own-network",
    });
  });

  it("even with leave, metadata is not gone to", async () => {
    const metadata = leadsTo({ address: "169.254.169.254", family: 4 });
    await expect(resolveAllowed("nas.home", { ownNetwork: ["nas.home"] }, metadata)).rejects.toMatchObject({
      reason: "never",
    });
  });

  it("what is not encrypted goes to this computer alone, whatever the setting allows beside", async () => {
    const permission = { ownNetwork: ["nas.home"], thisComputerAlone: true };
    const here: Address = { address: "127.0.0.1", family: 4 };
    const there = leadsTo({ address: "192.168.1.7", family: 4 });
    expect(await resolveAllowed("nas.home", permission, leadsTo(here, PUBLIC))).toEqual([here]);
    for (const resolver of [there, leadsTo(PUBLIC)])
      await expect(resolveAllowed("nas.home", permission, resolver)).rejects.toMatchObject({
        reason: "insecure",
        message:
          "nas.home is not on this computer, so your password would travel openly. Choose TLS or STARTTLS.",
      });
  });

  it("the system's own names for this computer are seen through", async () => {
    await expect(resolveAllowed("localhost", {})).rejects.toMatchObject({ reason: "own-network" });
  });
});
