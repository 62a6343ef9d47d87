import { describe, expect, it } from "vitest";
import { editsIn } from "./pieces.ts";
import { accept, takeBack } from "./settle.ts";
import { shownOf } from "./shown.ts";
import { withNames } from "./with-names.ts";

const ANA = "Ana Ruiz";
const LETTER =
  "Dear Ana Ruiz,\n\nI read your essay twice. Imre says that Ana Ruiz knows.\n\nBest wishes,\nNoor";
const shown = (letter: string, name = ANA) =>
  shownOf({ form: "message", subject: "", body: letter }, { name }, { line: "", name: "", initials: true })
    .body;

/** The letter after the edits that a reader made where they saw initials; null where one of them is not told to fit. */
function suggested(
  edited: string,
  { letter = LETTER, now = letter, name = ANA }: { letter?: string; now?: string; name?: string } = {},
): string | null {
  const seen = shown(letter, name);
  const pieces = editsIn(seen, edited).map((each) => ({ ...each, part: "body", as: "open" }) as const);
  const { base, wholly, put } = withNames(seen, now, [name, ""], []);
  const fitting = pieces.flatMap((piece) => wholly(piece) ?? []);
  if (fitting.length < pieces.length) return null;
  const settled = accept(now, base, [], fitting.map(put));
  return settled.done.length === pieces.length ? settled.text : null;
}

describe("[R42] what a reader suggests who saw initials", () => {
  it("changes the name in the greeting, of which they saw a letter", () => {
    expect(shown(LETTER)).toContain("Dear A. R.,");
    const edited = shown(LETTER).replace("Dear A. R.", "Dear Ms R.");
    expect(suggested(edited)).toBe(LETTER.replace("Dear Ana Ruiz", "Dear Ms Ruiz"));
    expect(suggested(shown(LETTER).replace("Dear A. R.,", "Hello A.,"))).toBe(
      LETTER.replace("Dear Ana Ruiz,", "Hello Ana,"),
    );
    expect(suggested(shown(LETTER).replace("Dear A. R.,", "Dear Dr A. R.,"))).toBe(
      LETTER.replace("Dear Ana", "Dear Dr Ana"),
    );
  });

  it("has the name where they wrote the initials elsewhere", () => {
    expect(suggested(shown(LETTER).replace("twice.", "twice, A. R., and more."))).toBe(
      LETTER.replace("twice.", "twice, Ana Ruiz, and more."),
    );
  });

  it("is kept out where an initial may be theirs or none", () => {
    expect(suggested(shown(LETTER).replace("twice.", "twice, A., and more."))).toBeNull();
    expect(
      suggested(shown("Dear Ana Alba,", "Ana Alba").replace("A. A.", "Ms A."), {
        letter: "Dear Ana Alba,",
        name: "Ana Alba",
      }),
    ).toBe("Dear Ms Alba,");
  });

  it("leaves initials alone that are of nobody hidden, and what stands beside the name", () => {
    expect(suggested(shown(LETTER).replace("twice.", "twice, and J. S. Bach."))).toBe(
      LETTER.replace("twice.", "twice, and J. S. Bach."),
    );
    expect(suggested(shown(LETTER).replace("knows", "would know"))).toBe(
      LETTER.replace("knows", "would know"),
    );
  });

  it("fits where the letter has gone on meanwhile, and not where the name itself was changed", () => {
    const edited = shown(LETTER).replace("Dear A. R.", "Dear Ms R.");
    const now = LETTER.replace("twice", "three times");
    expect(suggested(edited, { now })).toBe(now.replace("Dear Ana Ruiz", "Dear Ms Ruiz"));
    expect(suggested(edited, { now: LETTER.replace("Dear Ana Ruiz", "Hello there") })).toBeNull();
  });

  it("goes out of the letter again as it came", () => {
    const seen = shown(LETTER);
    const edited = seen.replace("Dear A. R.", "Dear Ms R.").replace("essay", "paper");
    const [first, second] = editsIn(seen, edited).map(
      (each) => ({ ...each, part: "body", as: "open" }) as const,
    );
    if (first === undefined || second === undefined) throw new Error("two edits");
    const open = withNames(seen, LETTER, [ANA], []);
    const whole = [first, second].flatMap((piece) => open.wholly(piece) ?? []);
    const without = (at: number) => accept(LETTER, open.base, [], whole.map(open.put).toSpliced(at, 1)).text;
    const taken = accept(LETTER, open.base, [], whole.map(open.put)).text;
    expect(taken).toContain("Dear Ms Ruiz,\n\nI read your paper");
    const standing = [first, second].map((piece, at) => ({ ...piece, letter: whole[at] ?? piece }));
    const back = withNames(seen, taken, [ANA], standing);
    for (const [at, piece] of standing.entries())
      expect(takeBack(taken, back.base, back.accepted, [back.put(piece.letter)]).text).toBe(without(at));
  });
});
