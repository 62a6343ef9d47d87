import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Input } from "#operations/catalog.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

/** Sixty characters. */
const LONG_NAME = "Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Ruiz Ana";
const LONG_LINE =
  "A sentence that goes on for a while, as people's notes do when they were written in a hurry. ".repeat(3);

describe.skipIf(!chromiumIsThere)("the sheet to take along", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  async function ask<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
    const [method = "", pattern = ""] = ROUTES[name].http.split(" ");
    const rest: Record<string, unknown> = { ...(input as object) };
    const path = pattern.replace(/\{(\w+)\}/g, (_, field: string) => {
      const value = String(rest[field]);
      delete rest[field];
      return value;
    });
    const session = await page.evaluate("localStorage.getItem('weakties.session')");
    const response = await fetch(`${desk.weakties.origin}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${session}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      body: JSON.stringify(rest),
    });
    expect(response.ok, name).toBe(true);
    return (await response.json()) as Answer<Name>;
  }

  async function planned(name: string, lines: number): Promise<string> {
    const person = await ask("person.add", { name, role: "Head of something", organization: LONG_NAME });
    if (lines > 0) await ask("person.edit", { id: person.id, notes: LONG_LINE, howMet: LONG_LINE });
    const { id, questions } = await ask("interview.plan", { personId: person.id, minutes: 60 });
    const own = Array.from({ length: lines }, (_, at) => ({
      ...questions[0],
      questionId: null,
      text: `${at}. ${LONG_LINE}`,
      minutes: 4,
      because: "",
      asked: false,
      answer: "",
      offRecord: false,
    }));
    await ask("interview.editQuestions", { id, questions: [...questions, ...own] });
    for (let each = 0; each < lines; each += 1)
      await ask("promise.make", { personId: person.id, text: `${each}. ${LONG_LINE}`.trim() });
    return id;
  }

  /** How many pages a PDF has. */
  function pagesOf(pdf: Buffer): number {
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  for (const [what, name, lines] of [
    ["little", "Ana", 0],
    ["long names and much to say", LONG_NAME, 9],
  ] as const) {
    it(`[R31] is one page of A4 and of Letter, with ${what}`, async () => {
      const id = await planned(name, lines);
      await page.goto(`${desk.weakties.origin}/conversations/${id}?stage=prepare`);
      await page.getByRole("button", { name: "Print the sheet" }).waitFor();
      for (const format of ["A4", "Letter"]) {
        const pdf = await page.pdf({ format, printBackground: true, preferCSSPageSize: false });
        expect(pagesOf(pdf), format).toBe(1);
      }
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      const cut = await page.evaluate(
        "(([paper]) => paper.firstElementChild.getBoundingClientRect().height - paper.getBoundingClientRect().height)(document.getElementsByClassName('paper'))",
      );
      expect(cut).toBeLessThanOrEqual(1);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      await page.locator(".paper").waitFor({ state: "detached" });
    });
  }

  it("leaves navigation, buttons and remarks off any other page, black on white from the dark as well", async () => {
    const { id } = await ask("person.add", { name: "Tomasz Wilk", role: "Chemist", organization: "Lumen" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const path of ["/", `/people/${id}`, "/careers", "/network"]) {
      await page.goto(desk.weakties.origin + path);
      await page.locator("h1").waitFor();
      const seen =
        "[...document.querySelectorAll('nav, button, .button, .remarks')].filter((each) => each.checkVisibility()).map((each) => each.textContent)";
      await expect.poll(() => page.evaluate(seen), { message: path }).toEqual([]);
      await expect.poll(() => page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
      const paper = "getComputedStyle(document.documentElement).backgroundColor";
      await expect.poll(() => page.evaluate(paper)).toBe("rgb(255, 255, 255)");
    }
    await page.emulateMedia({ media: null, colorScheme: null });
  });

  it("[R4] has then and now beside each other for a repeat, years apart, on the same one page", async () => {
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const first = await ask("interview.plan", { personId: ana.id });
    const questions = first.questions.map((each, at) => ({
      ...each,
      answer: at === 0 ? "Two meetings." : "",
    }));
    await ask("interview.editQuestions", { id: first.id, questions });
    const held = { id: first.id, at: Date.UTC(2022, 4, 2, 10), learned: "Half bench, half meetings." };
    await ask("interview.held", held);
    const given = { personId: ana.id, interviewId: first.id, text: "Apply for the June course" };
    const advice = await ask("advice.record", given);
    await ask("advice.did", { id: advice.id, did: "I applied" });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got a place" });
    await ask("settings.edit", { stage: "applying" });
    const again = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    await page.goto(`${desk.weakties.origin}/conversations/${again.id}?stage=prepare`);
    const beside = page.getByRole("region", { name: "Then and now" });
    for (const words of [
      "Two meetings.",
      "Apply for the June course",
      "Half bench, half meetings.",
      "What you did with it, and they do not know yet",
      "and now you are applying",
      "A referral",
    ])
      await beside.getByText(words).first().waitFor();
    await looksRight(page);
    const pdf = await page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: false });
    expect(pagesOf(pdf)).toBe(1);
  });
});
