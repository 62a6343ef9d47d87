import { strToU8, Zip, ZipDeflate } from "fflate";

/** ZIP has no dates before 1980 and none after 2099. */
const [EARLIEST, LATEST] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];
/** Packed in one go without keeping others waiting that one would notice, in UTF-16 units. */
const PIECE = 500_000;

/** Texts packed as files of one ZIP archive, deflated, piece by piece; `at` is the time every file bears. */
export async function writeZip(
  files: Readonly<Record<string, string>>,
  at: number,
  pause: () => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 1 });
    file.mtime = Math.min(LATEST, Math.max(EARLIEST, at));
    zip.add(file);
    for (const piece of piecesOf(text)) {
      file.push(strToU8(piece));
      await pause();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(parts);
}

/** Never between the two halves of one letter. */
function* piecesOf(text: string): Iterable<string> {
  for (let from = 0; from < text.length; ) {
    const end = from + PIECE;
    const halved = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    yield text.slice(from, halved ? end + 1 : end);
    from = halved ? end + 1 : end;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
