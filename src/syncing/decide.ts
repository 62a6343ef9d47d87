import { type Contact, changesBetween, isUnchanged } from "./contact.ts";
import type { Link, Remark } from "./link.ts";
import { type Agreed, type TakenIn, takeIn } from "./merge.ts";

/** A card as it is there now; `contact` is null where it is nobody's in particular, and so none of ours. */
export type There = { readonly href: string; readonly etag: string | null; readonly contact: Contact | null };

export type Here = { readonly contact: Contact; readonly leftOut: boolean };

export type Known = {
  readonly links: readonly Link<Agreed>[];
  readonly people: ReadonlyMap<string, Here>;
};

/** By somebody's id, the fields of which one of two versions is still to be chosen. */
export type Undecided = ReadonlyMap<string, ReadonlySet<Remark["field"]>>;

/** What changed there, read: cards that are new or different, and paths that are no more. */
export type Seen = {
  readonly cards: readonly There[];
  readonly removed: ReadonlySet<string>;
};

export type Decided = {
  /** Cards that nothing here stands for yet. */
  readonly unknown: readonly There[];
  readonly taken: readonly { readonly link: Link<Agreed>; readonly there: There; readonly result: TakenIn }[];
  readonly gone: readonly Link<Agreed>[];
};

/**
 * What to do here about what changed there. Whoever was left out, or is no longer here, is left as they are on both
 * sides; whoever was removed there stays here.
 */
export function decide({ links, people }: Known, { cards, removed }: Seen): Decided {
  const byHref = new Map(links.map((link) => [link.href, link]));
  return {
    unknown: cards.filter(({ href }) => !byHref.has(href)),
    taken: cards.flatMap((there) => {
      const link = byHref.get(there.href);
      const here = link && people.get(link.subjectId);
      if (link === undefined || here === undefined || here.leftOut || there.contact === null) return [];
      return [{ link, there, result: takeIn(here.contact, there.contact, link.agreed) }];
    }),
    gone: links.filter(
      ({ href, subjectId, state }) => state === "live" && removed.has(href) && people.has(subjectId),
    ),
  };
}

/**
 * Cards of people who are here no more, as after an undo, where somebody is here now under an e-mail address of theirs
 * and has no card: they are met anew, or the same person had two cards there.
 */
export function cameBack({ links, people }: Known): ReadonlySet<string> {
  const linked = new Set(links.map(({ subjectId }) => subjectId));
  const without = [...people].filter(([id, { leftOut }]) => !leftOut && !linked.has(id));
  const addresses = new Set(without.flatMap(([, { contact }]) => emailsOn(contact)));
  return new Set(
    links
      .filter(({ subjectId }) => !people.has(subjectId))
      .filter(({ agreed: { here, there } }) =>
        [here, there].some((each) => emailsOn(each).some((key) => addresses.has(key))),
      )
      .map(({ href }) => href),
  );
}

function emailsOn({ points }: Contact): readonly string[] {
  return points.flatMap(({ kind, key }) => (kind === "email" ? [key] : []));
}

/** Whom to send: those whose card is there and who have changed here since both agreed. */
export function toSend(
  { links, people }: Known,
  notes: boolean,
  undecided: Undecided,
): readonly Link<Agreed>[] {
  return links.filter((link) => {
    const here = people.get(link.subjectId);
    if (link.state !== "live" || here === undefined || here.leftOut) return false;
    const ready = toGo(here.contact, link.agreed, notes, undecided.get(link.subjectId));
    return !isUnchanged(changesBetween(link.agreed.here, ready));
  });
}

/**
 * Somebody as the other side is to have them: my notes only where I said so, and of what waits for a choice what both
 * knew last, so that theirs is not written over before it was seen.
 */
export function toGo(
  here: Contact,
  { here: agreed }: Agreed,
  notes: boolean,
  undecided: ReadonlySet<Remark["field"]> = NONE,
): Contact {
  const { name, birthday, organization, role, note } = agreed;
  return {
    ...here,
    ...(notes ? {} : { note }),
    ...(undecided.has("name") ? { name } : {}),
    ...(undecided.has("birthday") ? { birthday } : {}),
    ...(undecided.has("position") ? { organization, role } : {}),
  };
}

const NONE: ReadonlySet<Remark["field"]> = new Set();

/** Whom to add there: those who are here and have no card, also none that was removed there; or whose adding was cut off. */
export function toAdd({ links, people }: Known): readonly string[] {
  const known = new Set(links.filter(({ state }) => state !== "sending").map(({ subjectId }) => subjectId));
  return [...people].filter(([id, { leftOut }]) => !leftOut && !known.has(id)).map(([id]) => id);
}

/** The paths that a whole list no longer has. */
export function missingFrom(
  listed: Iterable<string>,
  links: readonly Pick<Link<unknown>, "href">[],
): readonly string[] {
  const there = new Set(listed);
  return links.map(({ href }) => href).filter((href) => !there.has(href));
}

/** What has to be read: what is new or has another tag than the version that was last agreed on. */
export function toRead(
  listed: readonly { readonly href: string; readonly etag: string | null }[],
  links: readonly Link<unknown>[],
): readonly string[] {
  const known = new Map(links.map((link) => [link.href, link]));
  const fresh = listed.filter(({ href, etag }) => {
    const link = known.get(href);
    return link === undefined || link.state === "gone" || link.etag === null || link.etag !== etag;
  });
  const unread = links.filter(({ etag, state }) => etag === null && state !== "gone");
  return [...new Set([...fresh, ...unread].map(({ href }) => href))];
}
