import type { Context } from "hono";
import { errorBody, type Failure, STATUS } from "./failure.ts";

/** A failure as an answer, in the one shape that all have. */
export function fail(c: Context, failure: Failure): Response {
  return c.json(errorBody(failure), STATUS[failure.kind]);
}
