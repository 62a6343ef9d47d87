import { expect, it } from "vitest";
import { mineBeside, withMine, withOurs } from "./kept-forms.ts";

const MINE = { subject: "Hello", body: "Dear Ana, these words are mine." };
const OURS = { subject: "A question", body: "Dear Ana, may I ask you something?" };
const OTHER = { subject: "A question", body: "Dear Ana, I have a question." };

it("words written by hand stay at hand while turns of phrase come and go", () => {
  const first = withOurs(withMine({}, "email", MINE, false), OURS);
  expect(mineBeside(first, "email", OURS)).toEqual(MINE);
  const second = withOurs(withMine(first, "email", OURS, false), OTHER);
  expect(mineBeside(second, "email", OTHER), "a turn of ours does not take their place").toEqual(MINE);
  expect(mineBeside(second, "email", MINE), "they stand there already").toBeUndefined();
  expect(mineBeside(second, "message", OTHER), "of another form").toBeUndefined();
});

it("a letter that nobody has touched is no handwriting", () => {
  const forms = withOurs(withMine({}, "email", OURS, true), OTHER);
  expect(mineBeside(forms, "email", OTHER)).toBeUndefined();
});
