import type { Shown } from "#reviews/shown.ts";

/** The same letter with the same question, for a mail or a chat. */
export function inPlainWords({ subject, body, line }: Shown): string {
  return [
    "I would like to send this. How does it come off, and what would you change?",
    ...(line === "" ? [] : [line]),
    ...(subject === null || subject === "" ? [] : [`Subject: ${subject}`]),
    body,
  ].join("\n\n");
}
