import { signingIn, signingInLike } from "../syncing/sign-in.ts";

export const signInForCalendar = signingIn("calendar");
export const signInLikeForCalendar = signingInLike("calendar");
