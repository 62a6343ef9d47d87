import type { Give, GiveKind } from "#interviews/gives.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { oneLine, quoted, shownName } from "#people/shown.ts";
import { type Introduction, peopleIn } from "./introduction.ts";
import type { Need } from "./need.ts";

/** Somebody with a need or an offer; `inTouch` where we ever wrote or talked. */
export type Matched = Pick<Person, "id" | "name" | "familiarity" | "leftOut" | "preferences"> & {
  readonly inTouch: boolean;
};

export type MatchMaterial = {
  readonly people: readonly Matched[];
  readonly needs: readonly Need[];
  /** What I can offer; empty is fine. */
  readonly gives: readonly Give[];
  /** Careers that I have not ruled out or put aside. */
  readonly careers: readonly string[];
  readonly introductions: readonly Introduction[];
};

type Common = {
  /** The same match has the same key every day. */
  readonly key: string;
  /** Who looks for something, or where I would ask, who offers it. */
  readonly personId: PersonId;
  /** Why, in words. */
  readonly because: string;
};

export type Match =
  /**
   * These two should meet. `reason` is what either may read before both have said yes (R53): the subject that they have
   * in common, and nothing of what the one told me of their need.
   */
  | (Common & { readonly kind: "introduce"; readonly otherId: PersonId; readonly reason: string })
  /** I have what they look for. */
  | (Common & { readonly kind: "offer"; readonly offer: string })
  /** They offer what I look into. */
  | (Common & { readonly kind: "ask" });

const MOST_MATCHES = 20;

/**
 * Where a need of one contact meets the offer of another, or something of mine (R6). Only topics that both sides speak of
 * make a match; a person nobody may write to, or a stranger never written to, is in none.
 */
export function matchesOf(material: MatchMaterial): readonly Match[] {
  const people = new Map(material.people.filter(mayMeet).map((person) => [person.id, person]));
  const known = material.needs.filter((need) => people.has(need.personId));
  const nameOf = (id: PersonId) => shownName(people.get(id)?.name ?? "");
  const needs = known.filter((need) => need.side === "needs");
  const offers = known.filter((need) => need.side === "offers");
  return [
    ...needs.flatMap((need) => introductionsFor(need, offers, material, nameOf)),
    ...needs.flatMap((need) => myOffersFor(need, material, nameOf)),
    ...offers.flatMap((offer) => asksFor(offer, material, nameOf)),
  ].slice(0, MOST_MATCHES);
}

/** Never a first message to a stranger (R6), never anybody left out or off limits. */
function mayMeet({ familiarity, leftOut, preferences, inTouch }: Matched): boolean {
  if (leftOut || preferences.doNotContact) return false;
  return inTouch || familiarity === "known" || familiarity === "acquaintance";
}

type NameOf = (id: PersonId) => string;

function introductionsFor(
  need: Need,
  offers: readonly Need[],
  { introductions }: MatchMaterial,
  nameOf: NameOf,
): readonly Match[] {
  return offers
    .filter((offer) => offer.personId !== need.personId && !areBrought(need, offer, introductions))
    .flatMap((offer) => {
      const word = sharedTopic(need.text, offer.text);
      if (word === undefined) return [];
      return {
        kind: "introduce" as const,
        key: `match:${need.id}:${offer.id}`,
        personId: need.personId,
        otherId: offer.personId,
        because: `${nameOf(need.personId)} looks for ${quoted(need.text)}, and ${nameOf(offer.personId)} could offer ${quoted(offer.text)}. Both speak of ${quoted(word)}.`,
        reason: `You have “${word}” in common, and may be of use to each other.`,
      };
    });
}

/** Between two who were brought together once, or of whom one said no, nothing is proposed again. */
function areBrought(one: Need, other: Need, introductions: readonly Introduction[]): boolean {
  return introductions.some((introduction) => {
    const people = peopleIn(introduction);
    return (
      introduction.introducerId === null && people.includes(one.personId) && people.includes(other.personId)
    );
  });
}

/** Kinds in which what is offered fits by itself; a protocol or a paper has to be the right one. */
const FITS_BY_KIND: readonly GiveKind[] = ["feedback", "time", "candidates"];

function myOffersFor(need: Need, { gives }: MatchMaterial, nameOf: NameOf): readonly Match[] {
  return gives
    .filter((give) => oneLine(give.text) !== "")
    .filter(
      (give) =>
        sharedTopic(need.text, give.text) !== undefined ||
        (give.kind === need.kind && FITS_BY_KIND.includes(give.kind)),
    )
    .map((give) => ({
      kind: "offer" as const,
      key: `match:${need.id}:${give.id}`,
      personId: need.personId,
      offer: give.text,
      because: `${nameOf(need.personId)} looks for ${quoted(need.text)}. You could offer ${quoted(give.text)}.`,
    }));
}

