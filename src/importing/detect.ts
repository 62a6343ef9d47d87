import { looksBinary } from "#formats/bytes/decode.ts";

export type Format = "vcard" | "mbox" | "eml" | "table" | "zip" | "weakties";

export type Detected =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "unknown"; readonly says: string };

const MBOX = /^(?:\ufeff|\xef\xbb\xbf)?(?:\r?\n)*From (?:-|[^\n]*@|[^\n]*\d\d:\d\d)/;
const HEADER =
  /^(?:\xef\xbb\xbf)?(?:Return-Path|Received|Message-ID|From|To|Date|Subject|MIME-Version|Delivered-To|X-[A-Za-z0-9-]+):/im;

/** What a file is, by how it begins and never by its name. `head` is its first bytes, some kilobytes. */
export function detectFormat(head: Uint8Array): Detected {
  if (head.length === 0) return { kind: "unknown", says: "The file is empty." };
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9) return { kind: "format", format: "zip" };
  if (looksBinary(head)) {
    return { kind: "unknown", says: "This is no text: neither contacts nor mail, nor a table saved as CSV." };
  }
  const text = new TextDecoder("latin1").decode(head).replaceAll("\0", "");
  if (text.trim() === "") return { kind: "unknown", says: "There is nothing in it but blank lines." };
  if (/^\W*BEGIN[ \t]*:[ \t]*VCARD/im.test(text)) return { kind: "format", format: "vcard" };
  if (MBOX.test(text)) return { kind: "format", format: "mbox" };
  if (/^\s*\{\s*"weakties"\s*:/.test(text)) return { kind: "format", format: "weakties" };
  if (/^\s*[{[]/.test(text) && /"\s*:/.test(text)) {
    return {
      kind: "unknown",
      says: "This is JSON of another program; Weakties does not know its fields yet.",
    };
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    return {
      kind: "unknown",
      says: "This is a web page or XML. Export your contacts as CSV or vCard instead.",
    };
  }
  if (
    HEADER.test(text.slice(0, 2_000).split(/\r?\n\r?\n/)[0] ?? "") &&
    /^(?:From|Date|Message-ID):/im.test(text)
  ) {
    return { kind: "format", format: "eml" };
  }
  return { kind: "format", format: "table" };
}
