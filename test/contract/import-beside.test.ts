import { expect, it } from "vitest";
import type { Files } from "#operations/importing/port.ts";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it.each([1, 6])(
    "answers whoever reads the same book while files are read and planned, %i at once",
    async (count) => {
      const { home, ask } = await open();
      const begun = Array.from({ length: count }, () => Promise.withResolvers<void>());
      const rest = Promise.withResolvers<void>();
      const openFile: Files["open"] = async (name) => {
        const bytes = async function* () {
          yield new TextEncoder().encode("Name,Email\n");
          begun[Number(name)]?.resolve();
          await rest.promise;
          yield new TextEncoder().encode("Ana Ruiz,ana@example.org\n");
        };
        return { kind: "file", name, size: null, bytes };
      };
      Object.assign(home, { ports: { files: { open: openFile } } });
      const plans = begun.map((_, at) => ask("import.plan", { files: [`${at}`] }));
      try {
        await Promise.all(begun.map(({ promise }) => promise));
        expect((await ask("person.list", {})).people).toEqual([]);
      } finally {
        rest.resolve();
      }
      for (const plan of plans) expect((await plan).counts.new).toBe(1);
    },
  );
});
