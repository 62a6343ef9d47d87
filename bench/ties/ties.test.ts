import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEvents } from "./events.ts";
import { climb } from "./rungs.ts";
import { casesAt } from "./windows.ts";

const DATA = join(import.meta.dirname, "../../../shared/ties-data");
const DAY = 86_400;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-ties-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Forty people who write at their own pace, some of whom stop; no chance in it, so that each run sees the same. */
function smallWorld(): string {
  const lines: string[] = ["from to time weight"];
  for (let a = 0; a < 40; a += 1)
    for (let b = a + 1; b < 40; b += (a % 3) + 2) {
      const pace = 3 + ((a * 7 + b * 13) % 40);
      const ends = (a + b) % 4 === 0 ? 150 : 400;
      for (let day = (a * b) % 50; day < ends; day += pace)
        lines.push(day % 2 === 0 ? `${a} ${b} ${day * DAY} 1` : `${b},${a},${day * DAY},1`);
    }
  return lines.join("\n");
}

describe("the evaluation of the tie model", () => {
  it("reads plain and packed events alike, passes over a heading, and names the first bad line", () => {
    const text = smallWorld();
    const plain = readEvents(written("events.txt", text), 3);
    const packed = readEvents(written("events.gz", gzipSync(text)), 3);
    expect(packed).toEqual(plain);
    expect(plain.bad.count).toBe(0);
    const late = text.replaceAll(/(\d+)( 1|,1)$/gm, (_, time, rest) => `${Number(time) + 1e9}${rest}`);
    const strays = (more: string) => readEvents(written("strays.txt", `${late}\n${more}`), 3).strays;
    expect([strays(""), strays("1 2 0"), strays("1 2 99999999999")]).toEqual([false, true, true]);
    expect(readEvents(written("bad.txt", `1 2 0\n1 2\n3 3 5\nx y z`), 3)).toMatchObject({
      bad: { count: 2, firstLine: 2 },
      pairs: [{ a: "1", b: "2" }],
    });
    const time = readEvents(written("columns.txt", "1 2 w 5\n2 1 w 90000"), 4);
    expect(time.pairs[0]?.tie).toEqual({ days: [0, 1], sent: [1, 1], received: [0, 1] });
    const first = readEvents(written("first.txt", "5 1 2 w\n90000 2 1 w"), 1);
    expect(first.pairs).toEqual(time.pairs);
    expect(() => readEvents(written("ms.txt", "1 2 1262454010000"), 3)).toThrow(/milliseconds/);
    // One such line among good ones is no reason to read none of them.
    expect(readEvents(written("one-ms.txt", "1 2 0\n2 1 90000\n1 2 1262454010000"), 3)).toMatchObject({
      bad: { count: 1, firstLine: 3 },
      pairs: [{ tie: { days: [0, 1] } }],
    });
    expect(() => readEvents(written("half.gz", gzipSync(text).subarray(0, 99)), 3)).toThrow(
      /half\.gz cannot be read/,
    );
  });

  it("answers one JSON object with every rung, and draws the diagram", () => {
    const file = written("world.txt", smallWorld());
    const svg = join(folder, "reliability.svg");
    const program = join(import.meta.dirname, "../ties.ts");
    const ran = (...words: readonly string[]) =>
      spawnSync(process.execPath, [program, "--svg", svg, ...words], { encoding: "utf8" });
    const { stdout, status } = ran("--events", file, "--train", "60,100", "--test", "160,200", "--json");
    expect(status).toBe(0);
    const { rungs } = JSON.parse(stdout);
    expect(rungs).toHaveLength(7);
    for (const rung of rungs) {
      expect(rung.n).toBeGreaterThan(500);
      for (const value of Object.values(rung)) expect(value).not.toBeNull();
    }
    expect(rungs[4].auc).toBeGreaterThan(rungs[0].auc);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
    const ego = JSON.parse(ran("--events", file, "--ego", "7", "--json").stdout);
    expect(ego.rungs[0].n).toBeLessThan(rungs[0].n / 4);
    expect(ran("--events", file, "--train", "190", "--test", "200").status).toBe(2);
    const beyond = ran("--events", file, "--train", "100", "--test", "380", "--json");
    expect([beyond.status, beyond.stderr]).toEqual([
      0,
      expect.stringContaining("ends beyond the last event"),
    ]);
    expect(ran("--events", join(folder, "nowhere")).status).toBe(1);
    const nobody = ran("--events", file, "--ego", "999999", "--json");
    expect(nobody).toMatchObject({ status: 1, stdout: "" });
    expect(nobody.stderr).toContain("No tie of 999999");
    const table = ran("--events", written("people.csv", "name,age,rooms\nAna,31,2\nImre,40,3\n"));
    expect(table.status).toBe(1);
    expect(table.stderr).toContain("span 0 days");
    expect(ran().stderr).toContain("--events FILE");
  });

  it.skipIf(!existsSync(DATA))("beats the published rung on AUC and on Brier", () => {
    const { pairs } = readEvents(join(DATA, "ia-radoslaw-email.edges.gz"), 3);
    const at = (cutoff: number) => casesAt(pairs, cutoff, 30, new Set());
    const rungs = climb({ horizon: 30, train: [90, 120, 150], test: [180, 210, 240], casesAt: at });
    const named = new Map(rungs.map(({ rung }) => [rung.name, rung]));
    expect(named.get("MBG alone")).toMatchObject({ n: 9_158 });
    expect(named.get("MBG alone")?.auc).toBeCloseTo(0.862, 3);
    const best = named.get("MBG + correction + lately");
    expect(best?.auc).toBeGreaterThan(0.881);
    expect(best?.brier).toBeLessThan(0.1207);
  });
});
