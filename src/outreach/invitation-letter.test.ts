import { expect, it } from "vitest";
import { invitationLetter } from "./invitation-letter.ts";

const INVITED = {
  greeted: "Ana",
  me: "Imre Nagy",
  startsAt: Date.parse("2026-12-03T14:00:00Z"),
  timeZone: "Europe/Berlin",
  minutes: 20,
  place: "Café Amsel",
};

it("an invitation is a short letter, with the day as people write it", () => {
  expect(invitationLetter(INVITED, false)).toEqual({
    subject: "Our conversation on 3 December",
    body: `Dear Ana,

Here is the time that we agreed on, for your calendar; the file that comes with this letter puts it there.

Thursday, 3 December 2026 at 15:00 CET, 20 minutes
Where: Café Amsel

I look forward to it.

With kind regards,
Imre Nagy
`,
  });
});

it("says no place where none is known, and calls off without a word of looking forward", () => {
  expect(invitationLetter({ ...INVITED, place: "" }, false).body).not.toContain("Where");
  const { subject, body } = invitationLetter({ ...INVITED, me: "" }, true);
  expect(subject).toBe("Called off: our conversation on 3 December");
  expect(body).toMatch(/^Dear Ana,\n.*Thursday, 3 December 2026 at 15:00 CET.*With kind regards\n$/s);
  expect(body).not.toContain("look forward");
});
