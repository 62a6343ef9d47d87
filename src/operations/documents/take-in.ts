import { LARGEST_CONTENT } from "#help/document.ts";
import { digestOfBytes } from "#people/digest.ts";
import type { Context } from "../operation.ts";
import { invalid, type Refusal, refused } from "../outcome.ts";

/** A file that came along: kept whole where it is small, known by its fingerprint where it is not. */
export type TakenIn = {
  readonly kind: "taken";
  readonly name: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Base64. */
  readonly content: string | null;
};

/** Files beyond this are known by their name and size alone. */
const MOST_HASHED = 32 * 1024 * 1024;

/** Takes a file in by its reference. */
export async function fileTakenIn({ ports, signal }: Context, ref: string): Promise<TakenIn | Refusal> {
  if (ports.files === undefined) return refused("This home opens no files; hand the content over instead.");
  const opened = await ports.files.open(ref, signal);
  if (opened.kind === "unreadable") return refused(opened.says);
  const bytes = await readUpTo(MOST_HASHED, opened.bytes(), signal);
  if (bytes === undefined)
    return { kind: "taken", name: opened.name, bytes: opened.size, sha256: null, content: null };
  return { kind: "taken", name: opened.name, ...(await known(bytes)) };
}

/** Takes in content that was handed over as base64. */
export async function contentTakenIn(base64: string, name: string): Promise<TakenIn | Refusal> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (bytes.byteLength > LARGEST_CONTENT)
    return invalid(
      "content",
      `A file of up to ${LARGEST_CONTENT / 1024 / 1024} MB is kept; name a larger one only.`,
    );
  return { kind: "taken", name, ...(await known(bytes)) };
}

async function known(bytes: Uint8Array<ArrayBuffer>) {
  return {
    bytes: bytes.byteLength,
    sha256: await digestOfBytes(bytes),
    content: bytes.byteLength > LARGEST_CONTENT ? null : base64Of(bytes),
  };
}

/** Arguments of one call; more overflow the stack. */
const CHUNK = 8_192;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}

/** The whole of it, or undefined where it is larger. */
async function readUpTo(
  most: number,
  parts: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    signal.throwIfAborted();
    size += part.byteLength;
    if (size > most) return undefined;
    read.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of read) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
