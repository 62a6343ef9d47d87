import type { Route } from "../route.ts";

export const EXPORTING_ROUTES = {
  "export.all": {
    http: "GET /export",
    cli: "export",
    does: "Take everything along: all of it as JSON, people as vCard or CSV, or all in one ZIP",
  },
  "import.everything": {
    http: "POST /imports/everything",
    cli: null,
    does: "Take an export of Weakties in beside what is here",
  },
} as const satisfies Record<string, Route>;
