import type { Route } from "../route.ts";

export const MATCHES_ROUTES = {
  "match.list": {
    http: "GET /matches",
    cli: "matches",
    does: "Who should meet whom, and what of yours somebody looks for",
  },
} as const satisfies Record<string, Route>;
