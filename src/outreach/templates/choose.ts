import type { DraftKind } from "../draft.ts";
import type { LetterFacts } from "../facts.ts";
import {
  CONFIRMATION,
  DECLINE,
  MOVED,
  OFFERED_AGAIN,
  REMINDER,
  REMINDER_INTRODUCTION,
  THANKS,
} from "./around.ts";
import { CONTRACT_READING, CV_EDIT, INTRODUCTION, JOINING, OPT_IN } from "./between.ts";
import { DIRECTION } from "./direction.ts";
import { OUTCOME_INTRODUCTION, THANKS_INTRODUCTION, THANKS_LEAD } from "./introduced.ts";
import { BAD, GOOD, NEW_ADDRESS, NULL, OFFER, REVIVE } from "./news.ts";
import { ACQUAINTANCE, AS_ASKED, CLOSE, INTRODUCED, KNOWN, NEW_POSITION, STRANGER } from "./request.ts";
import type { Template } from "./template.ts";

/** Every letter that comes with Weakties, by the name under which the user may replace it. */
export const TEMPLATES = {
  "request/close": CLOSE,
  "request/known": KNOWN,
  "request/acquaintance": ACQUAINTANCE,
  "request/stranger": STRANGER,
  "request/new-position": NEW_POSITION,
  "request/introduced": INTRODUCED,
  "request/as-asked": AS_ASKED,
  reminder: REMINDER,
  "reminder/introduction": REMINDER_INTRODUCTION,
  confirmation: CONFIRMATION,
  "confirmation/moved": MOVED,
  "confirmation/again": OFFERED_AGAIN,
  thanks: THANKS,
  "thanks/introduction": THANKS_INTRODUCTION,
  "thanks/lead": THANKS_LEAD,
  "outcome/good": GOOD,
  "outcome/null": NULL,
  "outcome/bad": BAD,
  "outcome/introduction": OUTCOME_INTRODUCTION,
  revive: REVIVE,
  "revive/address": NEW_ADDRESS,
  introduction: INTRODUCTION,
  "opt-in": OPT_IN,
  joining: JOINING,
  "cv-edit": CV_EDIT,
  "contract-reading": CONTRACT_READING,
  offer: OFFER,
  decline: DECLINE,
  direction: DIRECTION,
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof TEMPLATES;

/** Which letter fits: by kind, by how well they are known, by what there is to tell. */
export function templateFor(kind: DraftKind, facts: LetterFacts): TemplateName {
  if (kind === "thanks" && facts.lead !== undefined) return "thanks/lead";
  if (kind === "thanks" && facts.introduced !== undefined) return "thanks/introduction";
  if (kind === "outcome" && facts.introduced !== undefined) return "outcome/introduction";
  if (kind === "outcome") return `outcome/${facts.advice?.outcome ?? "null"}`;
  if (kind === "reminder" && facts.third !== "") return "reminder/introduction";
  if (kind === "confirmation" && (facts.offered ?? "") !== "") return "confirmation/again";
  if (kind === "confirmation" && facts.moved === true) return "confirmation/moved";
  if (kind === "revive" && isOfAddress(facts.mine ?? "")) return "revive/address";
  if (kind !== "request") return kind;
  const { familiarity, kin = false } = facts.them;
  if (kin) return "request/close";
  if (facts.comeBack !== undefined) return "request/as-asked";
  if (familiarity === "known" && facts.newPosition !== null && facts.focus === "new-position") {
    return "request/new-position";
  }
  if (facts.introducer !== "" && familiarity !== "known") return "request/introduced";
  // Whom I have talked with is no stranger, whatever was said of them before.
  const met = facts.before?.how === "talked";
  return familiarity === "unknown" || (familiarity === "stranger" && met)
    ? "request/acquaintance"
    : `request/${familiarity}`;
}

/** "My address … reaches me until June": the leaving list says it so. */
function isOfAddress(mine: string): boolean {
  return /\S@\S+ (?:reaches me until|no longer reaches me)/.test(mine);
}
