import { connectingWith } from "../syncing/connect-with.ts";

export const connectCalendarWith = connectingWith("calendar");
