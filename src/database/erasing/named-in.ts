import type { Schema } from "../schema.ts";

/**
 * Every column with words of the user's or of others in it, where anybody may be named. A test compares them with the
 * columns that the tables really have. Names of organizations are not among them: they belong to everybody there.
 */
export const COLUMNS = {
  settings: ["value"],
  programmes: ["title"],
  people: ["headline", "how_met", "address_as", "notes", "preferences", "extra"],
  contact_points: ["label"],
  affiliations: ["role"],
  organizations: ["field"],
  touches: ["subject", "note"],
  interviews: [
    "focus",
    "ask",
    "place",
    "notes",
    "learned",
    "standing",
    "would_change",
    "help_asked",
    "steps",
  ],
  interview_questions: ["text", "because", "answer"],
  drafts: ["subject", "body"],
  reviews: ["subject", "body", "line", "name", "reader"],
  review_answers: ["by_name", "words", "comments", "pieces"],
  shared_entries: ["who"],
  advice: ["text", "did", "came_of_it"],
  promises: ["text"],
  options: ["name", "notes"],
  evidence: ["text"],
  verdicts: ["reason"],
  questions: ["text"],
  projections: ["picture"],
  help: ["note"],
  documents: ["name", "note", "suggested", "used"],
  efforts: ["note"],
  sprints: ["reason"],
  introductions: ["reason", "came_of_it"],
  leads: ["what", "known_for", "notes"],
  needs: ["text"],
  left_out_keys: ["name"],
  imports: ["files", "answer"],
  import_changes: ["before", "after"],
  sync_accounts: ["answer"],
  sync_links: ["agreed"],
  sync_remarks: ["here", "there"],
  other_names: ["name"],
  merges: ["name"],
  merge_rows: ["before", "after"],
} as const satisfies { readonly [Table in keyof Schema]?: readonly (keyof Schema[Table])[] };

export type Worded = keyof typeof COLUMNS;
export const WORDS = Object.entries(COLUMNS) as unknown as readonly (readonly [Worded, readonly string[]])[];
