import { expect, it } from "vitest";
import { idMaker } from "./uuid.ts";

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

it("makes ids of version 7 that sort in the order in which they were made", () => {
  let clock = 1_800_000_000_000;
  const newId = idMaker(() => clock, random);
  const ids = Array.from({ length: 20_000 }, (_, turn) => {
    if (turn === 9_000) clock -= 60_000;
    if (turn === 15_000) clock += 120_000;
    return newId();
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted());
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("writes the millisecond into the first 48 bits", () => {
  const id = idMaker(() => 0x0123456789ab, random)();
  expect(id.slice(0, 13)).toBe("01234567-89ab");
});
