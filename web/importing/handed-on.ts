import type { Dropped } from "./dropped.ts";

let waiting: File | null = null;

/** Text that was pasted where somebody is added, and is a file to import: taken up by the page that comes next. */
export function handOn(text: string, name: string): void {
  waiting = new File([text], name, { type: "text/plain" });
}

/** What was handed on, once. */
export function handedOn(): Dropped | undefined {
  const file = waiting;
  waiting = null;
  return file === null ? undefined : { kind: "files", files: [file] };
}
