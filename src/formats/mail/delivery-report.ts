import { contactKey } from "#people/contact-point.ts";

/** How a delivery report is written, by its headers as byte text; whom it is about only its body tells. */
export function deliveryReportIn(block: string): "in fields" | "in words" | undefined {
  if (/^content-type:\s*multipart\/report\b/im.test(block)) return "in fields";
  return /^(?:x-failed-recipients:|subject:[ \t]*failure notice)/im.test(block) ? "in words" : undefined;
}

/** As much of a report's body as is read: the machine's part of it comes before the letter that came back. */
export const MOST_REPORT_BYTES = 64 * 1024;

/**
 * The addresses behind which, by a delivery report, there is nobody: delivery to them failed for good, and because of
 * the address itself (RFC 3464; RFC 3463, sections 3.2 and 3.3). A full mailbox, or a letter that was not wanted, says
 * nothing of the address. In lower case, each once.
 */
export function goneIn(body: string): readonly string[] {
  const blocks = body
    .slice(0, MOST_REPORT_BYTES)
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n\n+/);
  const gone = blocks.flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}:([^\n]*)`, "im").exec(block)?.[1]?.trim() ?? "";
    // As the sender wrote it, where the report says: it may have been forwarded (RFC 3464, section 2.3.1).
    const address = addressIn(field("original-recipient")) ?? addressIn(field("final-recipient"));
    const isGone = /^failed\b/i.test(field("action")) && saysGone(field("status"), field("diagnostic-code"));
    return address === undefined || !isGone ? [] : [address];
  });
  return [...new Set(gone)];
}

/** "rfc822; ana@example.org"; some leave the type out. */
function addressIn(field: string): string | undefined {
  const [, type = "rfc822", address = ""] = /^(?:([a-z0-9-]*)\s*;\s*)?<?([^\s<>;]*)/i.exec(field) ?? [];
  return /^rfc822$/i.test(type) ? contactKey("email", address) : undefined;
}

/**
 * The same of the two programs that report in words alone: Exim, with each address on a line of its own above what its
 * server said, and qmail, with the address in angle brackets.
 */
export function goneInWords(body: string): readonly string[] {
  const text = body.slice(0, MOST_REPORT_BYTES).replace(/\r\n?/g, "\n");
  const own = text.slice(0, LETTER_BELOW.exec(text)?.index ?? text.length);
  const told = [...own.matchAll(EXIM), ...own.matchAll(QMAIL)];
  const gone = told.flatMap(([, address = "", said = ""]) => {
    const key = contactKey("email", address);
    return key === undefined || !saysGone("", said.replace(/\s+/g, " ")) ? [] : [key];
  });
  return [...new Set(gone)];
}

const LETTER_BELOW = /^-{2,} ?(?:This is a copy|Below this line)/im;
const EXIM = /^ {2}([^\s:]+@[^\s:]+):?\n((?: {4}.*\n)+)/gm;
const QMAIL = /^<([^\s<>]+@[^\s<>]+)>:\n((?:.+\n)+)/gm;

/** No such mailbox, domain or host; moved without a forwarding address; closed. */
const GONE = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1|4\.(?:4|310))$/;
const CODE = /\b5\.\d{1,3}\.\d{1,3}\b/;
/** A bare failure, or a code that some servers give for anything: then their words tell. */
const ANYTHING = /^5\.(?:0|3|7)\.\d+$/;
const IN_WORDS =
  /no such (?:user|recipient|mailbox|person|address|domain|account)|(?:user|recipient|mailbox|address|account)[^\n]{0,40}(?:unknown|not found|does ?n[o']t exist|disabled|deactivated)|(?:unknown|deactivated)(?: or illegal)? (?:user|recipient|mailbox|address|alias)|is not (?:a known user|an active address)|no (?:account|mail ?box)(?: available for this user| found| by that name)|unrout(?:e)?able|mail-box not found/i;
/** What was not wanted says nothing of the address, whatever else stands beside it. */
const NOT_WANTED =
  /spam|unsolicited|blocked|blacklist|policy|relay|too large|size|quota|over ?quota|exceeded/i;

function saysGone(status: string, diagnostic: string): boolean {
  const code = CODE.exec(status)?.[0] ?? "";
  if (code !== "" && !ANYTHING.test(code)) return GONE.test(code);
  const told = CODE.exec(diagnostic)?.[0] ?? "";
  if (told !== "" && !ANYTHING.test(told)) return GONE.test(told);
  return IN_WORDS.test(diagnostic) && !NOT_WANTED.test(diagnostic);
}
