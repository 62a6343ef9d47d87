import type { Ranked } from "./suggestion.ts";

/** With fewer people than this, prompts for more are part of the day. */
const FEW_PEOPLE = 5;

type Prompt = { readonly id: string; readonly sentence: string; readonly label: string };

/** Where almost everyone already knows someone (R11, R25). Each ends in one typed name. */
const PROMPTS: readonly Prompt[] = [
  {
    id: "lab-mate",
    sentence: "Who sat near you in a lab or office and has since moved on? You are on easy terms already.",
    label: "Add a former lab mate",
  },
  {
    id: "alumni",
    sentence: "Who finished your programme a few years before you? They stood where you stand.",
    label: "Add someone from your programme",
  },
  {
    id: "met-at-meeting",
    sentence: "Whom did you last talk with at a meeting or a poster? They will remember the talk.",
    label: "Add someone you met",
  },
  {
    id: "speaker",
    sentence: "Which seminar speaker came from outside academia? Your host can say how to reach them.",
    label: "Add a seminar speaker",
  },
  {
    id: "committee",
    sentence: "Who on your committee knows people beyond your field? Asking is part of their role.",
    label: "Add a committee member",
  },
  {
    id: "author",
    sentence: "Whose paper did you read with pleasure? Telling the author is a fine first line.",
    label: "Add an author",
  },
];

/** The question that a prompt asks, for the page where a name is typed; undefined for a prompt there is not. */
export function promptSentence(id: string): string | undefined {
  return PROMPTS.find((prompt) => prompt.id === id)?.sentence;
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
