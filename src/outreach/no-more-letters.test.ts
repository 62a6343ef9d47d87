import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { readReply } from "./reply.ts";
import { replyInWords } from "./reply-in-words.ts";

const today = "2026-11-29" as DateText;

describe("[R40] a reply that wants no more letters", () => {
  it.each([
    "No thank you. Please don't contact me again, and take me off your list.",
    "Stop emailing me.",
    "Leave me alone.",
    "Not interested. Please remove my address from your records.",
    "Please never write to me again.",
    "Bitte schreiben Sie mir nicht mehr.",
    "Ne m'écrivez plus, s'il vous plaît.",
    "Por favor, no me escriba más.",
  ])("is a no that says so: %s", (text) => {
    const read = readReply(text, today);
    expect(read.kind).toBe("no");
    expect(text.slice(read.stops?.start, read.stops?.end)).toBe(read.stops?.text);
    expect(replyInWords(read, "Ana")).toContain("Ana would like no more letters.");
  });

  it.each([
    "Unfortunately I cannot help.",
    "Please don't call me; write instead.",
    "Please do not write to me again before January.",
    "Happy to. Tuesday at 10? I don't want to be contacted by others.",
  ])("is not every no: %s", (text) => {
    expect(readReply(text, today).stops).toBeNull();
  });
});

it.each<[string, readonly string[]]>([
  ["Automatic reply: I'm away until 10 December. For urgent matters contact Pat Lee (pat@x.example).", []],
  ["In my absence please contact Pat Lee.", []],
  ["Ich bin im Urlaub. In dringenden Fällen wenden Sie sich bitte an Pat Lee; fragen Sie Pat Lee.", []],
  ["My assistant Joan (joan@x.example) will set something up.", []],
  [
    "I am swamped, but my colleague Dr. Petra Novak (p.novak@x.example) is happy to talk.",
    ["Dr. Petra Novak"],
  ],
])("[R33] whoever keeps the desk meanwhile is nobody to ask: %s", (text, others) => {
  expect(readReply(text, today).others.map(({ name }) => name)).toEqual(others);
});
