import type { Route } from "../route.ts";

export const HELP_ROUTES = {
  "help.record": {
    http: "POST /help",
    cli: "helped <personId> <kind>",
    does: "Write down what somebody did for you",
  },
  "help.remove": {
    http: "DELETE /help/{id}",
    cli: "helped remove <id>",
    does: "Take back help written down by mistake",
  },
  "mentor.list": { http: "GET /mentors", cli: "mentors", does: "Your mentors, and who may be one by now" },
  "mentor.answer": {
    http: "POST /people/{personId}/mentor",
    cli: "mentor <personId> <answer>",
    does: "Say whether someone is a mentor of yours",
  },
  "help.around": {
    http: "GET /help/around",
    cli: "kinds-of-help",
    does: "Kinds of help one needs at your stage, who gives them, and other doors",
  },
  "help.sayAround": {
    http: "POST /help/around",
    cli: "kinds-of-help say <kind>",
    does: "Say whether your team or institution gives a kind of help",
  },
} as const satisfies Record<string, Route>;
