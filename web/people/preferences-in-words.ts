import type { Channel, Preferences } from "#people/person.ts";

export const CHANNEL_WORDS: Record<Channel, string> = {
  mail: "mail",
  message: "a short message",
  call: "a call",
  meeting: "meeting in person",
};

/** What suits them, as far as they said, in one line; "" where they said nothing. */
export function shownPreferences(preferences: Preferences): string {
  const { channel, paceMonths, doNotContact, noIntroductions, died, note } = preferences;
  if (died) return ["They have died.", note].filter((part) => part !== "").join(" ");
  const parts = [
    doNotContact ? "They asked not to be contacted." : "",
    noIntroductions ? "They would rather not be asked to introduce people." : "",
    channel === null ? "" : `They prefer ${CHANNEL_WORDS[channel]}.`,
    paceMonths === null ? "" : `${paceMonths === 1 ? "Once a month" : `Every ${paceMonths} months`} is fine.`,
    note === "" || /[.!?…]$/.test(note) ? note : `${note}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
