import { expect, it } from "vitest";
import { DRAFT_KINDS, FORMS } from "#outreach/draft.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

/** The Files port over what a test holds. */
function handed(test: TestHome, name: string, text: string): void {
  const files = {
    open: async () => ({
      kind: "file",
      name,
      size: null,
      async *bytes() {
        yield new TextEncoder().encode(text);
      },
    }),
  };
  Object.assign(test.home, { ports: { files } });
}

onEveryStore((open) => {
  it("[R24] greets as the user says, before any guess, in every kind and form", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const rossi = await ask("person.add", {
      name: "Maria Chiara Rossi",
      familiarity: "known",
      addressAs: "Dear Dr Rossi,",
    });
    expect(rossi.addressAs).toBe("Dr Rossi");
    const asked = await ask("interview.plan", { personId: rossi.id });
    await ask("interview.asked", { id: asked.id });
    const has = { confirmation: "interview.answered", thanks: "interview.held" } as const;
    for (const kind of DRAFT_KINDS)
      for (const form of FORMS) {
        const talk = await ask("interview.plan", { personId: rossi.id });
        if (kind === "confirmation" || kind === "thanks") await ask(has[kind], { id: talk.id });
        const interviewId = kind in has ? talk.id : asked.id;
        const letter = await ask("draft.write", { personId: rossi.id, interviewId, kind, form, keep: false });
        expect(letter.body, `${kind} ${form}`).toMatch(/\bDr Rossi\b/);
        expect(letter.body, `${kind} ${form}`).not.toMatch(/Maria|\bHi\b/);
        expect(
          letter.findings.map(({ check }) => check),
          `${kind} ${form}`,
        ).not.toContain("wrong-name");
      }
  });

  it("[R24] is changed, taken away again, and known to the check and to whoever reads a letter for a friend", async () => {
    const { ask } = await open();
    const sabine = await ask("person.add", { name: "Dr. Sabine Meier", familiarity: "known" });
    const greeting = async (form: "email" | "message") =>
      (await ask("draft.write", { personId: sabine.id, form, kind: "offer", keep: false })).body.split(
        /[,\n]/,
      )[0];
    expect(await greeting("message")).toBe("Hi Sabine");
    await ask("person.edit", { id: sabine.id, addressAs: "Bine" });
    expect(await greeting("message")).toBe("Hi Bine");
    const letter = await ask("draft.write", { personId: sabine.id, kind: "offer" });
    expect(letter.findings.filter(({ check }) => check === "wrong-name")).toEqual([]);
    const review = await ask("review.open", { draftId: letter.id, initials: true, line: "", name: "" });
    expect(JSON.stringify(review)).not.toMatch(/Bine/);
    await ask("person.edit", { id: sabine.id, addressAs: "Frau Professor Meier" });
    expect(await greeting("message")).toBe("Dear Frau Professor Meier");
    await ask("person.edit", { id: sabine.id, addressAs: "" });
    expect(await greeting("email")).toBe("Dear Sabine");
  });

  it("[R53] joins two under the names that they go by", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor" });
    const imre = await ask("person.add", { name: "Imre Kovács", addressAs: "Imi", familiarity: "known" });
    const rossi = await ask("person.add", {
      name: "Chiara Rossi",
      addressAs: "Dr Rossi",
      familiarity: "known",
    });
    const between = await ask("introduction.add", { personId: imre.id, otherId: rossi.id });
    const { body } = await ask("draft.write", {
      personId: imre.id,
      introductionId: between.id,
      kind: "opt-in",
      keep: false,
    });
    expect(body).toMatch(/^Dear Imi,/);
  });

  it.each(["json", "zip", "vcard", "jscontact", "csv"] as const)(
    "[R58] is kept by an export as %s, and adds nothing where it came from",
    async (format) => {
      const mine = await open();
      const rossi = await mine.ask("person.add", {
        name: "Chiara Rossi",
        email: "rossi@example.org",
        addressAs: "Dr Rossi",
      });
      const { text, base64, fileName } = await mine.ask("export.all", { format });
      const other = await open();
      if (format === "json") await other.ask("import.everything", { everything: JSON.parse(text ?? "") });
      else if (format !== "zip") {
        for (const test of [other, mine]) handed(test, fileName, text ?? "");
        // The table says besides when they were added, which the book has no detail of.
        if (format !== "csv")
          expect(await mine.ask("import.apply", { files: [fileName] })).toMatchObject({ skipped: 1 });
        await other.ask("import.apply", { files: [fileName] });
      } else return expect(base64?.length).toBeGreaterThan(0);
      const [there] = (await other.ask("person.list", {})).people;
      const shown = await other.ask("person.show", { id: there?.id ?? "" });
      expect(shown.addressAs).toBe("Dr Rossi");
      if (format !== "json") {
        const again = await other.ask("export.all", { format });
        expect(again.text?.match(/Dr Rossi/g)).toHaveLength(1);
        expect(await other.ask("import.apply", { files: [fileName] })).toMatchObject({ skipped: 1 });
      }
      expect((await mine.ask("person.show", { id: rossi.id })).addressAs).toBe("Dr Rossi");
    },
  );

  it("fills what a file says of somebody known, never over the user's own, and undone it is gone", async () => {
    const test = await open();
    const { ask } = test;
    const rossi = await ask("person.add", { name: "Chiara Rossi", email: "rossi@example.org" });
    handed(test, "p.csv", "Name,Email,Form of address\nChiara Rossi,rossi@example.org,Dr Rossi\n");
    const applied = await ask("import.apply", { files: ["p.csv"] });
    const addressed = async () => (await ask("person.show", { id: rossi.id })).addressAs;
    expect(await addressed()).toBe("Dr Rossi");
    expect(applied).toMatchObject({ merged: 1 });
    await ask("import.undo", {});
    expect(await addressed()).toBe("");
    await ask("person.edit", { id: rossi.id, addressAs: "Chiara" });
    await ask("import.apply", { files: ["p.csv"] });
    expect(await addressed()).toBe("Chiara");
  });

  it("is one of the two where two are made one, and the other stands in the notes", async () => {
    const { ask } = await open();
    const one = await ask("person.add", { name: "Chiara Rossi", addressAs: "Dr Rossi" });
    const other = await ask("person.add", { name: "C. Rossi", addressAs: "Chiara", anyway: true });
    await ask("person.merge", { id: other.id, into: one.id });
    expect(await ask("person.show", { id: one.id })).toMatchObject({
      addressAs: "Dr Rossi",
      notes: expect.stringContaining("Chiara"),
    });
  });
});
