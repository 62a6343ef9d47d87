import { type Answer, loadOperation } from "#operations/catalog.ts";
import { type Home, perform } from "#operations/perform.ts";

/** The lines of Today in their order, as `weakties today` numbers them. */
export async function linesOfToday(home: Home): Promise<Answer<"today.show">["suggestions"]> {
  const operation = await loadOperation("today.show");
  const call = { name: "today.show", operation, input: {}, granted: new Set(["read"] as const) };
  const outcome = await perform(home, call);
  if (outcome.kind !== "done") throw new Error(outcome.says);
  return (outcome.value as Answer<"today.show">).suggestions;
}
