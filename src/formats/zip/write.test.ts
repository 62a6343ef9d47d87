import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { writeZip } from "./write.ts";

it("texts come out of an archive as they went in, however long, and others are let in meanwhile", async () => {
  const letters = `${"x".repeat(499_999)}😀${"é".repeat(700_000)}`;
  const files = { "empty.txt": "", "long.txt": letters, "name é.csv": "a,b\r\n" };
  let pauses = 0;
  const archive = await writeZip(files, Date.UTC(2026, 2, 2), async () => {
    pauses += 1;
  });
  const found = unzipSync(archive);
  expect(Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(
    files,
  );
  expect(pauses).toBe(4);
  expect(archive.length).toBeLessThan(20_000);
});
