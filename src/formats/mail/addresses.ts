import { addressParser } from "postal-mime";
import { contactKey } from "#people/contact-point.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { decodeWords } from "./encoded-words.ts";

export type Address = { readonly name: string /** Lower case. */; readonly address: string };

const MAX_ADDRESSES = 200;
/** More than that many addresses need; the parser of groups takes longer than its text. */
const MAX_ADDRESS_FIELD = 32 * 1024;
const MAX_PLAIN = 300;
/** One address alone, or after a name in plain letters, as most fields are: there is nothing to parse. */
const PLAIN =
  /^(?:([A-Za-z0-9][A-Za-z0-9 .'-]*) <([A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)>|([!#-'*-+\--9=?A-Z^-~]+@[!#-'*-+\--9=?A-Z^-~]+))$/;

/** The addresses of a From, To or Cc, groups opened, without those that do not read as one. */
export function addressesIn(field: string): readonly Address[] {
  if (field === "") return [];
  const plain = field.includes("=?") || field.length > MAX_PLAIN ? null : PLAIN.exec(field);
  if (plain !== null) return kept([{ name: plain[1] ?? "", address: plain[2] ?? plain[3] ?? "" }]);
  const written = field.slice(0, MAX_ADDRESS_FIELD).replace(MASKED, "$1@$2");
  if (!written.includes("=?")) return kept(parsed(decodeWords(written)));
  const found = kept(parsed(decodeWords(written, covered)));
  // Some programs encode the address as well.
  return found.length > 0 ? found : kept(parsed(decodeWords(written)));
}

/** "ana at example.org (Ana Ruiz)", as the archives of mailing lists hide addresses from machines. */
const MASKED = /^([\w.+-]{1,64}) at ([\w-]{1,63}(?:\.[\w-]{1,63}){1,9})(?=\s*(?:\(|$))/;

export function isMasked(field: string): boolean {
  return MASKED.test(field);
}

type Parsed = { readonly name?: string | undefined; readonly address?: string | undefined };

function parsed(field: string): readonly Parsed[] {
  return addressParser(field.replace(UNPARTED, ">, "), { flatten: true });
}

/** Between two addresses that nothing parts: "Ana <ana@x> Imre <imre@x>". */
const UNPARTED = />\s+(?=[^\s,;:<>()][^,;:<>()]{0,200}<[^<>@\s]{1,100}@)/g;

function kept(found: readonly Parsed[]): readonly Address[] {
  return found.slice(0, MAX_ADDRESSES).flatMap(({ name, address }, at) => {
    const key = contactKey("email", address ?? "");
    const written = [familyBefore(found[at - 1], name), name ?? ""].join("");
    return key === undefined ? [] : [{ name: clipped(oneLine(uncovered(written)), 200), address: key }];
  });
}

/** "Ruiz, Ana <ana@example.org>", which should have had quotation marks, reads as two, one without an address. */
function familyBefore({ name = "", address = "" }: Parsed = {}, given = ""): string {
  return address === "" && given !== "" && FAMILY.test(name) ? `${name}, ` : "";
}

const FAMILY = /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}$/u;

/** What parts addresses parts none within an encoded word (RFC 2047, 5): "Ruiz, Ana" is one name there. */
const PARTING = ',;:<>()[]@"\\';
/** Letters that no text has a meaning for stand in meanwhile. */
const COVER = 0xf_e000;

function covered(text: string): string {
  return text.replace(/[,;:<>()[\]@"\\]/g, (mark) => String.fromCodePoint(COVER + PARTING.indexOf(mark)));
}

function uncovered(text: string): string {
  return text.replace(COVERED, (letter) => PARTING[(letter.codePointAt(0) ?? COVER) - COVER] ?? "");
}

const COVERED = /[\u{fe000}-\u{fe00c}]/gu;

const MAX_KNOWN_FIELD = 300;
const MOST_KNOWN = 20_000;

/**
 * Reads the addresses of many messages: the same lines come again and again, and are read once. An address that comes
 * again is the same object, with nothing of the message it was first seen in.
 */
export class KnownAddresses {
  readonly #fields = new Map<string, readonly Address[]>();
  readonly #addresses = new Map<string, Address>();

  in(field: string): readonly Address[] {
    if (field === "") return [];
    const known = this.#fields.get(field);
    if (known !== undefined) return known;
    const read = addressesIn(field).map((each) => this.#one(each));
    if (field.length > MAX_KNOWN_FIELD) return read;
    if (this.#fields.size >= MOST_KNOWN) this.#fields.clear();
    this.#fields.set(onItsOwn(field), read);
    return read;
  }

  #one({ name, address }: Address): Address {
    const key = `${address} ${name}`;
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const kept = { name: onItsOwn(name), address: onItsOwn(address) };
    this.#addresses.set(`${kept.address} ${kept.name}`, kept);
    return kept;
  }
}

/** The engine keeps a piece of a string by keeping the whole, here all headers of a message: a copy is on its own. */
export function onItsOwn(text: string): string {
  return ` ${text}`.slice(1);
}
