import { z } from "zod";
import { fnv1a } from "#people/fnv.ts";
import type { DraftId, ReviewId } from "#people/id.ts";
import { OF_ANOTHER } from "#people/signature-words.ts";
import { parseDate } from "#time/date.ts";
import { plain } from "./plain.ts";
import { type Comment, IMPRESSIONS, PARTS, REVIEW_VERDICTS as VERDICTS } from "./review.ts";
import type { Label } from "./seal.ts";
import { unwrap } from "./unwrap.ts";

export const BLOCK_VERSION = 1;

/** In UTF-16 units. A letter of the longest kind with a hundred long remarks stays below. */
export const MOST_PASTED = 600_000;
const MOST = { words: 5_000, comments: 100, says: 2_000, body: 20_000, line: 500, name: 200 };

/** What a reader sent, as they meant it. All of it is theirs, and none of it is proven to be. */
export type Content = {
  readonly by: string;
  readonly verdict: (typeof VERDICTS)[number] | null;
  readonly comesOff: readonly (typeof IMPRESSIONS)[number][];
  readonly words: string;
  readonly comments: readonly Comment[];
  /** The letter with their edits; null where they left it. */
  readonly subject: string | null;
  readonly body: string | null;
};

export type Read =
  | {
      readonly kind: "answer";
      readonly label: Label;
      readonly seal: string;
      readonly content: Content;
      /** What they wrote around it, in their mail; "" where nothing. */
      readonly beside: string;
    }
  /** No file's answer, but somebody's words. */
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "nothing" }
  /** The page that went out, not what came back. */
  | { readonly kind: "own-page" }
  /** A picture, or another file that holds no words. */
  | { readonly kind: "no-text" }
  | { readonly kind: "damaged" }
  | { readonly kind: "too-large" }
  /** A newer Weakties made the file. */
  | { readonly kind: "newer" };

/** Reads what was pasted or dropped. Marks of quoting and broken lines within an answer do no harm. */
export function readBlock(pasted: string): Read {
  if (pasted.length > MOST_PASTED) return { kind: "too-large" };
  if (isOwnPage(pasted)) return { kind: "own-page" };
  const found = unwrap(pasted);
  if (found.kind === "none") return readWords(pasted);
  const json = found.kind === "block" ? decoded(found.encoded) : undefined;
  if (found.kind === "damaged" || json === undefined || checksum(json) !== found.sum)
    return { kind: "damaged" };
  const read = readPayload(json);
  if (read.kind !== "answer") return read;
  const beside = found.around.map(ownLines).filter(Boolean).join("\n");
  return { ...read, beside: beside.slice(0, MOST.words) };
}

/** The page that went out, whatever a browser that saved it put above. */
export function isOwnPage(pasted: string): boolean {
  return pasted.includes("data-review=") && pasted.includes("data-begin=");
}

/** The two lines that the page puts above its answer. */
const OF_THE_PAGE = /^(?:my answer to your letter\b|\(weakties reads the rest\b)/i;

/** What the page itself wrote out to be read, which is in the block once more. */
function withoutReadable(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^(?:<[^<>]*>)*\(weakties reads the rest\b/i.test(line));
  const begin = lines
    .slice(0, Math.max(end, 0))
    .findLastIndex((line) => /^(?:<[^<>]*>)*my answer to your letter[:.]/i.test(line));
  return begin < 0 ? lines : [...lines.slice(0, begin), ...lines.slice(end)];
}

/** The lines that a friend wrote themselves, without those of the page, headers, and what they quote. */
function ownLines(around: string): string {
  if (/[\0\ufffd]/.test(around)) return "";
  const all = plain(around)
    .split("\n")
    .map((line) => line.trim());
  const lines = withoutReadable(all).filter(
    (line) => !OF_THE_PAGE.test(line) && !OF_ANOTHER.test(line) && !/^[|\s]*$/.test(line),
  );
  return lines.join("\n");
}

function readWords(pasted: string): Read {
  if (/[\0\ufffd]/.test(pasted)) return { kind: "no-text" };
  const words = plain(pasted).trim();
  if (words === "") return { kind: "nothing" };
  return words.length > MOST.words ? { kind: "too-large" } : { kind: "words", words };
}

function decoded(encoded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** It finds what was lost on the way, and proves nothing. */
export function checksum(text: string): string {
  return fnv1a(text).toString(16).padStart(8, "0");
}

const id = z.string().min(1).max(64);
const day = z.string().transform((value, context) => {
  const date = parseDate(value);
  if (date === undefined) context.addIssue("no date");
  return date ?? z.NEVER;
});
const text = (most: number) => z.string().max(most).transform(plain);
const oneLine = (most: number) => z.string().max(most).transform(onOneLine);
const place = z.int().min(0).max(MOST.body);

const payload = z.object({
  v: z.literal(BLOCK_VERSION),
  review: id,
  draft: id.optional(),
  version: z.int().min(1).max(1_000_000_000).optional(),
  made: day,
  until: day,
  shown: z.string().max(64),
  seal: z.string().max(64),
  by: oneLine(MOST.name).default(""),
  verdict: z.enum(VERDICTS).nullable().default(null),
  comesOff: z.array(z.enum(IMPRESSIONS)).max(IMPRESSIONS.length).default([]),
  words: text(MOST.words).default(""),
  comments: z
    .array(z.object({ part: z.enum(PARTS), start: place, end: place, says: text(MOST.says) }))
    .max(MOST.comments)
    .default([]),
  subject: oneLine(MOST.line).nullable().default(null),
  body: text(MOST.body).nullable().default(null),
});

function readPayload(json: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: "damaged" };
  }
  const version = z.object({ v: z.int().min(1) }).safeParse(value);
  if (version.success && version.data.v > BLOCK_VERSION) return { kind: "newer" };
  const read = payload.safeParse(value);
  if (!read.success)
    return { kind: read.error.issues.some(({ code }) => code === "too_big") ? "too-large" : "damaged" };
  const { review, draft, version: draftVersion, made, until, shown, seal, v: _, ...content } = read.data;
  return {
    kind: "answer",
    label: {
      reviewId: review as ReviewId,
      ...(draft === undefined ? {} : { draftId: draft as DraftId }),
      ...(draftVersion === undefined ? {} : { draftVersion }),
      madeOn: made,
      until,
      words: shown,
    },
    seal,
    beside: "",
    content: { ...content, comments: content.comments.filter((each) => each.end >= each.start) },
  };
}

function onOneLine(value: string): string {
  return plain(value).replace(/\s+/g, " ");
}
