import { hex } from "./digest.ts";

const SEQUENCE_BITS = 0x0fff;
const BYTES = 16;
/** To ask for chance takes several times as long as all the rest. */
const IDS_A_DRAW = 128;

/**
 * Makes RFC 9562 UUIDs of version 7. They sort by the millisecond they were made in and, within one, by a 12-bit
 * counter (section 6.2, method 1); a clock set back, or more than 4,096 in a millisecond, borrows the next ones.
 */
export function idMaker(
  now: () => number,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): () => string {
  let last = 0;
  let sequence = 0;
  const drawn = new Uint8Array(BYTES * IDS_A_DRAW);
  let used = drawn.length;
  return () => {
    const at = Math.max(now(), last);
    sequence = at === last ? sequence + 1 : 0;
    last = sequence > SEQUENCE_BITS ? at + 1 : at;
    sequence &= SEQUENCE_BITS;
    if (used === drawn.length) {
      random(drawn);
      used = 0;
    }
    used += BYTES;
    return written(last, sequence, drawn.subarray(used - BYTES, used));
  };
}

const NODE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)([0-9a-f]{12})$/;
const LAST_NODE = 2 ** 48 - 1;

/** This id where it sorts after `last`, else the next one after that; of what has no next one, this id all the same. */
export function idAfter<Id extends string>(last: string, fresh: Id): Id {
  const [, before, node = ""] = NODE.exec(last) ?? [];
  const number = Number.parseInt(node, 16);
  if (fresh > last || before === undefined || number === LAST_NODE) return fresh;
  return `${before}${(number + 1).toString(16).padStart(12, "0")}` as Id;
}

function written(at: number, sequence: number, bytes: Uint8Array): string {
  for (let place = 5, left = at; place >= 0; place -= 1, left = Math.floor(left / 256))
    bytes[place] = left % 256;
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
}
