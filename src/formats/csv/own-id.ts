/** The column of Weakties' own table that tells who somebody is, by which they are known again. */
export const OWN_ID = "Weakties ID";

/** Its columns of what the book itself knows of them: to the book that wrote it they are no news. */
export const OWN_WORDS: ReadonlySet<string> = new Set([
  "How well",
  "Left out",
  "Added",
  "died",
  "do not contact",
]);
