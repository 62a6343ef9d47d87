import { signingIn, signingInLike } from "../syncing/sign-in.ts";

export const signInForContacts = signingIn("contacts");
export const signInLikeForContacts = signingInLike("contacts");
