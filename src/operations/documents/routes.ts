import type { Route } from "../route.ts";

export const DOCUMENTS_ROUTES = {
  "document.attach": {
    http: "POST /documents",
    cli: "document <personId>",
    does: "Attach a version of your CV or a contract to an ask, for one person",
  },
  "document.edit": {
    http: "PATCH /documents/{id}",
    cli: "document edit <id>",
    does: "Note what they suggested in a document, and what you used",
  },
  "document.file": {
    http: "GET /documents/{id}/file",
    cli: "document file <id>",
    does: "Take the file of a document out again",
  },
  "document.remove": {
    http: "DELETE /documents/{id}",
    cli: "document remove <id>",
    does: "Take a document out",
  },
} as const satisfies Record<string, Route>;
