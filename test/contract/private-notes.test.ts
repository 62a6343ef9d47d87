import { expect, it } from "vitest";
import { toolsOf } from "#mcp/tools.ts";
import { onEveryStore, onSqlite, type TestHome } from "./stores.ts";

onSqlite((open) => {
  it("tells whoever may not read the notes nothing of them, in whichever sentence, sheet or letter", async () => {
    const home = await open();
    const ids = await noted(home);
    const told = async (withoutNotes: boolean) => {
      const all: Record<string, string> = {};
      for (const { of, operation } of await toolsOf()) {
        if (operation.effect !== "reads") continue;
        for (const input of [{}, { personId: ids.person }, ...Object.values(ids).map((id) => ({ id }))]) {
          const outcome = await home.call(of, input as never, { withoutNotes, discreet: true });
          if (outcome.kind === "done") all[`${of} ${JSON.stringify(input)}`] = JSON.stringify(outcome.value);
        }
      }
      return Object.entries(all).filter(([, text]) => /canary/i.test(text));
    };
    expect((await told(false)).length).toBeGreaterThan(4);
    expect(await told(true)).toEqual([]);
  });
});

onEveryStore((open) => {
  it("writes letters without them, keeps them, and knows all the same when somebody is not to be written to", async () => {
    const home = await open();
    const { person, second } = await noted(home);
    for (const interviewId of [second, null])
      for (const kind of ["request", "thanks"] as const) {
        const written = await home.call(
          "draft.write",
          { personId: person, kind, interviewId, anew: true },
          { withoutNotes: true },
        );
        expect(JSON.stringify(written)).not.toMatch(/canary/i);
        if (kind === "request") expect(JSON.stringify(written)).toContain("not a good time");
      }
    const kept = await home.ask("person.show", { id: person });
    expect(kept.notes).toBe("CANARY likes jazz");
    expect(kept.preferences.note).toBe("CANARY short mail, not in March");
  });
});

/** Somebody about whom something is noted wherever notes can be. */
async function noted({ ask }: TestHome) {
  const { id: person } = await ask("person.add", { name: "Ana", notes: "CANARY likes jazz" });
  const preferences = {
    channel: null,
    paceMonths: null,
    doNotContact: false,
    note: "CANARY short mail, not in March",
  };
  await ask("person.edit", { id: person, preferences });
  await ask("touch.log", { personId: person, kind: "meeting", note: "CANARY had coffee" });
  await ask("help.record", { personId: person, kind: "teaching", note: "CANARY the gel" });
  const { id: lead } = await ask("lead.record", {
    personId: person,
    what: "A course",
    kind: "course",
    notes: "CANARY",
  });
  const { id: option } = await ask("option.add", { name: "Patent law", notes: "CANARY long hours" });
  const { id: first } = await ask("interview.plan", { personId: person, optionId: option });
  await ask("interview.asked", { id: first });
  await ask("interview.answered", { id: first });
  await ask("interview.held", {
    id: first,
    ...{
      notes: "CANARY a",
      learned: "CANARY b",
      standing: "CANARY c",
      wouldChange: "CANARY d",
      helpAsked: "CANARY e",
    },
  });
  const { id: second } = await ask("interview.plan", { personId: person, optionId: option });
  return { person, lead, option, first, second };
}
