import { DATE_FIELDS } from "#syncing/link.ts";
import { showing } from "../syncing/show.ts";

export const showCalendarAccount = showing("calendar", DATE_FIELDS);
