/** What time went into. Talks and letters are worked out from what is kept, and can be put right; the rest is said. */
export const EFFORT_KINDS = ["talk", "letter", "other"] as const;

/** A day has no more. */
export const MOST_MINUTES = 24 * 60;
