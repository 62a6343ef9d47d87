import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIPv4 } from "node:net";

const DAY = 24 * 60 * 60_000;

type Wanted = {
  readonly names: readonly string[];
  readonly by?: { readonly name: string; readonly key: string };
  readonly until?: number;
};

type Certified = { readonly certificate: string; readonly key: string };

/** A certificate for servers that a test starts, and its key (both PEM): signed by itself, valid for ten days. */
export function selfSigned(...names: readonly string[]): Certified {
  return certified({ names });
}

/**
 * One for these DNS names and IPv4 addresses (RFC 5280), signed by itself or by an authority whose first name is given,
 * valid from a day before yesterday.
 */
export function certified({ names, by, until = Date.now() + 10 * DAY }: Wanted): Certified {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const algorithm = sequence(objectId("1.2.840.113549.1.1.11"), der(0x05, Buffer.alloc(0)));
  const called = (name = "") =>
    sequence(der(0x31, sequence(objectId("2.5.4.3"), der(0x0c, Buffer.from(name)))));
  const body = sequence(
    der(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    called(by?.name ?? names[0]),
    sequence(utc(Date.now() - 2 * DAY), utc(until)),
    called(names[0]),
    publicKey.export({ format: "der", type: "spki" }),
    der(0xa3, sequence(isAuthority(), alternativeNames(names))),
  );
  const signature = sign("sha256", body, by?.key ?? privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = whole.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}

function isAuthority(): Buffer {
  const yes = sequence(der(0x01, Buffer.of(0xff)));
  return sequence(objectId("2.5.29.19"), der(0x01, Buffer.of(0xff)), der(0x04, yes));
}

function alternativeNames(names: readonly string[]): Buffer {
  const each = names.map((name) =>
    isIPv4(name) ? der(0x87, Buffer.from(name.split(".").map(Number))) : der(0x82, Buffer.from(name)),
  );
  return sequence(objectId("2.5.29.17"), der(0x04, sequence(...each)));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function utc(instant: number): Buffer {
  const [day = "", time = ""] = new Date(instant).toISOString().split("T");
  return der(
    0x17,
    Buffer.from(`${day.slice(2).replaceAll("-", "")}${time.slice(0, 8).replaceAll(":", "")}Z`),
  );
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const groups = [first * 40 + second, ...rest].map((value) => {
    const bytes = [value & 0x7f];
    for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
    return bytes;
  });
  return der(0x06, Buffer.from(groups.flat()));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
