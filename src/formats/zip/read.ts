import { Inflate, inflateSync } from "fflate";
import { decodeText } from "#formats/bytes/decode.ts";
import type { Steps } from "#time/steps.ts";

/** A file of an archive, as its directory tells of it. */
export type Member = {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Where it stands in the archive, from what stands before it on; null where nothing of the kind stands there. */
  readonly at: number;
  readonly from: number | null;
};

export type Directory =
  | { readonly kind: "members"; readonly members: readonly Member[] }
  | { readonly kind: "damaged" | "overlapping" | "too many" };

export type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "damaged" | "encrypted" | "method" };

const [END, END_64, LOCATOR_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IN_64 = 0xffffffff;
const MEMBERS_A_STEP = 1_000;
/** Bytes at a time; what is packed most densely becomes a thousand times as many. */
const PACKED_A_STEP = 4 * 1024;
const PLAIN_A_STEP = 4 * 1024 * 1024;

/** What is in an archive by its directory (APPNOTE 4.3), without unpacking any of it; folders are left out. */
export function* membersOf(bytes: Uint8Array, most: number): Steps<Directory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = directoryAt(view);
    if (directory === undefined) return { kind: "damaged" };
    if (directory.count > most) return { kind: "too many" };
    const members: Member[] = [];
    let at = directory.at;
    for (let count = 0; count < directory.count; count += 1) {
      if (count % MEMBERS_A_STEP === MEMBERS_A_STEP - 1) yield;
      const { member, next } = readEntry(view, bytes, at);
      if (!member.name.endsWith("/")) members.push(member);
      at = next;
    }
    return isOverlapping(members) ? { kind: "overlapping" } : { kind: "members", members };
  } catch (error) {
    // A DataView says so of what lies beyond its end.
    if (error instanceof RangeError) return { kind: "damaged" };
    throw error;
  }
}

/** One file of it, whole and as it was packed: no more of it is unpacked than the directory says. */
export function* unpack(bytes: Uint8Array, member: Member): Steps<Unpacked> {
  const { size, packed, method, encrypted, crc, from } = member;
  if (encrypted) return { kind: "encrypted" };
  if (method !== STORED && method !== DEFLATED) return { kind: "method" };
  if (from === null || from + packed > bytes.length) return { kind: "damaged" };
  const content = bytes.subarray(from, from + packed);
  const whole = new Uint8Array(size);
  let [length, sum, isLonger] = [0, NO_SUM, false];
  const take = (part: Uint8Array) => {
    isLonger ||= length + part.length > size;
    if (isLonger) return;
    if (part.buffer !== whole.buffer) whole.set(part, length);
    length += part.length;
    sum = crcOf(part, sum);
  };
  try {
    if (method === STORED) {
      for (let at = 0; at < packed; at += PLAIN_A_STEP) {
        take(content.subarray(at, at + PLAIN_A_STEP));
        yield;
      }
    } else if (packed <= PACKED_A_STEP) take(inflateSync(content, { out: whole }));
    else {
      const inflate = new Inflate(take);
      for (let at = 0; at < packed && !isLonger; at += PACKED_A_STEP) {
        inflate.push(content.subarray(at, at + PACKED_A_STEP), at + PACKED_A_STEP >= packed);
        yield;
      }
    }
  } catch {
    return { kind: "damaged" };
  }
  yield 1;
  const isWhole = !isLonger && length === size && (sum ^ NO_SUM) >>> 0 === crc;
  return isWhole ? { kind: "bytes", bytes: whole } : { kind: "damaged" };
}

const NO_SUM = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];

function directoryAt(view: DataView): { readonly count: number; readonly at: number } | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const isLong = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    const end = isLong ? longAt(view, at - 12) : 0;
    if (isLong && view.getUint32(end, true) === END_64)
      return { count: longAt(view, end + 32), at: longAt(view, end + 48) };
    return { count: view.getUint16(at + 8, true), at: view.getUint32(at + 16, true) };
  }
  return undefined;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number) {
  if (view.getUint32(at, true) !== ENTRY) throw new RangeError("There is no entry.");
  const nameAt = at + 46;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new RangeError("The entry is cut off.");
  const long = longValues(view, extraAt, extraEnd);
  const value = (place: number) => {
    const short = view.getUint32(at + place, true);
    return short === IN_64 ? (long.next().value ?? short) : short;
  };
  // In this order the extra field has those that do not fit.
  const size = value(24);
  const packed = value(20);
  const local = value(42);
  const member: Member = {
    name: decodeText(bytes.subarray(nameAt, extraAt)).text,
    size,
    packed,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    at: local,
    from: contentAt(view, local),
  };
  return { member, next };
}

function* longValues(view: DataView, start: number, end: number): Generator<number, undefined> {
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1)
      for (let value = at + 4; value + 8 <= Math.min(next, end); value += 8) yield longAt(view, value);
    at = next;
  }
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function contentAt(view: DataView, local: number): number | null {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

/** Whether the same bytes are in two files: a little would be unpacked to more than any memory holds. */
function isOverlapping(members: readonly Member[]): boolean {
  let end = 0;
  for (const { at, from, packed } of members.toSorted((a, b) => a.at - b.at)) {
    if (at < end) return true;
    end = (from ?? at) + packed;
  }
  return false;
}

/** CRC-32 as ZIP has it, of what comes after that of which it was `before`. */
function crcOf(bytes: Uint8Array, before: number): number {
  let sum = before;
  // By number: half a gigabyte a second, a quarter of that by an iterator.
  for (let at = 0; at < bytes.length; at += 1)
    sum = (REMAINDERS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return sum;
}

const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
