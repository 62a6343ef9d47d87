import { type OperationName, ROUTES, type Route } from "#operations/routes.ts";
import { type Command, readPattern } from "./command.ts";
import { LOCAL } from "./local/local.ts";

/** Every command there is: the catalogue's, and the few that only a terminal needs. */
export function allCommands(): readonly Command[] {
  const routes = Object.entries(ROUTES) as [OperationName, Route][];
  const derived = routes.flatMap(([operation, { cli, does }]) =>
    cli === null ? [] : [readPattern(cli, does, { kind: "operation", operation })],
  );
  const local = Object.entries(LOCAL).map(([name, { pattern, does }]) =>
    readPattern(pattern, does, { kind: "local", local: name }),
  );
  return [...derived, ...local];
}
