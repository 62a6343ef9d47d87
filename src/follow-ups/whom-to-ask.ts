import { isThisWeek } from "#interviews/silence.ts";
import type { Standing } from "#interviews/standing.ts";
import { sayingBegun } from "#interviews/standing-in-words.ts";
import { timeInWords } from "#outreach/sentences.ts";
import { givenName } from "#people/bare-name.ts";
import { isFamilyName } from "#people/kin.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";
import { isMyPlace } from "#stages/my-place.ts";
import { lastContactDay } from "#ties/history.ts";
import type { Footing } from "#ties/reply.ts";
import { tieInWords } from "#ties/words.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import { agreedPace } from "./agreed-pace.ts";
import { isDormant, isExchange, isForgotten, isLongQuiet } from "./dormant.ts";
import { footingOf, isSomebodyIKnow } from "./footing.ts";
import { lettersInWords } from "./letters-in-words.ts";
import { nameOf, type Reading, sharePlace, unguarded } from "./reading.ts";
import { optionNear } from "./relevance.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";
import { type Ranked, type SuggestionKind, type Target, WEIGHED } from "./suggestion.ts";
import { isLittle, type Worth, weigher } from "./worth.ts";

/** A year after one conversation the same person can be asked for another. */
const ASKED_LATELY_DAYS = 365;

/** One line at most for each person whom nothing is due to: why it might be good to write to them. */
export function whomToAsk(reading: Reading, busy: ReadonlySet<string>): readonly Ranked[] {
  const nearest = optionNear(reading.snapshot.options);
  const weigh = weigher(reading.snapshot);
  return reading.snapshot.people.flatMap((each) => {
    const person = busy.has(each.id) ? undefined : unguarded(reading, each.id);
    if (person === undefined || isOfTheFamily(person)) return [];
    const near = nearest(person);
    let worth: Worth | undefined;
    const weighed = () => {
      worth ??= weigh(person, near);
      return worth;
    };
    const found = occasionFor(person, near, reading, weighed);
    if (found === undefined) return [];
    if (!WEIGHED.includes(found.kind)) return [lineFor(found, person)];
    const rank = rankOf(weighed()) + (isForLater(found, person, reading) ? AFTER_ALL_ASKS : 0);
    return [lineFor({ ...found, rank }, person, weighed())];
  });
}

/** Added to a rank: more than lies between somebody known and a stranger. */
const AFTER_ALL_ASKS = 3;

/**
 * A hello asks nothing and bears fruit in its time: while somebody applies, what can still help them is asked first (R5). Whoever
 * is where I am myself is met there, and knows much of what I know.
 */
function isForLater({ kind }: Pick<Occasion, "kind">, person: KnownPerson, { snapshot }: Reading): boolean {
  const { said, today, stage } = snapshot;
  if (kind === "revive") return stage === "applying";
  return kind === "ask" && person.places.some(({ organization }) => isMyPlace(organization, said, today));
}

/** "Mama", as their mail is signed. Of whom a place or a trade is known is asked about that all the same. */
function isOfTheFamily({ name, headline, places }: KnownPerson): boolean {
  return isFamilyName(name) && headline === "" && places.length === 0;
}

/** The first that there is, in the order in which they speak for writing. */
function occasionFor(
  person: KnownPerson,
  near: string | null,
  reading: Reading,
  weighed: () => Worth,
): Occasion | undefined {
  for (const source of [
    newPosition,
    helloBegun,
    askFirst,
    askWithin,
    revive,
    askAboutLetters,
    askFamiliarity,
    paced,
  ]) {
    const found = source(person, near, reading);
    if (found !== undefined && !isNoOccasion(found, near, weighed)) return found;
  }
  return undefined;
}

/** People known in some way before the others (R25), strangers last, and then by what speaks for it. */
function rankOf({ worth, facts }: Worth): number {
  return (isSomebodyIKnow(facts.footing) ? 0 : facts.footing === "unknown" ? 1 : 2) - worth / 2;
}

/**
 * What its own "why?" would call needless is no occasion. A new position is one whatever comes by itself, and so is a
 * career considered, about which nobody talks by themselves; people with whom nothing has begun are begun with (R25).
 */
function isNoOccasion({ kind, target }: Occasion, near: string | null, weighed: () => Worth): boolean {
  return (
    target === undefined && (kind === "ask" || kind === "revive") && near === null && isLittle(weighed())
  );
}

type Source = (person: KnownPerson, near: string | null, reading: Reading) => Occasion | undefined;

