import type { Route } from "../route.ts";

export const SETTINGS_ROUTES = {
  "settings.show": { http: "GET /settings", cli: "settings", does: "Show your settings" },
  "settings.edit": { http: "PATCH /settings", cli: "settings edit", does: "Change your settings" },
} as const satisfies Record<string, Route>;
