import { afterAll, beforeAll, expect, it } from "vitest";
import { loadOperation } from "#operations/catalog.ts";
import type { Route } from "#operations/route.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";
import { type Desk, newDesk } from "./cli-program.ts";

let desk: Desk;
beforeAll(() => {
  desk = newDesk();
});
afterAll(() => desk.clear());

/** What may stand in a place of a command: somebody or something of the sample. */
const GIVEN: Readonly<Record<string, string>> = {
  id: "ana",
  personId: "ana",
  interviewId: "priya",
  draftId: "jonas",
  optionId: "patent",
  to: "tomasz",
};
const BY_COMMAND: Readonly<Record<string, string>> = {
  "interview show": "priya",
  "draft show": "jonas",
  "career show": "patent",
  "introduction show": "elif",
  "opportunity show": "fellowship",
  "organization show": "lumen",
  "letters show": "request/stranger",
  prep: "priya",
};
/** Its whole ids are for programs, and a file. */
const FILES = /^(?:export|calendar)/;
const WHOLE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

it("prints no whole id where people read: a name, a word or eight letters of it do", async () => {
  const found: string[] = [];
  const looked: string[] = [];
  for (const [name, route] of Object.entries(ROUTES) as [OperationName, Route][]) {
    if (route.cli === null || (await loadOperation(name)).effect !== "reads" || FILES.test(route.cli))
      continue;
    const [words, places] = [route.cli.replace(/ [<[].*$/, ""), [...route.cli.matchAll(/<(\w+)/g)]];
    const given = places.flatMap(([, field = ""]) => BY_COMMAND[words] ?? GIVEN[field] ?? []);
    const said = await desk.run(...words.split(" "), ...given, "--sample");
    if (said.code === 0) looked.push(words);
    if (WHOLE.test(said.out + said.err)) found.push(`${words}: ${WHOLE.exec(said.out + said.err)?.[0]}`);
  }
  expect(found).toEqual([]);
  expect(looked.length).toBeGreaterThan(35);
}, 240_000);

it("answers what was written down so, too: its own id can be typed, whose it is needs none", async () => {
  const added = await desk.run("career", "add", "Glass blowing", "--sample");
  expect(added.out).toMatch(/^name +Glass blowing\nid +[0-9a-f]{8}\n/);
  const line = await desk.run("career", "evidence", "glass", "slow hours", "--direction", "for", "--sample");
  const [, id = ""] = /^id +([0-9a-f]{8})$/m.exec(line.out) ?? [];
  expect(line.out).not.toMatch(WHOLE);
  expect((await desk.run("career", "evidence", "remove", id, "--sample")).code).toBe(0);
});

it("[R58] ticks off whom one has told by name, and says so", async () => {
  const address = "noor.haddad@rhone-institute.example";
  const list = await desk.run("leaving", "--sample");
  expect(list.out).toContain(`weakties leaving tick ${address} NAME`);
  const told = await desk.run("leaving", "tick", address, "elif", "--sample");
  expect(told).toMatchObject({ code: 0, out: "Done: Tell Elif Şahin.\n" });
  expect((await desk.run("leaving", "--sample")).out).not.toContain("Elif Şahin\n");
  const back = await desk.run("leaving", "tick", address, "Elif", "Şahin", "--undo", "--sample");
  expect(back.out).toBe("Back on the list: Tell Elif Şahin.\n");
  expect((await desk.run("leaving", "tick", address, "sign-ins", "--sample")).out).toBe(
    "Done: Change what you sign in to with it.\n",
  );
  const nobody = await desk.run("leaving", "tick", address, "sell", "--sample");
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining("“sell” is on no leaving list") });
});

it("shows an id that can be typed, of a question and of what took time", async () => {
  const { questions } = await desk.json<{ questions: readonly { id: string; text: string }[] }>(
    "questions",
    "--search",
    "first step",
    "--sample",
  );
  const [question] = questions;
  expect((await desk.run("questions", "--search", "first step", "--sample")).out).toContain(
    question?.id ?? "?",
  );
  const hidden = await desk.run("question", "edit", question?.id ?? "?", "--hidden", "--sample");
  expect(hidden.out).toBe(`Put away: “${question?.text}”\n`);
  const added = await desk.run("question", "add", "What do you miss of the bench?", "--sample");
  const [, own = ""] = /weakties question edit (\S+) --text WORDS/.exec(added.out) ?? [];
  const edited = await desk.run("question", "edit", own, "--text", "What is good about a bench?", "--sample");
  expect(edited.out).toBe("Kept: “What is good about a bench?”\n");
  expect((await desk.run("questions", "--origin", "own", "--sample")).out).toContain(own);
  const { out } = await desk.run("effort", "--sample");
  const [, option = "", id = ""] = /weakties effort note MINUTES (--[a-z-]+) ([0-9a-f]{8})\n/.exec(out) ?? [];
  expect(await desk.json("effort", "note", "45", option, id, "--sample")).toMatchObject({ minutes: 45 });
});
