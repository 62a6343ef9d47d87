import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { type Text, writeZip } from "./write.ts";

it("texts come out of an archive as they went in, however long, and others are let in meanwhile", async () => {
  const letters = `${"x".repeat(499_999)}😀${"é".repeat(700_000)}`;
  const files = { "empty.txt": "", "long.txt": letters, "name é.csv": "a,b\r\n" };
  let pauses = 0;
  const packed = async (cut: (text: string) => Text) => {
    const parts: Uint8Array[] = [];
    const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, cut(text)]));
    const count = async () => {
      pauses += 1;
    };
    await writeZip(texts, Date.UTC(2026, 2, 2), (part) => parts.push(part), count);
    return Buffer.concat(parts);
  };
  const archive = await packed((text) => [text]);
  const found = unzipSync(archive);
  expect(Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(
    files,
  );
  expect(pauses).toBe(4);
  expect(archive.length).toBeLessThan(20_000);
  // However it comes, letter by letter or line by line, it is packed alike.
  const cuts = (size: number) => (text: string) =>
    Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
  for (const size of [1_009, 250_000, 499_999, 500_000, 777_777])
    expect(await packed(cuts(size))).toEqual(archive);
});
