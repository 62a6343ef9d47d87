import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFrom } from "../browser/ask.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("what one press notes, one undo takes back", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const call = <Answer = { readonly id: string }>(method: string, path: string, body?: object) =>
    askFrom<Answer>(desk.page, method, path, body);
  const ask = (path: string, body: object) => call("POST", path, body);

  type Shown = {
    readonly preferences: { readonly doNotContact: boolean };
    readonly promises: readonly unknown[];
    readonly interviews: readonly { readonly state: string }[];
  };
  const stands = async (id: string) => {
    const { preferences, promises, interviews } = await call<Shown>("GET", `/people/${id}`);
    return [interviews[0]?.state, preferences.doNotContact, promises.length];
  };
  const pasted = async (name: string, reply: string) => {
    const { page, weakties } = desk;
    const person = await ask("/people", { name, familiarity: "stranger" });
    const talk = await ask("/interviews", { personId: person.id });
    await ask(`/interviews/${talk.id}/asked`, {});
    await page.goto(`${weakties.origin}/conversations/${talk.id}`);
    await page.getByLabel("Paste the reply").fill(reply);
    return person.id;
  };

  it("[R40] a no that wants no more letters", async () => {
    const { page, complaints } = desk;
    const id = await pasted("Petra Voss", "No, thank you. Please do not contact me again.");
    await page.getByRole("button", { name: "Note it, and write to Petra no more" }).click();
    await page.getByText("Nothing will suggest writing to Petra again.").first().waitFor();
    await expect.poll(() => stands(id)).toEqual(["declined", true, 0]);
    await looksRight(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => stands(id)).toEqual(["asked", false, 0]);
    expect(complaints).toEqual([]);
  });

  it("[R33] a later, with the day to ask again", async () => {
    const { page, complaints } = desk;
    const id = await pasted("Tom Haverkamp", "Too busy just now, please ask me again after 15 January.");
    await page.getByRole("button", { name: /^Ask Tom again on/ }).click();
    await page.getByText("Asking Tom again comes up").first().waitFor();
    await expect.poll(() => stands(id)).toEqual(["did-not-happen", false, 1]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => stands(id)).toEqual(["asked", false, 0]);
    expect(complaints).toEqual([]);
  });

  it("[R33] a letter that has become moot is put aside in sight, and its desk says why", async () => {
    const { page, weakties, complaints } = desk;
    const hans = await ask("/people", { name: "Hans Weber", familiarity: "known" });
    const talk = await ask("/interviews", { personId: hans.id });
    const letter = await ask("/drafts", { personId: hans.id, interviewId: talk.id });
    await ask(`/interviews/${talk.id}/close`, { as: "declined" });
    await page.goto(`${weakties.origin}/conversations`);
    await page.getByText("One letter put aside").click();
    await page.getByText("Hans Weber said no.").waitFor();
    await looksRight(page);
    await page.getByRole("link", { name: "Asking for a conversation, to Hans Weber" }).click();
    await page.waitForURL(new RegExp(letter.id));
    await page.getByText("Put aside: Hans Weber said no.").waitFor();
    await looksRight(page);
    expect(complaints).toEqual([]);
  });

  it("[R23] a message to somebody of whom there is a number alone opens in a program of one's own", async () => {
    const { page, weakties, complaints } = desk;
    const ngozi = await ask("/people", {
      name: "Ngozi Okafor",
      familiarity: "known",
      phone: "+234 803 555 0101",
    });
    const letter = await ask("/drafts", { personId: ngozi.id });
    await page.goto(`${weakties.origin}/letters/${letter.id}`);
    const open = page.getByRole("link", { name: "Open as a text message" });
    await expect.poll(() => open.getAttribute("href")).toMatch(/^sms:\+2348035550101\?body=Hi%20Ngozi/);
    await expect.poll(() => page.getByRole("radio", { name: "Message" }).isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel("Subject").count()).toBe(0);
    await looksRight(page);
    await page.getByRole("button", { name: "Copy number" }).click();
    await page.getByText("Copied the number.").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("[R26] a new job at another organization, and the one that they had is there again", async () => {
    const { page, weakties, complaints } = desk;
    const lin = await ask("/people", { name: "Lin Moreau", organization: "Lumen", role: "Curator" });
    const places = async () => {
      type Told = {
        readonly affiliations: readonly { readonly organization: string; readonly endsOn: string | null }[];
      };
      const { affiliations } = await call<Told>("GET", `/people/${lin.id}`);
      return affiliations
        .map(({ organization, endsOn }) => `${organization}${endsOn === null ? "" : ", over"}`)
        .toSorted();
    };
    await page.goto(`${weakties.origin}/people/${lin.id}`);
    await page.getByRole("button", { name: /has a new job$/ }).click();
    const form = page.getByRole("form", { name: "A new job" });
    await form.getByLabel("Where").fill("Verdant");
    await form.getByLabel("As what").fill("Head curator");
    await looksRight(page);
    await form.getByRole("button", { name: "Keep the new job" }).click();
    await page.getByText("Noted. A good reason to write to Lin").first().waitFor();
    await expect.poll(places).toEqual(["Lumen, over", "Verdant"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(places).toEqual(["Lumen"]);
    expect(complaints).toEqual([]);
  });
});
