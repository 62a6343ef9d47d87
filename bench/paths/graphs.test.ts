import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraph } from "#network/graph.ts";
import { growNetwork, readPairs } from "./graphs.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-graphs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, bytes: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

describe("graphs to measure on", () => {
  it("are read from pairs, plain or packed, with or without a line break at the end", () => {
    const text = "4,3,u,graph\n1,2\n2,3\n10,4".replace("10", "1");
    const plain = readPairs(written("a.jlg", text), 1);
    expect([...plain.from, ...plain.to]).toEqual([0, 1, 0, 1, 2, 3]);
    expect(readPairs(written("b.jlg", gzipSync(`${text}\n`)), 1)).toEqual(plain);
    expect(Math.min(...plain.chances)).toBeGreaterThan(0);
  });

  it("name the pair that is none", () => {
    expect(() => readPairs(written("c.jlg", "2,2,u,graph\n1,2\n2,9\n"), 1)).toThrow("tie 2: 2,9");
    expect(() => readPairs(written("d.jlg", "hello\n"), 1)).toThrow("nodes,ties,u,graph");
    expect(() => readPairs(written("e.jlg", "2,2,u,graph\n"), 1)).toThrow("holds no pair");
  });

  it("grow the same from the same seed, with few who know very many", () => {
    const grown = growNetwork(2_000, 20_000, 7);
    expect(growNetwork(2_000, 20_000, 7)).toEqual(grown);
    const { offsets } = buildGraph(grown.size, grown.from, grown.to, grown.chances);
    const degrees = Array.from(
      { length: 2_000 },
      (_, node) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0),
    );
    degrees.sort((a, b) => a - b);
    expect(degrees.at(-1)).toBeGreaterThan(5 * (degrees[1_000] ?? 0));
  });
});
