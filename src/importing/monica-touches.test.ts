import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { peopleInMonica } from "./from-monica.ts";
import { planImport } from "./plan.ts";

const pair = (name: string) =>
  readFileSync(new URL(`../formats/monica/pairs/${name}`, import.meta.url), "utf8");

const CLOCK = { now: Date.UTC(2026, 0, 1), timeZone: "Europe/Budapest" };
const HAPPENED = [
  [
    "Ana Ruiz",
    "meeting",
    "mutual",
    "2020-05-03T10:00:00.000Z",
    "Lunch at the lab's canteen",
    "She spoke of Lyon.",
  ],
  ["Ana Ruiz", "call", "mutual", "2021-02-01T11:00:00.000Z", "They rang", "about the fellowship"],
  ["Ana Ruiz", "message", "out", "2021-03-04T17:05:00.000Z", "", "Good luck!"],
  ["Ana Ruiz", "message", "in", "2021-03-04T17:45:00.000Z", "", "Thank you, it's tomorrow"],
  [
    "Imre",
    "meeting",
    "mutual",
    "2020-05-03T10:00:00.000Z",
    "Lunch at the lab's canteen",
    "She spoke of Lyon.",
  ],
];

describe("what was between you and somebody in Monica", () => {
  it("comes with whom it was, the same from both exports and once", () => {
    const of = (name: string, format: "monica" | "monica-sql") => {
      const { people, touches = [], problems } = peopleInMonica(pair(name), name, format, CLOCK);
      expect(problems).toEqual([]);
      return { people, touches, problems, bad: 0 };
    };
    const [json, dump] = [of("lab.json", "monica"), of("lab.sql", "monica-sql")];
    for (const { touches } of [json, dump])
      expect(
        touches.map((each) => [
          each.of?.name,
          each.kind,
          each.direction,
          new Date(each.at).toISOString(),
          each.subject,
          each.note,
        ]),
      ).toEqual(HAPPENED);
    expect(dump.touches.map(({ messageId }) => messageId)).toEqual(
      json.touches.map(({ messageId }) => messageId),
    );
    const book = {
      people: [],
      leftOut: new Set<string>(),
      erased: new Set<string>(),
      letters: [],
      imported: new Map(),
    };
    const first = planImport(json, book);
    expect(first.touches.map((each) => each.length)).toEqual([4, 1]);
    const people = first.people.map(({ name }, at) => ({
      id: `p${at}` as PersonId,
      name,
      leftOut: false,
      points: at === 0 ? ["email:ana@example.org"] : [],
      places: [],
      notes: "likes tea",
      howMet: "",
      birthday: null,
      connectedOn: null,
      paceMonths: null,
    }));
    const imported = new Map(json.people.map((each, at) => [fingerprintOf(each), `p${at}` as PersonId]));
    const letters = first.touches.flatMap((all, at) => all.map((each) => ({ ...each, personId: `p${at}` })));
    expect(planImport(json, { ...book, people, letters, imported }).touches.flat()).toEqual([]);
  });

  it("is told of where it has not come yet or has no day", () => {
    const text = pair("lab.json").replace("2020-05-03", "2030-05-03").replace("2021-02-01T11:00", "some day");
    const { touches, problems } = peopleInMonica(text, "m.json", "monica", CLOCK);
    expect(touches).toHaveLength(2);
    expect(problems.map(({ reason }) => reason)).toEqual([
      "Ana Ruiz: “Lunch at the lab's canteen” has not come yet; it is left out.",
      "Ana Ruiz: A call has no date that can be read; it is left out.",
      "Imre: “Lunch at the lab's canteen” has not come yet; it is left out.",
    ]);
  });

  it("stays whole where one of them has more than can be taken, and says so", () => {
    const calls = (count: number, at: string) =>
      Array.from({ length: count }, () => ({ properties: { called_at: at } }));
    const values = [...calls(200_001, "2021-02-01 11:00:00"), ...calls(150_000, "some day")];
    const ana = { properties: { first_name: "Ana" }, data: [{ type: "call", values }] };
    const text = JSON.stringify({ account: { data: [{ type: "contact", values: [ana] }] } });
    const { touches, problems } = peopleInMonica(text, "m.json", "monica", CLOCK);
    expect([touches?.length, problems.length]).toEqual([200_000, 150_001]);
    expect(problems.at(-1)?.reason).toBe(
      "There is more in it than can be taken: 1 call or message is left out.",
    );
  });
});
