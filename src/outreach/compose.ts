import type { OutcomeKind } from "#advice/advice.ts";
import { adviceItself } from "#advice/itself.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import { placeWithin } from "#interviews/place.ts";
import { givenName } from "#people/bare-name.ts";
import { capitalised, clipped } from "#people/shown.ts";
import { addressName, isFirstName } from "./address.ts";
import { closeBy, greetedFitly, hasMet, signedFitly } from "./by-closeness.ts";
import { lacksDetail } from "./check/gift.ts";
import { MESSAGE_LIMIT, mostWords, NOTE_LIMIT, wordCount } from "./counter.ts";
import type { DraftKind, Form, Wording } from "./draft.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";
import { fitted, inWays } from "./fitting.ts";
import { isForMyself } from "./for-myself.ts";
import { metOf, ofThemToThem, recalled, toldOfThem } from "./how-we-met.ts";
import { inShort, withoutMyName, withoutRole } from "./in-short.ts";
import { isFault, pickBy, render, renderOwn, type View } from "./liquid.ts";
import { withMetNote } from "./met-in-notes.ts";
import { nameInLetters } from "./name-in-letters.ts";
import { ANYWHERE, type Norm, normFor } from "./norms.ts";
import { passedOn } from "./pass-on.ts";
import {
  advicePhrase,
  askPhrase,
  introduction,
  introductionInShort,
  isOpinion,
  knewForSentence,
  midSentence,
  namesThem,
  offerSentence,
  promiseSentence,
  sentenceOfMine,
  tellsNews,
  toThem,
  turnPhrase,
} from "./phrases.ts";
import { placeName } from "./place-name.ts";
import { retold, type Told } from "./retold.ts";
import { callingWords, roleWords } from "./role-words.ts";
import {
  firstPerson,
  inCareer,
  plainFact,
  purposeOf,
  sentence,
  subjectOf,
  timeInWords,
} from "./sentences.ts";
import { type Slot, slot, slotsIn } from "./slots.ts";
import { TEMPLATES, type TemplateName, templateFor } from "./templates/choose.ts";
import type { Template } from "./templates/template.ts";
import { tidy } from "./tidy.ts";
import { isOfTheirs, pointingBack, whyThem } from "./why-them.ts";
import { isWorkBehind } from "./without-work.ts";
import { defaultWording, type OfferedWording, wordingsFor } from "./wording.ts";

export type Letter = {
  readonly kind: DraftKind;
  readonly form: Form;
  readonly wording: Wording;
  readonly template: TemplateName;
  /** Empty for messages. */
  readonly subject: string;
  readonly body: string;
  /** The wordings to offer, the default first; one where there is nothing to choose (R27–R29). */
  readonly wordings: readonly OfferedWording[];
  /** What only the user can fill, in the body's order. */
  readonly missing: readonly Slot[];
  /** Whether the user's own stands in it; ours does where theirs is none that can be written. */
  readonly isOwn: boolean;
};

export type Wish = {
  readonly kind: DraftKind;
  readonly form: Form;
  /** The user's choice; the default for the tie where none is made. */
  readonly wording?: Wording | undefined;
  /** Any number; the same one gives the same letter. */
  readonly seed: number;
  readonly noteLimit?: number | undefined;
  readonly norm?: Norm | undefined;
  /** The letter to write, whatever the facts would choose: for looking at one. */
  readonly template?: TemplateName | undefined;
  /** What there is to tell is little, and a gap asks for a detail. */
  readonly asksDetail?: boolean;
  /** What can go unsaid does. */
  readonly brief?: boolean;
  /** The user's own versions of the templates. */
  readonly own?: Partial<Record<TemplateName, Template>> | undefined;
};

/**
 * Writes a letter from true details; what is missing is marked for the user to fill and never guessed. Where a template
 * of the user's own cannot be written, which `problemsIn` says beforehand, ours is: a file may have brought theirs.
 */
