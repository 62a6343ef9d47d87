import { isTheirOwn } from "./contact-point.ts";
import { foldText } from "./fold.ts";
import type { ContactPoint } from "./person.ts";

/**
 * The keys by which someone left out is known again when a file brings them back (R64): every way to reach them,
 * and the bare name only where there is no other, because names are shared.
 */
export function leftOutKeys(
  name: string,
  points: readonly Pick<ContactPoint, "kind" | "key">[],
): readonly string[] {
  const strong = points.filter(isTheirOwn).map((point) => `${point.kind}:${point.key}`);
  return strong.length > 0 ? strong : [`name:${foldText(name)}`];
}
