/** A text file larger than this is no address book. Mail has no such limit: it is read as a stream. */
const MAX_WHOLE_BYTES = 256 * 1024 * 1024;

/** Joins the chunks of a file; undefined where it is larger than `limit`. */
export async function readAll(
  chunks: AsyncIterable<Uint8Array>,
  limit = MAX_WHOLE_BYTES,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return undefined;
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
