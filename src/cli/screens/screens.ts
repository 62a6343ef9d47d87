import type { OperationName } from "#operations/routes.ts";
import type { Screen } from "./screen.ts";

/** The screens, each loaded with the command that needs it. */
const SCREENS: { readonly [Name in OperationName]?: () => Promise<Screen> } = {
  "person.list": () => import("./people.ts").then((module) => module.people),
  "person.show": () => import("./person.ts").then((module) => module.person),
  "export.all": () => import("./export.ts").then((module) => module.exported),
  "today.show": () => import("./today.ts").then((module) => module.today),
};

export async function screenOf(name: OperationName): Promise<Screen> {
  const made = SCREENS[name];
  return made === undefined ? (await import("./anything.ts")).anything : made();
}
