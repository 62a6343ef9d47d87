import type { Instant } from "#time/date.ts";
import type { Shown } from "./shown.ts";

/** What may be shared of a letter, each on its own. */
export const SHARED_ITEMS = ["letter", "subject", "line", "name"] as const;
export type SharedItem = (typeof SHARED_ITEMS)[number];

/** What I agreed to share with one reader or adviser, item by item, until I take it back (R43). */
export type Consent = {
  readonly items: readonly SharedItem[];
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
};

export function consentTo(items: readonly SharedItem[], at: Instant): Consent {
  return { items: SHARED_ITEMS.filter((item) => items.includes(item)), givenAt: at, withdrawnAt: null };
}

/** Takes it back as a whole; the first time counts. */
export function withdrawn(consent: Consent, at: Instant): Consent {
  return consent.withdrawnAt === null ? { ...consent, withdrawnAt: at } : consent;
}

/** What stays of a letter under a consent: nothing that was not agreed to, and nothing at all once it is taken back. */
export function sharedUnder(consent: Consent, shown: Shown): Shown | undefined {
  const { items, withdrawnAt } = consent;
  if (withdrawnAt !== null || !items.includes("letter")) return undefined;
  return {
    subject: items.includes("subject") ? shown.subject : null,
    body: shown.body,
    line: items.includes("line") ? shown.line : "",
    name: items.includes("name") ? shown.name : "",
  };
}
