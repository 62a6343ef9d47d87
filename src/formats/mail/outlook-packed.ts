import { decodeAs, decodeText } from "#formats/bytes/decode.ts";
import { rtfIn, wordsInRtf } from "./outlook-rtf.ts";
import { withoutTags } from "./without-tags.ts";

const SIGNATURE = 0x223e9f78;
/** A letter has some dozens of either. */
const [MOST_ATTRIBUTES, MOST_PROPERTIES] = [2_000, 2_000];
const [OF_THE_MESSAGE, CODEPAGE, BODY, PROPERTIES] = [1, 0x00069007, 0x0002800c, 0x00069003];
/** MS-OXPROPS: the words in plain text, in RTF, in HTML, and the code page of that. */
const [PLAIN, RTF, HTML, HTML_CODEPAGE] = [0x1000, 0x1009, 0x1013, 0x3fde];
const [STRING_8, UNICODE, BINARY, OBJECT, SEVERAL] = [0x1e, 0x1f, 0x102, 0x0d, 0x1000];
/** Octets of the types that have a length of their own, as they stand in the stream. */
const SIZES: Readonly<Record<number, number>> = {
  0: 4,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

type Value = { readonly type: number; readonly bytes: Uint8Array };

/**
 * What somebody wrote, out of winmail.dat (MS-OXTNEF), in which Outlook packs what it writes for Outlook: in plain text,
 * else in HTML or RTF without what dresses it. Files in it stay where they are. "" where there are no words, or it is
 * no such thing; never throws, and looks at each octet a few times at most.
 */
export function wordsPackedByOutlook(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return "";
  let codepage = 1252;
  let body: Uint8Array | undefined;
  let told: ReadonlyMap<number, Value> = new Map();
  for (let at = 6, count = 0; at + 9 <= bytes.length && count < MOST_ATTRIBUTES; count += 1) {
    const [level, id, length] = [
      view.getUint8(at),
      view.getUint32(at + 1, true),
      view.getUint32(at + 5, true),
    ];
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (level === OF_THE_MESSAGE && data.length === length) {
      if (id === CODEPAGE && length >= 4) codepage = viewOf(data).getUint32(0, true);
      else if (id === BODY) body = data;
      else if (id === PROPERTIES) told = propertiesIn(data);
    }
    at += 9 + length + 2;
  }
  const plain = textOf(told.get(PLAIN), codepage) || (body === undefined ? "" : inCodepage(body, codepage));
  if (plain.trim() !== "") return plain;
  const page = told.get(HTML_CODEPAGE);
  const own = page !== undefined && page.bytes.length >= 4 ? viewOf(page.bytes).getUint32(0, true) : codepage;
  const html = withoutTags(textOf(told.get(HTML), own));
  if (html.trim() !== "") return html;
  const rtf = told.get(RTF);
  return rtf === undefined ? "" : wordsInRtf(rtfIn(rtf.bytes));
}

/** Those of which something is made, each by its number. */
function propertiesIn(data: Uint8Array): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>();
  const view = viewOf(data);
  let at = 4;
  const u32 = () => {
    const value = at + 4 <= data.length ? view.getUint32(at, true) : undefined;
    at += 4;
    return value;
  };
  for (let count = 0; at + 4 <= data.length && count < MOST_PROPERTIES; count += 1) {
    const [type, id] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    at += 4;
    if (id >= 0x8000) {
      at += 16;
      const named = u32();
      const length = u32() ?? 0;
      if (named === 1) at += padded(length);
    }
    const plain = type & ~SEVERAL;
    const size = SIZES[plain];
    if (size !== undefined) {
      const values = type === plain ? 1 : (u32() ?? 0);
      if (!found.has(id)) found.set(id, { type, bytes: data.subarray(at, at + size) });
      at += size * values;
      continue;
    }
    if (plain !== STRING_8 && plain !== UNICODE && plain !== BINARY && plain !== OBJECT) return found;
    for (let values = Math.min(u32() ?? 0, MOST_PROPERTIES); values > 0 && at < data.length; values -= 1) {
      const length = u32() ?? 0;
      if (!found.has(id)) found.set(id, { type: plain, bytes: data.subarray(at, at + length) });
      at += padded(length);
    }
  }
  return found;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function textOf(value: Value | undefined, codepage: number): string {
  if (value === undefined) return "";
  const text = value.type === UNICODE ? decodeAs(value.bytes, "utf-16le") : undefined;
  return text?.replace(/\0+$/, "") ?? inCodepage(value.bytes, codepage);
}

function inCodepage(bytes: Uint8Array, codepage: number): string {
  const name = codepage === 65001 ? "utf-8" : codepage === 20127 ? "us-ascii" : `windows-${codepage}`;
  return (decodeAs(bytes, name) ?? decodeText(bytes).text).replace(/\0+$/, "");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
