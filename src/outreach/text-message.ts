import type { ContactPoint } from "#people/person.ts";

type Point = Pick<ContactPoint, "kind" | "value" | "stale"> & Partial<Pick<ContactPoint, "label">>;

/** The number that a short message goes to: a mobile before any other, a fax or a pager never; undefined where there is none. */
export function numberForText<Each extends Point>(points: readonly Each[]): Each | undefined {
  const takes = points.filter(
    ({ kind, stale, label = "" }) => kind === "phone" && !stale && !TAKES_NONE.test(label),
  );
  return takes.find(isMobile) ?? takes[0];
}

const TAKES_NONE = /\b(?:fax|pager)\b/i;

/** Whether it is said to be one that takes short messages. */
export function isMobile({ label = "" }: Partial<Pick<ContactPoint, "label">>): boolean {
  return /\b(?:mobile|cell|iphone|handy|portable|m[oó]vil|cellulare)\b/i.test(label);
}

export type TextLinks = {
  /** Opens the program for short messages on a phone, with the words in it (RFC 5724). */
  readonly sms: string;
  /** The same in WhatsApp, where one is installed; null where the number lacks its country. Neither asks any server. */
  readonly whatsapp: string | null;
};

/** Addresses that open a short message to a number in the user's own program; null where it is no number. */
export function textLinksFor(number: string, body: string): TextLinks | null {
  const dialled = number
    .normalize("NFKC")
    .replace(/\(0\)/g, "")
    .replace(/\s*(?:ext|x|durchwahl|poste)\b.*$/i, "")
    .replace(/[\s().\-/–]+/g, "")
    .replace(/^00(?=[1-9])/, "+");
  if (!/^\+?\d{3,15}$/.test(dialled)) return null;
  const words = encodeURIComponent(body.toWellFormed().replace(/\r\n?/g, "\n"));
  return {
    sms: `sms:${dialled}?body=${words}`,
    whatsapp: dialled.startsWith("+") ? `whatsapp://send?phone=${dialled.slice(1)}&text=${words}` : null,
  };
}
