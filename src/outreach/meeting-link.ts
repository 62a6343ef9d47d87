import { placeNamedIn } from "#interviews/place.ts";
import type { Span } from "./check/text.ts";

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

/** Where a time stands in a text. */
type At = { readonly words: Pick<Span, "start"> };

/**
 * Where one of several times would be: what is said beside it, or of none of them; "" where a place is said of another
 * one: "in the garden on Wednesday, otherwise Thursday on the phone".
 */
export function meetingPlaceAt(pasted: string, time: At, times: readonly At[]): string {
  const text = pasted.slice(0, LONGEST_REPLY);
  const several = new Set(times.map(({ words }) => words.start)).size > 1;
  if (!several) return meetingPlaceIn(text);
  const groups = partsBetween(text, 0, APART).map(({ start, text: said }) => partsBetween(said, start, OR));
  const has = (part: Part, { words }: At) => words.start >= part.start && words.start < part.end;
  const group = groups.find((parts) => parts.some((part) => has(part, time))) ?? [];
  const own = group.find((part) => has(part, time));
  const isElsewhere = own !== undefined && ELSEWHERE.test(own.text);
  const untimed = groups.flat().filter((part) => !times.some((each) => has(part, each)));
  const near = isElsewhere ? [own] : [...(own === undefined ? [] : [own]), ...group, ...untimed];
  return near.map(({ text: said }) => meetingPlaceIn(said)).find((place) => place !== "") ?? "";
}

/** The place of times of which none is chosen yet: the one that all of them have. */
export function meetingPlaceOf(pasted: string, times: readonly At[]): string {
  if (times.length < 2) return meetingPlaceIn(pasted);
  const places = new Set(times.map((time) => meetingPlaceAt(pasted, time, times)));
  return places.size === 1 ? ([...places][0] ?? "") : "";
}

type Part = { readonly text: string; readonly start: number; readonly end: number };

/** Behind these something else is proposed, with a place of its own. */
const APART =
  /(?<=[.!?;])\s+(?!(?:or|oder|ou|o|oppure)\b)|\n+|,?\s(?=(?:otherwise|or else|if not|alternatively|failing that|sonst|ansonsten|andernfalls|alternativ|sinon|autrement|si no|de lo contrario|altrimenti)\b)/giu;
const OR = /,?\s(?=(?:or|oder|ou|o|oppure)\b)/giu;
/** A place that no way of talking is, beside one of several times. */
const ELSEWHERE =
  /\b(?:in|at) (?:my|our|the) (?!morning|afternoon|evening|same|first|next|week|phone|end)\p{L}+|\b(?:come|drop|stop|pop) (?:by|in|over)\b|\b(?:in person|face to face|persönlich|vor ort|bei mir|bei uns|chez moi|sur place|en personne|en persona|aquí)\b|\b(?:in|im) (?:meinem|unserem|büro|institut)\b|\b(?:dans|à) mon bureau\b|\ben mi (?:despacho|oficina)\b/iu;

function partsBetween(text: string, from: number, between: RegExp): readonly Part[] {
  const ends = [...text.matchAll(between)].map(({ index, 0: gap }) => index + gap.length);
  return [0, ...ends].map((start, at) => {
    const end = ends[at] ?? text.length;
    return { text: text.slice(start, end), start: from + start, end: from + end };
  });
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
