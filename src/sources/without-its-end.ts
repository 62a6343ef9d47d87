import { PassThrough, type Readable } from "node:stream";

/** What comes in, and goes on being open when nothing more comes: who reads it is told of the end by others. */
export function withoutItsEnd(input: Readable): Readable {
  return input.pipe(new PassThrough(), { end: false });
}
