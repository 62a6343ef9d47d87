/** Text larger than this is no list of contacts; it is refused before anything is read from it. */
export const MAX_TEXT_BYTES = 256 * 1024 * 1024;

/**
 * Text of a charset that nobody told: by its byte order mark, as UTF-16 by the zeros in it, as UTF-8 where it is that
 * without fault, else as windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decodeAs("utf-8", bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes.subarray(2));
  const zeros = zerosAt(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return decodeAs("utf-16le", bytes);
  if (zeros.even > 0.3 && zeros.odd < 0.05) return decodeAs("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs("windows-1252", bytes);
  }
}

/** Decodes by a charset's name; an unknown name counts as windows-1252. Faulty bytes become U+FFFD. */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const SAMPLE = 4096;

/** Whether the beginning is no text: control bytes that no charset of text has, UTF-16 apart. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SAMPLE);
  if (head.length === 0 || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return false;
  const zeros = zerosAt(head);
  if ((zeros.odd > 0.3 && zeros.even < 0.05) || (zeros.even > 0.3 && zeros.odd < 0.05)) return false;
  const control = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return control / head.length > 0.02;
}

function zerosAt(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const length = Math.min(bytes.length, SAMPLE);
  const found = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) found[at % 2] = (found[at % 2] ?? 0) + 1;
  const half = Math.max(1, length / 2);
  return { even: (found[0] ?? 0) / half, odd: (found[1] ?? 0) / half };
}

/** Joins the chunks of a file; undefined where it is larger than `limit`. */
export async function readAll(
  chunks: AsyncIterable<Uint8Array>,
  limit = MAX_TEXT_BYTES,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return undefined;
    parts.push(chunk);
  }
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
