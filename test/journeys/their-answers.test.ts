import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFrom } from "../browser/ask.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("[R53] what people answer, and what follows from it", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const ask = (path: string, body: object) => askFrom(desk.page, "POST", path, body);

  it("somebody whom a pasted reply names is added with one press, with who named them, and taken back with one", async () => {
    const { page, weakties, complaints } = desk;
    const priya = await ask("/people", { name: "Priya Nair", familiarity: "stranger" });
    const talk = await ask("/interviews", { personId: priya.id });
    await ask(`/interviews/${talk.id}/asked`, {});
    await page.goto(`${weakties.origin}/conversations/${talk.id}`);
    await page
      .getByLabel("Paste the reply")
      .fill(
        "Sorry, I'm swamped. My colleague Ben Carter at Siemens would be happy to talk, mention my name!",
      );
    const add = page.getByRole("button", { name: "Add Ben Carter, named by Priya" });
    await add.click();
    await page.getByText("Noted: Priya named Ben Carter to you.").first().waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await add.click();
    await page.getByRole("link", { name: "Write to Ben" }).waitFor();
    await looksRight(page);
    await page.getByRole("link", { name: "Write to Ben" }).click();
    await expect.poll(() => page.getByLabel("Subject").inputValue()).toContain("Priya Nair suggested");
    expect(complaints).toEqual([]);
  });

  it("[R33] a request that was mailed from elsewhere is noted with its day, and a later stands on their page as the answer", async () => {
    const { page, weakties, complaints } = desk;
    const tom = await ask("/people", { name: "Tom Haverkamp", familiarity: "stranger" });
    const talk = await ask("/interviews", { personId: tom.id });
    await page.goto(`${weakties.origin}/conversations/${talk.id}`);
    await page.getByRole("button", { name: "You have asked Tom already" }).click();
    const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString("sv");
    await page.getByLabel("Sent on").fill(yesterday);
    await looksRight(page);
    await page.getByRole("button", { name: "Note that you asked Tom" }).click();
    await page.getByText("Noted: you asked Tom.").first().waitFor();
    await page.getByLabel("Paste the reply").fill("Too busy just now, please ask me again after 15 January.");
    await page.getByRole("button", { name: /^Ask Tom again on/ }).click();
    await page
      .getByText(/Asking Tom again comes up/)
      .first()
      .waitFor();
    await page.goto(`${weakties.origin}/people/${tom.id}`);
    await page.getByText("Answered: not now").first().waitFor();
    await expect.poll(() => page.getByText("No answer is recorded").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("what they write about a time that is arranged is pasted in plain sight", async () => {
    const { page, weakties, complaints } = desk;
    const rosa = await ask("/people", { name: "Rosa Mendes", familiarity: "acquaintance" });
    const talk = await ask("/interviews", { personId: rosa.id });
    await ask(`/interviews/${talk.id}/asked`, {});
    const startsAt = Math.floor(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000;
    await ask(`/interviews/${talk.id}/scheduled`, { startsAt });
    await page.goto(`${weakties.origin}/conversations/${talk.id}?stage=arrange`);
    const reply = page.getByLabel("Has Rosa written about the time? Paste the reply");
    await expect.poll(() => reply.isVisible()).toBe(true);
    await expect.poll(() => page.getByLabel("Day").isVisible()).toBe(false);
    await reply.fill("Something has come up. Could we make it an hour later?");
    await page.getByText("This reads as another time than agreed").waitFor();
    await looksRight(page);
    await page.getByRole("radio").first().click();
    await expect.poll(() => page.getByLabel("Day").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});
