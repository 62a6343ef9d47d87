import { expect, it } from "vitest";
import { eachOnce, heldBack, slotsIn } from "./slots.ts";

it("names what is missing in two places once, in the check and in the sentence that holds the letter back", () => {
  const body = "Would you ask [whom] whether I may write to [whom]? I am [what you are].";
  const gaps = slotsIn(body);
  expect(gaps).toHaveLength(3);
  expect(eachOnce(gaps).map(({ hint }) => hint)).toEqual(["whom", "what you are"]);
  expect(heldBack({ subject: "A question", body })).toMatch(
    /^2 gaps are still open: “whom” and “what you are”\./,
  );
});

it.each([
  "{{name}}",
  "{paper}",
  "XXX",
  "TODO",
  "<name>",
  "<Company Name>",
  "[...]",
  "[…]",
  "[ ]",
  "[X]",
  "___",
])("[R39] takes what a template of any make left behind for a gap, which holds the letter: %s", (left) => {
  const body = `Dear Ana, I read ${left} twice.`;
  expect(slotsIn(body)).toMatchObject([{ hint: left, start: 17, end: 17 + left.length }]);
  expect(heldBack({ subject: "A question", body })).toContain(`“${left}”`);
  expect(heldBack({ subject: `On ${left}`, body: "Dear Ana, hello." })).toContain(`“${left}”`);
});

it("takes no address, kiss or reference for a gap, and a gap with such a thing in it once", () => {
  expect(slotsIn("Ana <ana@lumen.example>, see [1]. I < 3 you > him. xxx, MAXXX, f(x){ }")).toEqual([]);
  expect(slotsIn("Dear [the name instead of XXX], hello")).toHaveLength(1);
});
