import type { Address, MailHeaders } from "#formats/mail/headers.ts";
import type { Instant } from "#time/date.ts";
import { hashOf } from "./fingerprint.ts";
import type { Source } from "./record.ts";

/** A message, as little of it as is needed: whom it was from and to, when, about what. */
export type Letter = {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly at: Instant;
  readonly subject: string;
  readonly messageId: string;
  /** Why it counts as no letter between people; null where it is one. */
  readonly automatic: string | null;
  readonly sent: boolean;
  readonly source: Source;
};

export type Mine = {
  readonly addresses: readonly string[];
  /** Found in the mail, because nobody said. */
  readonly inferred: boolean;
  readonly because: string;
};

/** What a message must have to count as contact; undefined where it has no sender or no date. */
export function letterFrom(headers: MailHeaders, source: Source): Letter | undefined {
  const [from] = headers.from;
  if (from === undefined || headers.at === null) return undefined;
  const { at, subject } = headers;
  return {
    from,
    to: [...headers.to, ...headers.cc],
    at,
    subject,
    messageId: headers.messageId || `hash:${hashOf(`${at} ${from.address} ${subject}`)}`,
    automatic: headers.automatic ?? (MACHINE.test(from.address) ? "The address is a machine's." : null),
    sent: headers.sent,
    source,
  };
}

const MACHINE =
  /^(?:no-?_?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?|notifications?|alerts?|news(?:letter)?|automat\w*|system|daemon|root|cron)(?:[+._-].*)?@|[+._-](?:no-?reply|bounces?)@|@(?:bounce|news|newsletter|notifications?|mailer)\./i;

/**
 * Which addresses are the user's own (R61): those they said; else the one that stands in the most messages, as sender
 * or receiver. The grounds are told, so that a wrong guess is seen.
 */
export function myAddresses(letters: readonly Letter[], said: readonly string[]): Mine {
  const given = [
    ...new Set(said.map((address) => address.trim().toLowerCase()).filter((address) => address !== "")),
  ];
  if (given.length > 0)
    return { addresses: given, inferred: false, because: "You said that they are yours." };
  const labelled = mostFrequent(letters.filter((letter) => letter.sent).map((letter) => letter.from.address));
  if (labelled !== undefined) {
    const because = `${labelled.value} is the sender of ${labelled.count} messages that are kept as sent.`;
    return { addresses: [labelled.value], inferred: true, because };
  }
  const standing = mostFrequent(
    letters.flatMap((letter) => [
      ...new Set([letter.from.address, ...letter.to.map((each) => each.address)]),
    ]),
  );
  if (standing === undefined || letters.length < 2 || standing.count / letters.length < LEAST_SHARE) {
    return { addresses: [], inferred: true, because: "The mail does not show which address is yours." };
  }
  const because = `${standing.value} stands in ${standing.count} of ${letters.length} messages, more than any other address.`;
  return { addresses: [standing.value], inferred: true, because };
}

/** The owner of a mailbox stands in most of its messages; an address in fewer than this share is somebody else's. */
const LEAST_SHARE = 0.3;

function mostFrequent(
  values: readonly string[],
): { readonly value: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: string; count: number } | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > best.count || (count === best.count && value < best.value))
      best = { value, count };
  }
  return best;
}
