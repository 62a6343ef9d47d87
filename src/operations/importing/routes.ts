import type { Route } from "../route.ts";

export const IMPORTING_ROUTES = {
  "import.plan": { http: "POST /imports/plan", cli: null, does: "Show what importing files would do" },
  "import.apply": {
    http: "POST /imports",
    cli: "import <files...>",
    does: "Import contacts and mail from files",
  },
  "import.undo": {
    http: "POST /imports/undo",
    cli: "undo <id>",
    does: "Undo an import, the last one by default",
  },
  "import.list": { http: "GET /imports", cli: "imports", does: "List imports" },
} as const satisfies Record<string, Route>;
