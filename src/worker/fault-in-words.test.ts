import { expect, it } from "vitest";
import { faultInWords } from "./fault-in-words.ts";

const bySqlite = (resultCode: number) =>
  Object.assign(new Error("SQLITE_ERROR: sqlite3 result code 1: no such table: people"), { resultCode });

it.each([
  [new Error("Weakties is open in another window."), "Weakties is open in another window."],
  [bySqlite(1), "A fault in Weakties stopped this. Nothing was changed."],
  [bySqlite(778), /could not write.*disk may be full/],
  [bySqlite(13), /no more room/],
  [bySqlite(11), /damaged/],
  [new DOMException("The quota has been exceeded.", "QuotaExceededError"), /no more room/],
  [new TypeError("x is not a function"), "A fault in Weakties stopped this. Nothing was changed."],
  ["thrown", "A fault in Weakties stopped this. Nothing was changed."],
])("in the browser, %s is told in the program's own words", (error, says) => {
  expect(faultInWords(error)).toMatch(says);
});
