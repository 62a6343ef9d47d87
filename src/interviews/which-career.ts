import type { Option } from "#options/option.ts";
import type { OptionId } from "#people/id.ts";
import type { Interview } from "./interview.ts";

type Career = Pick<Option, "id" | "name" | "verdict">;

/** What has to be said of a conversation that is about a career, and nothing tells which. */
type CareerToSay = {
  readonly says: string;
  /** Those that may be meant; a new one may be, too. */
  readonly among: readonly { readonly id: OptionId; readonly name: string }[];
};

/** Whether a conversation is to explore a career of mine, so that its letter and its questions go by which one. */
export function exploresACareer({ focus, iAmAsked }: Pick<Interview, "focus" | "iAmAsked">): boolean {
  return focus === "explore-career" && !iAmAsked;
}

/** The careers that may be meant. */
export function careersOpen<Each extends Pick<Career, "verdict">>(options: readonly Each[]): readonly Each[] {
  return options.filter(({ verdict }) => verdict !== "ruled-out");
}

/**
 * Until another is chosen: the career of the last talk with them (R3), else the only one there is, as far as it is open.
 * Null where nothing tells which.
 */
export function careerMeant(
  options: readonly Pick<Career, "id" | "verdict">[],
  previous: Pick<Interview, "optionId"> | null,
): OptionId | null {
  const open = careersOpen(options);
  const last = open.find(({ id }) => id === previous?.optionId);
  return (last ?? (open.length === 1 ? open[0] : undefined))?.id ?? null;
}

/** More would be no sentence. */
const NAMED = 4;

/** The question which career it is about, asked where the answer is missing and would make a difference. */
export function careerToSay(
  interview: Pick<Interview, "focus" | "iAmAsked" | "optionId">,
  options: readonly Career[],
): CareerToSay | null {
  if (interview.optionId !== null || !exploresACareer(interview)) return null;
  const among = careersOpen(options).map(({ id, name }) => ({ id, name }));
  const names = among.slice(0, NAMED).map(({ name }) => name);
  if (among.length > NAMED) names.push("another of yours");
  const which =
    among.length === 0
      ? "Which career is it about?"
      : `Which career is it about: ${names.join(", ")} or a new one?`;
  return { says: `${which} The letter and the questions go by it, and not sure yet is fine too.`, among };
}
