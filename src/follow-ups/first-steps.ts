import type { Familiarity } from "#people/person.ts";
import type { Ranked } from "./suggestion.ts";

/** With fewer people than this, prompts for more are part of the day. */
const FEW_PEOPLE = 5;

type Prompt = {
  readonly id: string;
  readonly sentence: string;
  readonly label: string;
  /** In a word or two, above a field for a name. */
  readonly title: string;
  /** How we know each other, as far as the prompt tells; how well stays asked (R63). */
  readonly howMet: string;
  /** Where the prompt asks for somebody never met, which holds unless it is said otherwise (R28). */
  readonly familiarity?: Familiarity;
};

/** Where almost everyone already knows someone (R11, R25). Each ends in one typed name. */
export const PROMPTS: readonly Prompt[] = [
  {
    id: "lab-mate",
    title: "A former lab mate or colleague",
    sentence:
      "Who worked beside you in a lab, an office or a school and has since moved on? You are on easy terms already.",
    label: "Add a former lab mate or colleague",
    howMet: "worked together",
  },
  {
    id: "alumni",
    title: "Somebody from your programme",
    sentence: "Who finished your programme or training a few years before you? They stood where you stand.",
    label: "Add someone from your programme",
    howMet: "same programme, some years apart",
  },
  {
    id: "met-at-meeting",
    title: "Somebody from a meeting",
    sentence: "Whom did you last talk with at a meeting or a poster? They will remember the talk.",
    label: "Add someone you met",
    howMet: "talked at a meeting",
  },
  {
    id: "speaker",
    title: "A speaker you heard",
    sentence: "Whose talk about work outside yours did you hear? The host can say how to reach them.",
    label: "Add a speaker you heard",
    howMet: "gave a talk that I heard",
    familiarity: "stranger",
  },
  {
    id: "committee",
    title: "Somebody on your committee",
    sentence: "Who on your committee knows people beyond your field? Asking is part of their role.",
    label: "Add a committee member",
    howMet: "on my committee",
  },
  {
    id: "author",
    title: "The author of a paper",
    sentence: "Whose paper did you read with pleasure? Telling the author is a fine first line.",
    label: "Add an author",
    howMet: "wrote a paper that I read with pleasure",
    familiarity: "stranger",
  },
];

export const PROMPT_IDS: readonly string[] = PROMPTS.map(({ id }) => id);

export function promptOf(id: string): Prompt | undefined {
  return PROMPTS.find((prompt) => prompt.id === id);
}

export function firstSteps(peopleCount: number): readonly Ranked[] {
  if (peopleCount >= FEW_PEOPLE) return [];
  return PROMPTS.map(({ id, sentence, label }, rank) => ({
    kind: "first-step",
    key: `first-step:${id}`,
    personId: null,
    sentence,
    action: { label, target: { kind: "add", prompt: id }, letter: null },
    why: [
      "It is never too early: one conversation is enough to begin with.",
      "A name is all that is needed; everything else can wait.",
    ],
    rank,
  }));
}
