import { strToU8, Zip, ZipDeflate } from "fflate";

/** ZIP has no dates before 1980 and none after 2099. */
const [EARLIEST, LATEST] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];
/** Packed in one go without keeping others waiting that one would notice, in UTF-16 units. */
const PIECE = 500_000;

/** A text whole, or as it comes, piece by piece. */
export type Text = Iterable<string> | AsyncIterable<string>;

/**
 * Texts packed as files of one ZIP archive, deflated as they come; `at` is the time every file bears. What is packed is
 * handed to `write` at once, so that nothing of a large archive has to be kept here.
 */
export async function writeZip(
  files: Readonly<Record<string, Text>>,
  at: number,
  write: (part: Uint8Array) => void,
  pause: () => Promise<void> = async () => {},
): Promise<void> {
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    write(part);
  });
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 1 });
    file.mtime = Math.min(LATEST, Math.max(EARLIEST, at));
    zip.add(file);
    for await (const piece of piecesOf(text)) {
      file.push(strToU8(piece));
      await pause();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
}

/** All of one length, whichever way the text came, so that it is packed alike; never between the two halves of one letter. */
async function* piecesOf(text: Text): AsyncIterable<string> {
  let waiting: string[] = [];
  let length = 0;
  for await (const some of text) {
    waiting.push(some);
    length += some.length;
    if (length <= PIECE) continue;
    const whole = waiting.join("");
    let from = 0;
    while (whole.length - from > PIECE) {
      const end = from + PIECE + (/[\uD800-\uDBFF]/.test(whole.charAt(from + PIECE - 1)) ? 1 : 0);
      yield whole.slice(from, end);
      from = end;
    }
    waiting = [whole.slice(from)];
    length = whole.length - from;
  }
  if (length > 0) yield waiting.join("");
}
