import { showing } from "../syncing/show.ts";

export const showContacts = showing("contacts", ["name", "position", "birthday"]);
