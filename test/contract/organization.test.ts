import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

onEveryStore((open) => {
  it("[R15] tells of one organization who is there, and who told what about it, dated and with its voice", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL", role: "group leader" });
    const imre = await ask("person.add", { name: "Imre Kovács", organization: "Delta Biologics" });
    const option = await ask("option.add", { name: "Patent law" });
    await ask("advice.record", { personId: ana.id, text: "Ask about the June course" });
    await ask("advice.record", { personId: ana.id, text: "CANARY: the lab is closing", offRecord: true });
    await ask("option.addEvidence", {
      optionId: option.id,
      direction: "against",
      text: "Long evenings",
      personId: ana.id,
    });
    await ask("advice.record", { personId: imre.id, text: "Elsewhere" });
    const [embl] = (await ask("organization.list", { search: "emb" })).organizations;
    const shown = await ask("organization.show", { id: embl?.id ?? "" });
    expect(shown).toMatchObject({
      name: "EMBL",
      now: [{ name: "Ana Ruiz", role: "group leader" }],
      before: [],
    });
    expect(
      shown.told.map(({ as, about, text, name, on, offRecord }) => ({
        as,
        about,
        text,
        name,
        on,
        offRecord,
      })),
    ).toEqual(
      expect.arrayContaining([
        {
          as: "advice",
          about: "",
          text: "Ask about the June course",
          name: "Ana Ruiz",
          on: "2026-03-02",
          offRecord: false,
        },
        {
          as: "against",
          about: "Patent law",
          text: "Long evenings",
          name: "Ana Ruiz",
          on: "2026-03-02",
          offRecord: false,
        },
        {
          as: "advice",
          about: "",
          text: "CANARY: the lab is closing",
          name: "Ana Ruiz",
          on: "2026-03-02",
          offRecord: true,
        },
      ]),
    );
    expect(shown.told).toHaveLength(3);
    const discreet = await call("organization.show", { id: embl?.id ?? "" }, { discreet: true });
    expect(JSON.stringify(discreet)).toContain("June course");
    expect(JSON.stringify(discreet)).not.toContain("CANARY");
    await ask("person.leaveOut", { id: ana.id });
    expect(await ask("organization.show", { id: embl?.id ?? "" })).toMatchObject({
      now: [],
      before: [],
      told: [],
    });
  });

  it("[R15] renames an organization, and finds people by its new name", async () => {
    const { ask, call } = await open();
    await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    await ask("person.add", { name: "Imre Kovács", organization: "Delta Biologics" });
    const [embl] = (await ask("organization.list", { search: "EMBL" })).organizations;
    const id = embl?.id ?? "";
    const edited = await ask("organization.edit", { id, name: "Europäisches Labor", field: "biology" });
    expect(edited).toMatchObject({ name: "Europäisches Labor", field: "biology", version: 2 });
    expect((await ask("person.list", { search: "europaisch" })).people).toMatchObject([{ name: "Ana Ruiz" }]);
    expect((await call("organization.edit", { id, version: 1, field: "x" })).kind).toBe("stale");
    expect(await call("organization.edit", { id, name: "delta biologics" })).toMatchObject({
      kind: "refused",
    });
  });

  it("[R15] makes one organization out of two, and two again", async () => {
    const test = await open();
    const { ask } = test;
    await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    await ask("person.add", { name: "Imre Kovács", organization: "E.M.B.L." });
    const ids = new Map((await ask("organization.list", {})).organizations.map(({ id, name }) => [name, id]));
    const [from, into] = [ids.get("E.M.B.L.") ?? "", ids.get("EMBL") ?? ""];
    test.clock = START + 1;
    const { parted } = await ask("organization.merge", { id: from, into });
    expect((await ask("organization.list", {})).organizations).toHaveLength(1);
    expect((await ask("organization.show", { id: into })).now.map(({ name }) => name)).toEqual([
      "Ana Ruiz",
      "Imre Kovács",
    ]);
    const again = await ask("organization.part", { ...parted, stays: [...parted.stays] });
    expect((await ask("organization.show", { id: again.id })).now).toMatchObject([{ name: "Imre Kovács" }]);
    expect((await ask("organization.show", { id: into })).now).toMatchObject([{ name: "Ana Ruiz" }]);
  });
});