/** A known person's new position is a reason to ask about it (R26). */
const newPosition: Source = (person, near, reading) => {
  const position = person.newPosition;
  if (position === null || !isSomebodyIKnow(footingOf(person))) return undefined;
  const what = [oneLine(position.role), oneLine(position.organization)].filter((part) => part !== "");
  if (what.length === 0 || askedNextDoor(person, reading)) return undefined;
  const name = nameOf(person);
  return occasion("new-position", () => ({
    sentence: `${name} has a new position: ${clipped(what.join(", "), 100)}. A good moment to congratulate, and to ask how it is.`,
    label: `Ask ${name} about the new position`,
    letter: "request",
    why: [
      `New since ${reading.short(position.since)}.`,
      ...nearby(near),
      tie(person, reading),
      "People in a new job enjoy talking about it, and remember well how they got there.",
    ],
  }));
};

/** Whoever a hello is begun to stays on the page, with the letter that is there. */
const helloBegun: Source = (person, near, { snapshot }) => {
  const letter = snapshot.drafts.find((each) => each.personId === person.id && isHello(each));
  if (letter === undefined) return undefined;
  const inWords = (): Words => ({
    sentence: sayingBegun(`You would like to say hello to ${nameOf(person)}${whatTheyDo(person)}.`, letter),
    label: `Open the letter to ${nameOf(person)}`,
    letter: null,
    why: [...nearby(near), "A true line or two is all it takes, and nothing is asked with it."],
  });
  return { ...occasion("revive", inWords), target: { kind: "draft", id: letter.id } };
};

/** A letter that asks nothing, and belongs to no talk: whoever it is for may be asked something all the same. */
export function isHello({ kind, interviewId }: Snapshot["drafts"][number]): boolean {
  return kind === "revive" && interviewId === null;
}

/** People already known come first (R25); see worth.ts for the order. */
const askFirst: Source = (person, near, reading) => {
  const footing = footingOf(person);
  const { today } = reading.snapshot;
  if (askedLately(person, today) || isDormant(person.history, today)) return undefined;
  if (wroteWithinPace(person, today)) return undefined;
  if (footing === "correspondent" && isLongQuiet(lastContactDay(person.history), today)) return undefined;
  const noted = isNoted(person);
  if (!noted && (footing === "unknown" || (footing === "stranger" && near === null))) return undefined;
  if (askedNextDoor(person, reading)) return undefined;
  return occasion("ask", () => askingInWords(person, near, reading));
};

/** A pace that suits both holds for what has no other reason, too (R40); nothing rests before a first word. */
function wroteWithinPace({ preferences, history }: KnownPerson, today: DateText): boolean {
  return lastContactDay(history) !== null && agreedPace(preferences, history, today).kind === "resting";
}

/** Somebody the user thought of, and typed in with how they met: no import says as much (R9, R63). */
function isNoted({ typedIn, howMet }: KnownPerson): boolean {
  return typedIn && oneLine(howMet) !== "";
}

function askingInWords(person: KnownPerson, near: string | null, reading: Reading): Words {
  const footing = footingOf(person);
  if (footing === "unknown") return notedInWords(person, near, reading);
  const name = nameOf(person);
  const time = timeInWords(reading.minutes(person.id));
  const about = near === null ? "" : ` about ${clipped(near, 60)}`;
  return {
    sentence: `${asking(person, name, whatTheyDo(person), reading.snapshot.today)} ${capitalised(time)}${about}?`,
    label: `Ask ${name} for ${time}`,
    letter: "request",
    why: [...nearby(near), tie(person, reading), EASY[footing]],
  };
}

const PEOPLE_YOU_KNOW = "People you know are the easiest to begin with.";
const HARDLY_KNOWN = "Someone you hardly know often knows what your friends do not.";

/** Why it is not hard to ask them, or worth it all the same. */
const EASY: Record<Footing, string> = {
  known: PEOPLE_YOU_KNOW,
  acquaintance: PEOPLE_YOU_KNOW,
  correspondent: "You are no strangers to each other, which makes a question easy.",
  stranger: HARDLY_KNOWN,
  unknown: HARDLY_KNOWN,
};

/** How well we know each other was left open; how we met is reason enough. */
function notedInWords(person: KnownPerson, near: string | null, reading: Reading): Words {
  const name = nameOf(person);
  return {
    sentence: `You noted ${name}: ${clipped(oneLine(person.howMet), 80)}. Write to ${givenName(name)}?`,
    label: `Ask ${name} for ${timeInWords(reading.minutes(person.id))}`,
    letter: "request",
    why: [
      ...nearby(near),
      tie(person, reading),
      "You thought of them yourself. How well you know each other is one tap on their page.",
    ],
  };
}

/**
 * Whoever applies has no time for a hello first: somebody quiet who sees a place from the inside, or a career that is
 * considered, is asked about it (R5).
 */
