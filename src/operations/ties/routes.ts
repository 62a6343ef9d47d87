import type { Route } from "../route.ts";

export const TIES_ROUTES = {
  "tie.learn": {
    http: "POST /ties/learn",
    cli: "learn",
    does: "Learn from your own contacts how likely the next ones are",
  },
} as const satisfies Record<string, Route>;
