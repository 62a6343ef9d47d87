import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("[R21] [R50] [R19] ruling a career out leaves its people where they are, and can be reversed", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const law = await ask("option.add", { name: "Patent law" });
    await ask("option.addEvidence", {
      optionId: law.id,
      direction: "against",
      text: "Three years of evenings for the exam",
      personId: imre.id,
    });
    const before = (await ask("today.show", {})).suggestions.map(({ key }) => key);
    const ruled = await ask("option.giveVerdict", {
      id: law.id,
      verdict: "ruled-out",
      reason: "not my evenings",
    });
    expect(ruled.words).toMatch(/^Ruled out\. That is a result/);
    const month = await ask("sprint.start", { optionIds: [law.id] });
    expect(month.remarks).toEqual([expect.stringMatching(/^You ruled Patent law out/)]);
    await ask("sprint.stop", {});
    expect(await ask("person.show", { id: imre.id })).toMatchObject({ leftOut: false, familiarity: "known" });
    expect((await ask("today.show", {})).suggestions.map(({ key }) => key)).toEqual(
      expect.arrayContaining(before.filter((key) => key.includes(imre.id))),
    );
    const { options, inTime } = await ask("option.list", {});
    expect(options.map(({ verdict }) => verdict)).toEqual(["ruled-out"]);
    // At rest: nothing is proposed for it any more, and nothing is said to be missed.
    expect(inTime).toEqual([]);
    await ask("option.giveVerdict", { id: law.id, verdict: "pursue", reason: "there is a part-time way" });
    expect((await ask("option.show", { id: law.id })).trail.map(({ reverses }) => reverses)).toEqual([
      false,
      true,
    ]);
  });
});
