import type { Focus } from "#interviews/interview.ts";
import type { Aspect } from "#options/aspect.ts";
import type { OptionId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { Background } from "#stages/background.ts";
import type { Stage } from "#stages/stage.ts";
import type { Question } from "./question.ts";
import type { RoleFamily } from "./role-family.ts";

/** Everything that the choice depends on (R13). The same input with the same seed gives the same questions. */
export type Choice = {
  readonly stage: Stage;
  readonly focus: Focus;
  /** What I come from: what supposes something else of whoever asks is left out. */
  readonly background: Background;
  /** Years of work are behind me, as I said: what only a beginner asks is left out. */
  readonly experienced?: boolean | undefined;
  /** The career that the talk is about. */
  readonly optionId?: OptionId | null | undefined;
  /** What the letter asks for: an id of the catalogue, or the user's own words; "" or left out where it says nothing. */
  readonly ask?: string | undefined;
  /** The same as a question, where it is in the user's own words; then it is put as it is. */
  readonly askPut?: string | undefined;
  readonly familiarity: Familiarity;
  /** Their line of work; null where it is not known: then only questions for any line of work are chosen. */
  readonly roleFamily: RoleFamily | null;
  /** They work for themselves, or nobody has said where: nothing is asked about colleagues whom they may not have. */
  readonly isAlone?: boolean | undefined;
  /** Family or a close friend: nothing is asked that only somebody outside would. */
  readonly isKin?: boolean | undefined;
  /** Minutes agreed for the whole talk. */
  readonly minutes: number;
  /** Ids of what this person has answered, in any earlier talk. */
  readonly answeredIds: readonly string[];
  /** The same for questions in the user's own words, compared without case, accents and punctuation. */
  readonly answeredTexts?: readonly string[] | undefined;
  /** What somebody, whoever, has already told about the option. */
  readonly knownAspects: readonly Aspect[];
  /** What this person has already spoken about. */
  readonly heardFromThem?: readonly Aspect[] | undefined;
  /** The questions to choose from besides; the ones that come with Weakties where it is left out. */
  readonly library?: readonly Question[] | undefined;
  /** The user's own questions, written or imported. */
  readonly own?: readonly Question[] | undefined;
  /** Have we talked before? */
  readonly repeat?: boolean | undefined;
  readonly seed: number;
};
