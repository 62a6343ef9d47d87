import { mayBeFamilyFirst } from "#people/family-first.ts";
import { foldText } from "#people/fold.ts";
import { isGivenName } from "#people/nicknames.ts";
import { type Agreement, compareTraits } from "./agreement.ts";
import { areYearsApart, compareDays } from "./days.ts";
import { commonEmail, isOfOneName, type Mailbox } from "./emails.ts";
import { areManAndWoman, areTwoGivenNames } from "./given-names.ts";
import { areFarForms, compareNames, type NameLevel, nameKey } from "./names.ts";
import { areOfOneSwitchboard, commonPhone } from "./phones.ts";
import { inWords } from "./reasons.ts";
import { haveLittleInCommon } from "./shapes.ts";
import { latinLetters } from "./spelling.ts";
import { type Traits, underEachName } from "./traits.ts";
import { bitsOf, type Model, priorBits, SHIPPED } from "./weights.ts";
import { type Rarity, rarityAmong } from "./words-in-use.ts";

/** Whether two are one person, and why in words that begin a sentence. */
export type Verdict =
  | {
      readonly kind: "certain";
      readonly reason: string;
      /** By what is one person's alone: an address, a profile, an id. */
      readonly own?: true;
    }
  | {
      readonly kind: "ask";
      readonly reason: string;
      /** They share an address under two names: what a third has in common with both does not make them one. */
      readonly apart?: true;
      /** It would be certain, did not many have that name. */
      readonly frequent?: boolean;
    }
  | { readonly kind: "different" };

/** How much the model and the names at hand make of an agreement. */
export type Scale = { readonly model: Model; readonly rarity: Rarity };

const PLAIN_SCALE: Scale = {
  model: { odds: SHIPPED, priorBits: priorBits(0) },
  rarity: rarityAmong([]),
};

/** What the rules say of two by themselves; `open` where they leave it to the weights, so that a scale is needed. */
export function byRules(a: Traits, b: Traits): Verdict["kind"] | "open" {
  let open = false;
  const { kind } = compare(a, b, () => {
    open = true;
    return PLAIN_SCALE;
  });
  return open ? "open" : kind;
}

/** The scale without a book. */
function plainScale(): Scale {
  return PLAIN_SCALE;
}

const DIFFERENT: Verdict = { kind: "different" };
/** 31 : 1 for the least sure of them, besides what `mayBeCertain` asks; a wrong merge costs more than a question. */
const CERTAIN_BITS = 5;
/** A UUID. */
const SHORTEST_ONLY_ID = 32;
/** So much is taken off where each word of the name is frequent. */
const FREQUENT_BITS = 4;
/** 1 : 1. */
const ASK_BITS = 0;

/**
 * Compares two by the weights of Fellegi and Sunter, between rules that no weight overrules. An address or profile of
 * one's own is certain, unless the names speak against it; two profiles or two birthdays are two people. A name alone
 * is asked about, however rare it is, and what households and offices share (a number, a street, an employer) needs
 * the whole name beside it.
 *
 * Whoever has several names is compared under each, and the surest counts. What friends call somebody for short tells
 * of whoever stands under that word alone: Anna Nowak and Anna Kowalska may both be Ania.
 *
 * The rules come first, since most pairs end there: only what they leave open is weighed, and `scale` asked for.
 */
export function compare(a: Traits, b: Traits, scale: () => Scale = plainScale): Verdict {
  if (a.alsoCalled.length + b.alsoCalled.length === 0) return compareNamed(a, b, scale);
  const verdicts = underEachName(a).flatMap((one) =>
    underEachName(b).flatMap((other) => {
      const meet = mayMeet(one, one === a, other, other === b) && mayMeet(other, other === b, one, one === a);
      return meet ? [compareNamed(one, other, scale)] : [];
    }),
  );
  const best = (kind: Verdict["kind"]) => verdicts.find((verdict) => verdict.kind === kind);
  return best("certain") ?? best("ask") ?? DIFFERENT;
}

function mayMeet({ words }: Traits, isWhole: boolean, other: Traits, isOthersWhole: boolean): boolean {
  return isWhole || words.length !== 1 || (isOthersWhole && other.words.length === 1);
}

