import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

onEveryStore((open) => {
  it("[R10] writes in the user's own words from then on, and in ours again after a reset", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const email = "Hey {{ firstGiven }},\n\nwould you have {{ time }}?\n\n{{ meGiven }}";
    const shown = await ask("letter.preview", { name: "request/known", personId: ana.id, email });
    expect(shown.letter?.body).toBe("Hey Ana,\n\nwould you have twenty minutes?\n\nNoor");
    expect((await ask("letter.show", { name: "request/known" })).own).toBe(false);

    const { before } = await ask("letter.edit", { name: "request/known", email });
    expect((await ask("draft.write", { personId: ana.id })).body).toBe(shown.letter?.body);
    expect((await ask("letter.list", {})).letters.filter((each) => each.own)).toHaveLength(1);

    await ask("letter.reset", { name: "request/known" });
    expect((await ask("draft.write", { personId: ana.id })).body).not.toContain("Hey Ana");
    expect((await ask("letter.show", { name: "request/known" })).template).toEqual(before);
  });

  it("refuses what cannot be read with part, line and reason, and changes nothing", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const message = "Thank you {{ frist }}!";
    expect(await call("letter.edit", { name: "thanks", message })).toMatchObject({
      kind: "refused",
      says: "In the message, line 1: There is nothing called “frist” in a letter. Did you mean “first”?",
    });
    expect(await ask("letter.preview", { name: "thanks", personId: ana.id, message })).toMatchObject({
      letter: null,
      problems: [{ part: "message", line: 1 }],
    });
    expect((await ask("letter.show", { name: "thanks" })).own).toBe(false);
  });

  it("[R58] goes along with an export, and the newer of two versions stands", async () => {
    const [one, other] = [await open(), await open()];
    await one.ask("letter.edit", { name: "thanks", subject: "Thanks, {{ firstGiven }}" });
    other.clock = START + 1000;
    await other.ask("letter.edit", { name: "revive", subject: "Hello again" });
    const { text } = await one.ask("export.all", { format: "json" });
    await other.ask("import.everything", { everything: JSON.parse(text ?? "") });
    const own = (await other.ask("letter.list", {})).letters.filter((each) => each.own);
    expect(own.map((each) => each.name)).toEqual(["thanks", "revive"]);
  });

  it("[R58] says which letter of an import cannot be written, and writes ours in its place", async () => {
    const [one, other] = [await open(), await open()];
    await one.ask("letter.edit", { name: "request/known", email: "Hey {{ first }}" });
    const { text } = await one.ask("export.all", { format: "json" });
    const doubled = "{% capture x %}{{ x }}{{ x }}{{ x }}{{ x }}aa{% endcapture %}".repeat(12);
    const everything = JSON.parse((text ?? "").replace("Hey {{ first }}", `${doubled}{{ x }}`));
    const { settings } = await other.ask("import.everything", { everything });
    expect(settings.added).toEqual([
      expect.stringMatching(/^your letter “[^”]+” \(something in it .* ours is/),
    ]);
    const ana = await other.ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { body } = await other.ask("draft.write", { personId: ana.id, keep: false });
    expect(body).toContain("Ana");
    expect(body.length).toBeLessThan(2000);
    const kept = await other.ask("letter.preview", { name: "request/known", personId: ana.id });
    expect(kept).toMatchObject({ letter: null, problems: [{ part: "email" }] });
  });

  it("[R10] says where a letter is too long only once the facts are in", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Maria Ruiz Fernandez" });
    const asked = { name: "request/stranger", personId: ana.id } as const;
    expect(
      await ask("letter.preview", { ...asked, email: `{{ first }}${"a".repeat(19_985)}` }),
    ).toMatchObject({
      problems: [{ part: "email", says: expect.stringContaining("more than a letter holds") }],
      letter: null,
    });
  });
});
