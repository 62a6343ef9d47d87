import { HELP_NAMES, type Help } from "#help/help.ts";
import { capitalised } from "#people/shown.ts";
import type { Brought } from "../touches/brought.ts";

/** Help as contact with who gave it. Of what was done in confidence it says nothing. */
export function broughtByHelp({ id, personId, at, kind, offRecord }: Help): Brought {
  return {
    key: `help:${id}`,
    personId,
    at,
    direction: "in",
    subject: offRecord ? "Helped you" : capitalised(HELP_NAMES[kind]),
    prompted: false,
  };
}