const askWithin: Source = (person, near, reading) => {
  if (reading.snapshot.stage !== "applying" || !hasGoneQuiet(person, reading)) return undefined;
  const where = oneLine(person.places[0]?.organization ?? "");
  if ((where === "" && near === null) || askedNextDoor(person, reading)) return undefined;
  return occasion("ask", () => {
    const name = nameOf(person);
    const time = timeInWords(reading.minutes(person.id));
    const matter = near === null ? "the inside view" : `${time} about ${clipped(near, 60)}`;
    return {
      sentence: `Ask ${name}${whatTheyDo(person)} for ${matter}? ${betweenUs(person, reading)}`,
      label: `Ask ${name} for ${time}`,
      letter: "request",
      why: [
        ...nearby(near),
        "You are applying, and a question can still help in time. After a long silence it is as welcome as a hello.",
      ],
    };
  });
};

/** Somebody with whom there was something once, long enough ago that it is to be taken up again. */
function hasGoneQuiet(person: KnownPerson, { snapshot: { today } }: Reading): boolean {
  if (askedLately(person, today)) return false;
  const last = lastContactDay(person.history);
  const quiet =
    footingOf(person) === "correspondent" && isLongQuiet(last, today) && !isForgotten(last, today);
  return isDormant(person.history, today) || quiet;
}

function betweenUs(person: KnownPerson, reading: Reading): string {
  const letters = lettersInWords(null, person.history, reading.snapshot.today);
  return person.familiarity === "unknown" && letters !== null ? letters : tie(person, reading);
}

/** Old ties taken up again often help most (R50), whatever became of the field. */
const revive: Source = (person, near, reading) => {
  if (!hasGoneQuiet(person, reading)) return undefined;
  return occasion("revive", () => {
    const name = nameOf(person);
    return {
      sentence: `Worth a hello to ${name}${whatTheyDo(person)}? ${betweenUs(person, reading)}`,
      label: `Write to ${name} again`,
      letter: "revive",
      why: [
        ...nearby(near),
        isExchange(person.history)
          ? "A line after so long is a pleasure to get, and their world has moved on since."
          : "Old ties taken up again often help most: you trust each other, and their world has moved on since.",
        "Long silence is ordinary; nobody needs an excuse for it.",
      ],
    };
  });
};

/**
 * Somebody with whom there are letters, from one side alone or from very long ago: one tap says whether they are known
 * (R63), and what lies between us is told.
 */
const askAboutLetters: Source = (person, near, reading) => {
  const { today } = reading.snapshot;
  const { history } = person;
  const letters =
    person.familiarity === "unknown"
      ? lettersInWords(`${nameOf(person)}${whatTheyDo(person)}`, history, today)
      : null;
  if (letters === null || askedLately(person, today)) return undefined;
  const oneSided = history.sent === 0 || history.received === 0;
  if (!oneSided && !isForgotten(lastContactDay(history), today)) return undefined;
  if (oneSided && Math.max(history.sent, history.received) < LETTERS_THAT_TELL && near === null)
    return undefined;
  const inWords = (): Words => ({
    sentence: `${letters} Do you know each other?`,
    label: `Say how you know ${nameOf(person)}`,
    letter: null,
    why: [
      ...nearby(near),
      tie(person, reading),
      "Letters alone do not say how well you know each other, so one tap does.",
    ],
  });
  // Before whoever is only connected.
  return occasion("familiarity", inWords, -1_000 - Math.min(900, history.sent + history.received));
};

/** A single letter from one side tells nothing yet. */
const LETTERS_THAT_TELL = 2;

/**
 * Someone from an import who works near an open career: one tap says whether you know each other (R63). After those, and
 * before any career is named, it is whoever was connected last: a book of names alone has a first page too, and a next one.
 */
const askFamiliarity: Source = (person, near, reading) => {
  if (footingOf(person) !== "unknown" || askedLately(person, reading.snapshot.today)) return undefined;
  if (near === null && person.connected === null) return undefined;
  const name = nameOf(person);
  const inWords = (): Words => ({
    sentence:
      near === null
        ? `${connectedWith(`${name}${whatTheyDo(person)}`, person, reading.snapshot.today)} Do you know each other?`
        : `${name}${whatTheyDo(person)} works near ${clipped(near, 60)}. Do you know each other?`,
    label: `Say how you know ${name}`,
    letter: null,
    why: [
      tie(person, reading),
      "A connection alone does not say how well you know each other, so one tap does.",
    ],
  });
  return occasion("familiarity", inWords, near === null ? 0 : -near.length);
};

