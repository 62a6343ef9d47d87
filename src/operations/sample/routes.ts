import type { Route } from "../route.ts";

export const SAMPLE_ROUTES = {
  "sample.fill": { http: "POST /sample", cli: null, does: "Fill the sample network with invented people" },
} as const satisfies Record<string, Route>;
