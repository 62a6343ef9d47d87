import type { Route } from "../route.ts";

export const STAGES_ROUTES = {
  "stage.show": { http: "GET /stage", cli: "stage", does: "Where you are, and what follows from it" },
  "stage.change": {
    http: "POST /stage",
    cli: "stage change",
    does: "Change the expected end or your stage, and see what changes with it",
  },
} as const satisfies Record<string, Route>;
