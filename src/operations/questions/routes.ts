import type { Route } from "../route.ts";

export const QUESTIONS_ROUTES = {
  "question.list": {
    http: "GET /questions",
    cli: "questions",
    does: "List questions to ask, yours and those that come with Weakties",
  },
  "question.add": {
    http: "POST /questions",
    cli: "question add <text...>",
    does: "Add a question of your own",
  },
  "question.edit": {
    http: "PATCH /questions/{id}",
    cli: "question edit <id>",
    does: "Reword a question, or put it away with --hidden",
  },
  "question.remove": {
    http: "POST /questions/remove",
    cli: "question remove <ids...>",
    does: "Take out your own question, or have the original back",
  },
  "question.import": {
    http: "POST /questions/import",
    cli: null,
    does: "Take in a list of questions from text or Markdown",
  },
} as const satisfies Record<string, Route>;
