import { ACQUAINTANCES_ROUTES } from "./acquaintances/routes.ts";
import { ADVICE_ROUTES } from "./advice/routes.ts";
import { BACKUPS_ROUTES } from "./backups/routes.ts";
import { CALENDAR_ROUTES } from "./calendar/routes.ts";
import { CAPTURE_ROUTES } from "./capture/routes.ts";
import { CONTACTS_ROUTES } from "./contacts/routes.ts";
import { DOCUMENTS_ROUTES } from "./documents/routes.ts";
import { DRAFTS_ROUTES } from "./drafts/routes.ts";
import { EFFORT_ROUTES } from "./effort/routes.ts";
import { ENCOURAGEMENT_ROUTES } from "./encouragement/routes.ts";
import { EXPORTING_ROUTES } from "./exporting/routes.ts";
import { FOLLOW_UPS_ROUTES } from "./follow-ups/routes.ts";
import { HELP_ROUTES } from "./help/routes.ts";
import { IDS_ROUTES } from "./ids/routes.ts";
import { IMPORTING_ROUTES } from "./importing/routes.ts";
import { INTERVIEWS_ROUTES } from "./interviews/routes.ts";
import { INTRODUCTIONS_ROUTES } from "./introductions/routes.ts";
import { LEADS_ROUTES } from "./leads/routes.ts";
import { LEAVING_ROUTES } from "./leaving/routes.ts";
import { LETTERS_ROUTES } from "./letters/routes.ts";
import { MAIL_ROUTES } from "./mail/routes.ts";
import { MATCHES_ROUTES } from "./matches/routes.ts";
import { NEEDS_ROUTES } from "./needs/routes.ts";
import { NETWORK_ROUTES } from "./network/routes.ts";
import { OPTIONS_ROUTES } from "./options/routes.ts";
import { ORGANIZATIONS_ROUTES } from "./organizations/routes.ts";
import { PEOPLE_ROUTES } from "./people/routes.ts";
import { PROJECTIONS_ROUTES } from "./projections/routes.ts";
import { PROMISES_ROUTES } from "./promises/routes.ts";
import { QUESTIONS_ROUTES } from "./questions/routes.ts";
import { REVIEWS_ROUTES } from "./reviews/routes.ts";
import type { Route } from "./route.ts";
import { SAMPLE_ROUTES } from "./sample/routes.ts";
import { SECRETS_ROUTES } from "./secrets/routes.ts";
import { SETTINGS_ROUTES } from "./settings/routes.ts";
import { SPRINT_ROUTES } from "./sprint/routes.ts";
import { STAGES_ROUTES } from "./stages/routes.ts";
import { SYNCING_ROUTES } from "./syncing/routes.ts";
import { TIES_ROUTES } from "./ties/routes.ts";
import { TODAY_ROUTES } from "./today/routes.ts";
import { TOUCHES_ROUTES } from "./touches/routes.ts";

/**
 * The routes of every operation, a noun's beside its operations. The web app and the CLI's help read them without
 * loading one.
 */
export const ROUTES = {
  ...PEOPLE_ROUTES,
  ...BACKUPS_ROUTES,
  ...ORGANIZATIONS_ROUTES,
  ...LEAVING_ROUTES,
  ...TOUCHES_ROUTES,
  ...ADVICE_ROUTES,
  ...PROMISES_ROUTES,
  ...PROJECTIONS_ROUTES,
  ...HELP_ROUTES,
  ...DOCUMENTS_ROUTES,
  ...EFFORT_ROUTES,
  ...OPTIONS_ROUTES,
  ...TODAY_ROUTES,
  ...LETTERS_ROUTES,
  ...SPRINT_ROUTES,
  ...STAGES_ROUTES,
  ...ENCOURAGEMENT_ROUTES,
  ...FOLLOW_UPS_ROUTES,
  ...INTERVIEWS_ROUTES,
  ...CAPTURE_ROUTES,
  ...QUESTIONS_ROUTES,
  ...INTRODUCTIONS_ROUTES,
  ...LEADS_ROUTES,
  ...NEEDS_ROUTES,
  ...MATCHES_ROUTES,
  ...SAMPLE_ROUTES,
  ...NETWORK_ROUTES,
  ...ACQUAINTANCES_ROUTES,
  ...CONTACTS_ROUTES,
  ...SYNCING_ROUTES,
  ...CALENDAR_ROUTES,
  ...DRAFTS_ROUTES,
  ...TIES_ROUTES,
  ...REVIEWS_ROUTES,
  ...IMPORTING_ROUTES,
  ...EXPORTING_ROUTES,
  ...MAIL_ROUTES,
  ...SECRETS_ROUTES,
  ...IDS_ROUTES,
  ...SETTINGS_ROUTES,
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof ROUTES;
