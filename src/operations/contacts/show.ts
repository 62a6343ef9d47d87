import { showing } from "../syncing/show.ts";
import { contactsInQuestion } from "./questions.ts";

export const showContacts = showing("contacts", contactsInQuestion);
