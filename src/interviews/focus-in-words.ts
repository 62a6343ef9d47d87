import { FOCI, type Focus, type KnownFocus } from "./interview.ts";

export const FOCUS_WORDS: Record<KnownFocus, string> = {
  "explore-career": "exploring a career",
  organization: "a place to work",
  "new-position": "their new position",
  skill: "learning a skill",
  move: "moving somewhere else",
  "catch-up": "catching up",
};

/** What a conversation is about, after "about": one of ours in words, or the user's own. */
export function focusInWords(focus: Focus): string {
  return FOCI.some((each) => each === focus) ? FOCUS_WORDS[focus as KnownFocus] : focus;
}