/** As one would say it of that day, however long ago it is. */
function connectedWith(name: string, { connected }: KnownPerson, today: DateText): string {
  if (connected === null) return `${name} is in your book.`;
  const where = `on ${clipped(oneLine(connected.through), 40)}`;
  if (connected.since === null) return `You and ${name} are connected ${where}.`;
  return `You and ${name} connected ${where} in ${monthFrom(today, connected.since)}.`;
}

/** The calendar comes last: a pace that suits both has come round (R37). */
const paced: Source = (person, _near, reading) => {
  const pace = agreedPace(person.preferences, person.history, reading.snapshot.today);
  if (pace.kind !== "around-now") return undefined;
  const name = nameOf(person);
  const inWords = (): Words => ({
    sentence: `It may be a nice time to hear from ${name} again, if you have something to tell or ask.`,
    label: `Write to ${name}`,
    letter: "revive",
    why: [pace.sentence, tie(person, reading), "No reason to write? Then leave it; nothing is counted."],
  });
  return occasion("pace", inWords, -warmth(person));
};

/** What there is between us: the letters themselves, where nobody has said how well we know each other. */
function asking(person: KnownPerson, name: string, work: string, today: DateText): string {
  const footing = footingOf(person);
  const letters =
    footing === "correspondent" ? lettersInWords(`${name}${work}`, person.history, today) : null;
  return letters ?? ASKING[footing](name, work);
}

const ASKING: Record<Footing, (name: string, work: string) => string> = {
  known: (name, work) => `You know ${name}${work}.`,
  acquaintance: (name, work) => `You know ${name}${work} a little.`,
  correspondent: (name, work) => `You have written with ${name}${work}.`,
  stranger: (name, work) => `You have not met ${name}${work}.`,
  unknown: (name, work) => `${name}${work}.`,
};

function whatTheyDo(person: KnownPerson): string {
  const place = person.places[0];
  const work = oneLine(person.headline) || oneLine(place?.organization ?? "");
  return work === "" ? "" : ` (${clipped(work, 80)})`;
}

function tie(person: KnownPerson, reading: Reading): string {
  const days = reading.contactDays(person.id);
  const facts = { ...person, contactDays: days?.all ?? null, talkDays: days?.talks };
  return tieInWords(facts, reading.snapshot.today);
}

function nearby(near: string | null): readonly string[] {
  return near === null ? [] : [`Their work has to do with ${clipped(near, 60)}, which you are considering.`];
}

/**
 * Whether a request to someone else where they work waits for its answer, may be recalled now, or was this week: two of one
 * place are not asked at once (R33).
 */
function askedNextDoor(person: KnownPerson, reading: Reading): boolean {
  return reading.snapshot.interviews.some(
    ({ stands, personId, iAmAsked }) =>
      !iAmAsked &&
      personId !== person.id &&
      (isWaitedFor(stands) || wasThisWeek(stands.remindedOn, reading)) &&
      sharePlace(person, reading.person(personId)),
  );
}

function wasThisWeek(on: DateText | null, reading: Reading): boolean {
  return on !== null && isThisWeek(on, reading.snapshot.today);
}

function isWaitedFor(stands: Standing): boolean {
  if (stands.kind === "silent") return stands.may === "remind" || stands.may === "remind-or-ask-another";
  return stands.kind === "waiting" && !stands.noted && stands.remindedOn === null;
}

function askedLately(person: KnownPerson, today: DateText): boolean {
  return person.lastInterviewOn !== null && daysBetween(person.lastInterviewOn, today) < ASKED_LATELY_DAYS;
}

/** Heat as an order, not a size: comparable between people at any time; people without contact come last. */
function warmth(person: KnownPerson): number {
  return person.history.heat ?? 0;
}

type Words = Pick<Ranked, "sentence" | "why"> & Pick<Ranked["action"], "label" | "letter">;

/** Why to write to somebody. Of hundreds a handful is shown, so the words wait until they are read. */
type Occasion = {
  readonly kind: SuggestionKind;
  readonly rank: number;
  readonly inWords: () => Words;
  /** What the line opens, where that is not the person's page. */
  readonly target?: Target;
};

function occasion(kind: SuggestionKind, inWords: () => Words, rank = 0): Occasion {
  return { kind, rank, inWords };
}

function lineFor({ kind, rank, inWords, target }: Occasion, person: KnownPerson, worth?: Worth): Ranked {
  let found: Words | undefined;
  const words = () => {
    found ??= inWords();
    return found;
  };
  return {
    kind,
    key: `${kind}:${person.id}`,
    personId: person.id,
    rank,
    ...(worth === undefined ? {} : { worth }),
    get sentence() {
      return words().sentence;
    },
    get action() {
      const { label, letter } = words();
      return { label, target: target ?? { kind: "person", id: person.id }, letter };
    },
    get why() {
      return words().why;
    },
  };
}
