import { type Answer, loadOperation } from "#operations/catalog.ts";
import { type Home, perform } from "#operations/perform.ts";
import type { Network, Program } from "./program.ts";

export type OpenNetwork = Home & { readonly close: () => Promise<void> };

/** Opens the user's network, or the sample, which is filled with its invented people on the first look. */
export async function openNetwork(program: Program, network: Network): Promise<OpenNetwork> {
  const home = await program.openHome(network);
  if (network === "sample" && !(await isFilled(home))) {
    const operation = await loadOperation("sample.fill");
    await perform(home, { name: "sample.fill", operation, input: {}, granted: new Set(["write"]) });
  }
  return home;
}

/** Asked first: filling loads all that a person can be, and only the first look needs it. */
async function isFilled(home: Home): Promise<boolean> {
  const operation = await loadOperation("sample.show");
  const outcome = await perform(home, {
    name: "sample.show",
    operation,
    input: {},
    granted: new Set(["read"]),
  });
  return outcome.kind === "done" && (outcome.value as Answer<"sample.show">).people > 0;
}
