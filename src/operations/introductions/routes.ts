import type { Route } from "../route.ts";

export const INTRODUCTIONS_ROUTES = {
  "introduction.add": {
    http: "POST /introductions",
    cli: "introduction add <personId>",
    does: "Write down an introduction: one made to you, one you would like, one between two contacts",
  },
  "introduction.request": {
    http: "POST /introductions/request",
    cli: "introduction request <introducerId> <personId>",
    does: "Draft the request to somebody who could introduce you, with a paragraph to pass on",
  },
  "introduction.list": {
    http: "GET /introductions",
    cli: "introductions",
    does: "Who introduced whom, and what is next",
  },
  "introduction.show": {
    http: "GET /introductions/{id}",
    cli: "introduction show <id>",
    does: "Show one introduction",
  },
  "introduction.edit": {
    http: "PATCH /introductions/{id}",
    cli: "introduction edit <id>",
    does: "Change why two should meet, or note what came of it",
  },
  "introduction.asked": {
    http: "POST /introductions/{id}/asked",
    cli: "introduction asked <id>",
    does: "Mark that you asked whether it may happen",
  },
  "introduction.answered": {
    http: "POST /introductions/{id}/answered",
    cli: "introduction answered <id> <answer>",
    does: "Mark their yes or no",
  },
  "introduction.made": {
    http: "POST /introductions/{id}/made",
    cli: "introduction made <id>",
    does: "Mark that the introduction was made",
  },
  "introduction.thanked": {
    http: "POST /introductions/{id}/thanked",
    cli: "introduction thanked <id>",
    does: "Mark that you thanked the introducer",
  },
  "introduction.told": {
    http: "POST /introductions/{id}/told",
    cli: "introduction told <id>",
    does: "Mark that the introducer heard what came of it",
  },
  "introduction.close": {
    http: "POST /introductions/{id}/close",
    cli: "introduction close <id>",
    does: "Let an introduction rest that met silence",
  },
  "introduction.takeBack": {
    http: "POST /introductions/{id}/take-back",
    cli: "introduction take-back <id>",
    does: "Take back the last step of an introduction",
  },
  "introduction.remove": {
    http: "DELETE /introductions/{id}",
    cli: "introduction remove <id>",
    does: "Take away an introduction written down by mistake",
  },
} as const satisfies Record<string, Route>;
