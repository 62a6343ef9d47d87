import { decodeAs } from "#formats/bytes/decode.ts";

/** What every dictionary begins with (MS-OXRTFCP 2.1.3.1.3): what Outlook's RTF is likeliest to say. */
const COMMON =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor " +
  "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
  "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const RING = 4096;
const [HEADER, PLAIN_AT] = [16, 8];
const [PACKED, PLAIN] = [0x75465a4c, 0x414c454d];
/** One letter between people, not a film. */
const LONGEST = 4_000_000;

/** RTF as it was before Outlook packed it (MS-OXRTFCP), one code unit per byte; "" where it is no such thing. */
export function rtfIn(bytes: Uint8Array): string {
  if (bytes.length < HEADER) return "";
  const kind = new DataView(bytes.buffer, bytes.byteOffset).getUint32(PLAIN_AT, true);
  const body = bytes.subarray(HEADER);
  if (kind === PLAIN) return lettersOf(body.subarray(0, LONGEST));
  return kind === PACKED ? unpacked(body) : "";
}

/** Runs of the last 4,096 octets by place and length, eight at a time under one octet that says which are such. */
function unpacked(body: Uint8Array): string {
  const ring = new Uint8Array(RING);
  for (let at = 0; at < COMMON.length; at += 1) ring[at] = COMMON.charCodeAt(at);
  const out: number[] = [];
  let write = COMMON.length;
  const put = (octet: number) => {
    out.push(octet);
    ring[write] = octet;
    write = (write + 1) % RING;
  };
  for (let at = 0; at < body.length && out.length < LONGEST; ) {
    const flags = body[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < body.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(body[at] ?? 0);
        at += 1;
        continue;
      }
      const pair = ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0);
      at += 2;
      const from = pair >> 4;
      if (from === write) return lettersOf(out);
      for (let step = 0; step < (pair & 15) + 2; step += 1) put(ring[(from + step) % RING] ?? 0);
    }
  }
  return lettersOf(out);
}

function lettersOf(octets: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 8_192)
    parts.push(String.fromCharCode(...Array.prototype.slice.call(octets, at, at + 8_192)));
  return parts.join("");
}

const TOKEN =
  /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\(\*)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;
/** Groups that say nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(
  "fonttbl colortbl stylesheet info pict object generator listtable listoverridetable themedata datastore".split(
    " ",
  ),
);
const SAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    par: "\n",
    line: "\n",
    row: "\n",
    tab: "\t",
    cell: "\t",
    emdash: "—",
    endash: "–",
    bullet: "•",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
  }),
);
/** Deeper down nothing is told apart: a bound for a hostile letter. */
const DEEPEST = 500;

/** The words of RTF, with its line breaks and without what dresses them. */
export function wordsInRtf(rtf: string): string {
  const codepage = /\\ansicpg(\d{1,5})/.exec(rtf)?.[1] ?? "1252";
  const out: string[] = [];
  const groups: { readonly silent: boolean; readonly after: number }[] = [];
  let [silent, after, skip] = [false, 1, 0];
  let octets: number[] = [];
  const flush = () => {
    if (octets.length === 0) return;
    const bytes = Uint8Array.from(octets);
    out.push(decodeAs(bytes, `windows-${codepage}`) ?? decodeAs(bytes, "windows-1252") ?? "");
    octets = [];
  };
  const say = (text: string) => {
    flush();
    if (!silent) out.push(text);
  };
  for (const [token, hex, word, number, star, sign, brace, text] of rtf.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!silent) octets.push(Number.parseInt(hex, 16));
    } else if (brace === "{") {
      flush();
      if (groups.length < DEEPEST) groups.push({ silent, after });
      skip = 0;
    } else if (brace === "}") {
      flush();
      ({ silent, after } = groups.pop() ?? { silent, after });
      skip = 0;
    } else if (star !== undefined) silent = true;
    else if (word === "u" && number !== undefined) {
      say(String.fromCharCode(Number(number) & 0xffff));
      skip = after;
    } else if (word === "uc") after = Math.max(0, Math.min(9, Number(number ?? 1)));
    else if (word !== undefined) {
      if (SILENT.has(word)) silent = true;
      say(SAYS.get(word) ?? "");
    } else if (sign !== undefined) say(sign === "~" ? " " : /[\\{}]/.test(sign) ? sign : "");
    else if (text !== undefined) {
      say(text.slice(skip));
      skip = 0;
    } else if (token !== "") flush();
  }
  flush();
  return out.join("").replace(/\0/g, "").trim();
}
