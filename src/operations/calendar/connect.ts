import { connecting } from "../syncing/connect.ts";

export const connectCalendar = connecting("calendar");
