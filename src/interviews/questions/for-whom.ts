import type { Background } from "#stages/background.ts";
import { LIBRARY } from "./library.ts";
import type { Question } from "./question.ts";
import { ROLE_CHANGE_QUESTIONS } from "./roles-change.ts";

/** What these suppose of whoever asks them; every other question may be asked by anybody. */
const SUPPOSED: readonly (readonly [readonly Background[], readonly string[]])[] = [
  [
    ["research"],
    [
      "path/kept-from-science",
      "path/surprised-yourself",
      "explore/scientist-habit",
      "explore/miss-bench",
      "explore/way-back",
      "explore-late/overqualified",
      "explore-late/too-academic",
      "new/new-words",
      "new/boss-differs",
      "industry/timelines",
      "industry/postdoc-needed",
      "management/entry-from-phd",
      "data/scientist-edge",
      "teaching/qualify",
      "teaching/respect-paid",
      "clinical/from-bench",
      "ngo/science-helps",
    ],
  ],
  [
    ["research", "training"],
    ["explore-late/when-to-start", "explore-late/missing-piece"],
  ],
  [
    ["work"],
    [
      "explore-change/second-career",
      "explore-change/begin-again",
      "explore-change/counts-here",
      "explore-change/beside-work",
      "explore-change/late-look",
      "explore-change/missed-in",
      ...ROLE_CHANGE_QUESTIONS.map(({ id }) => id),
    ],
  ],
];

const BY_ID: ReadonlyMap<string, readonly Background[]> = new Map(
  SUPPOSED.flatMap(([backgrounds, ids]) => ids.map((id) => [id, backgrounds] as const)),
);

export const SUPPOSING_IDS: readonly string[] = [...BY_ID.keys()];

const AS_IT_CAME: ReadonlyMap<string, string> = new Map(LIBRARY.map(({ id, text }) => [id, text]));

/** Whether it makes sense in my mouth; one that I put in other words does. */
export function isForMe(question: Pick<Question, "id" | "text">, background: Background): boolean {
  const supposed = BY_ID.get(question.id);
  return (
    supposed === undefined || supposed.includes(background) || question.text !== AS_IT_CAME.get(question.id)
  );
}

/** Whether it was written for people who come from where I do. */
export function isWrittenForMe({ id }: Pick<Question, "id">, background: Background): boolean {
  return BY_ID.get(id)?.includes(background) ?? false;
}

/** Whether only who begins would ask it. */
export function isForBeginners({ id }: Pick<Question, "id">): boolean {
  return id === "explore-early/internship-worth";
}
