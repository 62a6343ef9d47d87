const WORD = /=\?([^?\s*]{1,40})(?:\*[^?]*)?\?([bBqQ])\?([^?\s]*)\?=/g;
const BETWEEN = /(\?=)\s+(?==\?)/g;

/**
 * Encoded words made readable (RFC 2047). Adjacent ones are joined as bytes first, because some programs split a
 * character between two. `header` holds one code unit per byte; bytes outside ASCII are read as UTF-8, else
 * windows-1252.
 */
export function decodeWords(header: string): string {
  if (!header.includes("=?")) return readable(header);
  const runs = header.replace(BETWEEN, "$1").split(/((?:=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=)+)/);
  return runs.map((run, at) => (at % 2 === 1 ? decodeRun(run) : readable(run))).join("");
}

function decodeRun(run: string): string {
  let text = "";
  let held: { readonly charset: string; readonly bytes: number[] } | undefined;
  for (const [, charset = "", encoding = "", body = ""] of run.matchAll(WORD)) {
    const bytes = encoding.toLowerCase() === "b" ? fromBase64(body) : fromQ(body);
    if (held !== undefined && held.charset === charset.toLowerCase()) held.bytes.push(...bytes);
    else {
      if (held !== undefined) text += decodeBytes(held.charset, held.bytes);
      held = { charset: charset.toLowerCase(), bytes: [...bytes] };
    }
  }
  return held === undefined ? readable(run) : text + decodeBytes(held.charset, held.bytes);
}

function fromQ(body: string): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const hex = body[at] === "=" ? Number.parseInt(body.slice(at + 1, at + 3), 16) : Number.NaN;
    if (!Number.isNaN(hex)) {
      bytes.push(hex);
      at += 2;
    } else bytes.push(body[at] === "_" ? 0x20 : body.charCodeAt(at) & 0xff);
  }
  return bytes;
}

function fromBase64(body: string): readonly number[] {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, "");
  try {
    return Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (letter) =>
      letter.charCodeAt(0),
    );
  } catch {
    return [];
  }
}

function decodeBytes(charset: string, bytes: readonly number[]): string {
  const array = Uint8Array.from(bytes);
  if (charset === "utf-7" || charset === "unicode-1-1-utf-7") return fromUtf7(String.fromCharCode(...array));
  try {
    return new TextDecoder(charset).decode(array);
  } catch {
    return decodeUnknown(array);
  }
}

/** RFC 2152, as far as headers need it. */
function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => {
    if (run === "") return "+";
    const bytes = Uint8Array.from(fromBase64(run));
    return new TextDecoder("utf-16be").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
}

function readable(header: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one code unit per byte, and most headers are ASCII.
  if (/^[\x00-\x7f]*$/.test(header)) return header;
  return decodeUnknown(Uint8Array.from(header, (unit) => unit.charCodeAt(0) & 0xff));
}

function decodeUnknown(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
