import { isControl, looksBinary, wideCharset } from "#formats/bytes/decode.ts";
import { isMmdf } from "#formats/mail/plain.ts";
import { isCard } from "#people/is-card.ts";

export type Format =
  | "vcard"
  | "mbox"
  | "eml"
  | "table"
  | "zip"
  | "weakties"
  | "jscontact"
  | "jcard"
  | "xcard"
  | "ldif"
  | "ics"
  | "monica"
  | "monica-sql"
  | "nametag";

export type Detected =
  /** `noisy`: good records, and soon behind the first of them bytes that are no text. */
  | { readonly kind: "format"; readonly format: Format; readonly noisy?: true }
  | { readonly kind: "unknown"; readonly says: string };

/** What some files begin with that people take for their contacts or mail, and what to do instead. */
const KNOWN_BINARIES: readonly (readonly [readonly number[], string])[] = [
  [
    [0x21, 0x42, 0x44, 0x4e],
    "This is an Outlook data file (PST). Export the contacts from Outlook as CSV instead.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "This is an old Office file. Save the sheet as CSV, or the message as .eml, instead.",
  ],
  [
    [0x78, 0x9f, 0x3e, 0x22],
    "This is winmail.dat, in which Outlook packs what it writes for Outlook alone. Ask for the letter as plain text, or save it as .eml where it came to.",
  ],
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF. Export the contacts as CSV or vCard instead."],
  [[0x1f, 0x8b], "This is a gzip archive. Unpack it and choose the file inside."],
  [[0x37, 0x7a, 0xbc, 0xaf], "This is a 7z archive. Unpack it and choose the file inside."],
  [[0x52, 0x61, 0x72, 0x21], "This is a RAR archive. Unpack it and choose the file inside."],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    "This is a database file. Export the contacts as CSV or vCard instead.",
  ],
  [[0x89, 0x50, 0x4e, 0x47], "This is a picture."],
  [[0xff, 0xd8, 0xff], "This is a picture."],
];

/** How a message begins (RFC 5322, 2.2), perhaps behind what a mailbox parts it from the one before with. */
const BEGINS_WITH_HEADER = /^(?:\xef\xbb\xbf)?\s*(?:>?From [^\n]*\n)?[!-9;-~]+[ \t]*:/;
/** A cell of a table in quotation marks, which may go on for lines; the last may be cut off. */
const QUOTED_CELL = /(^|[\n,;\t|])"(?:[^"]|"")*(?:"(?=[ \t]*(?:[\r\n,;\t|]|$))|$)/g;

/** A card of which the first line was cut away. */
const CARD_CUT = /^(?:\xef\xbb\xbf)?[ \t]*VERSION[ \t]*:[ \t]*[234]\.[01]\s[\s\S]*^FN[:;]/im;
/** Some programs save an event without the calendar around it. */
const CALENDAR = /^[^\w\n]{0,8}BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT\s)/im;
const MBOX = /^(?:\ufeff|\xef\xbb\xbf)?(?:\r?\n)*From (?![ \t]*:)(?:-|[^\n]*@|[^\n]*\d\d:\d\d)/;
const HEADER =
  /^(?:\xef\xbb\xbf)?(?:Return-Path|Received|Message-ID|From|To|Date|Subject|MIME-Version|Delivered-To|X-[A-Za-z0-9-]+)[ \t]*:/im;
