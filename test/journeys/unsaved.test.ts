import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFrom } from "../browser/ask.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const MINE = "Dear Ana, written while nobody listened.";
const API = "**/api/**";

type StaleForm = {
  readonly at: string;
  /** What is pressed to have the form. */
  readonly open?: readonly RegExp[];
  readonly field: string;
  readonly keep: string;
  readonly elsewhere: readonly [method: string, path: string, body: object];
  readonly shows?: string;
  readonly said?: string;
};

describe.skipIf(!chromiumIsThere)("what was typed while Weakties did not answer", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await openDesk();
    page = desk.page;
    for (let step = 0; step < 3; step += 1) await button("Skip this question").click();
    await page.getByLabel("A name").fill("Ana Ruiz, EMBL");
    await button("Begin a letter").click();
    await letter().waitFor();
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const letter = () => page.getByLabel("Your letter to Ana");
  const stopped = () => page.route(API, (route) => route.abort());
  const answers = () => page.unroute(API);
  const secondWindow = async () => {
    const opened = page.waitForEvent("popup");
    await page.evaluate("void window.open(location.href)");
    return opened;
  };
  type Named = { readonly id: string; readonly name: string };
  type Some = readonly [Named, ...Named[]];
  type Told = Readonly<Record<"organizations" | "people" | "interviews", Some>> &
    Readonly<Record<"id" | "field", string>>;
  /** As another window of theirs. */
  const ask = (method: string, path: string, body?: object) => askFrom<Told>(page, method, path, body);

  it("stays in the letter over another page and a reload, and is saved when it answers again", async () => {
    const address = page.url();
    await stopped();
    await letter().fill(MINE);
    await page.getByText("Not kept yet.").waitFor();
    await page.getByRole("link", { name: "Conversations" }).first().click();
    await page.getByText("What was not saved yet is kept in this browser.").waitFor({ timeout: 900 });
    await looksRight(page);
    await page.goBack();
    await expect.poll(() => letter().inputValue()).toBe(MINE);
    await answers();
    await page.reload();
    await expect.poll(() => letter().inputValue()).toBe(MINE);
    await page.getByText("Kept.", { exact: true }).waitFor();
    await expect
      .poll(() => page.evaluate("Object.keys(localStorage).filter((key) => key.includes('unsaved'))"))
      .toEqual([]);
    await page.goto(address);
    await expect.poll(() => letter().inputValue()).toBe(MINE);
  });

  it("stays in the drawer over a person, however it closes, and two windows are asked whose words stay", async () => {
    await page.getByRole("link", { name: "People" }).first().click();
    await desk.heading("People").waitFor();
    await page.getByRole("link", { name: "Ana Ruiz" }).first().click();
    await desk.heading("Ana Ruiz").waitFor();
    const other = await secondWindow();
    const open = (window: Page) => window.getByRole("button", { name: "Change what you know" }).click();
    const notes = (window: Page) => window.getByRole("dialog").getByLabel("Notes");
    const keep = (window: Page) => window.getByRole("button", { name: "Keep this" }).click();
    await open(page);
    await open(other);
    await notes(other).fill("Theirs");
    await keep(other);
    await other.getByText("Kept.", { exact: true }).waitFor();
    await other.close();

    await notes(page).fill("Mine");
    await stopped();
    await keep(page);
    await page.getByRole("alert").getByText("What you typed stays in this browser.").waitFor();
    await looksRight(page);
    await page.keyboard.press("Escape");
    await page.getByText("Not kept yet. What you changed waits").waitFor();
    await answers();
    await page.reload();
    await open(page);
    await expect.poll(() => notes(page).inputValue()).toBe("Mine");
    await page.getByText("What you changed before waits here").waitFor();
    await keep(page);
    await page.getByRole("alert").getByText("Theirs", { exact: true }).waitFor();
    await looksRight(page);
    await button("Keep mine").click();
    await page.getByText("Kept.", { exact: true }).waitFor();
    await open(page);
    await expect.poll(() => notes(page).inputValue()).toBe("Mine");
  });

  it("says at the first try, and not after the last, that nobody answered, and leaves the page standing", async () => {
    const soon = async (words: string, act: () => Promise<void>) => {
      const [failed] = await Promise.all([page.waitForEvent("requestfailed").then(Date.now), act()]);
      await page.getByText(words).first().waitFor();
      // The second try comes after a second, the third after two more; on an idle machine it takes a tenth of one.
      expect(Date.now() - failed, words).toBeLessThan(2_500);
    };
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana Ruiz" }).click();
    await desk.heading("Ana Ruiz").waitFor();
    await page.route("**/*", (route) => route.abort());
    await soon("Weakties did not answer. It may have been stopped.", () =>
      page.getByRole("button", { name: "Leave Ana out" }).click(),
    );
    await page.keyboard.press("Escape");
    // What was read is fresh for a second, and not asked for again.
    await pause(1_000);
    await soon("What you see was read before.", () =>
      page.getByRole("link", { name: "People" }).first().click(),
    );
    await page.keyboard.press("Escape");
    for (const never of ["Network", "Conversations"])
      await soon("This page could not be read", () =>
        page.getByRole("link", { name: never }).first().click(),
      );
    await soon("Weakties did not answer.", () => page.keyboard.press("Control+k"));
    await page.unroute("**/*");
    await button("Try again").click();
    await desk.heading("Conversations").waitFor();
    await page.getByRole("link", { name: "People" }).first().click();
    // There is a conversation with her too, on the page before.
    await desk.heading("People").waitFor();
    await page.getByRole("link", { name: "Ana Ruiz" }).click();
    await desk.heading("Ana Ruiz").waitFor();
  });

  it("an old tab whose screens a newer build has replaced says so, and goes on once it is loaded anew", async () => {
    const replaced = "**/assets/effort-*.js";
    await page.route(replaced, (route) => route.fulfill({ status: 404 }));
    const effort = () => page.goto(`${desk.weakties.origin}/effort`);
    await effort();
    await page.getByText("Weakties was updated while this page stood open.").waitFor();
    await looksRight(page);
    await page.unroute(replaced);
    await button("Try again").click();
    await page.getByText("Weakties was updated").waitFor({ state: "detached" });
    await desk.heading(/./).first().waitFor();
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana Ruiz" }).click();
    await desk.heading("Ana Ruiz").waitFor();
  });

  it("no form writes over what another window kept, but for the press that says so", async () => {
    const ana = page.url().split("/").at(-1)?.split(/[?#]/)[0] ?? "";
    const { organizations } = await ask("GET", "/organizations");
    const person = await ask("POST", "/people", { name: "Léa Fontaine" });
    const lead = await ask("POST", "/leads", { personId: ana, what: "A course" });
    const career = await ask("POST", "/options", { name: "Patent law" });
    const document = await ask("POST", "/documents", { personId: ana, name: "cv.pdf" });
    const introduction = await ask("POST", "/introductions", { introducerId: ana, personId: person.id });
    await ask("PATCH", `/documents/${document.id}`, { suggested: "Shorter" });
    const verdict = { verdict: "park", reason: "Theirs", confidence: 3 };
    const forms: readonly StaleForm[] = [
      {
        at: `/organizations/${organizations[0].id}`,
        field: "Field of work",
        keep: "Keep the changes",
        elsewhere: ["PATCH", `/organizations/${organizations[0].id}`, { field: "Theirs" }],
      },
      {
        at: `/opportunities/${lead.id}`,
        open: [/^Change what is written/],
        field: "Notes",
        keep: "Keep the changes",
        elsewhere: ["PATCH", `/leads/${lead.id}`, { notes: "Theirs" }],
      },
      {
        at: `/people/${ana}`,
        open: [/^Documents for Ana/, /^Change what is noted/],
        field: "What they suggested",
        keep: "Keep this",
        elsewhere: ["PATCH", `/documents/${document.id}`, { suggested: "Theirs" }],
      },
      {
        at: "/introductions",
        open: [/^More$/],
        field: "Why it would be good",
        keep: "Keep the reason",
        elsewhere: ["PATCH", `/introductions/${introduction.id}`, { reason: "Theirs" }],
      },
      {
        at: `/careers/${career.id}`,
        open: [/^Pursue it/],
        field: "Why?",
        keep: "Keep where you stand",
        elsewhere: ["POST", `/options/${career.id}/verdicts`, verdict],
        shows: "Parked",
        said: "Noted: worth pursuing.",
      },
    ];
    for (const { at, open = [], field, keep, elsewhere, shows = "Theirs", said = "Kept." } of forms) {
      await page.goto(desk.weakties.origin + at);
      for (const name of open) await page.getByRole("main").getByText(name).first().click();
      const box = page.getByRole("main").getByLabel(field).first();
      await box.fill("Mine");
      await ask(...elsewhere);
      const there = page.getByRole("alert").getByText(shows, { exact: true });
      for (const press of ["first", "second"]) {
        await button(keep).click();
        await there.waitFor();
        await expect.poll(() => box.inputValue(), { message: `${at}, ${press} press` }).toBe("Mine");
      }
      if (at === forms[0]?.at) await looksRight(page);
      await button("Keep mine").click();
      await page.getByText(said).first().waitFor();
      await there.waitFor({ state: "hidden" });
    }
  });

  it("stays in a form where it was typed while the words before it were on their way", async () => {
    const { organizations } = await ask("GET", "/organizations");
    const at = `/organizations/${organizations[0].id}`;
    await page.goto(desk.weakties.origin + at);
    const field = page.getByRole("main").getByLabel("Field of work");
    await page.route(`**/api${at}`, async (route) => {
      if (route.request().method() === "PATCH") await pause(400);
      await route.continue();
    });
    await field.fill("Law");
    await button("Keep the changes").click();
    await field.fill("Law, and biotech");
    await page.getByText("Kept.").waitFor();
    await expect.poll(() => field.inputValue()).toBe("Law, and biotech");
    await page.unroute(`**/api${at}`);
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe("Law, and biotech");
    await button("Keep the changes").click();
    await expect.poll(async () => (await ask("GET", at)).field).toBe("Law, and biotech");
  });

  it("stays on Add over a reload, until it is added", async () => {
    await page.goto(`${desk.weakties.origin}/add`);
    const box = page.getByLabel("Who? Or what happened?");
    await box.fill("Imre Nagy, Szeged");
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe("Imre Nagy, Szeged");
    await button("Add Imre Nagy").click();
    await box.waitFor({ state: "hidden" });
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe("");
  });

  it("stays in the forms of a conversation over another page and a reload, until each is kept", async () => {
    const { people } = await ask("GET", "/people?limit=10");
    const personId = people.find(({ name }) => name === "Ana Ruiz")?.id ?? "";
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const filled = async (fields: Readonly<Record<string, string>>) => {
      for (const [name, words] of Object.entries(fields)) await field(name).fill(words);
      await page.getByRole("link", { name: "People", exact: true }).click();
      await desk.heading("People").waitFor();
      await page.goBack();
      const stands = async () => {
        for (const [name, words] of Object.entries(fields))
          await expect.poll(() => field(name).inputValue(), { message: name }).toBe(words);
      };
      await stands();
      await page.reload();
      await stands();
    };
    await page.goto(`${desk.weakties.origin}/conversations/new?person=${personId}`);
    await filled({
      "Something else, in your own words": "the smell of the labs",
      "What you would like to ask, in your own words": "how you keep your hands warm",
    });
    await button("Plan the conversation with Ana").click();
    await desk.heading(/Ana/).waitFor();
    const { interviews } = await ask("GET", `/people/${personId}`);
    await ask("POST", `/interviews/${interviews[0].id}/held`, {});
    await page.goto(`${desk.weakties.origin}/conversations/${interviews[0].id}?stage=after`);
    await filled({ "One piece of advice": "Ask the guild", "A promise": "Send the map" });
    await button("Keep the advice").click();
    await page.getByText("Kept the advice.").waitFor();
    await page.reload();
    await expect.poll(() => field("A promise").inputValue()).toBe("Send the map");
    await expect.poll(() => field("One piece of advice").inputValue()).toBe("");
    await page.goto(`${desk.weakties.origin}/conversations/new?person=${personId}`);
    await expect.poll(() => field("Something else, in your own words").inputValue()).toBe("");
  });

  it("[R59] goes with whoever was erased: here, and on the next open where it happened elsewhere", async () => {
    await page.goto(desk.weakties.origin);
    const { people } = await ask("GET", "/people?limit=10");
    const idOf = (name: string): string => people.find((each) => each.name === name)?.id ?? "";
    const [ana, lea] = [idOf("Ana Ruiz"), idOf("Léa Fontaine")];
    const kept = () => page.evaluate("Object.keys(localStorage).filter((key) => key.includes('unsaved'))");
    for (const id of [ana, lea]) {
      await page.goto(`${desk.weakties.origin}/people/${id}`);
      await button("Change what you know").click();
      await page.getByRole("dialog").getByLabel("Notes").fill("Nobody’s business");
      await page.keyboard.press("Escape");
    }
    const ofBoth = [ana, lea].map((id) => `weakties.unsaved.me.person ${id}`);
    await expect.poll(kept).toEqual(expect.arrayContaining(ofBoth));
    await ask("POST", `/people/${ana}/erase`, { confirm: "Ana Ruiz" });
    await page.reload();
    await expect.poll(kept).toEqual(ofBoth.slice(1));
    await button("Erase everything about Léa").click();
    await page.getByLabel("Type Léa Fontaine to go on").fill("Léa Fontaine");
    await page.getByRole("dialog").getByRole("button", { name: "Erase everything about Léa" }).click();
    await page.getByText(/^Erased/).waitFor();
    expect(await kept()).toEqual([]);
  });

  it("says that it is on its way where an answer takes longer than a glance, and nothing where it does not", async () => {
    const { people } = await ask("GET", "/people");
    const waiting = page.getByText("One moment.");
    await page.route(/\/api\/people\//, async (route) => {
      await pause(1_500);
      await route.continue();
    });
    await page.goto(`${desk.weakties.origin}/people/${people[0].id}`);
    await waiting.waitFor();
    await desk.heading(people[0].name).waitFor();
    await expect.poll(() => waiting.isVisible()).toBe(false);
    await page.unrouteAll({ behavior: "wait" });
    await page.goto(`${desk.weakties.origin}/careers`);
    await desk.heading("Careers").waitFor();
    await expect.poll(() => waiting.isVisible()).toBe(false);
  });

  it("is forgotten with the way in by who signs out of the browser, in other tabs too, and the old session opens nothing", async () => {
    const { people } = await ask("GET", "/people");
    const draft = await ask("POST", "/drafts", { personId: people[0].id });
    await page.goto(`${desk.weakties.origin}/letters/${draft.id}`);
    const other = await secondWindow();
    const theirs = other.getByRole("textbox", { name: /^Your letter to/ });
    await theirs.waitFor();
    await other.route(API, (route) => route.abort());
    await theirs.fill("Dear Imre, nobody is to find this.");
    await other.getByText("Not kept yet.").waitFor();
    await page.goto(`${desk.weakties.origin}/add`);
    await page.getByLabel("Who? Or what happened?").fill("Imre Kovács");
    await page.goto(`${desk.weakties.origin}/settings`);
    const session = await page.evaluate('localStorage.getItem("weakties.session")');
    await button("Sign out of this browser").click();
    await desk.heading("This window has no key to your desk").waitFor();
    await looksRight(page);
    await other.getByRole("heading", { level: 1, name: "This window has no key to your desk" }).waitFor();
    await theirs.waitFor({ state: "hidden" });
    for (const tab of [page, other])
      expect(
        await tab.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)].join()"),
      ).not.toMatch(/session|unsaved/);
    await other.close();
    const headers = { authorization: `Bearer ${session}` };
    expect((await fetch(`${desk.weakties.origin}/api/settings`, { headers })).status).toBe(401);
  });
});
