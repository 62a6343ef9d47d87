import { contactKey } from "#people/contact-point.ts";

/** Whether the headers are of a delivery report, as byte text; whom it is about only its body tells (RFC 6522). */
export function isDeliveryReport(block: string): boolean {
  return /^content-type:\s*multipart\/report\b/im.test(block);
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

/** "rfc822; ana@example.org" */
function addressIn(field: string): string | undefined {
  const [, type = "", address = ""] = /^([a-z0-9-]*)\s*;\s*<?([^\s<>;]*)/i.exec(field) ?? [];
  return /^rfc822$/i.test(type) ? contactKey("email", address) : undefined;
}

/** No such mailbox, domain or host; moved without a forwarding address; closed. */
const GONE = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1|4\.(?:4|310))$/;
const CODE = /\b5\.\d{1,3}\.\d{1,3}\b/;
/** What servers say that give no code but "it failed". */
const IN_WORDS =
  /no such (?:user|recipient|mailbox|person|address)|(?:user|recipient|mailbox|address)[^\n]{0,40}(?:unknown|not found|does ?n[o']t exist|disabled)|unknown (?:user|recipient|mailbox|address)|unrout(?:e)?able/i;

function saysGone(status: string, diagnostic: string): boolean {
  const code = CODE.exec(status)?.[0] ?? "";
  if (code !== "5.0.0" && code !== "") return GONE.test(code);
  const told = CODE.exec(diagnostic)?.[0];
  return told === undefined ? IN_WORDS.test(diagnostic) : GONE.test(told);
}
