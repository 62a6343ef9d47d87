import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("finds people by a name typed on another keyboard, and by a given name that stands behind the family's", async () => {
    const { ask } = await open();
    for (const name of ["Ulrike Müller", "Joerg Mueller", "Søren Dahl", "王小明", "김민준", "山田太郎"])
      await ask("person.add", { name });
    const found = async (search: string) =>
      (await ask("person.list", { search })).people.map(({ name }) => name).toSorted();
    for (const search of ["mueller", "müller", "MÜLLE"])
      expect(await found(search)).toEqual(["Joerg Mueller", "Ulrike Müller"]);
    expect(await found("soeren")).toEqual(["Søren Dahl"]);
    expect(await found("jörg mueller")).toEqual(["Joerg Mueller"]);
    expect(await found("小明")).toEqual(["王小明"]);
    expect(await found("민준")).toEqual(["김민준"]);
    expect(await found("太郎 山")).toEqual(["山田太郎"]);
    expect(await found("小红")).toEqual([]);
  });

  it("gives all that a search finds, page by page and each once, the warmest first and the others by name", async () => {
    const { ask } = await open();
    for (let at = 0; at < 230; at += 1)
      await ask("person.add", { name: `Strauß ${String.fromCodePoint(65 + (at % 26))}${at}` });
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await ask("person.list", { search: "strauß", limit: 60, ...(after ? { after } : {}) });
      expect(page.people.length).toBeLessThanOrEqual(60);
      seen.push(...page.people.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(230);
    expect(seen).toHaveLength(230);
  });
});
