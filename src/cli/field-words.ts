import type { Command } from "./command.ts";
import { nounOf } from "./noun.ts";

/** What an option is for, where its name alone does not say it; by the command's first words where they differ. */
const WORDS: Readonly<Record<string, string>> = {
  version: "the version you read; refused if it was changed since",
  at: "when it happened; otherwise now",
  limit: "at most so many",
  search: "words that the name, role or organization begins with",
  after: "go on after the page before: its “next”",
  leftOut: "those you left out",
  me: "an address of yours; otherwise your settings, or the mail, tell",
  "import keep": "an address whose mail comes in although it looks like a list’s or a stranger’s",
  same: "somebody the plan asked about who is the same person, by their key",
  "draft keep": "keep it among your letters; --no-keep only shows it",
  variant: "another number gives another turn of phrase",
  introducer: "who brought you together",
  third: "whom it is about besides the two of you",
  offer: "what you can offer them",
  mine: "news of yours, as you would say it",
  wording: "whether it says “informational interview” (term) or not (plain)",
  names: "with whom, where and what; --no-names leaves them out",
  interviewId: "the conversation it is about",
  adviceId: "the advice it is about",
  optionId: "the career it is about",
  introductionId: "the introduction it is about",
  leadId: "the opportunity it is about",
  introducerId: "who introduces you",
  otherId: "whom you introduce them to",
  knows: "they know each other; --no-knows says that they do not",
  sharedLetters: "whether your letters to several say that these know each other",
  hops: "introductions in a row at most, counting the one to whom you would like to meet",
  reason: "why the two should meet",
  knownFor: "what they know you for, as far as you can guess",
  unasked: "they thought of you by themselves; --no-unasked: you had asked",
  side: "what they look for (needs), or could offer others (offers)",
  howMet: "how you know each other",
  familiarity: "how well you know each other",
  prompted: "you did it because Weakties had reminded you",
  direction: "who began: you (out), they (in), or both (mutual)",
  noteLimit: "characters that a connection note may have",
  introduction: "a sentence about you, for letters to strangers",
  gives: "what you can offer",
  addresses: "your own e-mail addresses",
  programmes: "your programme or contract",
  "undo id": "the import, as “weakties imports” lists it; otherwise the last one that changed something",
};

export function wordsFor(command: Command, field: string): string {
  return WORDS[`${command.words[0]} ${field}`] ?? WORDS[field] ?? "";
}

const NOUNS = {
  person: "person",
  interview: "conversation",
  option: "career",
  advice: "advice",
  promise: "promise",
  draft: "letter",
  introduction: "introduction",
  lead: "opportunity",
  organization: "organization",
  line: "line",
} as const;

/** What a place or an option that takes a record's id is called: it may be given by name as well. */
export function calledBy(command: Command, field: string): string | undefined {
  const noun = nounOf(command, field);
  return noun === undefined ? undefined : NOUNS[noun];
}
