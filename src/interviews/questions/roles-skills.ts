import { group, type Question } from "./question.ts";
import type { RoleFamily } from "./role-family.ts";

/** Two for each line of work, for a talk about learning what it takes: [last parts of the ids, questions]. */
const BY_ROLE: Readonly<Record<RoleFamily, readonly [learned: string, shows: string]>> = {
  "industry-research": [
    "What do you write down now that you once kept in your head?",
    "Which method did you have to learn again once results had to hold for years?",
  ],
  "biotech-startup": [
    "Which task did you learn only because nobody else was there to do it?",
    "What can a newcomer learn in a month that a small company needs at once?",
  ],
  academia: [
    "How did you learn to write a proposal that is read to the end?",
    "Which part of leading a group did nobody teach you?",
  ],
  "research-management": [
    "How did you learn to read a budget?",
    "What gets a yes out of people who do not report to you?",
  ],
  "data-science": [
    "What did you have to unlearn about statistics once decisions hung on them?",
    "Which piece of code would you show to a stranger, and what is good about it?",
  ],
  "science-policy": [
    "How did you learn to write a page that somebody reads on the way to a vote?",
    "From whom did you learn when to keep quiet in a meeting?",
  ],
  "patent-law": [
    "How long did it take until you could draft a claim that held?",
    "What did learning the law do to the way you read a paper?",
  ],
  publishing: [
    "How did you learn to judge a paper from outside your own field?",
    "What stands in a letter of rejection that helps its author?",
  ],
  consulting: [
    "How did you learn to give an answer before all the data are in?",
    "What makes a page so clear that nobody has to explain it?",
  ],
  teaching: [
    "What do you do in the first five minutes that took you years to learn?",
    "How can one practise explaining before there is a class?",
  ],
  "clinical-regulatory": [
    "Which guideline should I be able to explain in my own words before I apply?",
    "How did you learn to write so that an assessor has nothing to ask back?",
  ],
  "science-communication": [
    "How do you find out whether a text is clear before it is out?",
    "Which piece of yours taught you most, and who edited it?",
  ],
  ngo: [
    "How did you learn to get the work done with half the money?",
    "What does one learn by going there that no report tells?",
  ],
};

/** What people of one line of work learned, and how it shows. */
export const ROLE_SKILL_QUESTIONS: readonly Question[] = Object.entries(BY_ROLE).flatMap(
  ([role, [learned, shows]]) =>
    group({ name: `skill-${role}`, foci: ["skill"], roleFamilies: [role as RoleFamily] }, [
      ["learned", 1, 2, ["skills", "daily-work"], learned],
      ["shows", 1, 2, ["skills", "entry"], shows],
    ]),
);
