import { slot } from "./slots.ts";

// What is read in the user's words, and never said.
const READ = /paper|article|book|essay|piece|review|thesis|chapter|blog post|post|report|broadcast|something/
  .source;
const HEARD = /talk|lecture|keynote|seminar|presentation|course|webinar|podcast/.source;
const WITH_WHAT = "(?: (?:with (?:great |much )?pleasure|once|lately|recently|online))*";
const MADE = new RegExp(
  `^(?:you )?(?:wrote|published|gave|held|presented) (?:an?|some|one )?\\s*(?:(?:nice|good|great|interesting|fine|alumni) )?(${READ}|${HEARD})(?:(?: that| which)? i (?:read|heard|saw|watched|enjoyed|liked)${WITH_WHAT})[.!]?$`,
  "i",
);
const TAKEN_IN = new RegExp(
  `^i (?:have |once |recently )?(?:read|heard|saw|watched|enjoyed|liked) (?:your|an?) (${READ}|${HEARD})(?: of yours)?${WITH_WHAT}[.!]?$`,
  "i",
);

const OF_THEIRS = new RegExp(
  `^(?:i (?:have |had )?)?(?:(?:just|once|recently|lately|only) )?(read|heard|saw|watched|enjoyed|liked|loved|attended|used|use|follow|followed|came across|listened to) (?:your|her|his|their) (?=(?:[\\p{L}\\d'’-]+ ){0,3}?(?:${READ}|${HEARD}|work|book|blog|video|slides|poster|protocol|software|data|dissertation|column|newsletter|lab|group|research)s?\\b)`,
  "iu",
);
const NEVER_MET =
  /^(?:we(?: have|['’]ve)? (?:never|not(?: yet)?) (?:actually |really )?(?:met|talked|spoken)|we (?:have not|haven['’]t|had not) (?:yet )?met|(?:have )?(?:never|not(?: yet)?) met(?: (?:her|him|them|you))?|(?:i )?(?:do not|don['’]t) know (?:her|him|them|you))(?: (?:yet|before|personally|in person))*[,;:.]? (?:but |though |only |yet )?/i;

/** "We have never met, but I read your blog post" without what a letter to somebody never met need not say; "saw her talk" was I. */
export function ofTheirs(note: string): string {
  return note.replace(NEVER_MET, "").replace(OF_THEIRS, (_, verb: string) => `I ${verb.toLowerCase()} your `);
}

/**
 * "You gave a talk that I heard" is true of everybody who ever gave one: which it was, and what stayed, is what makes it a
 * reason (R39). The thing that is so left unnamed; "" where the words say more.
 */
export function unnamedThing(words: string): string {
  const [, thing = ""] = MADE.exec(words.trim()) ?? TAKEN_IN.exec(words.trim()) ?? [];
  return thing.toLowerCase();
}

const STAYED = `: ${slot("what of it stayed with you")}`;

/** The same with a gap for which one, and one for what stayed; "" where nothing is left unnamed. */
export function askedWhich(words: string): string {
  const thing = unnamedThing(words);
  if (thing === "") return "";
  if (new RegExp(`^(?:${HEARD})$`).test(thing))
    return `I heard your ${thing} on ${slot("what it was about")}${STAYED}.`;
  const named =
    thing === "something" ? slot("which piece of theirs") : `your ${thing} on ${slot("what it is about")}`;
  return `I read ${named}${/pleasure/i.test(words) ? " with pleasure" : ""}${STAYED}.`;
}

/** Where there is little room, which one it was has to do. */
export function whichInShort(sentence: string): string {
  return sentence.replace(STAYED, "");
}
