import type { Route } from "../route.ts";

export const PROJECTIONS_ROUTES = {
  "projection.note": {
    http: "POST /people/{personId}/projections",
    cli: "known-for <personId> <picture...>",
    does: "Write down what someone knows you for, as you guess it",
  },
  "projection.remove": {
    http: "DELETE /projections/{id}",
    cli: "known-for remove <id>",
    does: "Take back a picture written down by mistake",
  },
  "projection.outdated": {
    http: "GET /projections/outdated",
    cli: "outdated",
    does: "Who still knows you for something else since your direction changed",
  },
} as const satisfies Record<string, Route>;
