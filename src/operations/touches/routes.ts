import type { Route } from "../route.ts";

export const TOUCHES_ROUTES = {
  "touch.log": {
    http: "POST /people/{personId}/touches",
    cli: "log <personId> <note...>",
    does: "Write down a contact with someone",
  },
  "touch.list": {
    http: "GET /people/{personId}/touches",
    cli: "timeline <personId>",
    does: "All that was between you and someone, newest first",
  },
  "touch.remove": {
    http: "DELETE /touches/{id}",
    cli: "unlog <id>",
    does: "Take back a contact written down by mistake",
  },
} as const satisfies Record<string, Route>;
