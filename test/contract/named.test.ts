import { expect, it } from "vitest";
import type { Input } from "#operations/catalog.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;
const SWAMPED =
  "Hi, sorry, I'm swamped with a release right now, but my colleague Ben Carter (ben.carter@siemens.example), who was a nurse himself, would be happy to talk. Mention my name!";

/** Priya was asked, and has named somebody. */
async function asked({ ask }: TestHome) {
  await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
  const priya = await ask("person.add", { name: "Priya Nair", familiarity: "stranger" });
  const { id } = await ask("interview.plan", { personId: priya.id });
  await ask("interview.asked", { id });
  return { priya, id };
}

onEveryStore((open) => {
  it("[R53] [R52] whom a reply names is added with who named them, and the first letter names the introducer", async () => {
    const test = await open();
    const { ask } = test;
    const { priya, id } = await asked(test);
    const { others } = await ask("interview.readReply", { id, reply: SWAMPED });
    expect(others).toMatchObject([
      {
        name: "Ben Carter",
        address: "ben.carter@siemens.example",
        as: "named",
        personId: null,
        noted: false,
      },
    ]);
    const ben = await ask("person.add", {
      ...{ name: "Ben Carter", email: "ben.carter@siemens.example", organization: "Siemens" },
      namedBy: priya.id,
    });
    const { introductions } = await ask("introduction.list", {});
    expect(introductions).toMatchObject([
      { introducerId: priya.id, personId: ben.id, state: "made", byName: true, next: { kind: "thank" } },
    ]);
    expect(introductions[0]?.inWords).toBe("Priya Nair sent you to Ben Carter today.");
    const letter = await ask("draft.write", { personId: ben.id });
    expect(`${letter.subject}\n${letter.body}`).toContain("Priya Nair suggested");
    expect(letter.body).not.toContain("introduced us");
    expect((await ask("interview.readReply", { id, reply: SWAMPED })).others).toMatchObject([
      { personId: ben.id, noted: true },
    ]);
    const thanks = await ask("draft.write", {
      ...{ personId: priya.id, kind: "thanks" },
      introductionId: introductions[0]?.id,
    });
    expect(thanks.subject).toBe("Thank you for sending me to Ben Carter");
  });

  it("[R53] one step takes back whoever was named, with who named them", async () => {
    const test = await open();
    const { ask } = test;
    const { priya } = await asked(test);
    const ben = await ask("person.add", { name: "Ben Carter", organization: "Siemens", namedBy: priya.id });
    expect(ben.captureId).not.toBeNull();
    await ask("capture.undo", {});
    expect(await ask("introduction.list", {})).toMatchObject({ introductions: [] });
    const { people } = await ask("person.list", {});
    expect(people.map(({ name }) => name)).toEqual(["Priya Nair"]);
    expect(await ask("organization.list", {})).toMatchObject({ organizations: [] });
  });

  it("[R53] whoever has said that they will bring us together is not said to have done so", async () => {
    const test = await open();
    const { ask } = test;
    const { priya } = await asked(test);
    const ben = await ask("person.add", { name: "Ben Carter", namedBy: priya.id, namedAs: "agreed" });
    const [agreed] = (await ask("introduction.list", {})).introductions;
    expect(agreed).toMatchObject({ state: "agreed", byName: false });
    expect((await ask("draft.write", { personId: ben.id })).body).toContain("agreed to introduce us");
    // A name that is followed by a letter to both is an introduction after all.
    const rosa = await ask("person.add", { name: "Rosa Mendes", namedBy: priya.id });
    const named = (await ask("introduction.list", { personId: rosa.id })).introductions[0];
    test.clock = START + 3 * DAY;
    const made = await ask("introduction.made", { id: named?.id ?? ben.id });
    expect(made).toMatchObject({ byName: false, madeAt: test.clock });
  });

  it("[R53] an idea becomes a name that was given; nobody is named by me", async () => {
    const test = await open();
    const { ask } = test;
    const { priya } = await asked(test);
    const ben = await ask("person.add", { name: "Ben Carter" });
    await ask("introduction.add", { personId: ben.id, introducerId: priya.id });
    const named = { personId: ben.id, introducerId: priya.id, state: "named" } as const;
    expect(await ask("introduction.add", named)).toMatchObject({ added: false, byName: true, state: "made" });
  });

  it("[R9] [R53] a note that tells of a reply notes the answer and the name, and goes back in one step", async () => {
    const test = await open();
    const { ask } = test;
    const { priya, id } = await asked(test);
    const text =
      "Priya wrote: swamped now, but her colleague Ben Carter would be happy to talk, I may mention her name";
    const read = await ask("capture.read", { text });
    expect(read.items).toMatchObject([
      { kind: "introduction", named: true, to: "Ben Carter" },
      { kind: "answer", says: "later" },
    ]);
    const people = read.people.map(({ who, ...each }) => ({
      ...each,
      id: who.kind === "known" ? who.person.id : null,
    }));
    const items: NonNullable<Input<"capture.keep">["items"]> = [];
    for (const each of read.items) {
      if (each.kind === "answer") items.push({ ...each, person: each.person ?? "" });
      if (each.kind !== "introduction") continue;
      const { to: _, ...introduction } = each;
      items.push({ ...introduction, person: each.person ?? "" });
    }
    const kept = await ask("capture.keep", { people, items });
    expect(await ask("interview.show", { id })).toMatchObject({
      state: "did-not-happen",
      promises: [{ text: "ask again" }],
    });
    const { touches, tie } = await ask("person.show", { id: priya.id });
    expect(touches[0]).toMatchObject({ direction: "in", subject: "Answered: not now" });
    expect(tie.inWords).not.toContain("No answer");
    const [named] = (await ask("introduction.list", {})).introductions;
    expect(named).toMatchObject({ introducerId: priya.id, byName: true, person: { name: "Ben Carter" } });
    await ask("capture.undo", { id: kept.id });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "asked", promises: [] });
    expect(await ask("introduction.list", {})).toMatchObject({ introductions: [] });
    expect((await ask("person.list", {})).people).toHaveLength(1);
  });

  it("[R9] what somebody wrote who was asked for nothing is a letter of theirs", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Tom Haverkamp" });
    const read = await ask("capture.read", {
      text: "Tom Haverkamp wrote back that he has no time, maybe in spring",
    });
    expect(read.items).toMatchObject([{ kind: "touch", direction: "in" }]);
  });
});
