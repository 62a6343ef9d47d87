import type { Route } from "../route.ts";

export const SAMPLE_ROUTES = {
  "sample.show": {
    http: "GET /sample",
    cli: null,
    does: "How many invented people the sample network has by now",
  },
  "sample.fill": { http: "POST /sample", cli: null, does: "Fill the sample network with invented people" },
} as const satisfies Record<string, Route>;
