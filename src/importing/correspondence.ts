import { hashOf } from "#formats/bytes/hash.ts";
import type { Address } from "#formats/mail/addresses.ts";
import type { MailHeaders } from "#formats/mail/headers.ts";
import { storable } from "#people/storable.ts";
import type { Instant } from "#time/date.ts";
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
  /** Kept as sent mail, by a label, a folder or the file's name. */
  readonly sent: boolean;
  /** Whose mailbox it was delivered to; "" where it does not say. */
  readonly deliveredTo: string;
  /** It passed through a server; what one sends oneself did not. */
  readonly received: boolean;
  /** It answers another message. */
  readonly answers: boolean;
  /** The mailing list's address, where it came over one. */
  readonly list: string;
  readonly source: Source;
};

/** Also the folder of a Maildir, and Apple's "Sent Messages.mbox/mbox". */
const SENT_FILE =
  /(?:^|[/\\]\.?)(?:INBOX\.)?(?:sent|gesendet|envoy|enviad|inviat|elkuld|wysl)[^/\\]*(?:$|[/\\](?:(?:cur|new)[/\\][^/\\]*|mbox)$)/i;

/** Whether a file's or folder's name says that what lies in it was sent. */
export function isSentFile(file: string): boolean {
  return SENT_FILE.test(file);
}

/** What a message must have to count as contact; undefined where it has no sender or no date. */
export function letterFrom(
  headers: MailHeaders,
  source: Source,
  amongSent = isSentFile(source.file),
): Letter | undefined {
  const [from] = headers.from;
  if (from === undefined || headers.at === null) return undefined;
  const { at, deliveredTo, received, answers, list } = headers;
  const subject = storable(headers.subject);
  return {
    from,
    to: [...headers.to, ...headers.cc],
    at,
    subject,
    messageId: storable(headers.messageId) || `hash:${hashOf(`${at} ${from.address} ${subject}`)}`,
    automatic: headers.automatic ?? (MACHINE.test(from.address) ? "The address is a machine's." : null),
    sent: headers.sent || amongSent,
    deliveredTo,
    received,
    answers,
    list,
    source,
  };
}

const MACHINE =
  /^(?:no-?_?reply|do-?_?not-?_?reply|donotreply|mailer-daemon|postmaster|bounces?|notifications?|notify|alerts?|news(?:letter)?s?|automat\w*|auto-?confirm|system|daemon|root|cron|listserv|majordomo|mailman)(?:[+._-].*)?@|[+._-](?:no-?reply|noreply|bounces?|owner|request|unsubscribe)@|@(?:bounces?|news|newsletter|notifications?|mailer|mailings?)\./i;
