import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFrom } from "../browser/ask.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const IN_A_WEEK = Math.floor(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000;
const written = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");

describe.skipIf(!chromiumIsThere)("a talk that a saved letter calls off", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it("is told of where the letter comes in, before and after, with the way to the talk", async () => {
    const { page, weakties, complaints } = desk;
    const ask = (path: string, body: object) => askFrom(page, "POST", path, body);
    const ana = await ask("/people", { name: "Ana Ruiz", email: "ana@lumen.example" });
    const talk = await ask("/interviews", { personId: ana.id });
    await ask(`/interviews/${talk.id}/asked`, {});
    await ask(`/interviews/${talk.id}/scheduled`, { startsAt: IN_A_WEEK });
    const letter = [
      "From: Ana Ruiz <ana@lumen.example>",
      "To: Me <me@example.org>",
      `Date: ${new Date(Date.now() + 60_000).toUTCString()}`,
      "Message-ID: <off@lumen.example>",
      "Subject: Cancelled: our talk",
      "Content-Type: text/calendar; method=CANCEL; charset=utf-8",
      "",
      "BEGIN:VCALENDAR\nMETHOD:CANCEL\nVERSION:2.0\nBEGIN:VEVENT\nUID:theirs@lumen.example",
      `DTSTART:${written(IN_A_WEEK)}`,
      "ORGANIZER;CN=Ana Ruiz:mailto:ana@lumen.example",
      "ATTENDEE:mailto:me@example.org\nEND:VEVENT\nEND:VCALENDAR\n",
    ].join("\n");
    await page.goto(`${weakties.origin}/import`);
    const file = { name: "off.eml", mimeType: "message/rfc822", buffer: Buffer.from(letter) };
    await page.getByLabel("Choose files").setInputFiles([file]);
    const told = page.getByRole("list", { name: "Talks that are called off" });
    await expect.poll(() => told.innerText()).toContain("Ana Ruiz called off");
    await looksRight(page);
    await page.getByRole("button", { name: /^Import/ }).click();
    await page.getByText("Added to one you had.").first().waitFor();
    await told.getByRole("link", { name: "Go on with Ana Ruiz" }).click();
    await page.waitForURL(/conversations/);
    const asked = page.getByText("does the time still stand?");
    await asked.first().waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "The time still stands" }).click();
    await page.getByText("Noted: the time still stands.").first().waitFor();
    await expect.poll(() => asked.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
