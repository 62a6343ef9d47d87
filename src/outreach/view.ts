import { placeWithin } from "#interviews/place.ts";
import { givenName } from "#people/bare-name.ts";
import { capitalised, clipped } from "#people/shown.ts";
import { addressName, isFirstName } from "./address.ts";
import { closeBy, hasMet } from "./by-closeness.ts";
import type { DraftKind, Wording } from "./draft.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";
import { withoutMyName } from "./in-short.ts";
import { pickBy, type View } from "./liquid.ts";
import { type Norm, normFor } from "./norms.ts";
import { introduction, introductionInShort, midSentence, sentenceOfMine } from "./phrases.ts";
import { placeName } from "./place-name.ts";
import { callingWords, roleWords } from "./role-words.ts";
import { plainFact, sentence, timeInWords } from "./sentences.ts";
import { slot } from "./slots.ts";
import { AS_SUGGESTED, aboutOf, comeBackIn, FELL_THROUGH } from "./view-about.ts";
import { directionOf, newsOf } from "./view-news.ts";
import type { Wish } from "./wish.ts";

/** The names that a template may use, and what they hold: facts of this letter, or "" where one is not known. */
export function viewOf(facts: LetterFacts, wording: Wording, wish: Wish): View {
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

let names: readonly string[] | undefined;

/** Every name that a template may use. */
export function viewNames(): readonly string[] {
  const wish: Wish = { kind: "request", form: "email", seed: 0 };
  names ??= Object.keys(viewOf(bareFacts("", ""), "plain", wish));
  return names;
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