function compareNamed(a: Traits, b: Traits, scale: () => Scale): Verdict {
  const profile = common(a.profiles, b.profiles);
  if (profile !== undefined) return byProfile(profile, a, b);
  const email = commonEmail(a.emails, b.emails);
  const number = common(a.uids, b.uids);
  const numbered = number !== undefined;
  // Most who meet are told apart here; nothing but two birthdays, or one id, could say more of names with so little in common.
  const undated = a.birthday === null || b.birthday === null;
  if (email === undefined && undated && !numbered && haveLittleInCommon(a.shapes, b.shapes))
    return mayHaveMarried(a, b) ? MARRIED : DIFFERENT;
  const kin = areOfTwoGenerations(a, b);
  if (email !== undefined) return byEmail(email, a, b, kin);
  if (kin) return DIFFERENT;
  // No two programs make the same id of that length; a name that is one word, as "山田太郎", is by itself never whole.
  const isOnly = numbered && number.length >= SHORTEST_ONLY_ID && a.folded === b.folded;
  if (isOnly || (numbered && WHOLE_NAME.has(compareNames(a.words, b.words).level)))
    return own("The same name, and the same id in the program that they come from.");
  if (a.profiles.length > 0 && b.profiles.length > 0)
    return mayHaveNewProfile(a, b) ? NEW_PROFILE : DIFFERENT;
  const birthday = compareDays(a.birthday, b.birthday);
  if (birthday === "apart") return DIFFERENT;
  const names = compareNames(a.words, b.words);
  if (numbered && names.level === "partly") return RENAMED;
  if (saysNothing(names.level) && birthday !== "same") {
    if (mayBeOfOneStem(a, b, names.level)) return ONE_STEM;
    return mayHaveMarried(a, b) ? MARRIED : DIFFERENT;
  }
  const { agreement, sharedWords } = compareTraits(a, b, names, birthday);
  return weighed(a, b, agreement, sharedWords, scale());
}

/** A profile is one person's, also after a marriage; where it is called like neither of two others, a cell may have said "see mail". */
function byProfile(profile: string, a: Traits, b: Traits): Verdict {
  const others =
    compareNames(a.words, b.words).level === "apart" &&
    ![...a.words, ...b.words].some(
      (word) => word.length > 1 && latinLetters(foldText(profile)).includes(word),
    );
  const because = haveTwoBirthdays(a, b) ? "with another birthday" : others ? "under another name" : "";
  if (because === "") return own(`The same LinkedIn profile: ${profile}.`);
  return { kind: "ask", reason: `the LinkedIn profile ${profile} is the same, ${because}.`, apart: true };
}

function haveTwoBirthdays(a: Traits, b: Traits): boolean {
  return compareDays(a.birthday, b.birthday) === "apart";
}

/** "John Smith Sr." and "John Smith Jr." live in one house and are two people, whatever else they share. */
function areOfTwoGenerations({ generation: one }: Traits, { generation: other }: Traits): boolean {
  return one !== "" && other !== "" && one !== other;
}

/**
 * "Ana Ruiz" at Ana Kovács's address has married; "Imre Kovács" there, or "Imre Kovács-Nagy", shares it, and so does
 * "Chen Wen" with Chen Wei.
 */
function haveOneGivenName(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] === b[0]) return !(mayBeFamilyFirst(a.join(" ")) && mayBeFamilyFirst(b.join(" ")));
  return a.some((word) => b.includes(word) && isGivenName(word));
}

