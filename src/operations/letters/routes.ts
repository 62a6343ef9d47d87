import type { Route } from "../route.ts";

export const LETTERS_ROUTES = {
  "letter.list": {
    http: "GET /letters",
    cli: "letters",
    does: "The letters Weakties begins with, and which are in your own words",
  },
  "letter.show": { http: "GET /letters/one", cli: "letters show <name>", does: "One letter, to rewrite it" },
  "letter.edit": {
    http: "PUT /letters/one",
    cli: "letters edit <name>",
    does: "Rewrite a letter in your own words",
  },
  "letter.reset": { http: "DELETE /letters/one", cli: "letters reset <name>", does: "Go back to our letter" },
  "letter.preview": {
    http: "POST /letters/preview",
    cli: "letters preview <name> <personId>",
    does: "How a letter would read to somebody, or what is wrong with it",
  },
} as const satisfies Record<string, Route>;
