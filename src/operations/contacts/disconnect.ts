import { disconnecting } from "../syncing/disconnect.ts";

export const disconnectContacts = disconnecting("contacts");
