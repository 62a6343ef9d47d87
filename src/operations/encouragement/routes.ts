import type { Route } from "../route.ts";

export const ENCOURAGEMENT_ROUTES = {
  "encouragement.take": {
    http: "POST /encouragement",
    cli: "kind-word",
    does: "Another way to see it and one small step, where you hesitate; once a week at most",
  },
} as const satisfies Record<string, Route>;