export function composeLetter(told: LetterFacts, wanted: Wish): Letter {
  const facts = namedInLetters(told);
  const written = composed(facts, wanted);
  const isThin = GIFTS.includes(wanted.kind) && lacksDetail({ body: written.body, recipient: facts.them });
  const wish = isThin ? { ...wanted, asksDetail: true } : wanted;
  const first = isThin ? composed(facts, wish) : written;
  if (isShort(first, wish) || first.isOwn) return first;
  let shortest = first;
  for (const less of [facts, inShort(facts), withoutRole(inShort(facts))])
    for (let turn = 0; turn < OTHER_WORDS; turn += 1) {
      const letter = composed(less, { ...wish, brief: less !== facts, seed: wish.seed + turn });
      if (isShort(letter, wish)) return letter;
      if (wordCount(letter.body) < wordCount(shortest.body)) shortest = letter;
    }
  return shortest;
}

function namedInLetters({ them, third, introducer, ...facts }: LetterFacts): LetterFacts {
  return {
    ...facts,
    them: { ...them, name: nameInLetters(them.name) },
    third: nameInLetters(third),
    introducer: nameInLetters(introducer),
  };
}

/** What brings news or thanks, and is made of what was noted: words that anybody could have written leave a gap for one more. */
const GIFTS: readonly DraftKind[] = ["outcome", "thanks"];

/** So many other wordings are tried for an e-mail that is longer than people there read (R24). */
const OTHER_WORDS = 24;

function isShort({ kind, form, body }: Letter, { norm = ANYWHERE }: Wish): boolean {
  return form !== "email" || wordCount(body) <= mostWords(kind, norm.words);
}

function composed(facts: LetterFacts, wish: Wish): Letter {
  const name = wish.template ?? templateFor(wish.kind, facts);
  const [ours, own] = [TEMPLATES[name], wish.own?.[name]];
  if (own === undefined) return rendered(facts, wish, name, ours);
  try {
    return rendered(facts, wish, name, withOurs(own, ours), true);
  } catch (error) {
    if (!isFault(error)) throw error;
    return rendered(facts, wish, name, ours);
  }
}

function rendered(
  facts: LetterFacts,
  wish: Wish,
  name: TemplateName,
  template: Template,
  isOwn = false,
): Letter {
  const write = isOwn ? renderOwn : render;
  const wording = wish.wording ?? defaultWording(facts.them.familiarity);
  const view = viewOf(facts, wording, wish);
  const shaped = (text: string) =>
    withMetNote(greetedFitly(pointingBack(tidy(text), facts), String(view["first"])), facts);
  const whole =
    wish.form === "email"
      ? shaped(write(template.email, view))
      : message(template, wish, shaped, (source) => write(source, view));
  const body = isOwn ? whole : signedFitly(whole, facts, wish.kind);
  return {
    kind: wish.kind,
    form: wish.form,
    wording,
    template: name,
    subject: wish.form === "email" ? tidy(write(template.subject, view)).replace(/\s+/g, " ") : "",
    body,
    wordings: wish.kind === "request" ? wordingsFor(facts.them.familiarity) : [],
    missing: slotsIn(body),
    isOwn,
  };
}

