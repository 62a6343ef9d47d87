import type { Route } from "../route.ts";

export const BACKUPS_ROUTES = {
  "backup.list": { http: "GET /backups", cli: "backups", does: "List the older copies that are kept" },
  "backup.remove": {
    http: "POST /backups/remove",
    cli: "backups remove",
    does: "Remove older copies by --names, or --all of them",
  },
} as const satisfies Record<string, Route>;