function weighed(
  a: Traits,
  b: Traits,
  agreement: Agreement,
  sharedWords: readonly string[],
  { model, rarity }: Scale,
): Verdict {
  const plain = bitsOf(agreement, model);
  const bits = plain + rarity(sharedWords);
  const ask =
    bits >= ASK_BITS
      ? mayBeAsked(agreement)
      : ASKED_ANYWAY.has(agreement.name) && !areFarForms(a.words, b.words);
  if (!ask) return DIFFERENT;
  const isPart = agreement.name === "same" && nameKey(a.words) !== nameKey(b.words);
  const oneInOther = isPart && hasMoreGivenNames(a.words, b.words);
  const isFrequent = bits <= plain - FREQUENT_BITS;
  const oneOfSeveral =
    isFrequent || (agreement.phone === "different" && areOfOneSwitchboard(a.phones, b.phones));
  const mayBeTwo = (oneOfSeveral && byPlaceAlone(agreement)) || (oneInOther && !hasOwn(agreement));
  if (bits >= CERTAIN_BITS && mayBeCertain(agreement) && !mayBeTwo) {
    const phone = agreement.phone === "same" ? commonPhone(a.phones, b.phones) : undefined;
    return certain(phone === undefined ? inWords(agreement, isPart).certain : `The same number: ${phone}.`);
  }
  const frequent = plain >= CERTAIN_BITS && isFrequent && mayBeCertain(agreement);
  return { kind: "ask", reason: inWords(agreement, isPart).ask, frequent };
}

/** One address is one person, unless they go by two names there; where several read it, by anything but one name. */
function byEmail(email: Mailbox, a: Traits, b: Traits, kin: boolean): Verdict {
  const name = kin ? "apart" : compareNames(a.words, b.words).level;
  const isShared = email.isShared || isOfFamily(email, a.words, b.words);
  const two =
    name === "apart" ||
    (name === "partly" && (isShared || !haveOneGivenName(a.words, b.words))) ||
    (isShared && NEARLY_ONE.has(name));
  const besides = otherwiseTwo(email, a, b);
  if (!two && besides !== undefined)
    return { kind: "ask", reason: `the e-mail address ${email.key} is the same, ${besides}.`, apart: true };
  if (!two) return own(`The same e-mail address: ${email.key}.`);
  if (name === "apart" && email.isShared) return DIFFERENT;
  const under = name === "apart" ? "another name" : "another given name";
  const reason = `the e-mail address ${email.key} is the same, under ${under}.`;
  // Where nothing of the names agrees, one of them may be mistaken; two given names beside a family's are two people's.
  return name === "apart" ? { kind: "ask", reason } : { kind: "ask", reason, apart: true };
}

/**
 * A family's mailbox has several birthdays behind it, and a shared one several profiles. In an address that is made of
 * the name another birthday is mistaken, unless the years are far apart.
 */
function otherwiseTwo(email: Mailbox, a: Traits, b: Traits): string | undefined {
  if (a.profiles.length > 0 && b.profiles.length > 0) return "with another LinkedIn profile";
  if (!haveTwoBirthdays(a, b)) return undefined;
  const areNamed = a.words.length > 1 && b.words.length > 1;
  const isTheirs = !areNamed || isOfOneName(email, a.words) || isOfOneName(email, b.words);
  return isTheirs && !areYearsApart(a.birthday, b.birthday) ? undefined : "with another birthday";
}

const NEARLY_ONE: ReadonlySet<NameLevel> = new Set<NameLevel>(["mistyped", "one-word-close"]);

/** "kovacs@" is read by all of them. */
function isOfFamily({ local }: Mailbox, a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && local === a.at(-1) && local === b.at(-1);
}

const WHOLE_NAME: ReadonlySet<NameLevel> = new Set<NameLevel>(["same", "other-form"]);
const NEARLY: ReadonlySet<NameLevel> = new Set<NameLevel>([
  ...WHOLE_NAME,
  "mistyped",
  "one-word",
  "one-word-close",
  "single",
]);
const ASKED_ANYWAY: ReadonlySet<NameLevel> = new Set<NameLevel>(["same", "other-form", "single"]);

function mayBeCertain({ name, email, phone, organization, birthday, place }: Agreement): boolean {
  // Two slips in a birthday are another day, unless the rest leaves no room for chance.
  if (birthday === "two-off") return email === "mistyped" && WHOLE_NAME.has(name);
  // Namesakes at one employer have an address each.
  const shared =
    phone === "same" ||
    organization === "same" ||
    organization === "mailed" ||
    place === "same" ||
    birthday === "same-day";
  if (hasOwn({ birthday, email }) && NEARLY.has(name)) return true;
  if (name === "missing" && phone === "same") return true;
  if (name === "missing") return birthday === "same" && (email === "mistyped" || email === "named");
  return (
    shared && WHOLE_NAME.has(name) && (email === "missing" || phone === "same" || organization === "mailed")
  );
}

