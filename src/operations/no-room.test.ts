import { expect, it } from "vitest";
import { meansNoRoom } from "./no-room.ts";

const failed = (more: object, cause?: unknown) => Object.assign(new Error("x", { cause }), more);

it.each([
  [failed({ code: "ENOSPC" }), true],
  [failed({ code: "EDQUOT" }), true],
  [failed({ errcode: 13 }), true],
  [failed({ errcode: 4874 }), true],
  [failed({ code: "53100" }), true],
  [failed({}, failed({ code: "ENOSPC" })), true],
  [failed({ code: "EACCES" }), false],
  [failed({ errcode: 10 }), false],
  [failed({ errcode: 778 }), false],
  ["ENOSPC", false],
])("knows a full disk by its error: %o", (error, is) => {
  expect(meansNoRoom(error)).toBe(is);
});
