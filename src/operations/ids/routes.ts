import type { Route } from "../route.ts";

export const IDS_ROUTES = {
  "id.find": { http: "GET /ids", cli: null, does: "Find the records whose id begins or ends so" },
} as const satisfies Record<string, Route>;
