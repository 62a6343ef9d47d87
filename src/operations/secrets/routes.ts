import type { Route } from "../route.ts";

export const SECRETS_ROUTES = {
  "secret.place": { http: "GET /secrets", cli: null, does: "Where passwords are kept on this computer" },
  "secret.open": {
    http: "POST /secrets/open",
    cli: null,
    does: "Open the file of kept passwords with its passphrase, or begin it",
  },
} as const satisfies Record<string, Route>;
