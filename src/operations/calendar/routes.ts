import type { Route } from "../route.ts";

export const CALENDAR_ROUTES = {
  "calendar.show": {
    http: "GET /calendar",
    cli: "calendar",
    does: "What has a date, as an .ics file with alarms",
  },
} as const satisfies Record<string, Route>;
