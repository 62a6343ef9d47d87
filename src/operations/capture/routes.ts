import type { Route } from "../route.ts";

export const CAPTURE_ROUTES = {
  "capture.read": {
    http: "POST /captures/read",
    cli: null,
    does: "Read what you typed after a talk, and say what it would write",
  },
  "capture.keep": {
    http: "POST /captures",
    cli: null,
    does: "Write down what you confirmed, all of it in one step",
  },
  "capture.undo": {
    http: "POST /captures/undo",
    cli: "capture undo",
    does: "Take back what the last note wrote, or one by --id",
  },
} as const satisfies Record<string, Route>;
