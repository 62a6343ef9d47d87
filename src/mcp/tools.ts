import { CATALOG, loadOperation } from "#operations/catalog.ts";
import type { Operation } from "#operations/operation.ts";
import { type OperationName, ROUTES } from "#operations/routes.ts";

/** An operation as an assistant may use it. */
export type Tool = {
  readonly name: string;
  readonly does: string;
  readonly of: OperationName;
  readonly operation: Operation;
};

/** What an assistant is granted: to look, and to write letters that the user sends or throws away. */
export const GRANTED = new Set(["read", "draft"] as const);

/** Of what those permissions allow, what is nobody's to do but the user's, with the reason. */
const KEPT_BACK: Partial<Record<OperationName, string>> = {
  "import.plan": "It would open files of this computer by their names.",
  "sample.show": "Invented people are no help to an assistant.",
  "id.find": "Assistants hold whole ids.",
  "document.file": "A document is for the person it was attached for.",
  "person.traces": "Whom to erase, the user decides.",
  "person.duplicates": "Who is whom, the user decides.",
  "backup.list": "The copies on this computer are the user's.",
  "draft.overrule": "Whether a caution counts, the user decides.",
  "draft.remove": "It takes away what somebody wrote.",
  "review.open": "What a friend gets to see, the user decides.",
  "review.answer": "What a friend said, the user passes on.",
  "review.accept": "Whose words stand in a letter, the user decides.",
  "review.acceptAll": "Whose words stand in a letter, the user decides.",
  "review.close": "When a friend is done, the user decides.",
  "review.removeAnswer": "It takes away what a friend wrote.",
};

/** The tools, from the catalogue: whatever reads or drafts, but what is kept back. Nothing that sends, writes or fetches. */
export async function toolsOf(): Promise<readonly Tool[]> {
  const names = Object.keys(CATALOG) as OperationName[];
  const loaded = await Promise.all(
    names.map(async (name) => ({ name, operation: await loadOperation(name) })),
  );
  return loaded.flatMap(({ name, operation }) => {
    const { permission } = operation;
    if ((permission !== "read" && permission !== "draft") || name in KEPT_BACK) return [];
    return [{ name: name.replaceAll(".", "_"), does: ROUTES[name].does, of: name, operation }];
  });
}
