import { showing } from "../syncing/show.ts";
import { datesInQuestion } from "./questions.ts";

export const showCalendarAccount = showing("calendar", (tx) => datesInQuestion(tx));
