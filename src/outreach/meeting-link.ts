const LINK = /https:\/\/[^\s<>"')\]]{4,400}/g;
/** Where people meet on the net. */
const ROOM =
  /(?:zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|bigbluebutton|bbb\.)/i;
const LONGEST_REPLY = 20_000;

/** The address of a meeting that a pasted reply names; "" where there is none. Shown as text, and never opened by itself. */
export function meetingLinkIn(pasted: string): string {
  const links = pasted.slice(0, LONGEST_REPLY).match(LINK) ?? [];
  return links.find((each) => ROOM.test(each))?.replace(/[.,;:!?]+$/, "") ?? "";
}
