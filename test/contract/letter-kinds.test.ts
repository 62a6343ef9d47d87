import { expect, it } from "vitest";
import { DRAFT_KINDS, FORMS } from "#outreach/draft.ts";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("[R10] [R33] writes every kind of letter in every form, bounded where the form is, with gaps and no remains", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      familiarity: "acquaintance",
      organization: "Lumen",
    });
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: talk.id });
    for (const kind of DRAFT_KINDS)
      for (const form of FORMS) {
        const letter = await ask("draft.write", { personId: ana.id, interviewId: talk.id, kind, form });
        expect(letter.body, `${kind} ${form}`).toContain("Ana");
        expect(letter.body, `${kind} ${form}`).not.toMatch(/\{\{|\{%|undefined|null/);
        expect(letter.subject === "", `${kind} ${form}`).toBe(form !== "email");
        if (letter.count.left !== null)
          expect(letter.count.left, `${kind} ${form}`).toBeGreaterThanOrEqual(0);
        for (const { says } of letter.findings) expect(says, `${kind} ${form}`).toMatch(/[.!?]$/);
      }
  });

  it("[R23] [R28] asks through whoever sends me, and by how well we know each other", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const bodies = new Map<string, string>();
    for (const familiarity of ["known", "acquaintance", "stranger"] as const) {
      const person = await ask("person.add", { name: `Ana ${familiarity}`, familiarity });
      bodies.set(familiarity, (await ask("draft.write", { personId: person.id })).body);
      if (familiarity !== "stranger") continue;
      const sent = await ask("draft.write", { personId: person.id, introducer: "Imre Kovács" });
      expect(sent.body).toContain("Imre Kovács");
    }
    expect(new Set(bodies.values()).size).toBe(3);
    expect(bodies.get("stranger")).toMatch(/informational interview/);
    expect(bodies.get("known")).not.toMatch(/informational interview/);
  });
});
