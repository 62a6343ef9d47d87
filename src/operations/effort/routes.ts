import type { Route } from "../route.ts";

export const EFFORT_ROUTES = {
  "effort.show": { http: "GET /effort", cli: "effort", does: "The time it took, and what came back" },
  "effort.note": {
    http: "POST /effort",
    cli: "effort note <minutes>",
    does: "Say how long a talk, a letter or something else took",
  },
  "effort.remove": {
    http: "DELETE /effort/{id}",
    cli: "effort remove <id>",
    does: "Take back minutes that you said",
  },
  "effort.setPace": { http: "PUT /effort/pace", cli: "effort pace", does: "Choose a gentle pace, or none" },
} as const satisfies Record<string, Route>;
