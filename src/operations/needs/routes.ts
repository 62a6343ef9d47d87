import type { Route } from "../route.ts";

export const NEEDS_ROUTES = {
  "need.add": {
    http: "POST /people/{personId}/needs",
    cli: "need add <personId> <text...>",
    does: "Write down what someone looks for, or could offer others",
  },
  "need.list": {
    http: "GET /people/{personId}/needs",
    cli: "needs <personId>",
    does: "What someone looks for and could offer",
  },
  "need.remove": {
    http: "DELETE /needs/{id}",
    cli: "need remove <id>",
    does: "Take away what someone looked for or offered",
  },
} as const satisfies Record<string, Route>;
