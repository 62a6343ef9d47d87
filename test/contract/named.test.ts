import { expect, it } from "vitest";
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
});
