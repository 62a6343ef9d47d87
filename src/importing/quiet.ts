import { type Decoded, decodeText } from "#formats/bytes/decode.ts";
import { withoutNoise } from "#formats/bytes/noise.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import type { Problem } from "./record.ts";

const NOISE = "What stands here is no text; it was passed over, and the records around it were read.";
const MOST_NOISE = 100;

type Named = { readonly name: string; readonly bytes: () => AsyncIterable<Uint8Array> };
type Told = { readonly problems: Problem[] };

/** A mailbox without the bytes that are no text; one too large to be held whole is read as it is. */
export async function quiet(file: Named, into: Told): Promise<AsyncIterable<Uint8Array>> {
  const whole = await readAll(file.bytes());
  if (whole === undefined) return file.bytes();
  const { bytes, lines } = withoutNoise(whole);
  tellNoise(file.name, lines, into);
  return (async function* () {
    yield bytes;
  })();
}

/** A text without them; what was passed over is told. */
export function decodeQuiet(name: string, bytes: Uint8Array, into: Told): Decoded {
  const decoded = decodeText(bytes);
  if (decoded.charset.startsWith("utf-16")) return decoded;
  const quieted = withoutNoise(bytes);
  if (quieted.lines.length === 0) return decoded;
  tellNoise(name, quieted.lines, into);
  return decodeText(quieted.bytes);
}

function tellNoise(file: string, lines: readonly number[], { problems }: Told): void {
  for (const line of lines.slice(0, MOST_NOISE)) problems.push({ file, line, reason: NOISE });
}
