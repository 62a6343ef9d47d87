import { expect, it } from "vitest";
import { idAfter, idMaker } from "./uuid.ts";

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

it("makes an id come after another, also one that was made by a clock that ran ahead", () => {
  const now = "01890000-0000-7000-8000-0000000000aa";
  expect(idAfter("", now)).toBe(now);
  expect(idAfter("01880000-0000-7000-8000-ffffffffffff", now)).toBe(now);
  expect(idAfter("01900000-0000-7fff-bfff-0000000000ff", now)).toBe("01900000-0000-7fff-bfff-000000000100");
  expect(idAfter(now, now)).toBe("01890000-0000-7000-8000-0000000000ab");
});

it("leaves an id as it is where none comes after the other: the last there is, or no id at all", () => {
  const now = "01890000-0000-7000-8000-0000000000aa";
  for (const last of [
    "ffffffff-ffff-7fff-bfff-ffffffffffff",
    "zebra",
    "zzzzzzzz-0000-7000-8000-000000000000",
  ])
    expect(idAfter(last, now), last).toBe(now);
});
