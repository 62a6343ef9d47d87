import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R58] names no stranger to tell with whom there was no talk, whatever was written", async () => {
    const { ask } = await open();
    await ask("leaving.date", { address: "me@lab.example", endsOn: "2026-06-30" });
    const add = (name: string) => ask("person.add", { name, familiarity: "stranger" });
    const [marta, talked] = [await add("Marta Nowak"), await add("Lin Wei")];
    await ask("touch.log", { personId: marta.id, kind: "mail", direction: "in", at: START - DAY });
    await ask("touch.log", { personId: talked.id, kind: "call", at: START - DAY });
    const { lists } = await ask("leaving.show", {});
    expect(lists[0]?.tell.map(({ name }) => name)).toEqual(["Lin Wei"]);
  });

  it("[R58] lists what to do before an address dies, ticks it off and puts it back", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    await ask("person.add", { name: "Nobody met" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    await ask("person.edit", { id: imre.id, preferences: { doNotContact: true } });
    await ask("touch.log", { personId: ana.id, kind: "mail", at: START - DAY });
    expect(await ask("leaving.show", {})).toMatchObject({ lists: [], near: false });
    await ask("settings.edit", { addresses: [{ address: "me@home.example" }] });
    await ask("leaving.date", { address: "Me@Lab.example", endsOn: "2026-06-30" });
    // Changing other settings keeps the date.
    await ask("settings.edit", {
      addresses: [{ address: "me@home.example" }, { address: "me@lab.example" }],
    });
    const { lists, near } = await ask("leaving.show", {});
    expect(near).toBe(true);
    expect(lists).toHaveLength(1);
    const [list] = lists;
    expect(list?.sentence).toBe("me@lab.example reaches you until 30 June 2026.");
    expect(list?.tell.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(list?.tell[0]?.news).toContain("from now on I read me@home.example");
    const item = list?.tell[0]?.item ?? "";
    await ask("leaving.tick", { address: "me@lab.example", item });
    expect((await ask("leaving.show", {})).lists[0]?.tell[0]?.doneAt).toBe(START);
    await ask("leaving.tick", { address: "me@lab.example", item, undo: true });
    expect((await ask("leaving.show", {})).lists[0]?.tell[0]?.doneAt).toBeNull();
    expect((await call("leaving.tick", { address: "me@lab.example", item: "sell" })).kind).toBe("invalid");
    expect((await call("leaving.tick", { address: "other@lab.example", item })).kind).toBe("missing");
    const letter = await ask("draft.write", {
      personId: ana.id,
      kind: "revive",
      mine: list?.tell[0]?.news ?? "",
    });
    expect(letter.body).toContain("from now on I read me@home.example");
    // Whoever had the letter is told, without a tick, until it is taken back.
    expect((await ask("leaving.show", {})).lists[0]?.tell[0]?.wroteAt).toBeNull();
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect((await ask("leaving.show", {})).lists[0]?.tell[0]?.wroteAt).toBe(START);
    await ask("draft.takeBack", { id: letter.id });
    expect((await ask("leaving.show", {})).lists[0]?.tell[0]?.wroteAt).toBeNull();
    await ask("leaving.tick", { address: "me@lab.example", item });
    await ask("person.erase", { id: ana.id, confirm: "Ana Ruiz" });
    expect((await ask("leaving.show", {})).lists[0]?.tell).toEqual([]);
  });

  it("[R58] names first who looked after me, then who answers, and last whom I only wrote to", async () => {
    const { ask } = await open();
    await ask("leaving.date", { address: "me@lab.example", endsOn: "2026-06-30" });
    const written = await ask("person.add", { name: "Written To", familiarity: "acquaintance" });
    for (const ago of [1, 5, 9, 13])
      await ask("touch.log", { personId: written.id, kind: "mail", direction: "out", at: START - ago * DAY });
    const answers = await ask("person.add", { name: "Answers Sometimes" });
    await ask("touch.log", { personId: answers.id, kind: "mail", direction: "in", at: START - 400 * DAY });
    const mentor = await ask("person.add", { name: "My Mentor", familiarity: "known" });
    await ask("person.edit", { id: mentor.id, mentor: true });
    const { lists } = await ask("leaving.show", {});
    expect(lists[0]?.tell.map(({ name }) => name)).toEqual(["My Mentor", "Answers Sometimes", "Written To"]);
  });

  it("[R58] marks an address that bounced as former, and no letter goes to it", async () => {
    const { ask, call } = await open();
    const { id } = await ask("person.add", { name: "Ana Ruiz", email: "Ana@lab.example" });
    const draft = await ask("draft.write", { personId: id });
    expect((await ask("draft.show", { id: draft.id })).to).toBe("Ana@lab.example");
    expect(await ask("person.markStale", { id, value: "ana@lab.example" })).toMatchObject({ stale: true });
    expect((await ask("draft.show", { id: draft.id })).to).toBe("");
    await ask("person.markStale", { id, value: "ana@lab.example", stale: false });
    expect((await ask("draft.show", { id: draft.id })).to).toBe("Ana@lab.example");
    expect((await call("person.markStale", { id, value: "else@lab.example" })).kind).toBe("missing");
  });

  it("[R23] [R58] notes an address, a number or a link of somebody, and takes it away again", async () => {
    const { ask, call } = await open();
    const { id } = await ask("person.add", { name: "Ana Ruiz" });
    const draft = await ask("draft.write", { personId: id });
    const way = await ask("person.addWay", { id, value: "<Ana@lab.example>" });
    expect(way).toMatchObject({ kind: "email", key: "ana@lab.example", was: "new" });
    await ask("person.addWay", { id, value: "+49 30 2093-0" });
    expect((await ask("draft.show", { id: draft.id })).to).toBe("Ana@lab.example");
    expect((await ask("person.list", { search: "ana@lab" })).people).toMatchObject([{ id }]);

    await ask("person.markStale", { id, value: "ana@lab.example" });
    expect(await ask("person.addWay", { id, value: "ana@lab.example" })).toMatchObject({
      stale: false,
      was: "former",
    });
    const other = await ask("person.add", { name: "Imre Kovács" });
    expect(await call("person.addWay", { id: other.id, value: "ana@lab.example" })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Ana Ruiz"),
    });
    expect((await call("person.addWay", { id, value: "no way" })).kind).toBe("invalid");

    await ask("person.removeWay", { id, value: "ana@lab.example" });
    expect((await ask("person.show", { id })).contactPoints).toMatchObject([{ kind: "phone" }]);
    expect((await ask("person.list", { search: "ana@lab" })).people).toEqual([]);
    expect((await call("person.removeWay", { id, value: "ana@lab.example" })).kind).toBe("missing");
  });
});
