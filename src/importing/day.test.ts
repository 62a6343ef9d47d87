import { expect, it } from "vitest";
import { dayOrderOf, readBirthday, readDay } from "./day.ts";

it("reads days as exports of many programs and languages write them", () => {
  const written = {
    "2024-03-12": "2024-03-12",
    "20240312": "2024-03-12",
    "2024-03-12T10:00:00Z": "2024-03-12",
    "12 Mar 2024": "2024-03-12",
    "Tue, 12 Mar 2024": "2024-03-12",
    "Tuesday, March 12, 2024": "2024-03-12",
    "12 March 2024": "2024-03-12",
    "Mar 12, 2024": "2024-03-12",
    "12. März 2024": "2024-03-12",
    "12. Mrz 24": "2024-03-12",
    "12 août 2024": "2024-08-12",
    "1er août 2024": "2024-08-01",
    "1º de agosto de 2024": "2024-08-01",
    "1° agosto 2024": "2024-08-01",
    "12 de mayo de 2024": "2024-05-12",
    "7-Feb-22": "2022-02-07",
    "1/2/19, 3:04 PM": "2019-01-02",
    "31/12/2019": "2019-12-31",
    "12.3.2024": "2024-03-12",
    "22/11/77": "1977-11-22",
    "2024/3/12": "2024-03-12",
    "2024. 03. 12.": "2024-03-12",
    "2024年3月12日": "2024-03-12",
    "12-03-2024": "2024-03-12",
    "12 марта 2024": "2024-03-12",
    "12 czerwca 2024": "2024-06-12",
    "12. července 2024": "2024-07-12",
  };
  for (const [text, day] of Object.entries(written)) expect([text, readDay(text)]).toEqual([text, day]);
});

it("makes no day of what is none", () => {
  for (const text of [
    "",
    "0/0/00",
    "circa 1800",
    "2024-02-30",
    "12 Foo 2024",
    "9".repeat(5000),
    "206-12-15",
  ]) {
    expect(readDay(text)).toBeNull();
  }
});

it("keeps a birthday without its year", () => {
  expect(readBirthday("--0412")).toBe("--04-12");
  expect(readBirthday(" --03-07")).toBe("--03-07");
  expect(readBirthday("--02-29")).toBe("--02-29");
  expect(readBirthday("--13-01")).toBeNull();
  expect(readBirthday("1604-04-12"), "as Apple writes it").toBe("--04-12");
  expect(readBirthday("April 12")).toBe("--04-12");
  expect(readBirthday("12 avril")).toBe("--04-12");
  expect(readBirthday("1953-10-15T23:10:00Z")).toBe("1953-10-15");
});

it("tells the order of a table's days by the first that leaves no doubt, and looks no further", () => {
  function* days(): Generator<string> {
    yield* ["4/12/1980", "", "12/25/1980", "25/12/1980"];
    throw new Error("It is told by then.");
  }
  expect(dayOrderOf(days())).toBe("day first");
  expect(dayOrderOf(["4/12/1980", "12/25/1980"])).toBe("month first");
  expect(dayOrderOf(["4/12/1980"])).toBeUndefined();
});
