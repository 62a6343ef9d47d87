import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

const NURSE = "an ICU nurse with nine years on the ward, looking into health technology";

onEveryStore((open) => {
  it("[R5] proposes nothing for beginners to whoever has said that years of work are behind them", async () => {
    const { ask } = await open();
    const dana = await ask("person.add", { name: "Dana Whitfield", familiarity: "stranger" });
    await ask("option.add", { name: "Clinical informatics" });
    const proposed = async () => {
      const { natural } = await ask("person.show", { id: dana.id });
      const stage = await ask("stage.show", {});
      const { runway, inTime } = await ask("option.list", {});
      return JSON.stringify([natural, stage.plan, stage.runway, runway, inTime]);
    };
    expect(await proposed()).toMatch(/internship/);
    await ask("settings.edit", { introduction: NURSE });
    expect(await proposed()).not.toMatch(/internship|fellowship/i);
    await ask("settings.edit", { introduction: "a nurse" });
    expect(await proposed(), "what is not known is not guessed").toMatch(/internship/);
  });

  it("[R5] [R30] asks a colleague outside the career what they have seen of it, also once the career is said later", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Grace Abara", introduction: NURSE });
    const joyce = await ask("person.add", {
      name: "Joyce Mbeki",
      familiarity: "known",
      organization: "St Thomas' Hospital",
      role: "Ward sister",
    });
    const letter = await ask("draft.write", { personId: joyce.id, career: "clinical informatics" });
    expect(letter.body).not.toMatch(/working days/);
    expect(letter.body).toContain("what you have seen of it from where you are, and whom I should talk to");
    expect(letter.body).toMatch(/clinical informatics/);
    expect(letter.findings).toEqual([]);
    const carol = await ask("person.add", { name: "Carol Lutz", familiarity: "known", role: "Staff nurse" });
    const { id } = await ask("interview.plan", { personId: carol.id, optionId: null });
    expect((await ask("interview.show", { id })).ask).toBe("day-to-day");
    await ask("interview.edit", { id, career: "clinical informatics" });
    expect((await ask("interview.show", { id })).ask).toBe("seen-of-it");
    const dana = await ask("person.add", { name: "Dana Whitfield", role: "Clinical informatics lead" });
    const inside = await ask("interview.plan", { personId: dana.id, career: "clinical informatics" });
    expect((await ask("interview.show", { id: inside.id })).ask).toBe("day-to-day");
  });
});
