import type { Command } from "./command.ts";

/** One line to type for each command of which its words alone do not show how it is used; `weakties` stands before it. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  import: "import Connections.csv letters.mbox --me ana@example.org --plan",
  imports: "imports --limit 5",
  undo: "undo",
  "mail connect": "mail connect ana@example.org --imap imap.example.org:993 --smtp smtp.example.org:465",
  "mail list": "mail list",
  "mail read": "mail read --keep newsletter@example.org",
  "mail draft": "mail draft imre",
  "mail send": "mail send imre imre@example.org",
  "mail sendings": "mail sendings imre",
  "mail settle": "mail settle 5f3a9c21 --went",
  "mail disconnect": "mail disconnect ana@example.org",
  calendar: "calendar --out dates.ics",
  "calendar account": "calendar account",
  "calendar connect": "calendar connect https://dav.example.org ana@example.org",
  "calendar connect-with": "calendar connect-with ana@example.org",
  "calendar sign-in": "calendar sign-in ana@gmail.com --client-id 1234.apps.googleusercontent.com",
  "calendar plan": "calendar plan",
  "calendar sync": "calendar sync --yes",
  "calendar settle": "calendar settle 5f3a9c21 there",
  "calendar disconnect": "calendar disconnect",
  "calendar invite": "calendar invite imre --out talk.ics",
  "calendar feed": "calendar feed",
  "calendar feed open": "calendar feed open --names",
  "calendar feed close": "calendar feed close",
  contacts: "contacts",
  "contacts connect": "contacts connect https://dav.example.org ana@example.org",
  "contacts connect-with": "contacts connect-with ana@example.org",
  "contacts sign-in": "contacts sign-in ana@gmail.com --client-id 1234.apps.googleusercontent.com",
  "contacts plan": "contacts plan",
  "contacts sync": "contacts sync --yes",
  "contacts settle": "contacts settle 5f3a9c21 there",
  "contacts disconnect": "contacts disconnect",
  "sync wish": "sync wish contacts --no-notes",
  export: "export --format zip --out weakties.zip",
  "export person": "export person imre --out imre.json",
  "people duplicates": "people duplicates",
  merge: "merge 5f3a9c21 0b7d44e8",
  unmerge: "unmerge imre --different",
  apart: "apart 5f3a9c21 0b7d44e8",
  traces: "traces imre",
  erase: 'erase imre --confirm "Imre Nagy"',
};

export function exampleOf({ words }: Command): string | undefined {
  const example = EXAMPLES[words.join(" ")];
  return example === undefined ? undefined : `weakties ${example}`;
}
