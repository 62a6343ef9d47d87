import { contactKey } from "#people/contact-point.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import { type Address, addressesIn, isMasked } from "./addresses.ts";
import { decodeWords } from "./encoded-words.ts";
import { readMailDate, readSeparatorDate } from "./mail-date.ts";

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
  /** Begun and never sent, by its label or its program's own mark. */
  readonly draft: boolean;
  /** Deleted, and still in the file until its folder is compacted. */
  readonly deleted: boolean;
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
const NO_FIELDS = {
  from: "",
  to: "",
  cc: "",
  date: "",
  received: "",
  "delivered-to": "",
  "in-reply-to": "",
  subject: "",
  "message-id": "",
  "list-id": "",
  "list-unsubscribe": "",
  "list-post": "",
  precedence: "",
  "auto-submitted": "",
  "x-gmail-labels": "",
  "x-folder": "",
  "x-mozilla-draft-info": "",
  "x-mozilla-status": "",
};
type Fields = typeof NO_FIELDS;

/** Most lines of a header are passed over by their first letter. */
const BY_INITIAL = Map.groupBy(Object.keys(NO_FIELDS) as (keyof Fields)[], (name) => name.charCodeAt(0));
const LOWER_CASE = 0x20;
const FOLD = /\r?\n[ \t]+/g;

/**
 * Reads a header block: one code unit per byte (`byteText`), lines ended by LF or CRLF, folded ones unfolded. Without
 * a Date that can be read and believed, as no later than `latest`, it takes the latest hand's `Received`, then an mbox's
 * separating line. Who reads many messages gives a reader of addresses that remembers.
 */
export function readHeaders(
  block: string,
  separator = "",
  addresses = addressesIn,
  latest = Number.POSITIVE_INFINITY,
): MailHeaders {
  const fields = fieldsIn(block);
  const isLikely = (at: Instant | null): at is Instant => at !== null && at >= CLOCK_BEGAN && at <= latest;
  const written = readMailDate(fields.date);
  return {
    from: addresses(fields.from),
    to: addresses(fields.to),
    cc: addresses(fields.cc),
    at: isLikely(written)
      ? written
      : ([receivedAt(fields.received), readSeparatorDate(separator)].find(isLikely) ?? written),
    subject: clipped(oneLine(decodeWords(fields.subject)), MAX_SUBJECT),
    messageId: /<?([^<>\s]{1,300})>?/.exec(fields["message-id"])?.[1] ?? "",
    automatic: automaticBy(fields),
    sent: isSent(fields),
    draft: isDraft(fields),
    deleted: isExpunged(fields["x-mozilla-status"]),
    deliveredTo: deliveredTo(fields["delivered-to"]),
    received: fields.received !== "",
    answers: fields["in-reply-to"] !== "",
    list: listOf(fields["list-post"]),
  };
}

/** Four hexadecimal digits, as Thunderbird marks a message. */
function isExpunged(status: string): boolean {
  return /^[\da-f]{4}$/i.test(status) && (Number.parseInt(status, 16) & EXPUNGED) !== 0;
}

const EXPUNGED = 0x0008;

/** Earlier is no mail, but of a computer whose clock stood at its beginning. */
const CLOCK_BEGAN = Date.UTC(1970, 0, 3);

function deliveredTo(field: string): string {
  return field === "" ? "" : (contactKey("email", field.replace(/^<|>$/g, "")) ?? "");
}

function listOf(field: string): string {
  return field === "" ? "" : (/<mailto:([^<>?\s]+@[^<>?\s]+)/i.exec(field)?.[1]?.toLowerCase() ?? "");
}

/** The first of each wanted field, unfolded. */
function fieldsIn(block: string): Fields {
  const fields = { ...NO_FIELDS };
  for (let from = 0; from < block.length; ) {
    let end = lineEnd(block, from);
    const folded = isFold(block, end + 1);
    while (isFold(block, end + 1)) end = lineEnd(block, end + 1);
    const name = wantedAt(block, from);
    if (name !== undefined && fields[name] === "") {
      const value = block.slice(block.indexOf(":", from) + 1, end);
      fields[name] = (folded ? value.replace(FOLD, " ") : value).trim();
    }
    from = end + 1;
  }
  return fields;
}

/** The wanted field that begins here, some of which write a space before the colon. */
function wantedAt(block: string, from: number): keyof Fields | undefined {
  return BY_INITIAL.get(block.charCodeAt(from) | LOWER_CASE)?.find((name) => {
    let behind = from + name.length;
    while (isFold(block, behind)) behind += 1;
    return block[behind] === ":" && block.slice(from, from + name.length).toLowerCase() === name;
  });
}

function lineEnd(block: string, from: number): number {
  const end = block.indexOf("\n", from);
  return end === -1 ? block.length : end;
}

function isFold(block: string, at: number): boolean {
  const unit = block.charCodeAt(at);
  return unit === 0x20 || unit === 0x09;
}

/** What stands after the last semicolon (RFC 5321, section 4.4). */
function receivedAt(field: string): Instant | null {
  const semicolon = field.lastIndexOf(";");
  return semicolon === -1 ? null : readMailDate(field.slice(semicolon + 1));
}

function isSent({ "x-gmail-labels": labels, "x-folder": folder }: Fields): boolean {
  return (labels !== "" && SENT_LABEL.test(decodeWords(labels))) || /sent/i.test(folder);
}

/** What sent mail is called in the languages in which Gmail labels it. */
const SENT_LABEL =
  /(?:^|,|\/)\s*"?(?:sent\b|gesendet|messages envoy\u00e9s|enviad[oa]s?|posta inviata|inviati|e-mails enviados|verzonden|wys\u0142ane|odeslan|elk\u00fcld\u00f6tt|skickat|sendt|l\u00e4hetet|отправленные|送信済み|已发|보낸|g\u00f6nderilmi\u015f)/iu;

/** What drafts and unwanted mail are called in the languages in which Gmail labels them. */
const DRAFT_LABEL =
  /(?:^|,|\/)\s*"?(?:drafts?|entw\u00fcrfe?|brouillons?|borrador(?:es)?|bozze?|rascunhos?|concepten?|wersje robocze|koncepty?|utkast|kladder|piszkozat(?:ok)?|черновики?|下書き|草稿)"?\s*(?:,|$)/iu;
const SPAM_LABEL =
  /(?:^|,)\s*"?(?:spam|junk|courrier ind\u00e9sirable|спам|迷惑メール|垃圾邮件)"?\s*(?:,|$)/iu;

function isDraft(fields: Fields): boolean {
  if (fields.received !== "") return false;
  return fields["x-mozilla-draft-info"] !== "" || DRAFT_LABEL.test(decodeWords(fields["x-gmail-labels"]));
}

function automaticBy(fields: Fields): string | null {
  if (fields["x-gmail-labels"] !== "" && SPAM_LABEL.test(decodeWords(fields["x-gmail-labels"])))
    return "It was among the unwanted mail.";
  if (fields["list-id"] !== "" || fields["list-post"] !== "" || isMasked(fields.from))
    return "It came over a mailing list.";
  const precedence = /^(?:bulk|list|junk|auto_reply)/i.exec(fields.precedence)?.[0];
  if (precedence !== undefined) return `It is marked as ${precedence.toLowerCase()} mail.`;
  if (fields["auto-submitted"] !== "" && !/^no\b/i.test(fields["auto-submitted"]))
    return "A machine wrote it.";
  if (fields["list-unsubscribe"] !== "") return "It is mass mail: it offers to unsubscribe.";
  return null;
}
