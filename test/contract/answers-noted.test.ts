import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

async function asked({ ask }: TestHome, name = "Priya Nair") {
  const { id: personId } = await ask("person.add", { name, familiarity: "stranger" });
  const { id } = await ask("interview.plan", { personId });
  await ask("interview.asked", { id });
  return { personId, id };
}

onEveryStore((open) => {
  it.each<["declined" | "did-not-happen" | "moved", string]>([
    ["declined", "Said no to a conversation"],
    ["did-not-happen", "Answered: not now"],
    ["moved", "Asked for another time"],
  ])("[R33] what they answered stands on their timeline: %s", async (as, subject) => {
    const test = await open();
    const { ask } = test;
    const { personId, id } = await asked(test);
    test.clock = START + DAY;
    if (as === "moved") await ask("interview.scheduled", { id, startsAt: START + 9 * DAY });
    test.clock += DAY;
    const silent = await ask("person.show", { id: personId });
    await ask("interview.close", { id, as, answered: true });
    const { tie, ...person } = await ask("person.show", { id: personId });
    if (as !== "moved") expect(silent.tie.inWords).toContain("No answer is recorded.");
    expect(tie.inWords).not.toContain("No answer is recorded.");
    expect(person.touches[0]).toMatchObject({ direction: "in", subject, at: test.clock, interviewId: id });
    expect((await ask("interview.show", { id })).tie).not.toContain("No answer is recorded.");
    await ask("interview.takeBack", { id });
    expect((await ask("person.show", { id: personId })).touches).toEqual(silent.touches);
  });

  it("[R33] that it did not come about, or that no answer came, is no answer of theirs", async () => {
    const test = await open();
    const { ask } = test;
    for (const [name, as] of [
      ["Ben Carter", "did-not-happen"],
      ["Rosa Mendes", "no-answer"],
    ] as const) {
      const { personId, id } = await asked(test, name);
      await ask("interview.close", { id, as });
      expect((await ask("person.show", { id: personId })).tie.inWords).toContain("No answer is recorded.");
    }
  });
});
