import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { meetingPlaceIn } from "./meeting-link.ts";
import { readReply } from "./reply.ts";

const today = "2026-11-29" as DateText; // a Sunday

const timesOf = (text: string) =>
  readReply(text, today)
    .times.map(({ on, from, to }) => [on, from, to].filter((part) => part !== null).join(" "))
    .join(" | ");

describe("[R33] a reply that turns down a way to talk", () => {
  it.each([
    [
      "I'd rather not have a call. I could do a coffee, though: Monday 7th at 4?",
      "2026-12-07 16:00",
      "Over a coffee",
    ],
    ["Not by phone please - Zoom on Tuesday 8 December 10:00?", "2026-12-08 10:00", "Zoom"],
    [
      "Instead of a call, why don't you come by our ward round on 10 December at 8am?",
      "2026-12-10 08:00",
      "",
    ],
    ["Why don't you come by on 10 December at 8am?", "2026-12-10 08:00", ""],
    [
      "I would prefer not to talk on the phone, but come by on Monday 7 December at 4pm.",
      "2026-12-07 16:00",
      "",
    ],
    [
      "I’d rather not do a video call, but I could meet for lunch on Wednesday at noon.",
      "2026-12-02 12:00",
      "",
    ],
    ["Rather than Zoom, could you phone me on Wednesday at 3?", "2026-12-02 15:00", "By phone"],
    ["I don't do calls. Coffee on Friday at 10?", "2026-12-04 10:00", "Over a coffee"],
    ["I'd rather not meet in person; a phone call on Monday at 3 is fine.", "2026-11-30 15:00", "By phone"],
    ["Kein Zoom bitte, lieber Telefon am Dienstag um 10.", "2026-12-01 10:00", "By phone"],
    ["Pas de téléphone, mais passez lundi à 16h.", "2026-11-30 16:00", ""],
    ["Not a call on Monday, please; Tuesday at 10 is better.", "2026-12-01 10:00", ""],
  ])("and offers another says yes to that: %s", (text, times, place) => {
    const read = readReply(text, today);
    expect(read.kind).toBe("yes");
    expect(timesOf(text)).toBe(times);
    expect(meetingPlaceIn(text)).toBe(place);
    for (const { words } of read.times) expect(text.slice(words.start, words.end)).toBe(words.text);
  });

  it.each([
    ["I'd rather not have a call.", "no"],
    ["I'd rather not do a call or anything else, sorry.", "no"],
    ["Sorry, I can't do calls at the moment; too busy. Write again in January.", "later"],
    ["I'd rather not have a call, and no thank you to the rest.", "no"],
    ["Why don't you ask Rosa Mendes? She knows more.", "unclear"],
  ])("and offers nothing is what it says: %s", (text, kind) => {
    expect(readReply(text, today).kind).toBe(kind);
  });
});

/** Days on which somebody is not to be had; the second half was written beside the rules, and read once they stood. */
const BUSY: readonly (readonly [string, string])[] = [
  ["I'm off on Thursday but Friday 10am would do.", "2026-12-04 10:00"],
  ["I'm at a conference on Tuesday; Wednesday at 3 works.", "2026-12-02 15:00"],
  ["I'm closed on Monday. Tuesday 8 December 10:00 is fine.", "2026-12-08 10:00"],
  ["Mardi je suis pris, mais mercredi à 15h oui.", "2026-12-02 15:00"],
  ["We are closed from 23 December to 4 January.", ""],
  ["I'm on parental leave until 1 March 2027; happy to talk after that.", ""],
  ["I have Thursday off, Friday at 10?", "2026-12-04 10:00"],
  ["Am Donnerstag habe ich frei, aber Freitag um 10 geht.", "2026-12-04 10:00"],
  ["El martes estoy ocupado, el miércoles a las 3 sí.", "2026-12-02 15:00"],
  ["Monday is a holiday here. Tuesday at 10?", "2026-12-01 10:00"],
  ["I'm in court Monday to Wednesday. Thursday 4pm?", "2026-12-03 16:00"],
  ["I'm in the field until 10 December, then Friday 11 at 9 works.", "2026-12-11 09:00"],
  ["I'm free until Friday 4 December.", "2026-12-04"],
  ["At the conference on Tuesday we could meet at 3.", "2026-12-01 15:00"],
  ["Monday I have a doctor's appointment. Wednesday 2pm would be good.", "2026-12-02 14:00"],
  ["Thursday I'm giving a talk in Bern; Friday 9:30?", "2026-12-04 09:30"],
  ["My days off are Monday and Tuesday. Any chance of Wednesday at 5?", "2026-12-02 17:00"],
  ["Wednesdays are my clinic days, so Thursday 10 December at 9.", "2026-12-10 09:00"],
  ["I'm in London on Tuesday. Or Friday at 9?", "2026-12-01 | 2026-12-04 09:00"],
];
const BUSY_HELD_OUT: typeof BUSY = [
  ["My kids are home on Wednesday. Let's say Thursday at 11.", "2026-12-03 11:00"],
  ["Tuesday I fly to Oslo; Friday 4 December at 3pm would be lovely.", "2026-12-04 15:00"],
  ["The office is shut on Friday, so Monday 7 December, 10:30?", "2026-12-07 10:30"],
  ["Jeudi je suis en formation ; vendredi à 11h me convient.", "2026-12-04 11:00"],
  ["Mittwoch bin ich auf Dienstreise, Donnerstag um 14 Uhr passt gut.", "2026-12-03 14:00"],
  ["I'm on nights until Wednesday, could you do Friday at noon?", "2026-12-04 12:00"],
  ["We have an audit on Tuesday and Wednesday. Thursday 9am?", "2026-12-03 09:00"],
  ["Monday is no good, I take my mother to hospital. Tuesday at 2 is free.", "2026-12-01 14:00"],
  ["I could see you on Tuesday at 10, or on Thursday.", "2026-12-01 10:00 | 2026-12-03"],
  ["I am in the office on Tuesday and Thursday, come by any time after 3.", "2026-12-01 | 2026-12-03 15:00"],
];

describe("[R33] days that a reply names because they do not suit", () => {
  it.each([...BUSY, ...BUSY_HELD_OUT])("are no times to choose: %s", (text, times) => {
    expect(timesOf(text)).toBe(times);
  });
});

it.each([
  ["Tomorrow at 9 or the day after at noon?", "2026-11-30 09:00 | 2026-12-01 12:00"],
  ["On Tuesday at 9 or the next day at noon?", "2026-12-01 09:00 | 2026-12-02 12:00"],
  ["Tuesday at 9? Or the day after at 10?", "2026-12-01 09:00 | 2026-12-02 10:00"],
  ["Could we meet the day after the conference, Friday at 10?", "2026-12-04 10:00"],
  ["Yes, this afternoon at 3 or tomorrow morning?", "2026-11-29 15:00 | 2026-11-30"],
  ["Thank you for your letter of this afternoon. Tuesday at 9 suits me.", "2026-12-01 09:00"],
])("[R33] counts a day that is told by another one: %s", (text, times) => {
  expect(timesOf(text)).toBe(times);
});
