import { insertOption, listOptions } from "#database/options/options.ts";
import type { Tx } from "#database/transaction.ts";
import type { Option } from "#options/option.ts";
import { foldText } from "#people/fold.ts";
import type { Context } from "../operation.ts";
import { type Refusal, refused } from "../outcome.ts";

/** The career of that name, however it is written; undefined where there is none. */
export async function careerCalled(tx: Tx, name: string): Promise<Option | undefined> {
  return (await listOptions(tx)).find((each) => foldText(each.name) === foldText(name));
}

/** That there is one already, in words. */
export function thereAlready({ name }: Option): Refusal {
  return refused(`“${name}” is among your careers already.`);
}

/** The career of that name; a new one is considered from now on. */
export async function careerNamed(context: Context, name: string): Promise<Option> {
  const there = await careerCalled(context.tx, name);
  if (there !== undefined) return there;
  return considered(context, { name, notes: "" });
}

/** A career that is considered from now on. */
export async function considered(
  { tx, now, newId }: Context,
  said: Pick<Option, "name" | "notes">,
): Promise<Option> {
  const option: Option = { ...said, id: newId<"option">(), verdict: "undecided", version: 1 };
  await insertOption(tx, option, now);
  return option;
}
