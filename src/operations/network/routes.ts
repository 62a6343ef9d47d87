import type { Route } from "../route.ts";

export const NETWORK_ROUTES = {
  "network.introduce": {
    http: "GET /network/introduce",
    cli: "path <to...>",
    does: "Who can introduce you to somebody, to anyone at an organization, or into a field",
  },
  "network.people": {
    http: "GET /network/people",
    cli: "network people",
    does: "Everybody in your network, how you stand, and who of them know each other",
  },
  "network.reach": {
    http: "GET /network/reach",
    cli: "network reach",
    does: "How your reach grew over the years, and who is your only way somewhere",
  },
  "network.show": {
    http: "GET /network",
    cli: "network",
    does: "Which fields and organizations you can reach, through whom",
  },
} as const satisfies Record<string, Route>;
