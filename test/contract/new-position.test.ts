import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R26] a new job noted by hand is a line on Today and a request about it, in the talk’s focus too", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      role: "Staff scientist",
      organization: "EMBL",
      familiarity: "known",
    });
    await ask("person.moved", { id: ana.id, organization: "Delta Biologics", role: "Group leader" });
    const { suggestions } = await ask("today.show", {});
    expect(suggestions.filter((each) => each.personId === ana.id)).toMatchObject([
      {
        kind: "new-position",
        sentence:
          "Ana Ruiz has a new position: Group leader, Delta Biologics. A good moment to congratulate, and to ask how it is.",
        action: { label: "Ask Ana Ruiz about the new position", letter: "request" },
      },
    ]);
    const shown = await ask("draft.write", { personId: ana.id, keep: false });
    const letter = await ask("draft.write", { personId: ana.id });
    expect([shown.subject, shown.body, shown.findings]).toEqual([
      letter.subject,
      letter.body,
      letter.findings,
    ]);
    expect(letter.body).toMatch(/congratulat/i);
    expect(letter.body).toMatch(/group leader at Delta Biologics/i);
    expect(letter.about.focus).toBe("new-position");
    const talk = await ask("interview.show", { id: letter.interviewId ?? ana.id });
    expect(talk).toMatchObject({ focus: "new-position", ask: "new-position" });
  });

  it("[R26] [R58] no congratulation goes to an address of the place that was left without a word", async () => {
    const { ask } = await open();
    const at = "soren.kjaer@novonordisk.example";
    const soren = await ask("person.add", {
      name: "Søren Kjær",
      organization: "Novo Nordisk",
      email: at,
      familiarity: "known",
    });
    const { left } = await ask("person.moved", { id: soren.id, organization: "Lundbeck", since: "2026-01" });
    expect(left).toMatchObject([{ address: at, place: "Novo Nordisk" }]);
    const letter = await ask("draft.write", { personId: soren.id });
    expect(letter.cautions).toMatchObject([{ kind: "old-address" }]);
    expect(letter.ways[0]).toMatchObject({ kind: "find-address" });
    await ask("draft.overrule", { id: letter.id, caution: "old-address" });
    expect((await ask("draft.show", { id: letter.id })).cautions).toEqual([]);
    await ask("person.addWay", { id: soren.id, value: "soren.kjaer@gmail.com" });
    const again = await ask("draft.show", { id: letter.id });
    expect([again.to, again.toChoose.at(-1)]).toEqual(["soren.kjaer@gmail.com", at]);
  });

  it("[R26] takes the month of a new position where the day is not known", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    expect(await ask("person.moved", { id: ana.id, organization: "Lumen", since: "2026-02" })).toMatchObject({
      since: "2026-02-01",
    });
    for (const since of ["2026-13", "2026"])
      expect((await call("person.moved", { id: ana.id, organization: "Delta", since })).kind).toBe("invalid");
  });

  it("[R26] keeps what was before with its end, and one step takes it back", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", role: "Staff scientist", organization: "EMBL" });
    const places = async () => {
      const { affiliations, headline } = await ask("person.show", { id: ana.id });
      return [
        headline,
        ...affiliations.map((each) => [each.organization, each.startsOn, each.endsOn].join(" ")),
      ];
    };
    const before = await places();
    const since = "2026-02-01" as never;
    await ask("person.moved", { id: ana.id, organization: "Delta Biologics", role: "Group leader", since });
    expect(await places()).toEqual([
      "Group leader, Delta Biologics",
      "Delta Biologics 2026-02-01 ",
      "EMBL  2026-01-31",
    ]);
    await ask("person.takeBackMove", { id: ana.id });
    expect(await places()).toEqual(before);
    await ask("person.moved", { id: ana.id, role: "Head of imaging", keepsEarlier: true });
    expect((await places()).slice(1)).toEqual(["EMBL 2026-03-02 ", "EMBL  "]);
  });

  it("[R26] leaves nothing of a first position once it is taken back, nor of its organization", async () => {
    const { ask } = await open();
    const lin = await ask("person.add", { name: "Lin Wei" });
    await ask("person.moved", { id: lin.id, organization: "Delta Biologics", role: "Group leader" });
    await ask("person.takeBackMove", { id: lin.id });
    expect(await ask("person.show", { id: lin.id })).toMatchObject({ headline: "", affiliations: [] });
    expect((await ask("person.list", { search: "delta" })).total).toBe(0);
    expect((await ask("organization.list", {})).organizations).toEqual([]);
    await ask("person.edit", { id: lin.id, headline: "makes microscopes see more" });
    await ask("person.moved", { id: lin.id, organization: "Delta Biologics" });
    await ask("person.takeBackMove", { id: lin.id });
    expect(await ask("person.show", { id: lin.id })).toMatchObject({
      headline: "makes microscopes see more",
    });
  });

  it("[R26] goes back to a place of long ago, and says what it cannot take", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", role: "Group leader", organization: "EMBL" });
    await ask("person.moved", { id: ana.id, organization: "Delta Biologics" });
    test.clock = START + 400 * DAY;
    await ask("person.moved", { id: ana.id, organization: "EMBL", role: "Group leader" });
    expect((await ask("person.show", { id: ana.id })).newPosition?.organization).toBe("EMBL");
    expect(
      await call("person.moved", { id: ana.id, organization: "embl", role: "Group leader" }),
    ).toMatchObject({
      kind: "refused",
      says: "That is where Ana Ruiz is already, as far as you noted.",
    });
    expect(await call("person.moved", { id: ana.id })).toMatchObject({ kind: "invalid" });
    const imre = await ask("person.add", { name: "Imre" });
    expect((await call("person.takeBackMove", { id: imre.id })).kind).toBe("refused");
  });
});
