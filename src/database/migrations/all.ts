import { first } from "./0001-first.ts";
import { importedRecords } from "./0002-imported-records.ts";
import { reviews } from "./0003-reviews.ts";
import { introductions } from "./0004-introductions.ts";
import { help } from "./0005-help.ts";
import { questionsAndCaptures } from "./0006-questions-and-captures.ts";
import { sprints } from "./0007-sprints.ts";
import { tieModels } from "./0008-tie-models.ts";
import { leaving } from "./0009-leaving.ts";
import { acquaintances } from "./0011-acquaintances.ts";
import { foundByAddress } from "./0012-found-by-address.ts";
import { mail } from "./0013-mail.ts";
import { merges } from "./0014-merges.ts";
import { synchronisation } from "./0015-synchronisation.ts";
import { silenceAndHelp } from "./0017-silence-and-help.ts";
import { tiesInOrder } from "./0018-ties-in-order.ts";
import { daysOfContact } from "./0019-days-of-contact.ts";
import { signIns } from "./0020-sign-ins.ts";
import { datedSteps } from "./0021-dated-steps.ts";
import { notedByHand } from "./0022-noted-by-hand.ts";
import { talksByDay } from "./0023-talks-by-day.ts";
import { signInsForAll } from "./0024-sign-ins-for-all.ts";
import { unrelatedLetters } from "./0025-unrelated-letters.ts";
import { stepsOfConversations } from "./0026-steps-of-conversations.ts";
import { fieldsRead } from "./0027-fields-read.ts";
import { organizationsByField } from "./0028-organizations-by-field.ts";
import { placesRead } from "./0029-places-read.ts";
import { otherNames } from "./0030-other-names.ts";
import { preferred } from "./0031-preferred.ts";
import { lettersCounted } from "./0032-letters-counted.ts";
import { introductionsTold } from "./0033-introductions-told.ts";
import { formOfAddress } from "./0034-form-of-address.ts";
import { lettersAtAddresses } from "./0035-letters-at-addresses.ts";
import { startOfAMonth } from "./0036-start-of-a-month.ts";
import { whoSaidWhat } from "./0037-who-said-what.ts";
import { answersReplaced } from "./0038-answers-replaced.ts";
import { introducedByName } from "./0039-introduced-by-name.ts";
import type { Migration } from "./migration.ts";

/** A static list, so that a browser worker bundles it. Forward only: an error is mended by a new one. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  importedRecords,
  reviews,
  introductions,
  help,
  questionsAndCaptures,
  sprints,
  tieModels,
  leaving,
  acquaintances,
  foundByAddress,
  mail,
  merges,
  synchronisation,
  silenceAndHelp,
  tiesInOrder,
  daysOfContact,
  signIns,
  datedSteps,
  notedByHand,
  talksByDay,
  signInsForAll,
  unrelatedLetters,
  stepsOfConversations,
  fieldsRead,
  organizationsByField,
  placesRead,
  otherNames,
  preferred,
  lettersCounted,
  introductionsTold,
  formOfAddress,
  lettersAtAddresses,
  startOfAMonth,
  whoSaidWhat,
  answersReplaced,
  introducedByName,
];
