import type { Route } from "../route.ts";

export const SPRINT_ROUTES = {
  "sprint.show": { http: "GET /sprint", cli: "sprint", does: "The month under way, and what is next in it" },
  "sprint.start": {
    http: "POST /sprint",
    cli: "sprint start <optionIds...>",
    does: "Begin a month with one to three careers",
  },
  "sprint.edit": { http: "PATCH /sprint", cli: "sprint edit", does: "Lower the numbers of the month" },
  "sprint.spend": {
    http: "POST /sprint/time",
    cli: "sprint spend <phase> <minutes>",
    does: "Note the minutes you gave to a phase",
  },
  "sprint.decide": {
    http: "POST /sprint/decision",
    cli: "sprint decide <decision>",
    does: "End the month in a decision: build skills for a career, or look at another",
  },
  "sprint.stop": {
    http: "POST /sprint/stop",
    cli: "sprint stop",
    does: "Put the month down without a decision, or take up again the last that ended",
  },
} as const satisfies Record<string, Route>;
