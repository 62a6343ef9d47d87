import { readAllContacts } from "#database/people/contacts.ts";
import { readErasedThere } from "#database/syncing/synchronisation.ts";
import { type Changes, changesBetween, isUnchanged } from "#syncing/contact.ts";
import { decide, type Here, toAdd, toGo } from "#syncing/decide.ts";
import { changesInWords, type Deed } from "#syncing/deed.ts";
import { type TakenIn, takeInFirst } from "#syncing/merge.ts";
import type { Context } from "../operation.ts";
import type { Opened } from "../syncing/open.ts";
import { pausing } from "../turns.ts";
import type { Card } from "./card.ts";
import { type Fetched, linksHeld } from "./fetch-cards.ts";
import { readUndecided } from "./questions.ts";
import { whoIsOnIt } from "./who-is-on-it.ts";

/** What a synchronisation would do with what was fetched, here and there. */
export async function foretell(
  context: Context,
  { account }: Opened,
  fetched: Fetched,
): Promise<readonly Deed[]> {
  const { tx } = context;
  const { notes, add } = account.wishes;
  const links = await linksHeld(tx, account.id, fetched);
  const undecided = await readUndecided(tx, context.today);
  const people: ReadonlyMap<string, Here> = await readAllContacts(tx, context.today, pausing(context));
  const decided = decide({ links, people }, fetched);
  const who = await whoIsOnIt(
    context,
    account.id,
    decided.unknown as readonly Card[],
    new Set(people.keys()),
  );
  const met = who.known.flatMap(({ card, personId }) => {
    const here = people.get(personId);
    if (here === undefined || here.leftOut) return [];
    const { record, contact } = card;
    if (contact === null) return [];
    return [{ personId, record, result: takeInFirst(here.contact, contact) }];
  });
  const taken = new Map(decided.taken.map(({ link, result }) => [link.href, result]));
  const changed = (what: "changed-here" | "changed-there", name: string, changes: Changes): Deed[] =>
    isUnchanged(changes) ? [] : [{ what, name, detail: changesInWords(changes) }];
  const goesThere = (id: string, { here, agreed, conflicts }: TakenIn): Deed[] => {
    const waits = new Set([...(undecided.get(id) ?? []), ...conflicts.map(({ field }) => field)]);
    return changed("changed-there", here.name, changesBetween(agreed.here, toGo(here, agreed, notes, waits)));
  };
  const conflictsIn = ({ here, conflicts }: TakenIn) =>
    conflicts.map(({ there }): Deed => ({ what: "both-changed", name: here.name, detail: there }));
  const sent = links.flatMap((link) => {
    const here = people.get(link.subjectId);
    if (here === undefined || here.leftOut || link.state === "gone" || decided.gone.includes(link)) return [];
    const unread = { here: here.contact, agreed: link.agreed, conflicts: [] };
    return goesThere(link.subjectId, taken.get(link.href) ?? unread);
  });
  const linked = new Set(met.map(({ personId }) => personId));
  const added = add ? toAdd({ links, people }).filter((id) => !linked.has(id)) : [];
  const erased = [...(await readErasedThere(tx, account.id)).values()].filter((etag) => etag !== "");
  return [
    ...who.fresh.map(({ record }): Deed => ({ what: "came-in", name: record.name, detail: "" })),
    ...met.flatMap(({ record, result }): Deed[] => [
      { what: "put-together", name: result.here.name, detail: record.name },
      ...conflictsIn(result),
    ]),
    ...decided.taken.flatMap(({ link, result }) => [
      ...changed(
        "changed-here",
        result.here.name,
        changesBetween(people.get(link.subjectId)?.contact ?? result.here, result.here),
      ),
      ...conflictsIn(result),
    ]),
    ...sent,
    ...met.flatMap(({ personId, result }) => goesThere(personId, result)),
    ...added.map(
      (id): Deed => ({ what: "added-there", name: people.get(id)?.contact.name ?? "", detail: "" }),
    ),
    ...erased.map((): Deed => ({ what: "removed-there", name: "", detail: "" })),
    ...decided.gone.map(
      ({ subjectId }): Deed => ({
        what: "gone-there",
        name: people.get(subjectId)?.contact.name ?? "",
        detail: "",
      }),
    ),
    ...who.out.map(({ record }): Deed => ({ what: "stays-out", name: record.name, detail: "" })),
  ];
}
