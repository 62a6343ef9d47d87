import type { Route } from "../route.ts";

export const ADVICE_ROUTES = {
  "advice.record": {
    http: "POST /advice",
    cli: "advice <personId> <text...>",
    does: "Write down what someone advised",
  },
  "advice.edit": { http: "PATCH /advice/{id}", cli: "advice edit <id>", does: "Correct a piece of advice" },
  "advice.remove": {
    http: "DELETE /advice/{id}",
    cli: "advice remove <id>",
    does: "Take back advice written down by mistake",
  },
  "advice.step": {
    http: "POST /advice/{id}/step",
    cli: "advice step <id>",
    does: "Put a piece of advice on a day: a course, an internship, an application",
  },
  "advice.did": {
    http: "POST /advice/{id}/did",
    cli: "advice did <id> <did...>",
    does: "Note what you did with it",
  },
  "advice.outcome": {
    http: "POST /advice/{id}/outcome",
    cli: "advice outcome <id> <cameOfIt...>",
    does: "Note what came of it",
  },
  "advice.told": {
    http: "POST /advice/{id}/told",
    cli: "advice told <id>",
    does: "Mark that its giver has heard",
  },
} as const satisfies Record<string, Route>;
