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
});
