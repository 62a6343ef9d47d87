import { OCCUPATION } from "./occupation.ts";
import { saysPlace } from "./place-words.ts";
import { IS_ABBREVIATED, IS_OCCUPATION, IS_RANK, PART_OF_WORK } from "./role-words.ts";

/** Which of the two a piece of a line is by its words: what somebody does, where, or neither that these tell. */
export type Spoken = "role" | "part" | "place" | "town" | "sentence" | "open";

/** What stands behind it says of what: "VP of R&D", "Chargée de recherche", "Institut für Physik". */
const BEHIND =
  /\s(?:of|for|at|in|to|and|&|de|des|du|del|della|di|do|da|d['’]|en|für|der|im|van|voor|i|von|sur)(?=\s|$).*$|\s*[(/|].*$|\sd['’].*$/iu;

/**
 * A phrase is what its head is, and the head of most stands last or first: a university lecturer is a lecturer, an
 * institute of directors an institute, an "Investigador principal" an "investigador".
 */
export function spokenBy(piece: string): Spoken {
  const words = piece
    .replace(BEHIND, "")
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ""))
    .filter((word) => word !== "");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (/[.!?]$/u.test(piece) && words.length > 3) return "sentence";
  const place = saysPlace(piece, first, last);
  if (place === "form") return "place";
  if (PART_OF_WORK.test(piece)) return "part";
  if (isRoleWord(last)) return "role";
  if (place === "head") return "place";
  if (isRoleWord(first) || IS_RANK.test(first)) return "role";
  if (place === "town") return "town";
  if (place === "within") return "place";
  return OCCUPATION.test(piece) || words.some((word) => IS_OCCUPATION.test(word)) ? "role" : "open";
}

function isRoleWord(word: string): boolean {
  return [IS_OCCUPATION, IS_ABBREVIATED, ONLY_OCCUPATION].some((each) => each.test(word));
}

const ONLY_OCCUPATION = new RegExp(`^(?:${OCCUPATION.source})$`, "iu");

/** "Patent attorney, PhD 2019": beside what somebody does it is long over. */
export const DEGREE = /^(?:ph\.?d|dr|m\.?sc|b\.?sc|m\.?d|mba)(?![\p{L}-])(?!.*\p{L}{4})/iu;

/** What several pieces say of somebody's work, and what they leave. */
export type Work = {
  readonly role: string;
  readonly organization: string;
  /** Other places, and what is neither. */
  readonly beside: readonly string[];
  readonly left: string[];
};

/**
 * What of the pieces behind a name is what they do and what is where, in whichever order they stand. Where the words tell
 * neither it is first what they do and then where, as people write it; a piece alone is where.
 */
export function workIn(pieces: readonly string[], isKnownPlace: (name: string) => boolean): Work {
  const said = pieces.map((piece) => {
    const spoken = spokenBy(piece);
    return { piece, spoken: spoken === "open" && isKnownPlace(piece) ? "place" : spoken };
  });
  const told = said.filter(({ spoken }) => spoken === "role");
  const roles = told.length > 1 ? told.filter(({ piece }) => !DEGREE.test(piece)) : told;
  const parts = said.filter(({ spoken }) => spoken === "part");
  const does = roles.length > 0 ? said.filter((each) => roles.includes(each) || parts.includes(each)) : parts;
  const place = said.find(({ spoken }) => spoken === "place");
  if (does.length === 0) return withoutRole(said, place);
  const where =
    place ?? said.find(({ spoken }) => spoken === "open") ?? said.find(({ spoken }) => spoken === "town");
  return workOf(said, does, where);
}

type Piece = { readonly piece: string; readonly spoken: Spoken };

function withoutRole(said: readonly Piece[], place: Piece | undefined): Work {
  const open = said.filter(({ spoken }) => spoken === "open");
  const [first, second] = open;
  if (place !== undefined) {
    const before = open.filter((each) => said.indexOf(each) < said.indexOf(place));
    return workOf(said, before.slice(0, 1), place);
  }
  const isOrder =
    first !== undefined &&
    second !== undefined &&
    /\s/u.test(first.piece) &&
    /^[\p{Lu}\p{Lo}\p{N}]|^\p{Ll}\p{Lu}/u.test(second.piece);
  return isOrder ? workOf(said, [first], second) : workOf(said, [], first ?? said[0]);
}

function workOf(said: readonly Piece[], does: readonly Piece[], where: Piece | undefined): Work {
  const rest = said.filter((each) => each !== where && !does.includes(each));
  const isPlace = ({ spoken }: Piece) => spoken === "place" || spoken === "town";
  return {
    role: does.map(({ piece }) => piece).join(", "),
    organization: where?.piece ?? "",
    beside: rest.filter(isPlace).map(({ piece }) => piece),
    left: rest.filter((each) => !isPlace(each)).map(({ piece }) => piece),
  };
}
