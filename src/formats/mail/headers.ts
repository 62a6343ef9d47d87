import { addressParser } from "postal-mime";
import { contactKey } from "#people/contact-point.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import { decodeWords } from "./encoded-words.ts";
import { readMailDate, readSeparatorDate } from "./mail-date.ts";

export type Address = { readonly name: string /** Lower case. */; readonly address: string };

/** What is read of a message; its body is not looked at. */
export type MailHeaders = {
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** Null where the message has none that can be read. */
  readonly at: Instant | null;
  readonly subject: string;
  /** Without angle brackets; "" where there is none. */
  readonly messageId: string;
  /** Why it counts as a list, as mass mail or as written by a machine (RFC 2919, 2369, 3834); null for ordinary mail. */
  readonly automatic: string | null;
  /** Kept in a folder or under a label of sent mail. */
  readonly sent: boolean;
  /** The mailbox it was delivered to, in lower case; "" where it does not say. Mail that one sends was never delivered. */
  readonly deliveredTo: string;
  /** It passed through a server on its way here. */
  readonly received: boolean;
  /** It answers another message. */
  readonly answers: boolean;
  /** The address that a mailing list is written to; "" where it came over none that says. */
  readonly list: string;
};

const MAX_SUBJECT = 300;
const MAX_ADDRESSES = 200;
/** More than that many addresses need; the parser of groups takes longer than its text. */
const MAX_ADDRESS_FIELD = 32 * 1024;
const WANTED = new Set([
  "from",
  "to",
  "cc",
  "date",
  "received",
  "delivered-to",
  "in-reply-to",
  "subject",
  "message-id",
  "list-id",
  "list-unsubscribe",
  "list-post",
  "precedence",
  "auto-submitted",
  "x-gmail-labels",
  "x-folder",
]);

/**
 * Reads a header block: one code unit per byte (`byteText`), lines ended by LF or CRLF, folded ones unfolded. Without
 * a Date that can be read it takes the latest hand's `Received`, then an mbox's separating line.
 */
export function readHeaders(block: string, separator = ""): MailHeaders {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (WANTED.has(name) && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const field = (name: string) => fields.get(name) ?? "";
  return {
    from: addressesIn(field("from")),
    to: addressesIn(field("to")),
    cc: addressesIn(field("cc")),
    at: readMailDate(field("date")) ?? receivedAt(field("received")) ?? readSeparatorDate(separator),
    subject: clipped(oneLine(decodeWords(field("subject"))), MAX_SUBJECT),
    messageId: /<?([^<>\s]{1,300})>?/.exec(field("message-id"))?.[1] ?? "",
    automatic: automaticBy(field),
    sent:
      /(?:^|,|\/)\s*"?sent\b/i.test(decodeWords(field("x-gmail-labels"))) || /sent/i.test(field("x-folder")),
    deliveredTo: contactKey("email", field("delivered-to").replace(/^<|>$/g, "")) ?? "",
    received: fields.has("received"),
    answers: field("in-reply-to") !== "",
    list: /<mailto:([^<>?\s]+@[^<>?\s]+)/i.exec(field("list-post"))?.[1]?.toLowerCase() ?? "",
  };
}

/** What stands after the last semicolon (RFC 5321, section 4.4). */
function receivedAt(field: string): Instant | null {
  const semicolon = field.lastIndexOf(";");
  return semicolon === -1 ? null : readMailDate(field.slice(semicolon + 1));
}

function addressesIn(field: string): readonly Address[] {
  if (field === "") return [];
  const plain = !field.includes("=?") && /^[^\s<>"(),;:]+@[^\s<>"(),;:]+$/.test(field);
  const parsed = plain
    ? [{ name: "", address: field }]
    : addressParser(decodeWords(field.slice(0, MAX_ADDRESS_FIELD)), { flatten: true });
  return parsed.slice(0, MAX_ADDRESSES).flatMap(({ name, address }) => {
    const key = contactKey("email", address ?? "");
    return key === undefined ? [] : [{ name: clipped(oneLine(name ?? ""), 200), address: key }];
  });
}

function automaticBy(field: (name: string) => string): string | null {
  if (field("list-id") !== "" || field("list-post") !== "") return "It came over a mailing list.";
  const precedence = /^(?:bulk|list|junk|auto_reply)/i.exec(field("precedence"))?.[0];
  if (precedence !== undefined) return `It is marked as ${precedence.toLowerCase()} mail.`;
  if (field("auto-submitted") !== "" && !/^no\b/i.test(field("auto-submitted"))) return "A machine wrote it.";
  if (field("list-unsubscribe") !== "") return "It is mass mail: it offers to unsubscribe.";
  return null;
}
