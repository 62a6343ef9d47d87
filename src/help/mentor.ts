/** What the user says when someone is suggested as a mentor. */
export const MENTOR_ANSWERS = ["yes", "not-now", "no"] as const;
