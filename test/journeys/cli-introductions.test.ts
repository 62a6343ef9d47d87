import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

describe("introductions and opportunities from the command line", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = newDesk();
    await desk.json("add", "Ana Silva");
    await desk.json("add", "Tomasz Wilk");
  });
  afterAll(() => desk.clear());

  it("[R53] writes one down by name, and names the next command", async () => {
    const added = await desk.run(
      "introduction",
      "add",
      "tomasz",
      "--introducer-id",
      "ana",
      "--state",
      "made",
    );
    expect(added.out).toMatch(/^Ana Silva introduced you to Tomasz Wilk today\./);
    expect(added.out).toMatch(/weakties draft \S+ --kind thanks --introduction-id \S+/);
    await desk.json("introduction", "thanked", "ana");
    expect((await desk.run("introductions")).out).toContain("You thanked Ana today.");
  });

  it("[R33] says what silence around an introduction asks for, as the page does", async () => {
    const { out } = await desk.run("--sample", "introductions");
    expect(out).toContain("next: one short reminder to David Ofori is fine, or let it rest");
    expect(out).toContain("next: the first line is yours: write to Mei-Ling Chou, or let it rest");
  });

  it("[R52] follows an opportunity back, and lists everyone to thank", async () => {
    await desk.json("opportunity", "add", "tomasz", "Imaging", "scientist", "at", "Delta");
    await desk.json("opportunity", "became", "imaging", "got-it");
    const shown = await desk.run("opportunity", "show", "imaging");
    expect(shown.out).toMatch(
      /How it came[\s\S]*Ana Silva introduced you to Tomasz Wilk[\s\S]*Whom to thank/,
    );
    await desk.json("opportunity", "thanked", "imaging", "ana");
    expect((await desk.run("opportunities")).out).toContain("you got it");
  });

  it("[R6] says who should meet, and why", async () => {
    await desk.json("edit", "ana", "--familiarity", "known");
    await desk.json("edit", "tomasz", "--familiarity", "known");
    await desk.json("need", "add", "ana", "a", "clearing", "protocol");
    await desk.json("need", "add", "tomasz", "clearing of leaves", "--side", "offers");
    expect((await desk.run("matches")).out).toContain("Both speak of “clearing”.");
  });
});