/** The names that a template may use, and what they hold: facts of this letter, or "" where one is not known. */
function viewOf(facts: LetterFacts, wording: Wording, wish: Wish): View {
  const { me, them, newPosition } = facts;
  const { seed, norm = normFor("", "") } = wish;
  const time = timeInWords(facts.minutes);
  return {
    seed,
    shape: Number(pickBy(seed, ["0", "1", "2"])),
    term: wording === "term",
    focus: facts.focus,
    exploring: facts.focus === "explore-career",
    offerMail: them.familiarity !== "known",
    first: called(them) || addressOf(facts, wish.kind, norm),
    firstGiven: nameOr(them.name, givenName),
    firstInFull: inFull(called(them) || addressOf(facts, wish.kind, norm), plainFact(them.name)),
    haveMet: hasMet(facts, wish.kind),
    me: plainFact(me.name) || slot("your name"),
    meGiven: givenName(plainFact(me.name)) || slot("your name"),
    intro: introduction(withoutMyName(me)),
    introShort: introductionInShort(withoutMyName(me)),
    ...iAm(withoutMyName(me), wish),
    stage: stageBeside(facts),
    time,
    timeCap: capitalised(time),
    minutes: String(facts.minutes),
    atNew: newPosition === null ? "" : atNewPosition(newPosition),
    introducer: plainFact(facts.introducer),
    introducedUs: facts.introducedUs ?? false,
    willIntroduceUs: facts.willIntroduceUs ?? false,
    comeBack: comeBackIn(facts),
    comeBackShort: facts.comeBack?.fellThrough === true ? FELL_THROUGH : AS_SUGGESTED,
    fellThrough: facts.comeBack?.fellThrough ?? false,
    third: plainFact(facts.third),
    // They are spoken to in a letter to two that one sends who knows them both.
    thirdGiven: thirdCalled(facts),
    thirdGreeted: thirdCalled(facts),
    thirdInFull: inFull(thirdCalled(facts), plainFact(facts.third)),
    ...thirdWords(facts),
    themIs: whatTheyAre(facts),
    when: plainFact(facts.when),
    was: plainFact(facts.was ?? ""),
    offered: plainFact(facts.offered ?? ""),
    longAgo: facts.longAgo ?? false,
    seeking: me.seeking ?? false,
    brief: wish.brief ?? false,
    nextAddress: / I read \S+@\S/.test(facts.mine ?? ""),
    asksMe: facts.asksMe ?? false,
    asksIntroducer: facts.introduced !== undefined,
    agreed: facts.agreed ?? false,
    askedOn: plainFact(facts.askedOn ?? ""),
    detail:
      wish.asksDetail === true ? slot("one true detail: how it was, or what they said that helped") : "",
    place: placeIn(facts),
    by: plainFact(facts.by),
    target: plainFact(facts.target ?? ""),
    version: plainFact(facts.version ?? ""),
    ...aboutOf(facts, wish),
    ...newsOf(facts, wish.kind),
    ...directionOf(facts),
    talk: sentence(facts.introduced?.talk ?? ""),
    sentThere: facts.introduced?.named ?? false,
    got: plainFact(facts.lead?.got ?? ""),
    part: sentence(facts.lead?.part ?? ""),
  };
}

/** Where we talk, within a sentence; which café it is, I would not leave to chance. */
function placeIn({ place }: LetterFacts): string {
  const { words, isOpen } = placeWithin(plainFact(place));
  return isOpen ? `${words} at ${slot("which café")}` : words;
}

/** What I am as a clause, "I am a postdoc" or a sentence of mine, and after my name: ", a postdoc", or ". My research …". */
function iAm(said: string, { form }: Wish): View {
  const own = sentenceOfMine(said);
  const words = introduction(said);
  const gap = slot(form === "connection-note" ? "what you are" : "what you are, in a few words");
  const clause = (intro: string) => own || `I am ${intro || gap}`;
  return {
    iAm: clause(words),
    iAmShort: clause(introductionInShort(said)),
    iAmMid: midSentence(clause(besideName(words))),
    introNamed: own === "" ? `, ${besideName(words) || gap}` : `. ${own}`,
    introKnown: own + words !== "",
  };
}

