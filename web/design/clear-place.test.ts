import { expect, it } from "vitest";
import { type Box, clearPlace, lowestGap } from "./clear-place.ts";

const box = (top: number, bottom: number): Box => ({ left: 0, right: 100, top, bottom });
const BOTTOM = { name: "bottom", box: box(700, 780) };
const TOP = { name: "top", box: box(0, 80) };
const place = (...seen: readonly Box[]) => clearPlace([BOTTOM, TOP], seen).name;

it("takes the first place where nothing that must be seen is covered", () => {
  expect(place()).toBe("bottom");
  expect(place(box(300, 400))).toBe("bottom");
});

it("goes elsewhere where the field being written in lies under the first place", () => {
  expect(place(box(720, 760))).toBe("top");
  expect(place({ ...box(720, 760), left: 100, right: 200 }), "beside it is not under it").toBe("bottom");
});

it("covers as little as it can where no place is free", () => {
  expect(place(box(690, 790), box(0, 20))).toBe("top");
  expect(place(box(770, 790), box(0, 60))).toBe("bottom");
});

it("spares what can be pressed or filled in, where what must be seen leaves a choice", () => {
  const spared = [box(710, 770)];
  expect(clearPlace([BOTTOM, TOP], [], spared).name).toBe("top");
  expect(clearPlace([BOTTOM, TOP], [box(20, 40)], spared).name, "what must be seen comes first").toBe(
    "bottom",
  );
});

const gap = (...boxes: readonly Box[]) => lowestGap(60, { left: 10, right: 90 }, { from: 8, to: 780 }, boxes);

it("finds the lowest gap between what can be pressed, high enough and no higher", () => {
  expect(gap()).toBe(720);
  expect(gap(box(700, 740))).toBe(640);
  expect(gap(box(700, 740), box(590, 630)), "just high enough is missed by ten").toBe(640);
  expect(gap(box(700, 740), box(600, 650)), "50 px are none").toBe(540);
  expect(gap(box(100, 780), box(0, 45))).toBeUndefined();
  expect(gap({ ...box(0, 780), left: 95, right: 100 }), "what stands beside it is not in the way").toBe(720);
});

it("finds it below a tall box in which a small one lies", () => {
  expect(gap(box(200, 780), box(400, 420))).toBe(140);
});