const JSCONTACT = /^(?:\xef\xbb\xbf)?\s*[{[][\s\S]*"@type"\s*:\s*"Card(?:Group)?"/;
const JCARD = /^(?:\xef\xbb\xbf)?\s*\[\s*(?:\[\s*)?"vcard"\s*,/;
const XCARD = /^(?:\xef\xbb\xbf)?\s*<[\s\S]*urn:ietf:params:xml:ns:vcard-4\.0/;
/** A directory's text names the entry first, after comments and its version. */
const LDIF = /^(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n|version:[^\n]*\n)*dn::? ?\S/i;
const MECARD = /^(?:\xef\xbb\xbf)?\s*(?:MECARD|BIZCARD):[A-Z]+:/;
const MONICA = /^(?:\xef\xbb\xbf)?\s*\{[\s\S]*"(?:app_version|exported_by)"\s*:/;
const NAMETAG = /^(?:\xef\xbb\xbf)?\s*\{[\s\S]*"exportDate"\s*:[\s\S]*"(?:accountCreated|people|groups)"\s*:/;
const MONICA_SQL = /^# .* dump of data\s*$|^INSERT IGNORE INTO `?(?:\w+`?\.`?)?(?:accounts|contacts)`? \(/m;
/** How a dump of a database begins, after what stands there as comments. */
const SQL =
  /^(?:\xef\xbb\xbf)?(?:\s|(?:--|#)[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/;?)*(?:INSERT (?:IGNORE )?INTO [`"\w.]+ ?(?:\(|VALUES)|(?:CREATE|DROP) (?:TABLE|DATABASE) |LOCK TABLES `|USE `|SET (?:@|NAMES |FOREIGN_KEY_CHECKS|SQL_MODE))/i;
/** A bracket that nothing follows but another, a text or a number; a table may begin with "[Name]". */
const BROKEN_JSON = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*(?:$|[\]{["\d-])|\{\s*(?:$|[}"]))/;
/** A header of a message, and another one right after it. */
const HEADERS_ALONE =
  /^(?:\xef\xbb\xbf)?(?:(?:Return-Path|Received|To|Cc|Subject|MIME-Version|Delivered-To|Content-[A-Za-z-]+|X-[A-Za-z0-9-]+)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n?){2,}$/i;
const WIDE_MARK = /^(?:\xff\xfe|\xfe\xff)/;
const LOOKED_AT_FOR_HEADERS = 2_000;

/**
 * What a file is, by how it begins and never by its name. `head` is its first bytes, some kilobytes; `whole`: there are
 * no more.
 */
export function detectFormat(head: Uint8Array, whole = true): Detected {
  if (head.length === 0) return unknown("The file is empty.");
  if (begins(head, [0x50, 0x4b]) && (head[2] ?? 0) < 9) return { kind: "format", format: "zip" };
  const binary = KNOWN_BINARIES.find(([magic]) => begins(head, magic));
  if (binary !== undefined) return unknown(binary[1]);
  if (isMmdf(head)) return { kind: "format", format: "mbox" };
  if (looksBinary(head)) {
    const format = recordsBefore(head);
    if (format !== undefined) return { kind: "format", format, noisy: true };
    return unknown("This is no text: neither contacts nor mail, nor a table saved as CSV.");
  }
  const wide = wideCharset(head) !== undefined;
  const text = new TextDecoder("windows-1252")
    .decode(head)
    .replace(wide ? WIDE_MARK : "", "")
    .replaceAll("\0", "");
  return detectText(text.includes("\n") ? text : text.replaceAll("\r", "\n"), whole);
}

/** Whether a file begins with a record of a kind that is told apart from noise, before there are bytes of no text. */
function recordsBefore(head: Uint8Array): Format | undefined {
  const text = new TextDecoder("windows-1252").decode(head.subarray(0, head.findIndex(isControl)));
  if (/^(?:\xef\xbb\xbf)?\s*BEGIN[ \t]*:[ \t]*VCARD\s/i.test(text)) return "vcard";
  if (/^(?:\xef\xbb\xbf)?\s*BEGIN[ \t]*:[ \t]*VCALENDAR\s/i.test(text)) return "ics";
  return MBOX.test(text) && HEADER.test(text) ? "mbox" : undefined;
}

function detectText(text: string, whole: boolean): Detected {
  // What is told in a cell says nothing of the file.
  const bare = text.replace(QUOTED_CELL, '$1""');
  if (text.replace(/^\xef\xbb\xbf/, "").trim() === "") {
    return unknown("There is nothing in it but blank lines.");
  }
  // Mail may carry cards and calendars within.
  if (MBOX.test(text)) return { kind: "format", format: "mbox" };
  if (isMessage(bare)) return { kind: "format", format: "eml" };
  if (isCard(bare) || CARD_CUT.test(text)) return { kind: "format", format: "vcard" };
  if (CALENDAR.test(bare)) return { kind: "format", format: "ics" };
  if (/^\s*\{\s*"weakties"\s*:/.test(text)) return { kind: "format", format: "weakties" };
  if (JSCONTACT.test(text)) return { kind: "format", format: "jscontact" };
  if (JCARD.test(text)) return { kind: "format", format: "jcard" };
  if (XCARD.test(text)) return { kind: "format", format: "xcard" };
  if (LDIF.test(text)) return { kind: "format", format: "ldif" };
  if (MECARD.test(text))
    return unknown(
      "This is the text of a card’s code. Scan the code with a phone, save it there, and hand over that contact.",
    );
  if (MONICA.test(text)) return { kind: "format", format: "monica" };
  if (NAMETAG.test(text)) return { kind: "format", format: "nametag" };
  // Whose it is, its rows tell; a table it is not.
  if (MONICA_SQL.test(bare) || SQL.test(text)) return { kind: "format", format: "monica-sql" };
  if (/^\s*[{[]/.test(text) && /"\s*:/.test(text)) {
    if (whole && isCutOff(text))
      return unknown("This is JSON that is cut off: it ends before it is closed. Save or export it again.");
    return unknown("This is JSON of another program; Weakties does not know its fields yet.");
  }
  if (BROKEN_JSON.test(text)) {
    return unknown("This is JSON that is broken off, or that holds nobody.");
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    return unknown("This is a web page or XML. Export your contacts as CSV or vCard instead.");
  }
  const block =
    bare
      .trimStart()
      .slice(0, LOOKED_AT_FOR_HEADERS)
      .split(/\r?\n\r?\n/)[0] ?? "";
  if (
    BEGINS_WITH_HEADER.test(bare) &&
    HEADER.test(block) &&
    /^(?:From|Date|Message-ID)[ \t]*:/im.test(bare)
  ) {
    return { kind: "format", format: "eml" };
  }
  if (HEADERS_ALONE.test(block)) {
    return unknown("This is a message without a sender and a date, so nobody can tell whom it is from.");
  }
  return { kind: "format", format: "table" };
}

/** Whether it begins with headers that say from whom it is, or when or by which name it was sent. */
function isMessage(text: string): boolean {
  const block = headersOf(text);
  return (
    BEGINS_WITH_HEADER.test(text) &&
    HEADER.test(block.slice(0, LOOKED_AT_FOR_HEADERS)) &&
    /^(?:From|Date|Message-ID)[ \t]*:/im.test(block) &&
    !isCard(block)
  );
}

function headersOf(text: string): string {
  return text.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? "";
}

/** Whether a bracket of JSON is still open at the end. */
function isCutOff(text: string): boolean {
  let open = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{[}\]]/gs))
    if (!token.startsWith('"')) open += token === "{" || token === "[" ? 1 : -1;
  return open > 0;
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte);
}

function unknown(says: string): Detected {
  return { kind: "unknown", says };
}
