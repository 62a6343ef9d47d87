import type { ReviewId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { checksum } from "./block.ts";
import type { Label } from "./seal.ts";
import { BLOCK_BEGIN, BLOCK_END } from "./unwrap.ts";

/** A label as a file made on 2 March 2026 carries it. */
export const LABEL: Label = {
  reviewId: "review-1" as ReviewId,
  madeOn: "2026-03-02" as DateText,
  until: "2026-03-16" as DateText,
  words: "00",
};

/** What the page in a file makes of an answer; `payload` may be anything that a hostile one would write. */
export function blockOf(payload: unknown): string {
  return blockOfJson(JSON.stringify(payload));
}

/** The same of JSON that no page writes. */
export function blockOfJson(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const encoded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const lines = encoded.match(/.{1,64}/g)?.join("\n") ?? "";
  return `My answer to your letter.\n\n${BLOCK_BEGIN}\n${lines}\n.${checksum(json)}\n${BLOCK_END}\n`;
}

export function payloadOf(label: Label, seal: string, content: Readonly<Record<string, unknown>> = {}) {
  const {
    reviewId: review,
    draftId: draft,
    draftVersion: version,
    madeOn: made,
    until,
    words: shown,
  } = label;
  return { v: 1, review, draft, version, made, until, shown, seal, ...content };
}
