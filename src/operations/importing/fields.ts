import { z } from "zod";
import { columnSaid } from "#importing/columns.ts";
import { contactKey } from "#people/contact-point.ts";
import { shownName } from "#people/shown.ts";
import { COLUMN_WORDS, NOTHING } from "#people/table-column.ts";
import { line } from "../fields.ts";

/** As many files as one import names: letters are often kept one a file. A folder counts as one. */
const MOST_FILES = 5_000;

const myAddress = line.refine((text) => contactKey("email", text) !== undefined, {
  error: ({ input }) => `“${shownName(String(input))}” is no e-mail address; one looks like ana@example.org.`,
});

const WORDS = [...COLUMN_WORDS.values()].join(", ");
const column = line.refine((text) => columnSaid(text) !== undefined, {
  error: ({ input }) =>
    `“${shownName(String(input))}” says of no column what it means. Write HEADING=WHAT; WHAT is ${WORDS}, another heading that is known, or ${NOTHING}.`,
});

export const theirSettings = {
  /** Whether what an export of Weakties says of settings that are set here takes their place. */
  settings: z.boolean().default(false),
};

/**
 * What to import: files by the references that the surface made, which addresses are mine, whom to take all the same,
 * who of those asked about is the same person and who is another, which is remembered, and who comes back although
 * they were erased, by their keys in the plan.
 */
export const wanted = {
  files: z.array(z.string().min(1).max(4096)).min(1, "Name a file to import.").max(MOST_FILES),
  /**
   * Whether addresses of mine are kept among those in the settings: the said ones unless this is false, the guessed
   * ones only where it is true. Undoing the import lets go of them.
   */
  remember: z.boolean().optional(),
  me: z.array(myAddress).max(100).default([]),
  keep: z.array(line).max(100_000).default([]),
  /** What columns of a table mean; remembered until the import is undone. */
  column: z.array(column).max(1000).default([]),
  same: z.array(z.string().max(4200)).max(100_000).default([]),
  different: z.array(z.string().max(4200)).max(100_000).default([]),
  back: z.array(z.string().max(4200)).max(1_000).default([]),
  ...theirSettings,
};
