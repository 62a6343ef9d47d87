import type { Route } from "../route.ts";

export const SECRETS_ROUTES = {
  "secret.place": { http: "GET /secrets", cli: null, does: "Where passwords are kept on this computer" },
  "secret.open": {
    http: "POST /secrets/open",
    cli: null,
    does: "Open the file of kept passwords with its passphrase, or begin it",
  },
  "secret.change": {
    http: "POST /secrets/change",
    cli: null,
    does: "Seal the file of kept passwords with another passphrase",
  },
} as const satisfies Record<string, Route>;
