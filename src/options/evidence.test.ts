import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptionId, PersonId } from "#people/id.ts";
import { ASPECTS } from "./aspect.ts";
import { boardOf, disagreementsIn, whoSpokeAgainst } from "./evidence.ts";
import type { Evidence } from "./option.ts";

const law = "law" as OptionId;
const [ana, imre, lea] = ["ana", "imre", "lea"] as unknown as readonly [PersonId, PersonId, PersonId];
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 12);

let count = 0;
const says = (personId: PersonId | null, direction: Evidence["direction"], text: string): Evidence => ({
  id: `e${++count}`,
  optionId: law,
  direction,
  text,
  personId,
  interviewId: null,
  offRecord: false,
  at: START + count * DAY,
});

describe("evidence on a career", () => {
  const good = says(ana, "for", "The salary is good after the exams");
  const bad = says(imre, "against", "You are paid badly until the exams");
  const long = says(ana, "against", "The hours are long");

  it("[R18] stands for and against with its voices, and says what is still open", () => {
    const board = boardOf([long, bad, good], { spokenTo: [lea, ana], unnamed: [], aspects: ["entry"] });
    expect(board.for).toEqual([good]);
    expect(board.against).toEqual([bad, long]);
    expect(board.spokenTo).toEqual([lea, ana, imre]);
    expect(board.known).toEqual(["entry", "pay-security", "downsides"]);
    expect(board.open).not.toContain("entry");
    expect(board.sentence).toBe(
      "Nobody has told you yet about the daily work, the skills it takes or the people and how they treat each other.",
    );
  });

  it("[R21] does not count who only spoke for a career among those who made clear that it is none", () => {
    const heard = { spokenTo: [lea], unnamed: [], aspects: [] };
    expect(whoSpokeAgainst(boardOf([good, bad], heard))).toEqual([lea, imre]);
    expect(whoSpokeAgainst(boardOf([good, bad, long], heard))).toEqual([lea, ana, imre]);
  });

  it("[R21] urges nobody to ask about what was ruled out, or is parked", () => {
    const heard = { spokenTo: [], unnamed: [], aspects: [] };
    expect(boardOf([], heard).sentence).toBe(
      "Nobody has told you anything about it yet. One talk will change that.",
    );
    expect(boardOf([], heard, "park").sentence).toBe("Nobody has told you anything about it yet.");
    const talked = { ...heard, spokenTo: ["ana" as PersonId] };
    expect(boardOf([], talked).sentence).toBe("Nothing of what you heard stands here yet.");
    expect(boardOf([], heard, "ruled-out").sentence).toBe("");
    expect(boardOf([good], heard, "ruled-out").sentence).toBe("");
  });

  it("[R64] keeps what somebody said who is left out, and counts them among no voices", () => {
    const board = boardOf([good, bad], { spokenTo: [lea], unnamed: [ana], aspects: [] });
    expect([board.for, board.spokenTo]).toEqual([[good], [lea, imre]]);
  });

  it("[R18] lays contradictions side by side", () => {
    expect(disagreementsIn([good, bad, long])).toEqual([
      { aspect: "pay-security", about: "pay and security", for: [good], against: [bad] },
    ]);
  });

  it("[R18] does not call it a contradiction when one person sees both sides", () => {
    const both = [says(ana, "for", "The pay is fine"), says(ana, "against", "The pay is late")];
    expect(disagreementsIn(both)).toEqual([]);
  });

  it("[R18] never sets a voice against itself alone, and never drops a line", () => {
    const anyEvidence = fc
      .tuple(
        fc.constantFrom(ana, imre, lea, null),
        fc.constantFrom<Evidence["direction"]>("for", "against"),
        fc.constantFrom("good pay", "long hours", "kind colleagues", "nothing to see", "pay and hours"),
      )
      .map(([person, direction, text]) => says(person, direction, text));
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 12 }), (evidence) => {
        const board = boardOf(evidence, { spokenTo: [], unnamed: [], aspects: [] });
        expect(board.for.length + board.against.length).toBe(evidence.length);
        for (const each of board.disagreements) {
          expect(each.for.length * each.against.length).toBeGreaterThan(0);
          expect(new Set([...each.for, ...each.against].map((line) => line.personId)).size).toBeGreaterThan(
            1,
          );
        }
        expect([...board.known, ...board.open].toSorted()).toEqual([...ASPECTS].toSorted());
      }),
    );
  });
});
