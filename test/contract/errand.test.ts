import { expect, it } from "vitest";
import { z } from "zod";
import { readSettings, writeSetting } from "#database/settings.ts";
import { errand } from "#operations/operation.ts";
import { done, refused } from "#operations/outcome.ts";
import { perform } from "#operations/perform.ts";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("an errand holds no transaction while it waits, and keeps each of its steps that was done", async () => {
    const { home, ask } = await open();
    const operation = errand({
      permission: "write",
      effect: "errand",
      input: z.object({}),
      async run({ writing, reading }) {
        await writing(async ({ tx, now }) => done(await writeSetting(tx, "introduction", "first step", now)));
        await writing(async ({ tx, now }) => {
          await writeSetting(tx, "introduction", "never mind", now);
          return refused("No.");
        });
        // A server that waits for this very program: it would wait for ever within a transaction.
        await ask("settings.edit", { name: "Ada" });
        const { name } = await reading(({ tx }) => readSettings(tx));
        return name === "Ada" ? refused("The server said no.") : done(null);
      },
    });
    const call = { name: "try.it", operation, input: {}, granted: new Set(["write"] as const) };
    expect(await perform(home, call)).toEqual({ kind: "refused", says: "The server said no." });
    expect(await ask("settings.show", {})).toMatchObject({ name: "Ada", introduction: "first step" });
  });

  it("an errand is told who stands today for an id from before two were made one", async () => {
    const { home, ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const twin = await ask("person.add", { name: "Ana Ruiz", anyway: true });
    await ask("person.merge", { id: twin.id, into: ana.id });
    const operation = errand({
      permission: "read",
      effect: "errand",
      input: z.object({ personId: z.string() }),
      run: async (_, { personId }) => done(personId),
    });
    const call = {
      name: "try.it",
      operation,
      input: { personId: twin.id },
      granted: new Set(["read"] as const),
    };
    expect(await perform(home, call)).toEqual({ kind: "done", value: ana.id });
  });
});
