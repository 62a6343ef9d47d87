import { goneIn, goneInWords } from "#formats/mail/delivery-report.ts";
import type { Instant } from "#time/date.ts";
import type { Letter } from "./correspondence.ts";
import type { Source } from "./record.ts";

/** A letter that came back because there is nobody behind its address any more (R58). */
export type Returned = { readonly address: string; readonly at: Instant; readonly source: Source };

/** What a delivery report tells of the addresses that it is about. */
export function returnedIn(
  body: string,
  { at, source }: Letter,
  written: "in fields" | "in words",
): readonly Returned[] {
  const gone = written === "in fields" ? goneIn(body) : goneInWords(body);
  return gone.map((address) => ({ address, at, source }));
}

/** The last return for each address from which nobody has written since. */
export function stillGone(returned: readonly Returned[], letters: readonly Letter[]): readonly Returned[] {
  const last = new Map<string, Returned>();
  for (const each of returned)
    if (each.at > (last.get(each.address)?.at ?? Number.NEGATIVE_INFINITY)) last.set(each.address, each);
  if (last.size > 0)
    for (const { from, at } of letters)
      if (at > (last.get(from.address)?.at ?? at)) last.delete(from.address);
  return [...last.values()];
}
