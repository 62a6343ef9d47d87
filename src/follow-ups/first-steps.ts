import type { Familiarity } from "#people/person.ts";
import type { Background } from "#stages/background.ts";
import type { Ranked, Target } from "./suggestion.ts";

/** With fewer people than this, prompts for more are part of the day, whoever is there to ask. */
const FEW_PEOPLE = 5;

type Words = {
  readonly sentence: string;
  readonly label: string;
  /** In a word or two, above a field for a name. */
  readonly title: string;
  /** How we know each other, as far as the prompt tells; how well stays asked (R63). */
  readonly howMet: string;
};

type Prompt = Words & {
  readonly id: string;
  /** Where the prompt asks for somebody never met, which holds unless it is said otherwise (R28). */
  readonly familiarity?: Familiarity;
};

/** The same place to look, as it is called in research or in a training. */
type Place = Prompt & { readonly calledIn?: Partial<Record<Background, Words>> };

const IN_PROGRAMME: Words = {
  title: "Somebody from your programme",
  sentence: "Who finished your programme or training a few years before you? They stood where you stand.",
  label: "Add someone from your programme",
  howMet: "same programme, some years apart",
};

/** Where almost everyone already knows someone (R11, R25). Each ends in one typed name. */
const PLACES: readonly Place[] = [
  {
    id: "colleague",
    title: "A former colleague",
    sentence: "Who worked beside you and has since moved on? You are on easy terms already.",
    label: "Add a former colleague",
    howMet: "worked together",
    calledIn: {
      research: {
        title: "A former lab mate or colleague",
        sentence:
          "Who worked beside you in a lab, an office or a school and has since moved on? You are on easy terms already.",
        label: "Add a former lab mate or colleague",
        howMet: "worked together",
      },
    },
  },
  {
    id: "ahead-of-you",
    title: "Somebody who made the change before you",
    sentence: "Who began in the work you do now, and does something else today? They stood where you stand.",
    label: "Add someone who made a change",
    howMet: "same work, some years apart",
    calledIn: { research: IN_PROGRAMME, training: IN_PROGRAMME },
  },
  {
    id: "met",
    title: "Somebody you talked with once",
    sentence: "Whom did you last talk with at a course, a fair or a party? They will remember the talk.",
    label: "Add someone you met",
    howMet: "talked with each other once",
    calledIn: {
      research: {
        title: "Somebody from a meeting",
        sentence: "Whom did you last talk with at a meeting or a poster? They will remember the talk.",
        label: "Add someone you met",
        howMet: "talked at a meeting",
      },
    },
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
    id: "through-work",
    title: "Somebody your work brought you",
    sentence:
      "A client, a parent, a partner from another house: who does something that you wonder about? They know you at your best.",
    label: "Add someone from your work",
    howMet: "from my work",
    calledIn: {
      research: {
        title: "Somebody on your committee",
        sentence: "Who on your committee knows people beyond your field? Asking is part of their role.",
        label: "Add a committee member",
        howMet: "on my committee",
      },
    },
  },
  {
    id: "author",
    title: "Somebody you read or listened to",
    sentence: "Whose article, book or broadcast stayed with you? Telling them is a fine first line.",
    label: "Add an author",
    howMet: "wrote something that I read with pleasure",
    familiarity: "stranger",
    calledIn: {
      research: {
        title: "The author of a paper",
        sentence: "Whose paper did you read with pleasure? Telling the author is a fine first line.",
        label: "Add an author",
        howMet: "wrote a paper that I read with pleasure",
      },
    },
  },
];

export const PROMPT_IDS: readonly string[] = PLACES.map(({ id }) => id);

/** The six places to look, in words that fit what I come from. */
export function promptsFor(background: Background): readonly Prompt[] {
  return PLACES.map(({ calledIn = {}, ...prompt }) => ({ ...prompt, ...calledIn[background] }));
}

export function promptOf(id: string, background: Background): Prompt | undefined {
  return promptsFor(background).find((prompt) => prompt.id === placeNow(id));
}

/** What four of the places were called before: a bookmark, or what was put off by that name, still means them. */
const FORMERLY: ReadonlyMap<string, string> = new Map([
  ["lab-mate", "colleague"],
  ["alumni", "ahead-of-you"],
  ["met-at-meeting", "met"],
  ["committee", "through-work"],
]);
const KEY = "first-step:";

function placeNow(id: string): string {
  return FORMERLY.get(id) ?? id;
}

/** The key that a line of Today has by now. */
export function keyNow(key: string): string {
  return key.startsWith(KEY) ? `${KEY}${placeNow(key.slice(KEY.length))}` : key;
}

/** The keys that it had before. */
export function keysBefore(key: string): readonly string[] {
  return [...FORMERLY.keys()].map((id) => `${KEY}${id}`).filter((each) => keyNow(each) === key);
}

type Step = Pick<Ranked, "sentence" | "why"> & {
  readonly id: string;
  readonly label: string;
  readonly target: Target;
};

/** Where people come from once those in the book have been asked: others know others, and pages name many (R11, R53). */
const FURTHER: readonly Step[] = [
  {
    id: "introduced",
    sentence: "Everybody who fits has been asked. Those you know, know others: who could introduce you?",
    label: "Look who can introduce you",
    target: { kind: "ways" },
    why: [
      "A name, a place or a field is enough to look for a way there.",
      "Whoever comes through somebody they trust is answered more often.",
    ],
  },
  {
    id: "page",
    sentence:
      "A page of names holds many at once: a team, a list of speakers, those who finished before you. Paste one, and choose.",
    label: "Paste a page of names",
    target: { kind: "add", prompt: "page" },
    why: ["Nothing is kept before you have looked through it.", "One name from it is enough."],
  },
];

/**
 * Where to look for people: as long as there are few, and again when all of those who fit have been asked. `left` are those
 * whom the day can still name.
 */
export function firstSteps(peopleCount: number, left: number, background: Background): readonly Ranked[] {
  const areFew = peopleCount < FEW_PEOPLE;
  if (!areFew && left > 0) return [];
  const prompts = promptsFor(background).map(
    ({ id, sentence, label }): Step => ({
      id,
      sentence,
      label,
      target: { kind: "add", prompt: id },
      why: [
        areFew
          ? "It is never too early: one conversation is enough to begin with."
          : "Nobody in your book is left to ask today, and one more name is enough.",
        "A name is all that is needed; everything else can wait.",
      ],
    }),
  );
  return [...(areFew ? [] : FURTHER), ...prompts].map(({ id, sentence, label, target, why }, rank) => ({
    kind: "first-step",
    key: `${KEY}${id}`,
    personId: null,
    sentence,
    action: { label, target, letter: null },
    why,
    rank,
  }));
}
