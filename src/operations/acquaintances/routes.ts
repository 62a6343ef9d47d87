import type { Route } from "../route.ts";

export const ACQUAINTANCES_ROUTES = {
  "acquaintance.say": {
    http: "POST /people/{personId}/acquaintances",
    cli: "knows <personId> <otherId>",
    does: "Say that two contacts know each other; --no-knows says that they do not",
  },
  "acquaintance.list": {
    http: "GET /people/{personId}/acquaintances",
    cli: "acquaintances <personId>",
    does: "Whom somebody knows, as you said, and whom they probably know",
  },
  "acquaintance.remove": {
    http: "DELETE /people/{personId}/acquaintances/{otherId}",
    cli: "knows remove <personId> <otherId>",
    does: "Take back what you said of two contacts",
  },
} as const satisfies Record<string, Route>;
