import type { ContactPoint, Person } from "#people/person.ts";
import { capitalised, shownName } from "#people/shown.ts";
import type { Form } from "./draft.ts";
import { type LeftBehind, leftBehindInWords } from "./left-behind.ts";
import { placeName } from "./place-name.ts";
import { isMobile, numberForText } from "./text-message.ts";

/** One way to get a letter to somebody. */
export type Way = {
  readonly kind:
    | "email"
    | "message"
    | "connection-note"
    | "text"
    | "call"
    | "introducer"
    | "in-person"
    | "find-address";
  /** How the letter has to be written for it; null where it is no letter. */
  readonly form: Form | null;
  /** The address, number or profile; the introducer's name; "" where there is none yet. */
  readonly value: string;
  /** What speaks for it, in a sentence. */
  readonly because: string;
};

export type Reachable = {
  readonly person: Pick<Person, "name" | "familiarity" | "preferences">;
  readonly points: readonly (Pick<ContactPoint, "kind" | "value" | "stale"> &
    Partial<Pick<ContactPoint, "label">>)[];
  /** Addresses that may have ended with a position. */
  readonly left?: readonly LeftBehind[];
  /** A connection on a network: messages arrive there without a note. */
  readonly connected: boolean;
  /** Where they work, "" where it is not known. */
  readonly organization: string;
  /** Somebody who knows us both, "" where there is nobody. */
  readonly introducer: string;
};

/**
 * How to reach somebody (R23), the best way first: what they prefer, then an introduction to a stranger, then mail,
 * then a network. There always is a way: people without an address are as good as any other.
 */
export function waysToReach(reachable: Reachable): readonly Way[] {
  const { person, introducer } = reachable;
  const letters = written(reachable);
  // To a friend a message needs no request to connect.
  const isNote = ({ kind }: Way) => kind === "connection-note" && person.familiarity === "known";
  const ways = [
    ...letters.filter((way) => !isNote(way)),
    ...byNumber(reachable, letters.length > 0),
    ...letters.filter(isNote),
  ];
  const through: readonly Way[] =
    introducer === ""
      ? []
      : [
          {
            kind: "introducer",
            form: "email",
            value: introducer,
            because: `${shownName(introducer)} knows you both; a name they trust opens more than any address.`,
          },
        ];
  const all = person.familiarity === "known" ? [...ways, ...through] : [...through, ...ways];
  const preferred = all.find(({ kind }) => suits(kind, person));
  const ordered = preferred === undefined ? all : [preferred, ...all.filter((way) => way !== preferred)];
  if (ordered.length === 0) return [toFind(reachable), ...face(reachable), ...doubtful(reachable)];
  return [...ordered, ...doubtful(reachable)];
}

/** An address of the place that they left comes last: it may reach nobody any more (R58). */
function doubtful({ points, left = [] }: Reachable): readonly Way[] {
  if (points.some((point) => isMail(point) && !isLeft(point, left))) return [];
  return left.slice(0, 1).map((old) => ({
    kind: "email",
    form: "email",
    value: old.address,
    because: `${capitalised(leftBehindInWords(old))}; a letter there may reach nobody.`,
  }));
}

function isMail({ kind, stale }: Reachable["points"][number]): boolean {
  return kind === "email" && !stale;
}

function isLeft({ value }: Reachable["points"][number], left: readonly LeftBehind[]): boolean {
  return left.some(({ address }) => address === value);
}

/** Who has met says it when they meet again; the letter is then what to say. */
function face({ person }: Reachable): readonly Way[] {
  if (person.familiarity === "stranger" || person.familiarity === "unknown") return [];
  return [
    {
      kind: "in-person",
      form: "message",
      value: "",
      because: "You have met: the same words do when you meet again, and a short message holds them.",
    },
  ];
}

function written({ points, connected, person, left = [] }: Reachable): readonly Way[] {
  const name = shownName(person.name);
  const email = points.find((point) => isMail(point) && !isLeft(point, left));
  const profile = points.find(({ kind, stale }) => kind === "linkedin" && !stale);
  const mail: readonly Way[] =
    email === undefined
      ? []
      : [
          {
            kind: "email",
            form: "email",
            value: email.value,
            because: "A mail can wait until they have time, and leaves room for the reason why you write.",
          },
        ];
  if (profile === undefined) return mail;
  return connected
    ? [
        ...mail,
        {
          kind: "message",
          form: "message",
          value: profile.value,
          because: `You are connected, so a short message reaches ${name} without more.`,
        },
      ]
    : [
        ...mail,
        {
          kind: "connection-note",
          form: "connection-note",
          value: profile.value,
          because: "A note of two or three sentences goes along with the request to connect.",
        },
      ];
}

/** A short message to their number, and a call where one knows them. Whom one hardly knows is written to there for want of another way. */
function byNumber({ points, person, organization, left }: Reachable, hasLetters: boolean): readonly Way[] {
  const isKnown = person.familiarity === "known";
  const number = numberForText(points);
  const text: readonly Way[] =
    number === undefined || (hasLetters && !isKnown)
      ? []
      : [{ kind: "text", form: "message", value: number.value, because: whyText(person, isMobile(number)) }];
  const phone = number ?? points.find(({ kind, stale }) => kind === "phone" && !stale);
  if (phone === undefined) return [];
  if (isKnown) return [...text, calling(phone.value)];
  return text.length === 0 ? [] : [...text, toFind({ organization, ...(left && { left }) })];
}

function whyText({ name, familiarity }: Reachable["person"], mobile: boolean): string {
  const shown = shownName(name);
  const where = mobile ? "to the mobile" : "to the number, where it takes one,";
  return familiarity === "known"
    ? `You know each other: a short message ${where} reaches ${shown} without more.`
    : `A number is what you have of ${shown}. A short message ${where} can wait until they have time, as no call can.`;
}

function calling(value: string): Way {
  return { kind: "call", form: null, value, because: "You know each other; a call may be the shortest way." };
}

/** What they said they like comes first (R40). */
function suits(kind: Way["kind"], { preferences }: Reachable["person"]): boolean {
  switch (preferences.channel) {
    case "mail":
      return kind === "email";
    case "message":
      return kind === "message" || kind === "text" || kind === "connection-note";
    case "call":
      return kind === "call";
    case "meeting":
    case null:
      return false;
  }
}

function toFind({ organization, left = [] }: Pick<Reachable, "organization" | "left">): Way {
  const none = left.length === 0 ? "No address is known yet." : "No newer address is known yet.";
  const place = placeName(organization).replace(/^an? (?=\S)/i, "the ");
  return {
    kind: "find-address",
    form: "email",
    value: "",
    because:
      place === ""
        ? `${none} An article, a list of speakers or somebody who knows them often has one; the letter can be written now.`
        : `${none} The pages of ${shownName(place)}, an article of theirs or somebody there often have one; the letter can be written now.`,
  };
}

/** How a letter is written where nobody says: for the first way that it can go by itself. Through whom it goes, it is still to them. */
export function formFor(ways: readonly Way[]): Form {
  return ways.find(({ kind, form }) => form !== null && kind !== "introducer")?.form ?? "email";
}

/** The number that a letter in this form goes to; "" where it goes another way. */
export function numberIn(ways: readonly Way[], form: Form): string {
  if (form === "email") return "";
  const first = ways.find((each) => each.form !== null && each.form !== "email");
  return first?.kind === "text" ? first.value : "";
}
