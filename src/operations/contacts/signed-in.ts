import { signedIn } from "../syncing/signed-in.ts";

export const signedInForContacts = signedIn("contacts");
