import { expect, it } from "vitest";
import { noteReader } from "./testing.ts";

const read = await noteReader();

const advised = (text: string) =>
  read(text).items.flatMap((each) => (each.kind === "advice" ? [[each.text, each.on]] : []));

it.each([
  [
    "Talked with Ana. She told me to apply for the EMBO course by 1 March, and to read Science and the City.",
    [
      ["Apply for the EMBO course by 1 March", "2027-03-01"],
      ["Read Science and the City", null],
    ],
  ],
  [
    "Talked with Ana. She advised me to read the handbook and apply before 15 January.",
    [
      ["Read the handbook", null],
      ["Apply before 15 January", "2027-01-14"],
    ],
  ],
  // Without a day, or where what comes is no second thing to do, it stays one.
  ["Talked with Ana. She told me to learn R and to read up on it.", [["Learn R and to read up on it", null]]],
  [
    "Talked with Ana. She told me to apply for the EMBO course and the City course by 1 March.",
    [["Apply for the EMBO course and the City course by 1 March", "2027-03-01"]],
  ],
])("[R9] [R16] a day is of the advice that it stands with: %s", (text, told) => {
  expect(advised(text)).toEqual(told);
});
