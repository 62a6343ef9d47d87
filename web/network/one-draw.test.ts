import { expect, it } from "vitest";
import { everyCorner } from "./one-draw.ts";

it("writes out each corner of each mark, as two triangles, with what is said of the mark and of the corner", () => {
  const constantArray = Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1);
  const ints = Uint32Array.of(7, 0xffffffff, 8, 0x7fc00001);
  const written = everyCorner({ ints, capacity: 2, constantArray, ATTRIBUTES_ITEMS_COUNT: 2 });
  const corners = [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ].map((each) => [...new Uint32Array(Float32Array.from(each).buffer)]);
  expect([...written]).toEqual(
    [
      [7, 0xffffffff],
      [8, 0x7fc00001],
    ].flatMap((mark) => corners.flatMap((corner) => [...mark, ...corner])),
  );
});
