import type { Route } from "../route.ts";

export const REVIEWS_ROUTES = {
  "review.preview": {
    http: "GET /drafts/{draftId}/review",
    cli: "review preview <draftId>",
    does: "What could go to a friend with a letter, before anything does",
  },
  "review.open": {
    http: "POST /drafts/{draftId}/reviews",
    cli: "review open <draftId>",
    does: "Make the file by which a friend can look at a letter",
  },
  "review.list": {
    http: "GET /drafts/{draftId}/reviews",
    cli: "review list <draftId>",
    does: "Who looks at a letter, and what they answered",
  },
  "review.show": {
    http: "GET /reviews/{id}",
    cli: "review show <id>",
    does: "One review, with its file once more",
  },
  "review.answer": {
    http: "POST /drafts/{draftId}/answers",
    cli: "review answer <draftId> <text...>",
    does: "Take in what a friend answered: their file, the block they pasted, or their words",
  },
  "review.accept": {
    http: "POST /answers/{id}/pieces",
    cli: "review accept <id> <piece>",
    does: "Take one suggested edit into the letter, or leave it",
  },
  "review.acceptAll": {
    http: "POST /answers/{id}/pieces/all",
    cli: "review accept-all <id>",
    does: "Take all suggested edits into the letter at once, or bring back the letter from before",
  },
  "review.removeAnswer": {
    http: "DELETE /answers/{id}",
    cli: "review remove-answer <id>",
    does: "Throw an answer away",
  },
  "review.close": {
    http: "POST /reviews/{id}/close",
    cli: "review close <id>",
    does: "Take no more answers to a review, or open it again",
  },
  "review.shared": {
    http: "GET /reviews",
    cli: "review shared",
    does: "What you have shared, with whom and when",
  },
} as const satisfies Record<string, Route>;
