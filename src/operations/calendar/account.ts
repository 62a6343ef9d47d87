import { showing } from "../syncing/show.ts";

export const showCalendarAccount = showing("calendar", ["time"]);
