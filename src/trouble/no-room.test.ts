import { expect, it } from "vitest";
import { meansNoRoom, noRoomInWords } from "./no-room.ts";

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

it.each([
  [
    failed({ code: "ENOSPC", path: "/home/ana/weakties/weakties.db" }),
    "nothing more fits in /home/ana/weakties.",
  ],
  [failed({}, failed({ errcode: 13, path: "C:\\Data\\weakties.db" })), "nothing more fits in C:\\Data."],
  [failed({ code: "53100" }), "where the database of DATABASE_URL lies."],
  [failed({ code: "ENOSPC" }), "where the data lie."],
])("names the place that has no room: %o", (error, says) => {
  expect(noRoomInWords(error)).toContain(says);
});
