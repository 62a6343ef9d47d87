import { expect, it } from "vitest";
import { theirWords } from "./their-words.ts";

const HERE = { today: "2026-11-28" as never, now: Date.UTC(2026, 10, 28), timeZone: "Europe/Berlin" };
const letter = (method: string, words: string, rule = "") =>
  [
    "From: Ana <ana@example.org>\r\nDate: Thu, 26 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n",
    `${words}\r\n--b\r\nContent-Type: text/calendar; method=${method}\r\n`,
    `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261209T100000Z${rule}`,
    "END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n",
  ].join("\r\n");

it.each([
  ["CANCEL", "See you soon", "", false],
  ["REQUEST", "See you soon", "\r\nRRULE:FREQ=WEEKLY;COUNT=5", false],
  ["CANCEL", "I am afraid I have to decline.", "", true],
  ["REQUEST", "See you soon", "", true],
])(
  "[R33] a calendar that calls off or recurs is no answer, words beside it are: %s, “%s”",
  async (method, words, rule, answers) => {
    expect(await theirWords(HERE, letter(method, words, rule))).toMatchObject({ answers });
  },
);
