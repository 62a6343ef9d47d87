import { insertOption, listOptions } from "#database/options/options.ts";
import type { Option } from "#options/option.ts";
import { foldText } from "#people/fold.ts";
import type { Context } from "../operation.ts";

/** The career of that name; a new one is considered from now on. */
export async function careerNamed({ tx, now, newId }: Context, name: string): Promise<Option> {
  const there = (await listOptions(tx)).find((each) => foldText(each.name) === foldText(name));
  if (there !== undefined) return there;
  const option: Option = { id: newId<"option">(), name, notes: "", verdict: "undecided", version: 1 };
  await insertOption(tx, option, now);
  return option;
}
