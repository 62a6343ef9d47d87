/** Longer addresses are cut silently by some mail programs. */
const LONGEST_MAILTO = 2_000;

export type Mailto =
  | { readonly kind: "mailto"; readonly href: string }
  | { readonly kind: "too-long"; readonly says: string };

/**
 * An address that opens the letter in the user's own mail program (RFC 6068): UTF-8 percent-encoded, lines ended by
 * CRLF. `to` may be empty: then the user picks the recipient there.
 */
export function mailtoFor(to: string, subject: string, body: string): Mailto {
  const encode = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));
  const address = encodeURIComponent(to.trim()).replace(/%40/g, "@");
  const href = `mailto:${address}?subject=${encode(subject)}&body=${encode(body)}`;
  if (href.length <= LONGEST_MAILTO) return { kind: "mailto", href };
  return {
    kind: "too-long",
    says: "Some mail programs would cut a letter of this length. Copy it, or save it as an e-mail file.",
  };
}
