import { withoutWaysRefused } from "./ways-refused.ts";

/** What a way to talk still needs before both find it. */
type Needs = "link" | "number" | "address";

/** Ways to talk, with the words that stand for each in a reply, and alone in a field. */
const WAYS: readonly {
  readonly place: string;
  readonly needs: Needs;
  readonly said: RegExp;
  readonly alone: RegExp;
}[] = [
  video("Zoom", "zoom"),
  // "Our teams" and "to meet" are said of anything; a way is named by what stands around them.
  video(
    "Microsoft Teams",
    "(?:microsoft |ms )teams|teams",
    "(?:microsoft |ms )teams|(?:on|over|via|by|in|through|using) teams|teams (?:call|meeting|link|invite)",
  ),
  video("Google Meet", "google meet|meet", "google meet|(?:on|over|via) meet(?=[.,;!?]|$)"),
  video("Webex", "(?:cisco )?webex"),
  video("Jitsi", "jitsi"),
  video("Whereby", "whereby", "(?:on|over|via|by|in|through|using) whereby"),
  video("Skype", "skype"),
  video(
    "Video call",
    "(?:by |a )?(?:video ?call|video)",
    "(?:by|over|on|via) video|video ?(?:call|chat|conference)",
  ),
  {
    place: "By phone",
    needs: "number",
    said: /\b(?:by|on the|over the|via|per) (?:tele(?:ph|f)on|phone)\b|\btelefon(?:ieren|isch|at)?\b|\bphone me\b|\bau téléphone\b|\bpor teléfono\b|\b(?:tele)?phone call\b|\b(?:give me a|can) (?:ring|call)\b/i,
    alone: /^(?:by |on the |over the )?(?:tele)?phone(?: call)?$|^(?:a )?call$/i,
  },
  {
    place: "Over a coffee",
    needs: "address",
    said: /\b(?:for|over|have|get|grab|do) (?:a )?(?:cup of )?coffee\b|\bcoffee (?:on|at|together|then)\b|\b(?:in|at) (?:a|the|some) (?:café|cafe|coffee (?:shop|bar|place))(?!\p{L})/iu,
    alone: /^(?:(?:in|at) )?(?:a |the |some )?(?:caf[eé]|coffee (?:shop|bar|place)|coffee)$|^over a coffee$/i,
  },
];

const A_CAFE = /\b(?:in|at) ((?:the )?Caf[eé](?: \p{Lu}[\p{L}'’-]*){1,3})/u;

/** Where people say that they will talk, as far as their words tell: "Zoom", "By phone", "Café Odeon"; "" where they do not. */
export function placeNamedIn(text: string): string {
  const meant = withoutWaysRefused(text);
  const cafe = A_CAFE.exec(meant)?.[1];
  return cafe ?? WAYS.find(({ said }) => said.test(meant))?.place ?? "";
}

const MISSING: Readonly<Record<Needs, string>> = {
  link: "the link is still missing",
  number: "the number is still missing",
  address: "which one is still open",
};

/** What a place lacks before both find it, as it stands after the place: "the link is still missing"; "" for nothing. */
export function missingFrom(place: string): string {
  const words = place.trim().replace(/^(?:on|over|via|using) |[.!]$/gi, "");
  const way = WAYS.find(({ alone }) => alone.test(words));
  return way === undefined ? "" : MISSING[way.needs];
}

/** A place as it stands within a sentence, and whether it says only what kind of place: "over a coffee". */
export function placeWithin(place: string): { readonly words: string; readonly isOpen: boolean } {
  const isWay = /^(?:[Bb]y|[Oo]ver|[Oo]n|[Ii]n|[Aa]t|[Vv]ia) (?!\p{Lu})/u.test(place);
  const words = isWay ? place.charAt(0).toLowerCase() + place.slice(1) : place;
  return { words, isOpen: missingFrom(place) === MISSING.address };
}

/** "Zoom (the link is still missing)"; a place that lacks nothing is said as it is. */
export function placeInWords(place: string): string {
  const missing = missingFrom(place);
  return missing === "" ? place : `${place} (${missing})`;
}

function video(place: string, names: string, said = names): (typeof WAYS)[number] {
  return {
    place,
    needs: "link",
    said: new RegExp(`\\b(?:${said})\\b`, "i"),
    alone: new RegExp(`^(?:${names})(?: (?:call|meeting))?$`, "i"),
  };
}
