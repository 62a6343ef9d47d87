import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measure, precision, recall, table } from "../../../test/corpus/letters/measure.ts";
import { type Labelled, readLetters } from "../../../test/corpus/letters/read.ts";
import { checkLetter } from "./check-letter.ts";
import { CHECKS, type Finding, mended } from "./finding.ts";

const folder = join(import.meta.dirname, "../../../test/corpus/letters");
const tuned = readLetters(folder);

/** Of ten findings at most half a one is a false alarm; of ten faults at most one goes unnoticed. */
const [PRECISION, RECALL] = [0.95, 0.9];

describe("[R30] the check, on the letters it was tuned on", () => {
  const measured = measure(tuned);
  console.log(`The check on ${tuned.length} letters it was tuned on:\n${table(measured)}`);

  it("has enough letters, good and bad, and some that are due for every check", () => {
    const good = tuned.filter(({ expected }) => expected.size === 0);
    expect(tuned.length).toBeGreaterThanOrEqual(120);
    expect(good.length).toBeGreaterThanOrEqual(50);
    expect(CHECKS.filter((check) => !tuned.some(({ expected }) => expected.has(check)))).toEqual([]);
  });

  it.each(measured.scores)("$check is precise and misses little", (score) => {
    const mine = measured.mistakes.filter((line) => line.includes(`: ${score.check} `));
    expect(precision(score), mine.join("\n")).toBeGreaterThanOrEqual(PRECISION);
    expect(recall(score), mine.join("\n")).toBeGreaterThanOrEqual(RECALL);
  });

  it("says nothing at all about a good letter", () => {
    expect(measure(tuned.filter(({ expected }) => expected.size === 0)).mistakes).toEqual([]);
  });
});

describe("[R30] the check, on letters that no rule was changed for", () => {
  const unseen = readLetters(join(folder, "held-out"));
  const measured = measure(unseen);
  console.log(`The check on ${unseen.length} letters it was not tuned on:\n${table(measured)}`);

  it("speaks rightly nine times of ten, and misses one of ten", () => {
    const sum = (key: "right" | "wrong" | "missed") =>
      measured.scores.reduce((all, score) => all + score[key], 0);
    const all = { check: "slot", right: sum("right"), wrong: sum("wrong"), missed: sum("missed") } as const;
    expect(unseen.length).toBeGreaterThanOrEqual(30);
    expect(precision(all), measured.mistakes.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(recall(all), measured.mistakes.join("\n")).toBeGreaterThanOrEqual(0.9);
  });

  it("shares no letter with the tuned ones", () => {
    const bodies = new Set(tuned.map(({ letter }) => letter.body));
    expect(unseen.filter(({ letter }) => bodies.has(letter.body))).toEqual([]);
  });
});

describe("a better wording", () => {
  const cases = tuned.flatMap(({ title, letter }) =>
    checkLetter(letter)
      .filter(({ at }) => at !== null)
      .map((finding) => ({ name: `${finding.check} in “${title}”`, letter, finding })),
  );

  it("is there for most of what is found", () => {
    const all = tuned.flatMap(({ letter }) => checkLetter(letter)).filter(({ check }) => check !== "slot");
    expect(cases.length / all.length).toBeGreaterThan(0.75);
  });

  it.each(cases)("mends $name, and spoils nothing else", ({ letter, finding }) => {
    const body = mended(letter.body, finding);
    const before = checkLetter(letter);
    const after = checkLetter({ ...letter, body });
    const count = (findings: readonly Finding[], check: string) =>
      findings.filter((each) => each.check === check).length;
    expect(count(after, finding.check), body).toBeLessThan(count(before, finding.check));
    const fresh = after.filter(({ check }) => check !== "slot" && count(after, check) > count(before, check));
    expect(
      fresh.map(({ check }) => check),
      body,
    ).toEqual([]);
    expect(body).not.toMatch(/ {2}|\n{3}| \.|[.?!]{2}/);
  });
});

describe("the measurement itself", () => {
  const [first] = tuned;

  it("notices a false alarm, a miss, and a finding about other words", () => {
    const letter = { ...(first as Labelled).letter, body: "Dear Ada, can I pick your brain? Thank you." };
    const of = (expected: Labelled["expected"]) =>
      measure([{ ...(first as Labelled), letter, expected }]).scores.find(({ check }) => check === "cliche");
    expect(of(new Map())).toMatchObject({ right: 0, wrong: 1, missed: 0 });
    expect(of(new Map([["cliche", "pick your brain"]]))).toMatchObject({ right: 1, wrong: 0, missed: 0 });
    expect(of(new Map([["cliche", "touch base"]]))).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  });
});
