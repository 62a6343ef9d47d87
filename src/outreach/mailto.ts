/** Longer addresses are cut silently by some mail programs. */
const LONGEST_MAILTO = 2_000;

export type Mailto =
  | { readonly kind: "mailto"; readonly href: string }
  | { readonly kind: "too-long"; readonly says: string };

/**
 * An address that opens the letter in the user's own mail program (RFC 6068): UTF-8 percent-encoded, lines ended by
 * CRLF. Without an address in `to` the user picks the recipient there.
 */
export function mailtoFor(to: readonly string[], subject: string, body: string): Mailto {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, "\r\n"));
  const href = `mailto:${to.map(addressOf).join(",")}?subject=${encode(subject.replace(/[\r\n]+/g, " "))}&body=${encode(body)}`;
  if (href.length <= LONGEST_MAILTO) return { kind: "mailto", href };
  return {
    kind: "too-long",
    says: "Some mail programs would cut a letter of this length. Copy it, or save it as an e-mail file.",
  };
}

/** RFC 6068, section 2: all but the one sign before the domain is encoded, so that nothing can add a header. */
function addressOf(to: string): string {
  const address = to.toWellFormed().replace(/[\p{Cc}\s]+/gu, "");
  const at = address.lastIndexOf("@");
  if (at < 0) return encodeURIComponent(address);
  return `${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}
