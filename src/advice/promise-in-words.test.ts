import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { promised, promiseInWords } from "./promise-in-words.ts";

const TUESDAY = "2026-11-24" as DateText;

it.each([
  ["Send her my poster", "You promised Ana to send her your poster"],
  ["write to Imre about her.", "You promised Ana to write to Imre about her"],
  ["send our protocol", "A promise to Ana: “send our protocol”"],
  ["Tell her what I find", "A promise to Ana: “Tell her what I find”"],
  ["The poster from Lyon", "A promise to Ana: “The poster from Lyon”"],
  ["Send her my poster. And the talk", "A promise to Ana: “Send her my poster. And the talk”"],
])("“%s” is turned where that is sure, and quoted where it is not", (text, said) => {
  expect(promised(text, "Ana")).toBe(said);
});

it("names somebody once whom the promise itself names", () => {
  const said = (text: string) => promised(text, "Tove Lindqvist", "for 20 November");
  expect(said("Send Tove the lysosome protocol")).toBe(
    "You promised to send Tove the lysosome protocol, for 20 November",
  );
  expect(said("Send Imre the protocol")).toBe(
    "You promised Tove Lindqvist to send Imre the protocol, for 20 November",
  );
});

it("says a day that is ahead, and of one gone by that today is good as well", () => {
  const said = (dueOn: string | null) =>
    promiseInWords({ text: "Send her my poster", dueOn: dueOn as DateText | null }, "Ana", TUESDAY);
  expect(said("2026-11-27")).toBe("You promised Ana to send her your poster, by Friday.");
  expect(said("2026-11-03")).toBe("You promised Ana to send her your poster. Today is as good a day as any.");
  expect(said(null)).toBe("You promised Ana to send her your poster. Today is as good a day as any.");
});
