import { disconnecting } from "../syncing/disconnect.ts";

export const disconnectCalendar = disconnecting("calendar");
