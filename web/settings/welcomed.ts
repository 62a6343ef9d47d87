import { forgetPlace } from "#web/client/unsaved.ts";

const KEY = "weakties.welcomed";

/** Where the words of a first question are kept, over the browser's Back, until they are answered or all is skipped. */
export const TYPED_IN = {
  name: "welcome name",
  introduction: "welcome introduction",
  programme: "welcome programme",
  firstName: "welcome first name",
} as const;

/** Whether the first questions were answered or skipped in this browser; they are not put twice. */
export function wasWelcomed(): boolean {
  return localStorage.getItem(KEY) !== null;
}

export function rememberWelcomed() {
  localStorage.setItem(KEY, "yes");
}

/** For good: what was typed and skipped is let go. */
export function leaveWelcome() {
  rememberWelcomed();
  for (const place of Object.values(TYPED_IN)) forgetPlace(place);
}
