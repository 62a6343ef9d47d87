import type { Route } from "../route.ts";

export const DRAFTS_ROUTES = {
  "draft.write": {
    http: "POST /drafts",
    cli: "draft <personId>",
    does: "Write a letter from true details, in the wording that fits",
  },
  "draft.list": {
    http: "GET /drafts",
    cli: "drafts",
    does: "Letters that have not gone out, or those that did",
  },
  "draft.show": { http: "GET /drafts/{id}", cli: "draft show <id>", does: "One letter with its check" },
  "draft.edit": { http: "PATCH /drafts/{id}", cli: "draft edit <id>", does: "Change the words of a letter" },
  "draft.sent": {
    http: "POST /drafts/{id}/sent",
    cli: "draft sent <id>",
    does: "Note that you sent it yourself",
  },
  "draft.takeBack": {
    http: "POST /drafts/{id}/take-back",
    cli: "draft take-back <id>",
    does: "Take back that you sent it: the letter, its conversation and the timeline are as before",
  },
  "draft.overrule": {
    http: "POST /drafts/{id}/overruled",
    cli: "draft overrule <id> <caution>",
    does: "Say that a caution does not hold for this letter",
  },
  "draft.remove": { http: "DELETE /drafts/{id}", cli: "draft remove <id>", does: "Throw a draft away" },
} as const satisfies Record<string, Route>;