/** What stands beside a name is what I am, and no second sentence of what I do: "…, and for years I have …". */
function besideName(words: string): string {
  return words.replace(
    /[,;]? (?:and|but|so|where|because|since)\b(?: [^,;]*?)?,? (?:I|we)(?:['’]\p{L}+)? .*$/u,
    "",
  );
}

/** As the user says that they are addressed; "" where that is not said. */
function called({ addressAs = "" }: LetterFacts["them"]): string {
  return plainFact(addressAs);
}

/** "Smith et al. 2021" is a paper and nobody's name. */
function nameOr(name: string, called: (name: string) => string): string {
  const plain = plainFact(name);
  if (/\bet\.? al\b/i.test(plain)) return slot(`the author’s name; your note: ${clipped(plain, 60)}`);
  return called(plain) || slot("their name");
}

function addressOf(facts: LetterFacts, kind: DraftKind, norm: Pick<Norm, "address">): string {
  return nameOr(facts.them.name, (name) =>
    addressName({ name, role: facts.them.role }, closeBy(facts, kind), norm),
  );
}

/** Who somebody is to one who has not met them: the whole name where the two of us say the given one. */
function inFull(called: string, name: string): string {
  return isFirstName(called) ? name : called;
}

function thirdCalled({ third, thirdAddressAs = "" }: LetterFacts): string {
  const called = { name: plainFact(third), addressAs: plainFact(thirdAddressAs) };
  return addressName(called, "acquaintance", normFor("", ""));
}

/** Where I am, without the end of my time where what I am says already that I am finishing. */
function stageBeside({ me, them }: LetterFacts): string {
  const stage = plainFact(me.stage);
  const said = them.familiarity !== "known" && /\bfinish|\b(?:last|final) year\b/i.test(me.introduction);
  return said ? stage.replace(/, as I finish in \p{L}+ \d{4}$/u, "") : stage;
}

/** Where they are belongs to the name, "Hal at Kappa"; what they are stands between commas. */
function thirdWords({ thirdIs = "" }: LetterFacts): View {
  const said = callingWords(thirdIs);
  const words = said.startsWith("who ") ? said : introduction(said);
  return { thirdIs: words, thirdPause: /^at /i.test(words) ? "" : "," };
}

/** The user's own letter; a part that they left empty has our words. */
function withOurs(own: Template, ours: Template): Template {
  const part = (name: keyof Template) => (own[name].trim() === "" ? ours[name] : own[name]);
  return { subject: part("subject"), email: part("email"), message: part("message"), note: part("note") };
}

let names: readonly string[] | undefined;

/** Every name that a template may use. */
export function viewNames(): readonly string[] {
  const wish: Wish = { kind: "request", form: "email", seed: 0 };
  names ??= Object.keys(viewOf(bareFacts("", ""), "plain", wish));
  return names;
}

/** What the letter is about, and why it goes to them. */
function aboutOf(facts: LetterFacts, { kind, form, seed, brief = false }: Wish): View {
  const purpose = purposeOf(facts, kind === "request" && form !== "connection-note");
  const { them, career } = facts;
  const reason = reasonOf(facts, kind);
  const met = metOf(facts);
  const because = whyThem(facts, { reason, met }, seed);
  const topic = career === "" ? "" : `what it is like to work ${inCareer(career)}`;
  const ask = forWhich(
    unlessGap(toThem(askOf(facts), them.name, "what you would like to ask them"), askPhrase),
    facts,
  );
  return {
    reason,
    theirs: reason || (isOfTheirs(met) ? met : ""),
    ...because,
    whyYou: because.why,
    why: because.why || slot("why you are asking them"),
    met: recalled(met),
    metShort: met.includes("[") ? "" : met.replace(/, [^,]*\.$/, "."),
    again: facts.before?.how === "talked" && facts.before.asked === true,
    taken: takenUp(facts),
    purpose: brief ? purpose.replace(/, and would like to hear how you did$/, "") : purpose,
    // Where it is open, the paragraph to pass on asks for it, and the letter does not ask again.
    topicOpen: topic === "",
    aboutTopic: facts.focus !== "explore-career" ? "" : aboutTopic(facts),
    aboutWork: ` about ${workOf(them)}`,
    topic:
      topic || (kind === "introduction" ? slot("what you would like to understand") : "your line of work"),
    passOn: passedOn(facts),
    subject: subjectOf(facts),
    ask: ask || slot("what you would like to ask"),
    askNew: ask === "" || ask === "how your new position is" ? "how it is" : ask,
  };
}

function aboutTopic(facts: LetterFacts): string {
  return facts.career === "" && !isWorkBehind(facts.them) ? "" : ` about ${subjectOf(facts)}`;
}

/** In the fewest words, and none that take a position for granted which they do not have, or of which nothing is known. */
function workOf(them: LetterFacts["them"]): string {
  if (isWorkBehind(them)) return "the work you did";
  return them.role === "" && them.organization === "" ? "what you do" : "your work";
}

/** Whoever has no working days just now is asked what they were like. */
function askOf({ ask, them }: LetterFacts): string {
  const asksOfDays = ask === askById("day-to-day")?.words && isWorkBehind(them);
  return asksOfDays ? "what your working days were really like" : ask;
}

/** Nobody can refer me for "the position" who has not been told which one it is. */
function forWhich(ask: string, { target = "" }: LetterFacts): string {
  if (ask !== askById("referral")?.words) return ask;
  return ask.replace(
    /the position$/,
    plainFact(target) || slot("which position, and where it is advertised"),
  );
}

/** Their advice, and what I did with it, where both can be said to them; no gap, for the letter is about something else. */
function takenUp({ them, taken }: LetterFacts): string {
  if (taken === undefined) return "";
  const [text, did] = [adviceItself(taken.text), taken.did].map((note) => toThem(note, them.name, ""));
  if (text === undefined || did === undefined || text === "" || `${text}${did}`.includes("[")) return "";
  const told = retold({ advised: `You ${advicePhrase(text)}`, did: firstPerson(did), cameOfIt: "" });
  return `${told.advised} ${told.did}`.trim();
}

const WHY: Partial<Record<DraftKind, string>> = {
  introduction: "why this person",
  "opt-in": "why the two should meet",
  joining: "why the two should meet",
};

/**
 * Why it goes to them, or why the two should meet. Before both have said yes, nothing that was noted of the one is
 * told to the other: such a note becomes a gap, for the user to say what may be said (R53). Where two read the same words,
 * "she" could be either of them.
 */
function reasonOf({ reason = "", reasonOfThem, them, third }: LetterFacts, kind: DraftKind): string {
  const label = WHY[kind] ?? "why you are asking them";
  const plain = plainFact(reason);
  if (reasonOfThem === true) return ofThemToThem(plain, them.name, label);
  if (kind === "opt-in" && third !== "" && namesThem(plain, third))
    return slot(`${label}, without what either told you; your note: ${clipped(plain, 100)}`);
  const ofAnother = third !== "" && kind !== "opt-in" && kind !== "joining";
  return unlessGap(toThem(reason, them.name, label, ofAnother), sentence);
}

const CAME_OF_IT: Readonly<Record<OutcomeKind, string>> = {
  good: "what came of it",
  null: "what came of it so far",
  bad: "how it went",
};

/** What they advised, what came of it, and what I bring. */
function newsOf({ them, advice, ...facts }: LetterFacts, kind: DraftKind): View {
  const said = (text: string, label: string, shape: (text: string) => string) =>
    unlessGap(toThem(text, them.name, label, facts.introduced !== undefined), shape);
  const advised = said(adviceItself(advice?.text ?? ""), "what they advised you", advicePhrase);
  const suggested = isOpinion(adviceItself(advice?.text ?? "")) ? "" : advised;
  const ofMine = (text: string, label: string) =>
    said(text, label, (plain) => firstPerson(plain) || slot(`${label}; your note: ${clipped(plain, 120)}`));
  const did = ofMine(advice?.did ?? "", "what you did with it");
  const noted = ofMine(facts.introduced?.cameOfIt ?? advice?.cameOfIt ?? "", "what came of it");
  // News of mine says what I did and what came of it, as far as that is not noted.
  const mine = kind === "outcome" ? firstPerson(facts.mine ?? "") : "";
  const cameOfIt = noted === mine ? noted : `${noted} ${mine}`.trim();
  const told = retold({
    advised: `You ${advised || slot("what they advised you")}`,
    did: did || (mine === "" ? slot("what you did with it") : ""),
    cameOfIt: cameOfIt || slot(CAME_OF_IT[advice?.outcome ?? "null"]),
  });
  const learned =
    toldOfThem(facts.learned, them.name) ||
    (isForMyself(facts.learned)
      ? ""
      : said(facts.learned, "one thing they said that stayed with you", sentence));
  return {
    learned: learned || unlessGap(suggested, (phrase) => `you ${phrase}`),
    // Beside something else of theirs, a gap says nothing that "it" could be.
    advised: learned !== "" && suggested.startsWith("[") ? "" : suggested,
    thatAdvice: suggested === "" || suggested.startsWith("[") ? "" : sentence(`You ${suggested}`),
    did,
    cameOfIt,
    toldAdvice: told.advised,
    toldDid: told.did,
    toldOutcome: told.cameOfIt,
    ...whatBecameOf({ advised: `You ${advised}`, did, cameOfIt }, advice),
    theyKnow: facts.introduced?.told ?? false,
    clarified: said(facts.clarified ?? "", "what it made clear to you", sentence),
    mine: firstPerson(facts.mine ?? ""),
    offer: offerSentence(facts.offer),
    tells: tellsNews(facts.offer),
    promise: promiseSentence(facts.offer, them.name),
  };
}

/** Nothing is promised in thanks that is done: what came of the advice is told, unless they know it. */
function whatBecameOf(news: Told, advice: LetterFacts["advice"]): View {
  if (advice === null || advice.told === true || (advice.outcome === null && advice.cameOfIt === ""))
    return { adviceOver: advice?.told ?? false, adviceNews: "" };
  const { advised, did, cameOfIt } = retold(news);
  return {
    adviceOver: true,
    adviceNews: did + cameOfIt === "" ? "" : `${advised} ${did} ${cameOfIt}`.trim(),
  };
}

const AS_SUGGESTED = "You suggested that I come back to you about now.";
const FELL_THROUGH = "Our talk did not come about.";

/** They know why I write: they asked for it, or we had a time. */
function comeBackIn({ comeBack }: LetterFacts): string {
  const kindly = "you kindly suggested that I come back to you about now";
  if (comeBack === undefined) return "";
  if (comeBack.fellThrough === true)
    return `We had arranged to talk${comeBack.wrote === "" ? "" : ` ${comeBack.wrote}`}, and it did not come about.`;
  return comeBack.wrote === "" ? `${capitalised(kindly)}.` : `When I wrote ${comeBack.wrote}, ${kindly}.`;
}

/**
 * What they know me for and what I have decided since. Why is noted for myself, and only I can say what of it is for
 * them: in my own words for them, which tell the turn where none is noted.
 */
function directionOf({ them, direction = NO_TURN, mine = "" }: LetterFacts): View {
  const said = firstPerson(mine);
  const turn = sentence(turnPhrase(direction));
  return {
    knewFor: unlessGap(toThem(direction.knewFor, them.name, "what they know you for"), knewForSentence),
    turn: turn || said,
    because: turn === "" ? "" : said,
  };
}

const NO_TURN = { knewFor: "", career: "", turn: null };

/** Shapes a fact into a phrase; a gap is left as it is, and nothing stays nothing. */
function unlessGap(text: string, shape: (text: string) => string): string {
  return text === "" || text.startsWith("[") ? text : shape(text);
}

/** "a scientist at Lumen", for somebody who has not met them. */
function whatTheyAre({ them }: LetterFacts): string {
  const role = roleWords(them.role);
  const place = placeName(them.organization);
  if (role === "") return place === "" ? "" : `at ${place}`;
  return `${/^\p{Lu}/u.test(role) && !/ /.test(role) ? role : introduction(role)}${place === "" ? "" : ` at ${place}`}`;
}

function atNewPosition({ role, organization }: NonNullable<LetterFacts["newPosition"]>): string {
  const words = roleWords(role).replace(/^an? /, "");
  const as = words === "" ? "" : ` as ${words}`;
  const at = placeName(organization) === "" ? "" : ` at ${placeName(organization)}`;
  return `${as}${at}`;
}

function message(
  template: Template,
  { form, noteLimit = NOTE_LIMIT }: Wish,
  shaped: (text: string) => string,
  write: (source: string) => string,
): string {
  const source = form === "message" ? template.message : template.note;
  const limit = form === "message" ? MESSAGE_LIMIT : noteLimit;
  return fitted(write(inWays(source)), limit, shaped);
}
