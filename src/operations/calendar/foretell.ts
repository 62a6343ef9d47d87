import { readErasedThere, readLinks } from "#database/syncing/synchronisation.ts";
import type { SyncAccount } from "#syncing/account.ts";
import { type AgreedDate, datedOf, facetsToSend, isAhead } from "#syncing/dates.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Context } from "../operation.ts";
import { datedThings } from "./dated-things.ts";
import { datesInQuestion, fieldsInQuestion } from "./questions.ts";

/** What would be sent; what was moved there meanwhile is only known once it is asked. */
export async function foretellDates({ tx, now }: Context, account: SyncAccount): Promise<readonly Deed[]> {
  const links = await readLinks<AgreedDate>(tx, account.id);
  const byId = new Map(links.map((link) => [link.subjectId, link]));
  const questions = fieldsInQuestion(await datesInQuestion(tx));
  const things = await datedThings(tx, links, account.wishes.names);
  const erased = [...(await readErasedThere(tx, account.id)).values()].filter((etag) => etag !== "");
  return [
    ...things.flatMap(({ subjectId, entry }): readonly Deed[] => {
      const link = byId.get(subjectId);
      if (entry === null) return [];
      if (link === undefined)
        return account.wishes.add && isAhead(entry, now)
          ? [{ what: "added-there", name: entry.summary, detail: "" }]
          : [];
      const facets = facetsToSend(link.agreed, datedOf(entry), questions.get(subjectId));
      const changed = link.state === "live" && facets.length > 0;
      return changed ? [{ what: "changed-there", name: entry.summary, detail: "" }] : [];
    }),
    ...erased.map((): Deed => ({ what: "removed-there", name: "", detail: "" })),
  ];
}
