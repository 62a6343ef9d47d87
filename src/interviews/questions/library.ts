import { CATCH_UP_QUESTIONS } from "./catch-up.ts";
import { CLOSING_QUESTIONS } from "./closing.ts";
import { EXPLORE_QUESTIONS } from "./explore-career.ts";
import { MOVE_QUESTIONS } from "./move.ts";
import { NEW_POSITION_QUESTIONS } from "./new-position.ts";
import { ORGANIZATION_QUESTIONS } from "./organization.ts";
import { PATH_QUESTIONS } from "./path.ts";
import type { Question } from "./question.ts";
import { ROLE_CHANGE_QUESTIONS } from "./roles-change.ts";
import { PRACTICE_ROLE_QUESTIONS } from "./roles-practice.ts";
import { RESEARCH_ROLE_QUESTIONS } from "./roles-research.ts";
import { ROLE_SKILL_QUESTIONS } from "./roles-skills.ts";
import { WORD_ROLE_QUESTIONS } from "./roles-words.ts";
import { SKILL_QUESTIONS } from "./skill.ts";

/** Every question that comes with Weakties (R10), in our own words. */
export const LIBRARY: readonly Question[] = [
  ...PATH_QUESTIONS,
  ...EXPLORE_QUESTIONS,
  ...ORGANIZATION_QUESTIONS,
  ...NEW_POSITION_QUESTIONS,
  ...SKILL_QUESTIONS,
  ...MOVE_QUESTIONS,
  ...CATCH_UP_QUESTIONS,
  ...RESEARCH_ROLE_QUESTIONS,
  ...WORD_ROLE_QUESTIONS,
  ...PRACTICE_ROLE_QUESTIONS,
  ...ROLE_SKILL_QUESTIONS,
  ...ROLE_CHANGE_QUESTIONS,
  ...CLOSING_QUESTIONS,
];

const BY_ID: ReadonlyMap<string, Question> = new Map(LIBRARY.map((question) => [question.id, question]));

export function questionById(id: string): Question | undefined {
  return BY_ID.get(id);
}
