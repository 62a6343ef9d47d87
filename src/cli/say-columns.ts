import type { Answer } from "#operations/catalog.ts";

/** How the command line lets one say what is missing. */
export const SAY_COLUMNS =
  "Say it with --column HEADING=WHAT, or --column “column 1=Name” where it has no headings.";

/** Whether a problem is that nobody can tell what the columns of a table mean. */
export function isAboutColumns(problem: unknown): boolean {
  return (problem as Answer<"import.plan">["problems"][number]).about === "columns";
}
