import { connecting } from "../syncing/connect.ts";

export const connectContacts = connecting("contacts");
