import { askInWords } from "#interviews/ask-in-words.ts";
import { type AskId, askById } from "#interviews/asks-catalogue.ts";
import { aspectsOf } from "#options/aspect.ts";
import type { Question } from "./question.ts";

/**
 * The questions that put an agreed ask, the plainest first. Favours that are no question have none, and whom else to
 * talk to is how every talk ends.
 */
export const QUESTIONS_FOR_ASK: Record<AskId, readonly string[]> = {
  "day-to-day": [
    "explore/last-tuesday",
    "explore/calendar-share",
    "explore/reads-and-writes",
    "explore/alone-or-together",
  ],
  "seen-of-it": [],
  "their-path": ["path/first-step", "path/who-opened", "path/when-it-clicked"],
  "what-to-read": ["explore-early/worth-reading"],
  courses: ["explore-early/one-course", "skill/course-or-job"],
  internships: ["explore-early/internship-worth"],
  shadowing: ["skill/watch-once", "explore/test-cheaply"],
  "skills-that-carry": ["explore-late/translate-me", "explore-early/phd-project"],
  "learn-a-skill": ["skill/began-badly", "skill/teacher-who", "skill/smallest-project"],
  "new-position": ["new/before-after", "new/expected-otherwise", "new/faster-slower"],
  "life-there": ["move/first-month", "move/newcomers", "move/cost-of-life"],
  "inside-view": ["organization/good-at", "organization/decides", "organization/last-change"],
  "who-else": [],
  "how-hiring-works": [
    "organization-entry/how-hired",
    "organization-entry/who-reads",
    "explore-early/which-door",
  ],
  openings: ["organization-entry/needs-now", "catch-up-late/what-they-hear"],
  "practice-interview": ["organization-entry/good-interview"],
  referral: ["organization-entry/referral-counts"],
  "compare-offers": ["organization-entry/negotiable", "new/deciding"],
  "first-months": ["organization-new/six-months", "new/tell-before", "path/first-hundred"],
  "what-is-new": ["path-catch-up/on-your-desk", "path-catch-up/good-lately"],
  "cv-edit": [],
  "contract-reading": [],
};

/** What of `pool` puts the ask, an id or the user's own words, the plainest first. */
export function questionsFor(ask: string, pool: readonly Question[]): readonly Question[] {
  const known = askById(ask) ?? askInWords(ask);
  if (known !== undefined)
    return QUESTIONS_FOR_ASK[known.id].flatMap((id) => pool.find((each) => each.id === id) ?? []);
  const about = aspectsOf(ask);
  return pool.filter(({ part, reveals: [first] }) => part !== "next" && first && about.includes(first));
}
