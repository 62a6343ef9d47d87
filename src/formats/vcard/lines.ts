/** A line as the card means it: foldings undone, where it began in the file. */
export type LogicalLine = { readonly line: number; readonly text: string };

/** One property is at most this long, a photograph with it; what is longer is cut. */
const MAX_PROPERTY = 4_000_000;

/** Where the parameters are looked at for an encoding; patterns do not run over what comes after. */
const MAX_HEAD = 500;

const MAX_MARK = 40;

/** `item1.EMAIL;type=WORK:` and what real programs write as names: `X-GOOGLE TALK`, `X-messaging/xmpp-All`. */
const PROPERTY = /^(?:[\w-]+\.)*(?:[a-z][\w-]*|x-[\w /-]+)\s*[;:]/i;
/** Nothing goes on with it, whatever comes after. */
const MARK = /^\s*(?:[\w-]+\.)?(?:begin|end)\s*:\s*vcard\s*$/i;
/** Files that were joined, the last line of one without its end. */
const JOINED = /^(end:vcard)\s*(begin:vcard)\s*$/i;
const QUOTED_PRINTABLE = /^[^:]*[;=]QUOTED-PRINTABLE[^:]*:/i;
const BASE64 = /^[^:]*[;=](?:BASE64|B)(?:;[^:]*)?:/i;
const BASE64_ONLY = /^[A-Za-z0-9+/=]+$/;

/**
 * Undoes folding (RFC 6350 3.2; vCard 2.1 2.1.3 and 2.1.5) with what programs get wrong about it: quoted-printable
 * soft breaks, base64 that goes on without an indent, text that goes on at the margin, CR CR LF. Blank lines are left
 * out. Linear; a property is cut at `MAX_PROPERTY`.
 */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let parts: string[] = [];
  let length = 0;
  let begun = 1;
  let soft = false;
  let isMark = false;
  let encoded: "quoted" | "base64" | null = null;
  for (const { line, physical } of physicalLines(text)) {
    const goesOn = parts.length > 0 && !isMark && (soft || continues(physical, encoded));
    if (goesOn) {
      const rest: string = soft ? physical : physical.replace(/^[ \t]/, "");
      soft = encoded === "quoted" && rest.endsWith("=");
      const piece = soft ? rest.slice(0, -1) : encoded === "base64" ? rest.trim() : rest;
      length += piece.length;
      if (length <= MAX_PROPERTY) parts.push(piece);
      continue;
    }
    if (parts.length > 0) yield { line: begun, text: parts.join("") };
    parts = [];
    if (physical.trim() === "") continue;
    const head = physical.slice(0, MAX_HEAD);
    encoded = QUOTED_PRINTABLE.test(head) ? "quoted" : BASE64.test(head) ? "base64" : null;
    soft = encoded === "quoted" && physical.endsWith("=");
    const first = soft ? physical.slice(0, -1) : physical;
    parts.push(first.slice(0, MAX_PROPERTY));
    length = first.length;
    begun = line;
    isMark = head.length < MAX_MARK && MARK.test(head);
  }
  if (parts.length > 0) yield { line: begun, text: parts.join("") };
}

/** Whether a line goes on with the property before it. */
function continues(physical: string, encoded: "quoted" | "base64" | null): boolean {
  if (physical.startsWith(" ") || physical.startsWith("\t")) return true;
  if (physical.trim() === "") return false;
  if (encoded === "base64" && BASE64_ONLY.test(physical)) return true;
  // Nothing that could be a property: a note whose lines were never indented.
  return !PROPERTY.test(physical.slice(0, MAX_HEAD));
}

function* physicalLines(text: string): Generator<{ readonly line: number; readonly physical: string }> {
  const feed = text.includes("\n") ? "\n" : "\r";
  let line = 1;
  for (let from = 0; from < text.length; line += 1) {
    const found = text.indexOf(feed, from);
    let end = found === -1 ? text.length : found;
    const next = end + 1;
    while (end > from && text[end - 1] === "\r") end -= 1;
    const physical = text.slice(from, end);
    const joined = physical.length < MAX_MARK ? JOINED.exec(physical) : null;
    if (joined === null) yield { line, physical };
    else for (const mark of joined.slice(1)) yield { line, physical: mark };
    from = next;
  }
}
