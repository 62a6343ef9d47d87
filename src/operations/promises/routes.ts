import type { Route } from "../route.ts";

export const PROMISES_ROUTES = {
  "promise.make": {
    http: "POST /promises",
    cli: "promise <personId> <text...>",
    does: "Write down what you said you would do",
  },
  "promise.keep": {
    http: "POST /promises/{id}/keep",
    cli: "promise keep <id>",
    does: "Mark a promise as kept",
  },
  "promise.remove": {
    http: "DELETE /promises/{id}",
    cli: "promise remove <id>",
    does: "Take back a promise written down by mistake",
  },
} as const satisfies Record<string, Route>;
