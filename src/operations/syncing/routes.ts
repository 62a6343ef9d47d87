import type { Route } from "../route.ts";

export const SYNCING_ROUTES = {
  "sync.wish": {
    http: "POST /sync/{kind}",
    cli: "sync wish <kind>",
    does: "Choose what goes to your address book or calendar: --add, --notes, --names",
  },
} as const satisfies Record<string, Route>;
