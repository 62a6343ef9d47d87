const DECODER = new TextDecoder("windows-1252");
const PIECE = 8192;

/**
 * Bytes as text with one code unit per byte, 0 to 255: what mail headers are kept as until their charset is known.
 * No decoder does that (the label latin1 means windows-1252), but for plain ASCII one is right and fast.
 */
export function byteText(bytes: Uint8Array): string {
  let seen = 0;
  for (let at = 0; at < bytes.length; at += 1) seen |= bytes[at] ?? 0;
  return seen > 127 ? inPieces(bytes) : DECODER.decode(bytes);
}

/** In pieces, because a call takes only so many arguments. */
function inPieces(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}
