import type { Standing } from "./standing.ts";

type Said = {
  readonly stands: Standing;
  /** As a list says where it stands. */
  readonly standsInWords: string;
  readonly nextStep: { readonly sentence: string };
};

/** Where a conversation stands and what is next, for whom both stand in one place: what both say is said once. */
export function standsAndNext({ stands, standsInWords, nextStep }: Said): string {
  if (stands.kind === "complete" && stands.by === "me") return standsInWords;
  return tellsWhereItStands(stands) ? nextStep.sentence : `${standsInWords} ${nextStep.sentence}`;
}

/** Whether what is said of the next step tells by itself where the conversation stands. */
function tellsWhereItStands(stands: Standing): boolean {
  switch (stands.kind) {
    case "planned":
    case "asks-me":
    case "they-wrote":
    case "out-of-reach":
    case "arranged":
    case "talk-today":
    case "thanks-due":
    case "news-to-tell":
    case "promise-to-keep":
      return true;
    case "times-offered":
      return stands.may !== "let-go";
    case "waiting":
      return !stands.noted;
    case "answered":
      return stands.by === "them" && stands.on !== null;
    case "declined":
    case "fell-through":
      return stands.by === "them";
    case "often-enough":
    case "quiet-month":
    case "no-letters":
    case "silent":
    case "to-move":
    case "time-passed":
    case "complete":
      return false;
  }
}
