import { describe, expect, it } from "vitest";
import { checkLetter } from "./check-letter.ts";
import type { Checked } from "./finding.ts";

function hurts(said: string, kind: Checked["kind"]): boolean {
  const letter: Checked = {
    kind,
    form: "email",
    wording: "plain",
    subject: "",
    body: `Hi Ana,\n\nthank you for asking, I won't take part. ${said}\n\nNoor`,
    recipient: { name: "Ana Ruiz", familiarity: "acquaintance" },
    focus: "explore-career",
    minutes: 20,
    words: 180,
    noteLimit: 200,
  };
  return checkLetter(letter).some(({ check }) => check === "reproach");
}

describe("[R32] what hurts", () => {
  it.each([
    "Frankly, your panel is a waste of my time.",
    "Your reading group is boring.",
    "You should have known better.",
    "I have more important things to do.",
    "Please stop writing to me.",
    "Did you even read my profile?",
    "I find your offer ridiculous.",
    "You are being ridiculous.",
  ])("is pointed out in a no: %s", (said) => {
    expect(hurts(said, "decline")).toBe(true);
  });

  it.each([
    "Because of you I wasted two days and a train ticket.",
    "You should have told me.",
    "Thanks to your advice I made a fool of myself.",
    "Your tip turned out to be wrong.",
  ])("is pointed out in news: %s", (said) => {
    expect(hurts(said, "outcome")).toBe(true);
  });

  it.each([
    "It was okay, but I expected more concrete answers.",
    "I had hoped for better advice.",
    "The call was so-so.",
    "Our talk was less useful than I thought.",
  ])("is pointed out in thanks: %s", (said) => {
    expect(hurts(said, "thanks")).toBe(true);
  });

  it.each([
    "It was better than I had expected.",
    "I had hoped for more sun in Graz.",
    "The exam was okay, but the queue was long.",
    "I expected more forms and fewer people.",
  ])("leaves thanks alone that are none the less warm: %s", (said) => {
    expect(hurts(said, "thanks")).toBe(false);
  });

  it.each([
    "I would only waste your time.",
    "I would be a terrible moderator.",
    "You surely have better things to do than to wait for me.",
    "The course was dull, and now I know that patents are not for me.",
    "I made a fool of myself, and he was kind.",
    "Thanks to your advice I got the post.",
    "Your idea is not boring at all.",
  ])("is not what one says of oneself, or of a third thing: %s", (said) => {
    expect(hurts(said, "decline")).toBe(false);
    expect(hurts(said, "outcome")).toBe(false);
  });
});
