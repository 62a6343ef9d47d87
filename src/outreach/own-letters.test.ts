import { expect, it } from "vitest";
import { composeLetter, viewNames } from "./compose.ts";
import { LETTER_NAMES, problemsIn } from "./own-letters.ts";
import { TEMPLATES } from "./templates/choose.ts";
import { facts, request } from "./testing.ts";

it("[R10] is the user's own where they have rewritten the template", () => {
  const own = {
    subject: "Hey {{ firstGiven }}",
    email: "Hey {{ firstGiven }}! {{ time }}?",
    message: "",
    note: "",
  };
  const letter = composeLetter(facts("known"), { ...request, own: { "request/known": own } });
  expect(letter).toMatchObject({ subject: "Hey Ana", body: "Hey Ana! twenty minutes?" });
  expect(problemsIn(own)).toEqual([]);
});

it("[R10] has our words in the parts that the user left empty", () => {
  const own = { subject: "", email: "Hey {{ first }}", message: "", note: " " };
  const wish = { ...request, form: "message", own: { "request/known": own } } as const;
  expect(composeLetter(facts("known"), wish).body).toBe(
    composeLetter(facts("known"), { ...request, form: "message" }).body,
  );
});

it("[R10] says what is wrong with a letter of the user's own, where, and what to do", () => {
  const wrong = (email: string) =>
    problemsIn({ subject: "", email, message: "", note: "" }).map(({ line, says }) => `${line}: ${says}`);
  expect(wrong("Dear {{ first }},\n{% if term %}yes")).toEqual([
    "2: “{% if term %}” begins here and nothing ends it.",
  ]);
  expect(wrong("Dear {{ frist }},\n\n{{ name }}")).toEqual([
    "1: There is nothing called “frist” in a letter. Did you mean “first”?",
    "3: There is nothing called “name” in a letter. The names are listed below.",
  ]);
  expect(wrong("{{ first | shout }}")[0]).toContain("“| shout” is nothing a letter knows.");
  expect(wrong("{% endif %}")[0]).toContain("stands here without its beginning");
  expect(wrong("Dear {{ first")[0]).toBe("1: “{{” begins here and no “}}” ends it.");
  expect(wrong("{% for i in (1..100000000) %}x{% endfor %}")[0]).toContain("“{% for %}” is nothing");
  expect(wrong("{% include 'secrets' %}")[0]).toContain("“{% include %}” is nothing");
  expect(wrong(" ")).toEqual(["null: The e-mail is empty; a letter needs at least that."]);
});

it("[R10] finds nothing wrong with any of ours, and every name that is explained exists", () => {
  for (const template of Object.values(TEMPLATES)) expect(problemsIn(template)).toEqual([]);
  for (const [name] of LETTER_NAMES) expect(viewNames()).toContain(name);
});