function asksFor(offer: Need, { careers }: MatchMaterial, nameOf: NameOf): readonly Match[] {
  const career = careers.find((each) => sharedTopic(offer.text, each) !== undefined);
  if (career === undefined) return [];
  return [
    {
      kind: "ask",
      key: `match:${offer.id}`,
      personId: offer.personId,
      because: `${nameOf(offer.personId)} offers ${quoted(offer.text)}, and you are looking into ${quoted(career)}.`,
    },
  ];
}

/** Words of every need and offer, which say nothing of what it is about by themselves. */
const COMMON = new Set(
  `about after again another anybody anyone around because before better between career careers could every experience
  first good great group groups help helps idea ideas institute introduction labs lead like long make need needs nice part postdoc postdocs
  project projects short small some student students take team talk talks text things time times university very work works
  little looking looks maybe meeting meets minutes offer offers paper papers people person protocol protocols reader
  reading research science scientist script scripts second somebody someone something their there these thing
  those through twenty using wants where which while whole would write writing years`.split(/\s+/),
);
/** What stands between two words of a topic and is none of it. */
const SMALL = new Set(
  `about after again another anybody anyone around because before between could each every from have into just know
  knows like more most much once only other over some somebody someone something such than that their them then there
  these they thing things this those through when where which while who whole whom will with would your`.split(
    /\s+/,
  ),
);
/** By itself a word must be this long to be a topic; of two side by side, "data papers", each may be shorter. */
const SHORTEST = 5;
const SHORTEST_OF_TWO = 4;

/**
 * The longest topic that stands in both texts, as the first one has it: a word, or two side by side of which not both are common.
 * Whatever ending a word has, it is the same: "editor", "edits", "editing".
 */
function sharedTopic(one: string, other: string): string | undefined {
  const there = new Set(topicsOf(other).map(({ stem }) => stem));
  const shared = topicsOf(one).filter(({ stem }) => there.has(stem));
  return shared.toSorted((a, b) => b.words.length - a.words.length)[0]?.words;
}

type Topic = { readonly words: string; readonly stem: string };

function topicsOf(text: string): readonly Topic[] {
  const folded = foldText(text.slice(0, 2_000));
  const words = [...folded.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const alone = words
    .filter(({ word }) => word.length >= SHORTEST && !COMMON.has(word))
    .map((each) => ({ words: asItStands(folded, each, each), stem: stemOf(each.word) }));
  const pairs = words.slice(1).flatMap((second, at): Topic[] => {
    const first = words[at] ?? second;
    const isTopic =
      [first, second].every(({ word }) => word.length >= SHORTEST_OF_TWO && !SMALL.has(word)) &&
      !(COMMON.has(first.word) && COMMON.has(second.word));
    const stem = `${stemOf(first.word)} ${stemOf(second.word)}`;
    return isTopic ? [{ words: asItStands(folded, first, second), stem }] : [];
  });
  return [...alone, ...pairs];
}

type Word = { readonly word: string; readonly index: number };

/** From one word to another, with what a hyphen joins to them: "light-sheet microscope". */
function asItStands(text: string, first: Word, second: Word): string {
  const [before = ""] = /(?:\p{L}+-)*$/u.exec(text.slice(0, first.index).slice(-LONGEST_JOINED)) ?? [];
  const end = second.index + second.word.length;
  const [after = ""] = /^(?:-\p{L}+)*/u.exec(text.slice(end, end + LONGEST_JOINED)) ?? [];
  const within = first === second ? first.word : joined(text.slice(first.index, end), first, second);
  return `${before}${within}${after}`;
}

/** Words with a comma or a line between them stand beside each other all the same. */
function joined(written: string, first: Word, second: Word): string {
  return written === `${first.word}-${second.word}` ? written : `${first.word} ${second.word}`;
}

const LONGEST_JOINED = 40;

/** What is left of a word must still say something. */
const SHORTEST_STEM = 4;
const ENDINGS = [/(?<!s)s$/, /(?:ing|ed)$/, /(?:er|or)$/, /e$/];

function stemOf(word: string): string {
  return ENDINGS.reduce(
    (stem, ending) => {
      const bare = stem.replace(ending, "");
      return bare.length >= SHORTEST_STEM ? bare : stem;
    },
    word.replace(/ies$/, "y"),
  );
}
