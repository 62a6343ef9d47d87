import { expect, it } from "vitest";
import { aboutInWords } from "./focus-in-words.ts";

it("is about my work where they ask me, unless they said otherwise", () => {
  expect(aboutInWords({ focus: "explore-career", iAmAsked: true })).toBe("your work");
  expect(aboutInWords({ focus: "explore-career", iAmAsked: false })).toBe("exploring a career");
  expect(aboutInWords({ focus: "life in a core facility", iAmAsked: true })).toBe("life in a core facility");
});