/** Whether anything agrees that is one's own, beside the name. */
function hasOwn({ birthday, email }: Pick<Agreement, "birthday" | "email">): boolean {
  return birthday === "same" || birthday === "one-off" || email === "mistyped";
}

/**
 * Anne-Marie Dubois is no Anne Dubois, nor Juan Carlos Pérez Gómez a Juan Pérez Gómez; Anna Müller-Westernhagen may be
 * Anna Müller: what she has more stands behind the family name, and is no given one.
 */
function hasMoreGivenNames(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const last = more.findLastIndex((word) => fewer.includes(word));
  return more.some(
    (word, at) => word.length > 1 && !fewer.includes(word) && (at < last || isGivenName(word)),
  );
}

/** Of names that many bear, a place has several; and two who have a number each at one switchboard may be two. */
function byPlaceAlone({ phone, birthday, email }: Agreement): boolean {
  return phone !== "same" && birthday === "missing" && email !== "mistyped";
}

/** Who married, or is called otherwise now, is who they were in that program; another who was given their number is not. */
const RENAMED: Verdict = {
  kind: "ask",
  reason: "the id in the program that they come from is the same, under another name.",
};

/** Who changes the address of their profile was connected on the same day all the same. */
function mayHaveNewProfile(a: Traits, b: Traits): boolean {
  return (
    a.connectedOn !== null &&
    a.connectedOn === b.connectedOn &&
    !haveTwoBirthdays(a, b) &&
    WHOLE_NAME.has(compareNames(a.words, b.words).level)
  );
}

const NEW_PROFILE: Verdict = {
  kind: "ask",
  reason: "the name and the day you connected on are the same, under another LinkedIn profile.",
};

const MARRIED: Verdict = {
  kind: "ask",
  reason: "the given name and the number are the same, under another family name.",
};

/** Who has one given name and one number, and no profile or birthday that says otherwise. */
function mayHaveMarried(a: Traits, b: Traits): boolean {
  const [given] = a.words;
  if (given === undefined || given !== b.words[0] || !isGivenName(given)) return false;
  if (a.words.length < 2 || b.words.length < 2) return false;
  if (commonPhone(a.phones, b.phones) === undefined) return false;
  return !(a.profiles.length > 0 && b.profiles.length > 0) && !haveTwoBirthdays(a, b);
}

const ONE_STEM: Verdict = {
  kind: "ask",
  reason: "the names differ by an ending, and the organization is the same.",
};

/** Daniel and Daniela of one family name at one employer are two, or one of them is a slip; an address of each says two. */
function mayBeOfOneStem(a: Traits, b: Traits, level: NameLevel): boolean {
  if (level !== "partly" || common(a.organizations, b.organizations) === undefined) return false;
  if (a.emails.length > 0 && b.emails.length > 0) return false;
  const [one, ...more] = a.words.filter((word) => !b.words.includes(word));
  const [other, ...others] = b.words.filter((word) => !a.words.includes(word));
  if (one === undefined || other === undefined || more.length + others.length > 0) return false;
  const begins = one.startsWith(other) || other.startsWith(one);
  return areManAndWoman(one, other) || (begins && areTwoGivenNames(one, other));
}

/** What a family or an office has in common is no reason to ask. */
function mayBeAsked({ name, birthday, email }: Agreement): boolean {
  return !saysNothing(name) || (birthday === "same" && email === "mistyped");
}

/** Another name: whatever else agrees, `mayBeAsked` and `mayBeCertain` want a birthday beside it. */
function saysNothing(name: NameLevel): boolean {
  return name === "apart" || name === "partly";
}

function common(a: readonly string[], b: readonly string[]): string | undefined {
  for (const each of a) if (b.includes(each)) return each;
  return undefined;
}

function certain(reason: string): Verdict {
  return { kind: "certain", reason };
}

function own(reason: string): Verdict {
  return { kind: "certain", reason, own: true };
}
