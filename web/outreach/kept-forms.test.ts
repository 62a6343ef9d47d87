import { expect, it } from "vitest";
import { goingBack, mineBeside, NO_FORMS, withMine, withOurs } from "./kept-forms.ts";

const MINE = { subject: "Hello", body: "Dear Ana, these words are mine." };
const OURS = { subject: "A question", body: "Dear Ana, may I ask you something?" };
const OTHER = { subject: "A question", body: "Dear Ana, I have a question." };

it("words written by hand stay at hand while turns of phrase come and go", () => {
  const first = withOurs(withMine(NO_FORMS, "email", MINE, false), OURS);
  expect(mineBeside(first, "email", OURS)).toEqual(MINE);
  const second = withOurs(withMine(first, "email", OURS, false), OTHER);
  expect(mineBeside(second, "email", OTHER), "a turn of ours does not take their place").toEqual(MINE);
  expect(mineBeside(second, "email", MINE), "they stand there already").toBeUndefined();
  expect(mineBeside(second, "message", OTHER), "of another form").toBeUndefined();
});

it("a letter that nobody has touched is no handwriting", () => {
  const forms = withOurs(withMine(NO_FORMS, "email", OURS, true), OTHER);
  expect(mineBeside(forms, "email", OTHER)).toBeUndefined();
});

it("newer words of one's own that stand over a turn of phrase stay at hand when one goes back, and all come round", () => {
  const NEWER = { subject: "Hello", body: "Dear Ana, these are better." };
  const NEWEST = { subject: "Hello", body: "Dear Ana, these are best." };
  const turned = withOurs(withMine(NO_FORMS, "email", MINE, false), OURS);
  const again = withOurs(withMine(turned, "email", NEWER, false), OTHER);
  const seen: (typeof MINE)[] = [];
  let [forms, words] = [again, NEWEST];
  for (let press = 0; press < 3; press += 1) {
    const back = mineBeside(forms, "email", words);
    if (back === undefined) throw new Error("Nothing to go back to.");
    forms = goingBack(forms, "email", words, false);
    words = back;
    seen.push(back);
  }
  expect(seen).toEqual([NEWER, MINE, NEWEST]);
});

it("going back from a turn of phrase leads to the latest, and on from there to the one before", () => {
  const NEWER = { subject: "Hello", body: "Dear Ana, these are better." };
  const turned = withOurs(withMine(NO_FORMS, "email", MINE, false), OURS);
  const again = withOurs(withMine(turned, "email", NEWER, false), OTHER);
  expect(mineBeside(again, "email", OTHER)).toEqual(NEWER);
  expect(mineBeside(goingBack(again, "email", OTHER, false), "email", NEWER)).toEqual(MINE);
});
