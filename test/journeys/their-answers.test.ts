import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("[R53] what people answer, and what follows from it", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  function ask<Answer = { readonly id: string }>(path: string, body: object): Promise<Answer> {
    return desk.page.evaluate(
      async ([path, body]) => {
        const headers = {
          authorization: `Bearer ${localStorage.getItem("weakties.session")}`,
          "content-type": "application/json",
          "idempotency-key": crypto.randomUUID(),
        };
        const answer = await fetch(`/api${path}`, { method: "POST", headers, body });
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
        return answer.json();
      },
      [path, JSON.stringify(body)] as const,
    );
  }

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
});
