import { expect, it } from "vitest";
import { reading } from "#database/transaction.ts";
import { contentsOf } from "#operations/exporting/odd-rows.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const inAll = ({ home }: TestHome) =>
  reading(home.databases, home.owner, (tx) => contentsOf(tx, () => false));

onEveryStore((open) => {
  it("what a book holds is what belongs there, in the sample network and after two were made one and somebody was erased", async () => {
    const mine = await open();
    const sample = await mine.again("sample");
    await sample.ask("sample.fill", {});
    const { people } = await sample.ask("person.list", { limit: 5 });
    const [one, other, third] = people;
    if (one === undefined || other === undefined || third === undefined) throw new Error("Nobody is in it.");
    await sample.call("person.merge", { id: one.id, into: other.id });
    await sample.ask("person.leaveOut", { id: third.id });
    const { odd, missing, looked, whole } = await inAll(sample);
    expect({ odd, missing, whole }).toEqual({ odd: [], missing: [], whole: true });
    expect(looked).toBeGreaterThan(500);
  });

  it("what a book holds is looked at no longer than somebody may wait, and that is said", async () => {
    const mine = await open();
    for (const name of ["Ana Ruiz", "Imre Kovács"]) await mine.ask("person.add", { name });
    const found = await reading(mine.home.databases, mine.home.owner, (tx) => contentsOf(tx, () => true));
    expect(found).toMatchObject({ odd: [], whole: false });
  });
});
