import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

async function threeAtEmbl({ ask }: TestHome) {
  await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
  const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known", organization: "EMBL" });
  const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger", organization: "EMBL" });
  const jonas = await ask("person.add", { name: "Jonas Ek", familiarity: "acquaintance" });
  return { imre, ana, jonas };
}

async function ways({ ask }: TestHome, to: string) {
  const found = await ask("network.introduce", { to });
  if (found.kind !== "ways") throw new Error(found.says);
  return found;
}

onEveryStore((open) => {
  it("[R53] finds who could introduce me, says where the guess comes from, and writes the request in one step", async () => {
    const test = await open();
    const { ask } = test;
    const { imre, ana } = await threeAtEmbl(test);
    expect(await ways(test, "someone at EMBL?")).toEqual(await ways(test, "EMBL"));
    const found = await ways(test, "ana");
    expect(found.says).toBe("Your best way to Ana Ruiz is through Imre Kovács.");
    expect(found.ways).toMatchObject([
      {
        people: [{ name: "Imre Kovács" }, { name: "Ana Ruiz" }],
        steps: [{ sentence: "Imre and Ana probably know each other: both are at EMBL.", inferred: true }],
        begun: null,
      },
    ]);

    const request = await ask("introduction.request", {
      introducerId: imre.id,
      personId: ana.id,
      reason: "Her imaging is what I would like to learn",
    });
    expect(request).toMatchObject({ personId: imre.id, kind: "introduction", sentAt: null });
    expect(request.body).toMatch(
      /^> I am Noor Haddad, a PhD student in cell biology\. Your imaging is what I would like to learn\./m,
    );
    expect(request.body).toContain("Ana Ruiz");
    const again = await ask("introduction.request", { introducerId: imre.id, personId: ana.id });
    expect(again.introductionId).toBe(request.introductionId);
    expect((await ask("introduction.list", {})).introductions).toHaveLength(1);
    expect(again.id).toBe(request.id);
    expect((await ways(test, "Ana Ruiz")).ways[0]?.begun).toMatchObject({
      state: "thought-of",
      letterId: request.id,
    });

    const reason = "You both teach imaging.";
    const other = await ask("introduction.request", { introducerId: imre.id, personId: ana.id, reason });
    expect(other.introductionId).toBe(request.introductionId);
    expect(other.body).toContain(reason);

    // A no is a no: nobody is asked twice for the same introduction.
    await ask("draft.sent", { id: request.id, anyway: true });
    await ask("introduction.answered", { id: again.introductionId ?? ("" as never), answer: "no" });
    expect((await ways(test, "Ana Ruiz")).ways).toEqual([]);
  });

  it("[R53] says what has been asked or made already, opens no second one, and asks nobody for whom I know", async () => {
    const test = await open();
    const { ask, call } = test;
    const { imre, ana } = await threeAtEmbl(test);
    const zoe = await ask("person.add", { name: "Ana Lindqvist", organization: "Kappa" });
    const pair = { introducerId: imre.id, personId: ana.id };
    const request = await ask("introduction.request", { ...pair, goalId: zoe.id });
    expect(request.body).toContain("Ana Ruiz may know Ana Lindqvist, whom I would like to meet in the end.");
    const id = request.introductionId ?? ("" as never);
    await ask("introduction.asked", { id });
    const asked = await ways(test, "Ana Ruiz");
    expect(asked.says).toContain("You asked Imre Kovács today to introduce you to Ana Ruiz.");
    expect(asked.ways[0]?.sentence).toBe("Through Imre Kovács: asked already.");
    expect(await call("introduction.request", pair)).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Now it is their turn. It need not be asked for again."),
    });

    await ask("introduction.made", { id });
    const made = await ways(test, "Ana Ruiz");
    expect(made).toMatchObject({
      says: "Imre Kovács introduced you to Ana Ruiz today. The first line is yours to write.",
      introduced: id,
      ways: [{ begun: { state: "made" } }],
      direct: [{ id: ana.id }],
    });
    expect(await call("introduction.request", pair)).toMatchObject({ kind: "refused" });
    await ask("touch.log", { personId: ana.id, kind: "mail", direction: "out" });
    expect(await ways(test, "Ana Ruiz")).toMatchObject({
      says: expect.stringContaining("You are in touch"),
      ways: [],
    });

    const known = await call("introduction.request", { introducerId: ana.id, personId: imre.id });
    expect(known).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("You know Imre Kovács yourself"),
    });
  });

  it("[R53] says that one was asked already also when another would be asked by now, and asks nobody about who wrote", async () => {
    const test = await open();
    const { ask, home } = test;
    const { imre, ana, jonas } = await threeAtEmbl(test);
    await ask("acquaintance.say", { personId: jonas.id, otherId: ana.id });
    const { introductionId } = await ask("introduction.request", { introducerId: imre.id, personId: ana.id });
    await ask("introduction.asked", { id: introductionId ?? ("" as never) });
    for (const name of ["Helen Marsh", "Elif Şahin", "Pavel Dvořák"]) {
      const other = await ask("person.add", { name });
      const { introductionId: next } = await ask("introduction.request", {
        introducerId: imre.id,
        personId: other.id,
      });
      await ask("introduction.asked", { id: next ?? ("" as never) });
    }
    const tooOften =
      "No further way is shown through Imre Kovács, whom you asked 4 times this year: one request more would ask a lot.";
    const found = await ways(test, "Ana Ruiz");
    expect(found.says).toBe(
      `You asked Imre Kovács today to introduce you to Ana Ruiz. Now it is their turn. ${tooOften}`,
    );
    expect(found.ways.map(({ people }) => people[0]?.name)).toEqual(["Jonas Ek"]);

    await ask("introduction.answered", { id: introductionId ?? ("" as never), answer: "no" });
    expect((await ways(test, "Ana Ruiz")).says).toBe("Your best way to Ana Ruiz is through Jonas Ek.");
    await ask("touch.log", { personId: ana.id, kind: "mail", direction: "in", at: home.now() - 3 * DAY });
    const wrote = await ways(test, "Ana Ruiz");
    expect(wrote.says).toMatch(/^Ana Ruiz wrote to you on \w+day: an answer is the nearest way\.$/);
    expect([wrote.direct[0]?.name, wrote.ways.length]).toEqual(["Ana Ruiz", 1]);
    await ask("touch.log", { personId: ana.id, kind: "contact", direction: "mutual", at: home.now() - DAY });
    expect((await ways(test, "Ana Ruiz")).says).not.toContain("wrote to you");
  });

  it("[R53] says that a request waits to be sent to one who has been asked for much meanwhile", async () => {
    const test = await open();
    const { ask } = test;
    const { imre, ana } = await threeAtEmbl(test);
    const request = await ask("introduction.request", { introducerId: imre.id, personId: ana.id });
    for (const name of ["Helen Marsh", "Elif Şahin", "Pavel Dvořák", "Zoe Lind"]) {
      const other = await ask("person.add", { name });
      const { introductionId } = await ask("introduction.request", {
        introducerId: imre.id,
        personId: other.id,
      });
      await ask("introduction.asked", { id: introductionId ?? ("" as never) });
    }
    const tooOften =
      "No further way is shown through Imre Kovács, whom you asked 4 times this year: one request more would ask a lot.";
    const waits = await ways(test, "Ana Ruiz");
    expect(waits.ways).toEqual([]);
    expect(waits.says).toBe(
      `Your request to Imre Kovács for an introduction to Ana Ruiz waits to be sent. ${tooOften}`,
    );
    await ask("draft.sent", { id: request.id, anyway: true });
    expect((await ways(test, "Ana Ruiz")).says).toContain(
      "You asked Imre Kovács today to introduce you to Ana Ruiz.",
    );
  });

  it("says why those who know somebody cannot be asked", async () => {
    const test = await open();
    const { ask } = test;
    const { imre, ana } = await threeAtEmbl(test);
    const kappa = { organization: "Kappa" };
    const tomasz = await ask("person.add", { name: "Tomasz Wilk", familiarity: "stranger", ...kappa });
    await ask("person.add", { name: "Elif Şahin", familiarity: "stranger", ...kappa });
    expect((await ways(test, "Elif")).says).toContain(
      "Tomasz Wilk probably knows them, but you two have not talked or written both ways yet",
    );
    await ask("person.edit", { id: imre.id, preferences: { noIntroductions: true } });
    await ask("acquaintance.say", { personId: imre.id, otherId: ana.id });
    expect((await ways(test, "Ana Ruiz")).says).toContain(
      "Imre Kovács knows them, but is not to be asked for introductions.",
    );
    expect(tomasz.leftOut).toBe(false);
  });

  it("leads to an organization and into a field, begins with whom I know, and asks which one is meant", async () => {
    const test = await open();
    const { ask } = test;
    await threeAtEmbl(test);
    expect(await ways(test, "embl")).toMatchObject({
      says: "You know Imre Kovács at EMBL yourself. Begin with them.",
      own: [{ name: "Imre Kovács" }],
      ways: [{ people: [{ name: "Imre Kovács" }, { name: "Ana Ruiz" }] }],
    });
    await ask("person.add", { name: "Ana Lindqvist" });
    const which = await ask("network.introduce", { to: "Ana" });
    expect(which).toMatchObject({ kind: "which", goals: [{ name: "Ana Lindqvist" }, { name: "Ana Ruiz" }] });
    expect(await ask("network.introduce", { to: "Fenwick" })).toMatchObject({ kind: "nobody" });
  });

  it("takes my word over a guess, both ways, and takes it back", async () => {
    const test = await open();
    const { ask, call } = test;
    const { imre, ana, jonas } = await threeAtEmbl(test);
    expect((await ask("acquaintance.list", { personId: ana.id })).guessed).toEqual([
      { id: imre.id, name: "Imre Kovács", because: "both at EMBL" },
    ]);
    await ask("acquaintance.say", { personId: jonas.id, otherId: ana.id });
    expect((await ways(test, "Ana")).ways.map((way) => way.people[0]?.name)).toEqual(
      ["Jonas Ek", "Imre Kovács"].toSorted(() => 0),
    );
    await ask("acquaintance.say", { personId: imre.id, otherId: ana.id, knows: false });
    expect((await ways(test, "Ana")).ways).toHaveLength(1);
    expect(await ask("acquaintance.list", { personId: ana.id })).toMatchObject({
      acquaintances: [{}, {}],
      guessed: [],
      further: 0,
    });
    await ask("acquaintance.remove", { personId: imre.id, otherId: ana.id });
    expect((await ways(test, "Ana")).ways).toHaveLength(2);
    const oneself = await call("acquaintance.say", { personId: ana.id, otherId: ana.id });
    expect(oneself.kind).toBe("invalid");
  });

  it("[R64] [R40] passes by whoever is left out, does not introduce people, or was asked often", async () => {
    const test = await open();
    const { ask } = test;
    const { imre, ana, jonas } = await threeAtEmbl(test);
    await ask("person.edit", { id: imre.id, preferences: { noIntroductions: true } });
    expect((await ways(test, "Ana")).ways).toEqual([]);
    await ask("person.edit", { id: imre.id, preferences: { noIntroductions: false } });
    expect((await ways(test, "Ana")).ways).toHaveLength(1);
    await ask("person.leaveOut", { id: imre.id });
    expect((await ways(test, "Ana")).ways).toEqual([]);
    await ask("person.leaveOut", { id: imre.id, leftOut: false });

    // Four requests in a year, and the guess that is left of him is no longer worth a favour.
    await ask("acquaintance.say", { personId: jonas.id, otherId: ana.id });
    const before = (await ways(test, "Ana")).ways.find((way) => way.people[0]?.id === imre.id);
    expect(before).toBeDefined();
    for (let month = 0; month < 4; month += 1) {
      test.clock = START + month * 30 * DAY;
      const talk = await ask("interview.plan", { personId: imre.id });
      await ask("interview.asked", { id: talk.id });
      await ask("interview.close", { id: talk.id, as: "declined" });
    }
    expect((await ways(test, "Ana")).ways.map((way) => way.people[0]?.name)).toEqual(["Jonas Ek"]);
  });

  it("[R8] [R57] says how the reach grew over the years, and who is the only way somewhere", async () => {
    const test = await open();
    const { ask } = test;
    expect(await ask("network.reach", {})).toEqual({
      years: [],
      growth: "",
      why: [],
      bridges: [],
      further: 0,
    });
    const { imre, jonas } = await threeAtEmbl(test);
    test.clock = Date.UTC(2027, 1, 1);
    const tomasz = await ask("person.add", {
      name: "Tomasz Wilk",
      familiarity: "known",
      organization: "Lumen",
    });
    const reach = await ask("network.reach", {});
    expect(reach.years).toEqual([
      { year: 2026, organizations: 1, fields: 1 },
      { year: 2027, organizations: 2, fields: 1 },
    ]);
    expect(reach.growth).toBe(
      "At the end of 2026 you could reach one organization in one field; today it is two organizations in one field. Where it is not known since when somebody is at a place, they count from the day it was noted.",
    );
    expect(reach.bridges.map(({ sentence }) => sentence)).toEqual([
      "Imre Kovács is your only way into academia.",
      "Tomasz Wilk is your only way to Lumen.",
    ]);
    const why = reach.bridges[0]?.why.join(" ");
    expect(why).toContain("Burt’s constraint 1.00");
    expect(why).toContain("The one tie this rests on is a guess from a shared place.");
    // Where somebody is whom I knew in the year before is noted today, and says nothing of that year.
    const helen = await ask("person.add", { name: "Helen Marsh", organization: "Kappa" });
    await ask("touch.log", { personId: helen.id, kind: "mail", direction: "in", at: START });
    const later = await ask("network.reach", {});
    expect(later.years.map(({ organizations }) => organizations)).toEqual([1, 3]);
    for (const { id } of [tomasz, jonas, helen]) await ask("person.leaveOut", { id });
    expect((await ask("network.reach", {})).bridges.map(({ personId }) => personId)).toEqual([imre.id]);
  });

  it("[R57] counts whom the drawing leaves out, so that as many are told of as on their own pages", async () => {
    const { ask } = await open();
    const names = ["Ana", "Imre", "Lea", "Jonas", "Zoe", "Tomasz", "Wanjiru"];
    for (const name of names) await ask("person.add", { name, organization: "EMBL" });
    const { people, between } = await ask("network.people", {});
    expect(people.length).toBe(names.length);
    for (const { id, leftOut } of people) {
      const drawn = between.filter(({ one, other }) => one === id || other === id).length;
      const { guessed, further } = await ask("acquaintance.list", { personId: id });
      expect(drawn + leftOut).toBe(guessed.length + further);
    }
    expect(people.some(({ leftOut }) => leftOut > 0)).toBe(true);
  });

  it("[R8] tells who leads to as many organizations as are asked for, counts the others, and finds each of them", async () => {
    const { ask } = await open();
    const add = (name: string, organization: string) =>
      ask("person.add", { name, organization, familiarity: "known" });
    for (const name of ["Ana", "Imre", "Lea", "Jonas", "Zoë", "Tomasz", "Wanjiru", "Kim"])
      await add(name, "Aperio");
    const { id } = await add("Priya", "Lumen");
    await ask("touch.log", { personId: id, kind: "meeting" });
    const first = await ask("network.show", { places: 1, draw: 2 });
    expect(first).toMatchObject({ organizations: 2, places: 2, search: "" });
    expect(first.fields).toMatchObject([
      {
        organizations: ["Aperio", "Lumen"],
        people: [{ name: "Priya" }, { name: "Ana" }, { name: "Imre" }, { name: "Jonas" }],
        furtherPeople: 5,
        places: [{ organization: "Lumen", further: 0, line: { dashed: false, knots: 1 } }],
      },
    ]);
    const drawn = first.drawing.fields.flatMap(({ places }) => places);
    expect(drawn).toMatchObject([
      { organization: "Lumen", turn: 0, found: true },
      { organization: "Aperio", turn: 1, found: true, further: 2 },
    ]);
    const zoe = await ask("network.show", { search: "zoe", draw: 1 });
    expect(zoe).toMatchObject({ places: 1, sentence: first.sentence, search: "zoe" });
    // Of the one place that is found everybody is named, the one who was searched for among them.
    expect(zoe.fields[0]?.places[0]?.people.map(({ name }) => name)).toContain("Zoë");
    expect(zoe.drawing).toMatchObject({ of: 2, fields: [{ places: [{ organization: "Aperio", turn: 0 }] }] });
    expect((await ask("network.show", { search: "nobody" })).fields).toEqual([]);
  });

  it("[R57] tells a book without places from an empty one, so that its people are drawn and led to", async () => {
    const { ask } = await open();
    const empty = await ask("network.show", {});
    expect(empty).toMatchObject({ emptyBook: true, organizations: 0 });
    expect(empty.sentence).toMatch(/beginning of your network/);
    const { id } = await ask("person.add", { name: "Ana Ruiz" });
    await ask("touch.log", { personId: id, kind: "mail", direction: "in" });
    const named = await ask("network.show", {});
    expect(named).toMatchObject({ emptyBook: false, organizations: 0 });
    expect(named.sentence).toMatch(/^Once it is noted where somebody works/);
  });
});
