import { byteText } from "#formats/bytes/byte-text.ts";
import { decodeText } from "#formats/bytes/decode.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import { readMessage } from "#formats/mail/body.ts";
import { looksLikeMessage } from "#formats/mail/looks-like-message.ts";
import { withoutTags } from "#formats/mail/without-tags.ts";
import { isOwnPage, MOST_PASTED, type Read, readBlock } from "#reviews/block.ts";
import type { Context } from "../operation.ts";
import { invalid, type Refusal, refused } from "../outcome.ts";

/** Of a file; a saved mail may carry a picture or two beside the answer. */
const MOST_BYTES = 2_000_000;

type Given = { readonly text?: string | undefined; readonly file?: string | undefined };
type Came = Extract<Read, { readonly kind: "answer" | "words" }>;

/** Reads what a friend sent: pasted, a file, or the whole mail that it came in. What cannot be read is said. */
export async function whatCame(context: Context, given: Given): Promise<Came | Refusal> {
  const came = await textOf(context, given);
  if (came.kind !== "text") return came;
  const read = readBlock(await wordsIn(came.text));
  return read.kind === "answer" || read.kind === "words" ? read : refused(UNREADABLE[read.kind]);
}

const UNREADABLE: Record<Exclude<Read["kind"], "answer" | "words">, string> = {
  nothing: "There is nothing in it. Paste what your friend sent, or simply write down what they said.",
  damaged:
    "A part of the answer was lost or changed on the way. Ask your friend to send it again, best as the file.",
  "own-page":
    "This is the page that you made for your friend, not what they answered. Where they wrote into it, copy their words out and paste them.",
  "no-text":
    "This holds no words. An answer is the text or the file that your friend’s page made, or what they said.",
  "too-large": "This is larger than any answer to a letter, so it was not taken in.",
  newer: "A newer Weakties made this answer. Bring this one up to date, then take it in.",
};

async function textOf(
  { ports, signal }: Context,
  { text, file }: Given,
): Promise<{ readonly kind: "text"; readonly text: string } | Refusal> {
  if ((text === undefined) === (file === undefined))
    return invalid("text", "Give the answer as text or as a file.");
  if (file === undefined) return { kind: "text", text: text ?? "" };
  if (ports.files === undefined) return refused("This home opens no files; paste what stands in it.");
  const opened = await ports.files.open(file, signal);
  if (opened.kind === "unreadable") return refused(opened.says);
  const bytes = await readAll(opened.bytes(), MOST_BYTES);
  return bytes === undefined
    ? refused(UNREADABLE["too-large"])
    : { kind: "text", text: decodeText(bytes).text };
}

/** What stands in a mail that was saved whole, in its words or in a file along with it; else what was given. */
async function wordsIn(given: string): Promise<string> {
  if (given.length > MOST_BYTES) return given;
  if (looksLikeMessage(given)) {
    const message = await readMessage(byteText(new TextEncoder().encode(given)), MOST_PASTED).catch(
      () => undefined,
    );
    return message === undefined ? given : [message.text, ...message.attached].join("\n\n");
  }
  return SAVED_PAGE.test(given) && !isOwnPage(given) ? withoutTags(given) : given;
}

const SAVED_PAGE = /^\s*<(?:!doctype html|html|head|body|meta|div|p)\b/i;
