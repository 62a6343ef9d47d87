import type { z } from "zod";
import type { Operation } from "./operation.ts";
import type { Done } from "./outcome.ts";
import type { OperationName } from "./routes.ts";

/** Every operation, loaded when it is needed: a command line that runs one does not pay for the others. */
export const CATALOG = {
  "person.add": () => import("./people/add.ts").then((module) => module.addPerson),
  "person.list": () => import("./people/list.ts").then((module) => module.listPeople),
  "person.show": () => import("./people/show.ts").then((module) => module.showPerson),
  "person.edit": () => import("./people/edit.ts").then((module) => module.editPerson),
  "settings.show": () => import("./settings/show.ts").then((module) => module.showSettings),
  "settings.edit": () => import("./settings/edit.ts").then((module) => module.editSettings),
} as const satisfies Record<OperationName, () => Promise<unknown>>;

type Catalog = typeof CATALOG;
type Of<Name extends OperationName> = Awaited<ReturnType<Catalog[Name]>>;

/** What a caller sends to an operation. */
export type Input<Name extends OperationName> =
  Of<Name> extends { readonly input: infer Schema extends z.ZodType } ? z.input<Schema> : never;

/** What it answers when done. */
export type Answer<Name extends OperationName> =
  Of<Name> extends { readonly run: (...input: never[]) => Promise<infer Result> }
    ? Extract<Result, Done<unknown>>["value"]
    : never;

/** Loads one operation, its types forgotten: for surfaces that treat all alike. */
export async function loadOperation(name: OperationName): Promise<Operation> {
  return (await CATALOG[name]()) as unknown as Operation;
}
