import { checkEvery, checkForeign } from "./every.ts";
import type { Checked, Finding } from "./finding.ts";
import { checkGift } from "./gift.ts";
import {
  checkConfirmation,
  checkDecline,
  checkIntroduction,
  checkOptIn,
  checkReading,
  checkReminder,
} from "./other-kinds.ts";
import { checkRequest } from "./request.ts";

/** No letter is longer; what comes after is not read. */
const LONGEST_CHECKED = 20_000;

/**
 * Looks a letter through on this device and says, with reasons and better words, what a kind reader would (R30). It
 * never blocks. What has to be mended comes first, then in the order of the text.
 */
export function checkLetter(checked: Checked): readonly Finding[] {
  const letter = { ...checked, body: checked.body.slice(0, LONGEST_CHECKED) };
  const findings = checkForeign(letter) ?? [...checkEvery(letter), ...checkKind(letter)];
  return findings.toSorted((a, b) => weight(a) - weight(b) || place(a) - place(b));
}

function checkKind(letter: Checked): readonly Finding[] {
  switch (letter.kind) {
    case "request":
      return checkRequest(letter);
    case "reminder":
      return checkReminder(letter);
    case "confirmation":
      return checkConfirmation(letter);
    case "thanks":
    case "outcome":
    case "revive":
    case "offer":
    case "direction":
      return checkGift(letter);
    case "introduction":
      return checkIntroduction(letter);
    case "opt-in":
      return checkOptIn(letter);
    case "cv-edit":
    case "contract-reading":
      return checkReading(letter);
    case "decline":
      return checkDecline(letter);
    case "joining":
      return [];
  }
}

function weight({ severity }: Finding): number {
  return severity === "mend" ? 0 : 1;
}

function place({ words }: Finding): number {
  return words?.start ?? Number.POSITIVE_INFINITY;
}
