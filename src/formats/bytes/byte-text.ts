const UTF8 = new TextDecoder("utf-8", { fatal: true });
const PIECE = 8192;

/**
 * Bytes as text with one code unit per byte, 0 to 255: what mail headers are kept as until their charset is known.
 * No decoder does that (the label latin1 means windows-1252), but for plain ASCII that of UTF-8 is right and fast; what
 * it makes shorter, or nothing of, was no ASCII.
 */
export function byteText(bytes: Uint8Array): string {
  try {
    const text = UTF8.decode(bytes);
    if (text.length === bytes.length) return text;
  } catch {
    // Not UTF-8 either.
  }
  return inPieces(bytes);
}

/** In pieces, because a call takes only so many arguments. */
function inPieces(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}

/** The way back: one byte for each code unit. */
export function textBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}
