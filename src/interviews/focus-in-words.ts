import { FOCI, type Focus, type Interview, type KnownFocus } from "./interview.ts";
import { WHERE_I_AM_ASKED } from "./plan.ts";

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

/** The same, where they may be the one who asks: then it is about me. */
export function aboutInWords({ focus, iAmAsked }: Pick<Interview, "focus" | "iAmAsked">): string {
  return iAmAsked && focus === WHERE_I_AM_ASKED ? "your work" : focusInWords(focus);
}
