import type { Route } from "../route.ts";

export const LEAVING_ROUTES = {
  "leaving.show": {
    http: "GET /leaving",
    cli: "leaving",
    does: "What to do before an address of yours dies",
  },
  "leaving.date": {
    http: "PUT /leaving/address",
    cli: "leaving date <address> <endsOn>",
    does: "Say until when an address of yours reaches you",
  },
  "leaving.tick": {
    http: "POST /leaving/tick",
    cli: "leaving tick <address> <item>",
    does: "Tick one thing off a leaving list, or put it back with --undo",
  },
} as const satisfies Record<string, Route>;
