import type { Route } from "#operations/route.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";
import { type Command, readPattern } from "./command.ts";
import { LOCAL } from "./local/local.ts";

/** Every command there is: the catalogue's, and the few that only a terminal needs. */
export function allCommands(): readonly Command[] {
  return commandsWhere(() => true);
}

/** Those that begin with a word: enough to carry out a line that is right. */
export function commandsBeginning(word: string): readonly Command[] {
  return commandsWhere((pattern) => pattern === word || pattern.startsWith(`${word} `));
}

function commandsWhere(fits: (pattern: string) => boolean): readonly Command[] {
  const routes = Object.entries(ROUTES) as [OperationName, Route][];
  const derived = routes.flatMap(([operation, { cli, does }]) =>
    cli === null || !fits(cli) ? [] : [readPattern(cli, does, { kind: "operation", operation })],
  );
  const local = Object.entries(LOCAL).flatMap(([name, { pattern, does }]) =>
    fits(pattern) ? [readPattern(pattern, does, { kind: "local", local: name })] : [],
  );
  return [...derived, ...local];
}
