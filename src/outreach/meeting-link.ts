import { placeNamedIn } from "#interviews/place.ts";

const LINK = /https:\/\/[^\s<>"')\]]{4,400}/g;
/** Where people meet on the net. */
const ROOM =
  /(?:zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|bigbluebutton|bbb\.)/i;
/** Their names in an address of one's own. */
const NAMED = /\b(?:zoom|teams|meet|webex|jitsi|skype|whereby)\b/i;
/** And in the words right before it: "on Zoom: https://…". "To meet" is said of any place. */
const SAID = /\b(?:zoom|teams|google meet|webex|jitsi|skype|whereby|video ?call)\b/i;
const WORDS_BEFORE = 40;
const LONGEST_REPLY = 20_000;

/** The address of a meeting that a pasted reply names; "" where there is none. Shown as text, and never opened by itself. */
export function meetingLinkIn(pasted: string): string {
  const text = pasted.slice(0, LONGEST_REPLY);
  const links = [...text.matchAll(LINK)];
  const room =
    links.find(([link]) => ROOM.test(link)) ??
    links.find(({ 0: link, index }) => NAMED.test(hostOf(link)) || SAID.test(wordsBefore(text, index)));
  return room?.[0].replace(/[.,;:!?]+$/, "") ?? "";
}

/** Where a pasted reply would talk: the link it names, or else the way to talk without one: "Zoom", "By phone". */
export function meetingPlaceIn(pasted: string): string {
  return meetingLinkIn(pasted) || placeNamedIn(pasted.slice(0, LONGEST_REPLY));
}

function hostOf(link: string): string {
  return link.split("/")[2] ?? "";
}

function wordsBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - WORDS_BEFORE), at)
      .split(/[.!?]\s|https:/)
      .at(-1) ?? ""
  );
}
