import { expect, it } from "vitest";
import { FAMILIARITIES } from "#people/person.ts";
import { composeLetter } from "./compose.ts";
import { FORMS } from "./draft.ts";
import { facts, findings } from "./testing.ts";

const confirmation = (more: Parameters<typeof facts>[1], form: (typeof FORMS)[number] = "email", seed = 1) =>
  composeLetter(facts("stranger", more), { kind: "confirmation", form, seed });
const TIMES = /Would \[two or three times(?: that suit you)?\] be possible for you/;

it("[R33] a talk that has to move has a letter that says so and offers times, whoever asked for it", () => {
  for (const familiarity of FAMILIARITIES)
    for (const asksMe of [false, true])
      for (const was of ["", "on Tuesday 1 December at 10:00"])
        for (const form of FORMS)
          for (let seed = 0; seed < 6; seed += 1) {
            const told = facts(familiarity, { moved: true, was, asksMe, place: "by video" });
            const letter = composeLetter(told, { kind: "confirmation", form, seed });
            expect(letter.template).toBe("confirmation/moved");
            expect(letter.body).toMatch(TIMES);
            expect(letter.body).toMatch(form === "connection-note" ? /has to move/ : /does not work out/);
            if (form !== "connection-note") expect(letter.body).toContain(was);
            expect(letter.body).not.toMatch(/So we talk|informational|I am writing to you because|Gladly/);
            expect(letter.missing).toHaveLength(1);
            expect(letter.missing[0]?.help).not.toBe("");
            const open = findings(letter, familiarity).filter(({ check }) => check !== "slot");
            expect(open, letter.body).toEqual([]);
          }
});

it("[R33] where nobody chose from the times that were offered, new ones are offered, and nothing is told as new", () => {
  for (const asksMe of [false, true])
    for (const offered of ["on Tuesday 24 November", "yesterday"])
      for (const form of FORMS)
        for (let seed = 0; seed < 4; seed += 1) {
          const told = facts("stranger", { moved: asksMe, offered, asksMe });
          const letter = composeLetter(told, { kind: "confirmation", form, seed });
          expect(letter.template).toBe("confirmation/again");
          expect(letter.body).toMatch(TIMES);
          if (form !== "connection-note") expect(letter.body).toContain(offered);
          expect(letter.body).not.toMatch(
            /So we talk|does not work out|Thank you for making the time|Gladly/,
          );
          expect(letter.missing).toHaveLength(1);
          const open = findings(letter, "stranger").filter(({ check }) => check !== "slot");
          expect(open, letter.body).toEqual([]);
        }
});

it("[R10] the letter for a talk that has to move can be the user's own", () => {
  const own = { subject: "", email: "Hey {{ first }}, not {{ was }} then.", message: "", note: "" };
  const told = facts("known", { moved: true, was: "on Tuesday" });
  const wish = { kind: "confirmation", form: "email", seed: 1, own: { "confirmation/moved": own } } as const;
  expect(composeLetter(told, wish)).toMatchObject({
    subject: "Another time for our talk",
    body: "Hey Ana, not on Tuesday then.",
  });
});

it("[R33] a yes without a time is answered with times, and no time is confirmed that nobody has named", () => {
  for (const asksMe of [false, true])
    for (const form of FORMS) {
      const { body } = confirmation({ asksMe }, form);
      expect(body).toMatch(TIMES);
      expect(body).not.toMatch(/So we talk|\[day and time\]/);
      expect(body).toMatch(/name a time that/);
      expect(confirmation({ asksMe, when: "on Tuesday 1 December at 10:00" }, form).body).toContain(
        "So we talk on Tuesday 1 December at 10:00",
      );
    }
});
