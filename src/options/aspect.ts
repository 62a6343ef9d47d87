/** What there is to know about a career. Evidence, questions and open points all use this one list. */
export const ASPECTS = [
  "daily-work",
  "skills",
  "entry",
  "pay-security",
  "people-culture",
  "organization",
  "growth",
  "downsides",
  "fit",
  "outlook",
  "network",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** For "nobody has told you about … yet". */
export const ASPECT_NAMES: Record<Aspect, string> = {
  "daily-work": "the daily work",
  skills: "the skills it takes",
  entry: "the way in",
  "pay-security": "pay and security",
  "people-culture": "the people and how they treat each other",
  organization: "how the place works",
  growth: "where it leads",
  downsides: "what is hard about it",
  fit: "whether it suits you",
  outlook: "where the field is going",
  network: "who else is in it",
};

/** Words that show what a sentence is about; several aspects may match. Stems, matched at the beginning of a word. */
const WORDS: Record<Aspect, readonly string[]> = {
  "daily-work": ["day", "days", "week", "routine", "task", "meeting", "calendar", "desk", "bench", "workday"],
  skills: [
    "skill",
    "learn",
    "course",
    "training",
    "qualif",
    "certificate",
    "coding",
    "programming",
    "expertise",
  ],
  entry: [
    "hire",
    "hired",
    "hiring",
    "apply",
    "applic",
    "interview",
    "entry",
    "cv",
    "posting",
    "advert",
    "recruit",
    "intern",
  ],
  "pay-security": [
    "pay",
    "paid",
    "salary",
    "salaries",
    "money",
    "contract",
    "permanent",
    "tenure",
    "secur",
    "pension",
    "funding",
    "layoff",
    "bonus",
  ],
  "people-culture": [
    "colleague",
    "boss",
    "culture",
    "team",
    "supervis",
    "manager",
    "atmosphere",
    "kind",
    "toxic",
    "divers",
  ],
  organization: [
    "decision",
    "decide",
    "budget",
    "reorgan",
    "hierarch",
    "strategy",
    "leadership",
    "headquarter",
  ],
  growth: ["promot", "career", "senior", "develop", "mentor", "ladder", "grow"],
  downsides: [
    "hard",
    "stress",
    "overtime",
    "boring",
    "tedious",
    "frustrat",
    "worst",
    "regret",
    "pressure",
    "travel",
    "night",
    "weekend",
    "hours",
  ],
  fit: ["enjoy", "like", "love", "suit", "fit", "miss", "temperament", "personality", "values"],
  outlook: ["future", "automat", "demand", "shrink", "outlook", "trend", "years"],
  network: ["introduc", "conference", "society", "association", "contacts", "community", "whom"],
};

/** The aspects that a sentence seems to be about, by its words. A guess, used to order and to lay side by side, never shown as a fact. */
export function aspectsOf(text: string): readonly Aspect[] {
  const words = new Set(
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  return ASPECTS.filter((aspect) => WORDS[aspect].some((stem) => touches(words, stem)));
}

/** Short stems stand for the whole word, so that "pay" does not find "paying attention" and "like" not "likely". */
const WHOLE_WORD_UP_TO = 5;

function touches(words: ReadonlySet<string>, stem: string): boolean {
  if (words.has(stem) || words.has(`${stem}s`)) return true;
  return stem.length > WHOLE_WORD_UP_TO && [...words].some((word) => word.startsWith(stem));
}

/** What nobody has spoken about yet, in the list's order. */
export function unknownAspects(known: readonly Aspect[]): readonly Aspect[] {
  return ASPECTS.filter((aspect) => !known.includes(aspect));
}
