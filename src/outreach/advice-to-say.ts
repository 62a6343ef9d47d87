import { adviceItself } from "#advice/itself.ts";
import { isOpinion, toThem } from "./phrases.ts";

/** Of advice, that which can be said to its giver as what they advised: what is to be done, before what is so, before what only the user can turn round. */
export function sayableFirst<Each extends { readonly text: string }>(
  advice: readonly Each[],
  name: string,
): Each | undefined {
  const rank = ({ text }: Each) => {
    const itself = adviceItself(text);
    if (toThem(itself, name, "what they advised you").startsWith("[")) return 2;
    return isOpinion(itself) ? 1 : 0;
  };
  return advice.toSorted((one, other) => rank(one) - rank(other))[0];
}
