import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("[R15] tells whoever must be discreet nothing that was said off the record, however it is put", async () => {
    const { ask, call } = await open();
    const { id } = await ask("person.add", { name: "Ana" });
    const option = await ask("option.add", { name: "Patent law" });
    await ask("advice.record", { personId: id, text: "CANARY in confidence", offRecord: true });
    await ask("advice.record", { personId: id, text: "Take the June course" });
    await ask("option.addEvidence", {
      optionId: option.id,
      direction: "against",
      text: "CANARY about the hours",
      personId: id,
      offRecord: true,
    });
    const asked = async (name: "person.show" | "option.show", of: string, discreet: boolean) => {
      const outcome = await call(name, { id: of }, { discreet });
      return JSON.stringify(outcome.kind === "done" ? outcome.value : outcome.says);
    };
    for (const [name, of] of [
      ["person.show", id],
      ["option.show", option.id],
    ] as const) {
      expect(await asked(name, of, false)).toContain("CANARY");
      expect(await asked(name, of, true)).not.toContain("CANARY");
    }
    expect(await asked("person.show", id, true)).toContain("Take the June course");
  });
});
