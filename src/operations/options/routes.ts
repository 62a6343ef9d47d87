import type { Route } from "../route.ts";

export const OPTIONS_ROUTES = {
  "option.add": { http: "POST /options", cli: "career add <name...>", does: "Add a career to consider" },
  "option.edit": {
    http: "PATCH /options/{id}",
    cli: "career edit <id>",
    does: "Rename a career or change its notes",
  },
  "option.remove": {
    http: "DELETE /options/{id}",
    cli: "career remove <id>",
    does: "Take out a career that was added by mistake",
  },
  "option.addEvidence": {
    http: "POST /options/{optionId}/evidence",
    cli: "career evidence <optionId> <text...>",
    does: "Add a line for or against a career",
  },
  "option.removeEvidence": {
    http: "DELETE /evidence/{id}",
    cli: "career evidence remove <id>",
    does: "Take back a line for or against a career",
  },
  "option.giveVerdict": {
    http: "POST /options/{id}/verdicts",
    cli: "career verdict <id> <verdict>",
    does: "Say where you stand on a career",
  },
  "option.list": {
    http: "GET /options",
    cli: "careers",
    does: "Careers under consideration, and what fits in the time left",
  },
  "option.show": {
    http: "GET /options/{id}",
    cli: "career show <id>",
    does: "Evidence and verdicts on one career",
  },
} as const satisfies Record<string, Route>;
