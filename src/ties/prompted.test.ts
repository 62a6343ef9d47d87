import { expect, it } from "vitest";
import { whatCameOf } from "./prompted.ts";

const day = (n: number) => Date.UTC(2026, 0, n);
const letter = { at: day(10), subject: "Twenty minutes about patent law?" };
const mail = (n: number, direction: "in" | "out", subject = "Something else") => ({
  at: day(n),
  direction,
  subject,
});

it("knows the letter itself in a mailbox, and its first answer, from contact that came by itself", () => {
  const contacts = [
    mail(5, "in"),
    mail(11, "out", "Twenty minutes about patent law?"),
    mail(13, "in", "Re: Twenty minutes about patent law?"),
    mail(14, "in"),
    mail(15, "out"),
  ];
  expect(whatCameOf([letter], contacts)).toEqual([
    "by itself",
    "the letter",
    "its answer",
    "by itself",
    "by itself",
  ]);
});

it("takes neither an older letter of the same name nor a late word for it", () => {
  expect(whatCameOf([letter], [mail(1, "out", letter.subject), mail(40, "in")])).toEqual([
    "by itself",
    "by itself",
  ]);
  expect(whatCameOf([], [mail(11, "in")])).toEqual(["by itself"]);
});

it("takes the first letter of the day for the one that was noted by hand, whatever its subject", () => {
  const noted = { at: day(10), subject: "Asked for a conversation", byHand: true };
  const contacts = [mail(9, "out"), mail(10, "in"), mail(10, "out"), mail(10, "out"), mail(12, "in")];
  expect(whatCameOf([noted], contacts)).toEqual([
    "by itself",
    "by itself",
    "the letter",
    "by itself",
    "its answer",
  ]);
});
