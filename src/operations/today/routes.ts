import type { Route } from "../route.ts";

export const TODAY_ROUTES = {
  "today.show": { http: "GET /today", cli: "today", does: "Whom to talk to and why: at most seven lines" },
  "today.notNow": {
    http: "POST /today/not-now",
    cli: "not-now <key>",
    does: "Put a line of Today off for a while",
  },
} as const satisfies Record<string, Route>;
