import { expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { LONGEST_LETTER, LONGEST_TEMPLATE, renderOwn } from "./liquid.ts";
import { LETTER_NAMES, problemsIn } from "./own-letters.ts";
import { TEMPLATES } from "./templates/choose.ts";
import { facts, request } from "./testing.ts";
import { viewNames } from "./view.ts";

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

const DOUBLED = "{% assign x = 'ab' %}".concat("{% assign x = x | append: x %}".repeat(14));
const BOMBS = {
  "captures that double": `{% capture x %}${"a ".repeat(50)}{% endcapture %}${"{% capture x %}{{x}}{{x}}{{x}}{{x}}{% endcapture %}".repeat(10)}{{ x }}`,
  "captures that double unseen": `${"{% capture x %}{{x}}{{x}}aaaa{% endcapture %}".repeat(24)}`,
  "words that are put together again and again": `{% assign x = "a" %}${"{% assign x = x | append: x %}".repeat(40)}`,
  "words in the place of each letter": `${DOUBLED}{{ x | replace: "a", x }}`,
  "a wording as long as a book": `${DOUBLED}${"{{ seed | pick: x, x, x, x, x, x, x, x, x, x, x, x }}".repeat(200)}`,
  "long words looked for in a long text": `${DOUBLED}{% assign y = "c" | append: x %}${"{% if x contains y %}1{% endif %}".repeat(300)}`,
  "long words taken out of a long text": `${DOUBLED}{% assign y = "c" | append: x %}${"{% assign z = x | remove: y %}".repeat(300)}`,
  "a date of a million places": `{{ "now" | date: "%1000000Y" }}`,
  "a text that is longer than a letter": `{% assign x = "${"a".repeat(200)}" %}${"{{ x }}".repeat(LONGEST_LETTER / 200 + 1)}`,
  "a template that is longer than one": `Hello{% comment %}${"a".repeat(LONGEST_TEMPLATE)}{% endcomment %}`,
};

it.each(Object.entries(BOMBS))("[R10] stops %s, says so, and writes ours instead", (_, email) => {
  const own = { subject: "", email, message: "", note: "" };
  const before = process.threadCpuUsage();
  expect(problemsIn(own)).toEqual([
    { part: "email", line: null, says: expect.stringContaining("more than a letter holds") },
  ]);
  const letter = composeLetter(facts("known"), { ...request, own: { "request/known": own } });
  expect(letter).toEqual(composeLetter(facts("known"), request));
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});

it("[R10] writes ours where a file brought a letter that is none, or that goes too deep", () => {
  const wrong = [
    "{% if %}",
    "{{ first | strip_html }}",
    "{{ ".concat("(".repeat(9000), " }}"),
    "{% if 1 %}".repeat(1900),
  ];
  for (const email of wrong) {
    const own = { subject: "", email, message: "", note: "" };
    expect(problemsIn(own)).toHaveLength(1);
    const letter = composeLetter(facts("known"), { ...request, own: { "request/known": own } });
    expect(letter.body).toBe(composeLetter(facts("known"), request).body);
  }
});

it("[R10] tells a template no more of a fact than its words", () => {
  const source =
    "{{ constructor }}{{ toString }}{% assign each = first | split: '' %}{{ each.pop }}{{ each | join }}";
  expect(renderOwn(source, { first: "Ana" })).toBe("A n a");
});
