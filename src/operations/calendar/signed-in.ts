import { signedIn } from "../syncing/signed-in.ts";

export const signedInForCalendar = signedIn("calendar");
