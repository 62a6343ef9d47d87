import type { Route } from "../route.ts";

export const FOLLOW_UPS_ROUTES = {
  "loop.list": { http: "GET /loops", cli: "loops", does: "What is open: thanks, news, promises, advice" },
  "news.show": { http: "GET /news", cli: "news", does: "Who deserves news from you this week, and why" },
} as const satisfies Record<string, Route>;
